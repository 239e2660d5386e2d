/*
 * data.h - the files under data/, built into the program by tools/embed.sh.
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

extern const struct data_file data_files[]; /* sorted by path */
extern const size_t data_file_count;

#endif
