#include "render/xmltext.h"

#include "base/utf8.h"

/* Char of XML 1.0, section 2.2. */
static bool is_char(uint32_t point)
{
    return point == '\t' || point == '\n' || point == '\r' ||
           (point >= 0x20 && point <= 0xd7ff) || (point >= 0xe000 && point <= 0xfffd) ||
           (point >= 0x10000 && point <= 0x10ffff);
}

/* What stands for a character that markup would read, or NULL. */
static const char *entity(uint32_t point)
{
    switch (point) {
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '&': return "&amp;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return is_char(point) ? NULL : "\xef\xbf\xbd";
    }
}

void xmltext_add(struct buf *out, struct slice text)
{
    size_t at = 0;
    while (at < text.len) {
        size_t start = at;
        const char *instead = entity(utf8_next(text, &at));
        if (instead) {
            buf_adds(out, instead);
        } else {
            buf_add(out, (struct slice){text.ptr + start, at - start});
        }
    }
}
