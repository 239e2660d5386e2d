#include "render/render.h"

int rn_timeline_text(const struct kg_view *view, const struct rn_options *options,
                     struct buf *out, struct err *err)
{
    (void)view;
    (void)options;
    (void)out;
    return err_set(err, ERR_DRAW, "the timeline in text cannot be drawn yet");
}
