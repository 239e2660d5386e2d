/*
 * kernel_bytes.h - products of few rows by AVX-512 VNNI, with weights of one byte.
 *
 * A single row uses every weight once, so that it waits for them: as bytes they are
 * half as much to fetch as the pairs of 16 bits that many rows together are multiplied
 * by. An activation of 16 bits is two bytes, as for AMX (kernel_amx.h), and the sums
 * are the same. Inside extract/lang/kernel.c.
 */
#ifndef EXTRACT_LANG_KERNEL_BYTES_H
#define EXTRACT_LANG_KERNEL_BYTES_H

#include "extract/lang/kernel.h"

/* kernel_multiply() of a matrix with tiles, row by row. */
void kernel_bytes_multiply(const struct kernel_matrix *m, struct kernel_rows rows,
                           int32_t *out);

#endif
