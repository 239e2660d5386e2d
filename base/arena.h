/*
 * arena.h - memory that lives and dies with one document.
 *
 * Nothing taken from an arena is freed by itself; arena_release() frees it all.
 * Allocation does not fail: the process ends with a message when memory is out.
 * Built with -DARENA_DEBUG every request is its own malloc(), so that a
 * sanitizer sees overruns between neighbours.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

#include "base/slice.h"

/* {0} is an empty arena. */
struct arena {
    struct arena_block *head; /* newest block; NULL when empty */
};

/* Zeroed, suitably aligned for any type. `size` is in bytes. */
void *arena_alloc(struct arena *arena, size_t size);

/* Zeroed room for `count` items of `size` bytes; ends the process on overflow. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* The same, not zeroed: for large arrays that are written before they are read. */
void *arena_room(struct arena *arena, size_t count, size_t size);

/*
 * Makes room for one more item in an array that lives in `arena`: returns `items`,
 * or a larger copy with *capacity raised. The old array stays where it was.
 *
 *     list = arena_grow(arena, list, count, &capacity, sizeof *list);
 *     list[count++] = item;
 */
void *arena_grow(struct arena *arena, void *items, size_t count, size_t *capacity,
                 size_t size);

/* Copies `text` and adds a NUL that the returned slice does not count. */
struct slice arena_copy(struct arena *arena, struct slice text);

/* The same with ASCII letters in lower case. */
struct slice arena_lower(struct arena *arena, struct slice text);

/* `text` on one line, runs of white space as one space; itself if it has no breaks. */
struct slice arena_line(struct arena *arena, struct slice text);

/* The parts one behind the other, and a NUL; much quicker than arena_printf(). */
struct slice arena_concat(struct arena *arena, const struct slice *parts, size_t count);

/* A formatted string, NUL-terminated beyond its length. */
struct slice arena_printf(struct arena *arena, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/*
 * An arena that takes its first `size` bytes from the caller's memory, which is aligned
 * for any type, and stays after arena_release().
 */
struct arena arena_over(void *memory, size_t size);

/* Bytes handed out. */
size_t arena_used(const struct arena *arena);

/* Frees everything; the arena can be used again. */
void arena_release(struct arena *arena);

#endif
