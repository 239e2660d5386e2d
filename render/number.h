/*
 * number.h - decimal numbers of drawings, without the detour over printf.
 */
#ifndef RENDER_NUMBER_H
#define RENDER_NUMBER_H

#include "base/buf.h"

/* At most two decimals, no trailing zeros, no "-0". */
void rn_number(struct buf *out, double number);

/* The same as printf's "%.*f" of a number of at most 9 digits before the point; two
 * decimals or five. */
void rn_number_fixed(struct buf *out, double number, int decimals);

#endif
