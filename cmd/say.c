#include "cmd/say.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/buf.h"
#include "base/utf8.h"

static bool is_control(uint32_t point)
{
    return point < 0x20 || point == UTF8_BAD || (point >= 0x7f && point < 0xa0);
}

/* Text that may come from anywhere, made harmless for a terminal. */
static void add_clean(struct buf *out, struct slice text)
{
    size_t at = 0;
    while (at < text.len) {
        size_t start = at;
        uint32_t point = utf8_next(text, &at);
        if (is_control(point) && text.ptr[start] != '\t') {
            buf_addf(out, "\\x%02x", (unsigned)(unsigned char)text.ptr[start]);
        } else {
            buf_add(out, (struct slice){text.ptr + start, at - start});
        }
    }
}

/* In one piece: standard error has no buffer. */
static void put(const char *before, struct slice text)
{
    struct buf line = {0};
    buf_adds(&line, before);
    add_clean(&line, text);
    buf_addc(&line, '\n');
    (void)fwrite(line.ptr, 1, line.len, stderr);
    buf_release(&line);
}

__attribute__((format(printf, 2, 0))) static void put_formatted(const char *before,
                                                                const char *fmt,
                                                                va_list args)
{
    char text[2048];
    int len = vsnprintf(text, sizeof text, fmt, args);
    size_t shown = len < 0 ? 0 : (size_t)len;
    shown = shown < sizeof text ? shown : sizeof text - 1;
    put(before, (struct slice){text, shown});
}

int status_of(int code)
{
    switch ((enum err_code)code) {
    case ERR_OK: return CMD_DONE;
    case ERR_USAGE: return CMD_USAGE;
    case ERR_AMBIGUOUS: return CMD_AMBIGUOUS;
    case ERR_INTERRUPTED: return CMD_INTERRUPTED;
    case ERR_IO:
    case ERR_INPUT:
    case ERR_STORE:
    case ERR_DRAW: break;
    }
    return CMD_UNREADABLE;
}

int say_err(const struct err *err)
{
    put("dateline: ", slice_of(err->text));
    return status_of(err->code);
}

int say_err_in(const struct err *err, struct slice typed)
{
    int status = say_err(err);
    if (err->located && err->offset <= typed.len) {
        put("  ", typed);
        size_t column = utf8_count((struct slice){typed.ptr, err->offset});
        (void)fprintf(stderr, "  %*s^\n", (int)column, "");
    }
    if (status == CMD_AMBIGUOUS) {
        say_hint("quote the full name or use --actor-id");
    }
    return status;
}

void say(const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    put_formatted("dateline: ", fmt, args);
    va_end(args);
}

void say_hint(const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    put_formatted("hint: ", fmt, args);
    va_end(args);
}

void say_detail(const struct run *run, const char *fmt, ...)
{
    if (!run->verbose) {
        return;
    }
    va_list args;
    va_start(args, fmt);
    put_formatted("", fmt, args);
    va_end(args);
}

void say_summary(const struct run *run, const char *fmt, ...)
{
    if (run->quiet) {
        return;
    }
    va_list args;
    va_start(args, fmt);
    put_formatted("", fmt, args);
    va_end(args);
}
