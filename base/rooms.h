/*
 * rooms.h - working memory that is used again: by the next call, whichever thread it is
 * from. So it may remember what earlier calls found out.
 */
#ifndef BASE_ROOMS_H
#define BASE_ROOMS_H

#include <stddef.h>

struct rooms;

/* Rooms of `size` bytes; `release` frees what a room holds, not the room itself. */
struct rooms *rooms_new(size_t size, void (*release)(void *room));

/* A room of nobody else's; a fresh one is all zero. */
void *rooms_take(struct rooms *rooms);
void rooms_give(struct rooms *rooms, void *data);

/* All have been given back. NULL is none. */
void rooms_free(struct rooms *rooms);

#endif
