#include "render/plain.h"

#include "base/utf8.h"

size_t plain_add(struct buf *out, struct slice text)
{
    size_t at = 0;
    size_t width = 0;
    while (at < text.len) {
        size_t start = at;
        uint32_t point = utf8_next(text, &at);
        bool control = point < 0x20 || (point >= 0x7f && point < 0xa0);
        if (control || point == UTF8_BAD) {
            buf_addc(out, ' ');
            width++;
        } else {
            buf_add(out, (struct slice){text.ptr + start, at - start});
            width += utf8_width(point);
        }
    }
    return width;
}

void plain_put(struct buf *out, const char *before, struct slice text,
               const char *after)
{
    buf_adds(out, before);
    (void)plain_add(out, text);
    buf_adds(out, after);
}

void plain_row(struct buf *out, const char *name, struct slice value)
{
    if (value.len > 0) {
        buf_addf(out, "  %-11s", name);
        plain_put(out, " ", value, "\n");
    }
}
