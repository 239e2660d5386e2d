#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/heap.h"

/* Blocks double from the first to the largest: many arenas hold next to nothing. */
#ifdef ARENA_DEBUG
#define FIRST_BLOCK   ((size_t)1)
#define LARGEST_BLOCK ((size_t)1)
#else
#define FIRST_BLOCK   ((size_t)2 * 1024)
#define LARGEST_BLOCK ((size_t)64 * 1024)
#endif

struct arena_block {
    struct arena_block *next;
    size_t used; /* bytes of data[] handed out */
    size_t size; /* bytes in data[] */
    bool lent;   /* the caller's memory */
    _Alignas(max_align_t) unsigned char data[];
};

static struct arena_block *block_new(struct arena_block *next, size_t need)
{
    size_t size = next ? next->size * 2 : FIRST_BLOCK;
    size = size < LARGEST_BLOCK ? size : LARGEST_BLOCK;
    size = size > need ? size : need;
    struct arena_block *block = heap_must(malloc(sizeof *block + size));
    *block = (struct arena_block){.next = next, .size = size};
    return block;
}

/* With what aligns the next one behind it. */
static size_t padded(size_t size)
{
    const size_t align = _Alignof(max_align_t);
    return (size + align - 1) / align * align;
}

static void *take(struct arena *arena, size_t need)
{
    if (!arena->head || arena->head->size - arena->head->used < need) {
        arena->head = block_new(arena->head, need);
    }
    void *mem = arena->head->data + arena->head->used;
    arena->head->used += need;
    return mem;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    size_t need = padded(size);
    /* now, not the block: pages that nobody asks for stay untouched */
    return memset(take(arena, need), 0, need);
}

static size_t bytes_of(size_t count, size_t size)
{
    if (size > 0 && count > SIZE_MAX / 2 / size) {
        heap_exhausted();
    }
    return count * size;
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
    return arena_alloc(arena, bytes_of(count, size));
}

void *arena_room(struct arena *arena, size_t count, size_t size)
{
    return take(arena, padded(bytes_of(count, size)));
}

void *arena_grow(struct arena *arena, void *items, size_t count, size_t *capacity,
                 size_t size)
{
    if (count < *capacity) {
        return items;
    }
    size_t larger = *capacity > 0 ? *capacity * 2 : 8;
    void *copy = arena_array(arena, larger, size);
    if (count > 0) {
        memcpy(copy, items, count * size);
    }
    *capacity = larger;
    return copy;
}

struct slice arena_copy(struct arena *arena, struct slice text)
{
    char *copy = arena_alloc(arena, text.len + 1);
    if (text.len > 0) {
        memcpy(copy, text.ptr, text.len);
    }
    return (struct slice){copy, text.len};
}

struct slice arena_lower(struct arena *arena, struct slice text)
{
    char *copy = arena_alloc(arena, text.len + 1);
    copy[text.len] = 0;
    return slice_lower(text, copy, text.len);
}

struct slice arena_line(struct arena *arena, struct slice text)
{
    size_t at = 0;
    while (at < text.len &&
           !(ascii_is_space(text.ptr[at]) &&
             (text.ptr[at] != ' ' || (at > 0 && text.ptr[at - 1] == ' ')))) {
        at++;
    }
    if (at == text.len) {
        return text;
    }
    char *line = arena_alloc(arena, text.len);
    size_t n = 0;
    for (size_t i = 0; i < text.len; i++) {
        bool space = ascii_is_space(text.ptr[i]);
        if (!space) {
            line[n++] = text.ptr[i];
        } else if (n > 0 && line[n - 1] != ' ') {
            line[n++] = ' ';
        }
    }
    return (struct slice){line, n};
}

struct slice arena_concat(struct arena *arena, const struct slice *parts, size_t count)
{
    size_t len = 0;
    for (size_t i = 0; i < count; i++) {
        len += parts[i].len;
    }
    char *text = arena_alloc(arena, len + 1);
    char *to = text;
    for (size_t i = 0; i < count; i++) {
        if (parts[i].len > 0) {
            memcpy(to, parts[i].ptr, parts[i].len);
        }
        to += parts[i].len;
    }
    return (struct slice){text, len};
}

struct slice arena_printf(struct arena *arena, const char *fmt, ...)
{
    va_list args;
    va_list again;
    va_start(args, fmt);
    va_copy(again, args);
    char first[256]; /* most texts fit */
    int len = vsnprintf(first, sizeof first, fmt, args);
    va_end(args);
    char *text = arena_alloc(arena, (size_t)(len > 0 ? len : 0) + 1);
    if (len >= (int)sizeof first) {
        (void)vsnprintf(text, (size_t)len + 1, fmt, again);
    } else if (len > 0) {
        memcpy(text, first, (size_t)len + 1);
    }
    va_end(again);
    return (struct slice){text, (size_t)(len > 0 ? len : 0)};
}

struct arena arena_over(void *memory, size_t size)
{
    struct arena_block *block = memory;
    *block = (struct arena_block){.size = size - sizeof *block, .lent = true};
    return (struct arena){block};
}

size_t arena_used(const struct arena *arena)
{
    size_t used = 0;
    for (const struct arena_block *block = arena->head; block; block = block->next) {
        used += block->used;
    }
    return used;
}

void arena_release(struct arena *arena)
{
    while (arena->head) {
        struct arena_block *block = arena->head;
        arena->head = block->next;
        if (!block->lent) {
            free(block);
        }
    }
}
