/*
 * kernel_vnni.h - products of bytes by AVX-512 VNNI: four to a number of 32 bits.
 *
 * As it multiplies bytes without a sign by bytes with one, it starts each sum with what
 * the 128 in every activation adds too much (kernel.h). Inside extract/lang/kernel.c.
 */
#ifndef EXTRACT_LANG_KERNEL_VNNI_H
#define EXTRACT_LANG_KERNEL_VNNI_H

#include "extract/lang/kernel.h"

/* kernel_multiply_bytes() of a matrix with tiles. */
void kernel_vnni_multiply(const struct kernel_matrix *m, struct kernel_bytes rows,
                          int32_t *out);

#endif
