/*
 * kernel_amx.h - products by AMX, the unit for matrices of some 64-bit x86.
 *
 * It multiplies bytes. An activation of 16 bits is two of them: high * 256 + low, so
 * that a product is two products of bytes, the one 256 times the other; all of them
 * integers, and the same sums as from every other kind. Inside extract/lang/kernel.c.
 */
#ifndef EXTRACT_LANG_KERNEL_AMX_H
#define EXTRACT_LANG_KERNEL_AMX_H

#include "extract/lang/kernel.h"

/* Does the machine have it, and does the system let us? */
bool kernel_amx_here(void);

#define KERNEL_AMX_INPUTS ((size_t)64) /* of a tile */
#define KERNEL_AMX_STEP   ((size_t)32) /* how many inputs are taken apart at once */

/* Inputs with those of weight 0 that fill the last tile. */
static inline size_t kernel_amx_padded(size_t inputs)
{
    return (inputs + KERNEL_AMX_INPUTS - 1) / KERNEL_AMX_INPUTS * KERNEL_AMX_INPUTS;
}

/* kernel_multiply() of a matrix with tiles. */
void kernel_amx_multiply(const struct kernel_matrix *m, struct kernel_rows rows,
                         int32_t *out);

/* kernel_multiply_scaled() of such a matrix; sums are not needed. */
void kernel_amx_scaled(const struct kernel_matrix *m, struct kernel_rows rows,
                       const struct kernel_scaling *how, int16_t *out, size_t stride);

#endif
