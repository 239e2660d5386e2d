/* version.h - the release, for `dateline version` and for what exports say of their
 * maker. */
#ifndef RENDER_VERSION_H
#define RENDER_VERSION_H

#define DATELINE_VERSION "0.1.0"

#endif
