/*
 * kernel_amx.h - products by AMX, the unit for matrices of some 64-bit x86.
 *
 * It multiplies bytes, in tiles of 16 rows by 64 inputs by 16 outputs; the sums are the
 * same as from every other kind. Inside extract/lang/kernel.c.
 */
#ifndef EXTRACT_LANG_KERNEL_AMX_H
#define EXTRACT_LANG_KERNEL_AMX_H

#include "extract/lang/kernel.h"

/* Does the machine have it, and does the system let us? */
bool kernel_amx_here(void);

#define KERNEL_AMX_INPUTS ((size_t)64) /* of a tile */
#define KERNEL_AMX_STEP   ((size_t)4)  /* inputs that are added up at once */

/* Inputs with those of weight 0 that fill the last tile. */
static inline size_t kernel_amx_padded(size_t inputs)
{
    return (inputs + KERNEL_AMX_INPUTS - 1) / KERNEL_AMX_INPUTS * KERNEL_AMX_INPUTS;
}

/* kernel_multiply_bytes() of a matrix with tiles. */
void kernel_amx_multiply(const struct kernel_matrix *m, struct kernel_bytes rows,
                         int32_t *out);

/* kernel_multiply_scaled() of such a matrix; sums are not needed. */
void kernel_amx_scaled(const struct kernel_matrix *m, struct kernel_bytes rows,
                       const struct kernel_scaling *how, int16_t *out, size_t stride);

#endif
