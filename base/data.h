/*
 * data.h - the files under data/, and images of them (base/image.h), built into the
 * program by tools/embed.sh.
 *
 * Use data_get() of base/table.h; this header is its plumbing.
 */
#ifndef BASE_DATA_H
#define BASE_DATA_H

#include <stddef.h>

struct data_file {
    const char *path; /* below data/ */
    const unsigned char *start;
    const unsigned char *end;
};

/* All of them, sorted by path. */
const struct data_file *data_list(size_t *count);

#endif
