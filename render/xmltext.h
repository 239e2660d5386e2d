/* xmltext.h - text in XML and HTML. */
#ifndef RENDER_XMLTEXT_H
#define RENDER_XMLTEXT_H

#include "base/buf.h"

/* As content or in a quoted attribute; what XML 1.0 cannot hold becomes U+FFFD. */
void xmltext_add(struct buf *out, struct slice text);

#endif
