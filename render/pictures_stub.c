/* pictures_stub.c - TODO(issue 7): gives way to the files that draw. */
#include "render/render.h"

#define STUB(name)                                                         \
    int name(const struct kg_view *view, const struct rn_options *options, \
             struct buf *out, struct err *err)                             \
    {                                                                      \
        (void)view;                                                        \
        (void)options;                                                     \
        (void)out;                                                         \
        return err_set(err, ERR_DRAW, "this picture cannot be drawn yet"); \
    }

STUB(rn_timeline_text)
STUB(rn_network_svg)
STUB(rn_network_dot)
STUB(rn_network_png)
STUB(rn_network_pdf)
STUB(rn_page_html)
