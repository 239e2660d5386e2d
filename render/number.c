#include "render/number.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#define ROOM 32

/* Digits from the end of `text` backwards: returns where they begin. */
static size_t put_digits(char *text, size_t at, uint64_t value, int least)
{
    uint32_t small = (uint32_t)value;
    while (value > UINT32_MAX) {
        text[--at] = (char)('0' + value % 10);
        value /= 10;
        small = (uint32_t)value;
        least--;
    }
    do {
        text[--at] = (char)('0' + small % 10);
        small /= 10;
    } while (--least > 0 || small > 0);
    return at;
}

static void add(struct buf *out, const char *text, size_t at)
{
    memcpy(buf_room(out, ROOM), text + at, ROOM - at);
    out->len += ROOM - at;
    out->ptr[out->len] = '\0';
}

void rn_number(struct buf *out, double number)
{
    uint64_t value = (uint64_t)(fabs(number) * 100 + 0.5);
    char text[ROOM];
    size_t at = ROOM;
    uint64_t whole = value / 100;
    uint32_t rest = (uint32_t)(value - whole * 100);
    if (rest != 0) {
        bool tenths = rest % 10 == 0;
        at = put_digits(text, at, tenths ? rest / 10 : rest, tenths ? 1 : 2);
        text[--at] = '.';
    }
    at = put_digits(text, at, whole, 1);
    if (number < 0 && value > 0) {
        text[--at] = '-';
    }
    add(out, text, at);
}

void rn_number_fixed(struct buf *out, double number, int decimals)
{
    uint64_t unit = decimals == 5 ? 100000 : 100;
    uint64_t value = (uint64_t)(fabs(number) * (double)unit + 0.5);
    char text[ROOM];
    size_t at = put_digits(text, ROOM, value % unit, decimals == 5 ? 5 : 2);
    text[--at] = '.';
    at = put_digits(text, at, value / unit, 1);
    if (number < 0) {
        text[--at] = '-';
    }
    add(out, text, at);
}
