/*
 * pdf.h - what cairo's PDF lacks: several pages, and the same bytes every time.
 */
#ifndef RENDER_PDF_H
#define RENDER_PDF_H

#include "base/arena.h"
#include "base/buf.h"

/* Writes the same date of creation into every file. */
void rn_pdf_undate(struct buf *pdf);

/*
 * Makes pages of `height` points out of the one tall page of `pdf`, from its top to its
 * bottom, and cuts the margin around the picture off: `width` is what stays. Nothing of
 * the page is copied: all pages show their part of the same contents, and links stand
 * on the page that they lie in. False, `pdf` alone, if the file is not made as cairo
 * made them up to 1.16 (a table of offsets, no compressed objects).
 */
bool rn_pdf_cut(struct arena *arena, struct buf *pdf, double width, double height);

#endif
