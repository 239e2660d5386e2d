#include "base/jout.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/heap.h"

enum kind { OBJECT, ARRAY, STRING, BARE }; /* numbers, true, false, null */

struct jout {
    enum kind kind;
    const char *key;
    struct slice text; /* of a string; what is bare, as it is printed */
    struct jout *first;
    struct jout *last;
    struct jout *next;   /* in what it was added to */
    struct arena *arena; /* of the whole tree */
};

/* A value that belongs to nobody has the memory of all that is added to it. */
struct root {
    struct jout value;
    struct arena arena;
};

static struct jout *new_root(enum kind kind)
{
    struct root *root = heap_must(calloc(1, sizeof *root));
    root->value = (struct jout){.kind = kind, .arena = &root->arena};
    return &root->value;
}

struct jout *jout_object(void)
{
    return new_root(OBJECT);
}

struct jout *jout_array(void)
{
    return new_root(ARRAY);
}

void jout_free(struct jout *value)
{
    struct root *root = (struct root *)(void *)value; /* its first member */
    if (root) {
        arena_release(&root->arena);
        free(root);
    }
}

#ifdef ARENA_DEBUG /* every key is compared with all before it */
static bool has_key(const struct jout *parent, const char *key)
{
    const struct jout *item = parent->first;
    while (item && strcmp(item->key, key) != 0) {
        item = item->next;
    }
    return item != NULL;
}
#endif

static struct jout *put(struct jout *parent, const char *key, enum kind kind,
                        struct slice text)
{
    struct jout *item = arena_alloc(parent->arena, sizeof *item);
    assert((parent->kind == OBJECT) == (key != NULL));
#ifdef ARENA_DEBUG
    assert(!key || !has_key(parent, key));
#endif
    *item =
        (struct jout){.kind = kind, .key = key, .text = text, .arena = parent->arena};
    if (parent->last) {
        parent->last->next = item;
    } else {
        parent->first = item;
    }
    parent->last = item;
    return item;
}

struct jout *jout_add_object(struct jout *parent, const char *key)
{
    return put(parent, key, OBJECT, (struct slice){0});
}

struct jout *jout_add_array(struct jout *parent, const char *key)
{
    return put(parent, key, ARRAY, (struct slice){0});
}

void jout_add_string(struct jout *parent, const char *key, struct slice text)
{
    put(parent, key, STRING, arena_copy(parent->arena, text));
}

void jout_add_string_or_null(struct jout *parent, const char *key, struct slice text)
{
    if (text.len > 0) {
        jout_add_string(parent, key, text);
    } else {
        jout_add_null(parent, key);
    }
}

void jout_add_integer(struct jout *parent, const char *key, int64_t number)
{
    char text[24];
    size_t at = sizeof text;
    uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    do {
        text[--at] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    if (number < 0) {
        text[--at] = '-';
    }
    struct slice digits = {text + at, sizeof text - at};
    put(parent, key, BARE, arena_copy(parent->arena, digits));
}

void jout_add_decimal(struct jout *parent, const char *key, double number, int decimals)
{
    char text[64];
    if (isnan(number) || fabs(number) > 1e15) {
        jout_add_null(parent, key);
        return;
    }
    int len = snprintf(text, sizeof text, "%.*f", decimals, number);
    if (decimals > 0) {
        while (len > 0 && text[len - 1] == '0') {
            text[--len] = '\0';
        }
        if (len > 0 && text[len - 1] == '.') {
            text[--len] = '\0';
        }
    }
    struct slice digits = slice_of(strcmp(text, "-0") == 0 ? "0" : text);
    put(parent, key, BARE, arena_copy(parent->arena, digits));
}

void jout_add_bool(struct jout *parent, const char *key, bool value)
{
    put(parent, key, BARE, value ? SLICE_LIT("true") : SLICE_LIT("false"));
}

void jout_add_null(struct jout *parent, const char *key)
{
    put(parent, key, BARE, SLICE_LIT("null"));
}

#define ESCAPED 6 /* bytes of a character as \u001f */

/* Writes a character that no string holds as it is; returns its bytes. */
static size_t put_escape(unsigned char c, char *to)
{
    static const char hex[] = "0123456789abcdef";
    static const char letters[] = {
        ['\b'] = 'b', ['\f'] = 'f', ['\n'] = 'n',  ['\r'] = 'r',
        ['\t'] = 't', ['"'] = '"',  ['\\'] = '\\',
    };
    to[0] = '\\';
    if (letters[c]) {
        to[1] = letters[c];
        return 2;
    }
    to[1] = 'u';
    to[2] = '0';
    to[3] = '0';
    to[4] = hex[c >> 4];
    to[5] = hex[c & 15];
    return ESCAPED;
}

static void print_string(struct slice text, struct buf *out)
{
    char *to = buf_room(out, text.len * ESCAPED + 2);
    size_t n = 0;
    to[n++] = '"';
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c < ' ' || c == '"' || c == '\\') {
            n += put_escape(c, to + n);
        } else {
            to[n++] = (char)c;
        }
    }
    to[n++] = '"';
    out->len += n;
}

static void print(const struct jout *value, struct buf *out);

static void print_items(const struct jout *parent, struct buf *out)
{
    for (const struct jout *item = parent->first; item; item = item->next) {
        if (item->key) {
            print_string(slice_of(item->key), out);
            buf_addc(out, ':');
        }
        print(item, out);
        if (item->next) {
            buf_addc(out, ',');
        }
    }
}

/* NOLINTNEXTLINE(misc-no-recursion): as deep as what we build */
static void print(const struct jout *value, struct buf *out)
{
    switch (value->kind) {
    case OBJECT:
        buf_addc(out, '{');
        print_items(value, out);
        buf_addc(out, '}');
        break;
    case ARRAY:
        buf_addc(out, '[');
        print_items(value, out);
        buf_addc(out, ']');
        break;
    case STRING: print_string(value->text, out); break;
    case BARE: buf_add(out, value->text); break;
    }
}

void jout_print(const struct jout *value, struct buf *out)
{
    print(value, out);
}
