#include "base/rooms.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/heap.h"

struct room {
    struct room *next;
    _Alignas(max_align_t) unsigned char data[];
};

struct rooms {
    pthread_mutex_t mutex;
    struct room *free;
    size_t size;
    void (*release)(void *room);
};

struct rooms *rooms_new(size_t size, void (*release)(void *room))
{
    struct rooms *rooms = heap_must(calloc(1, sizeof *rooms));
    rooms->size = size;
    rooms->release = release;
    if (pthread_mutex_init(&rooms->mutex, NULL) != 0) {
        abort();
    }
    return rooms;
}

void *rooms_take(struct rooms *rooms)
{
    (void)pthread_mutex_lock(&rooms->mutex);
    struct room *room = rooms->free;
    rooms->free = room ? room->next : NULL;
    (void)pthread_mutex_unlock(&rooms->mutex);
    room = room ? room : heap_must(calloc(1, sizeof *room + rooms->size));
    return room->data;
}

void rooms_give(struct rooms *rooms, void *data)
{
    struct room *room = (void *)((unsigned char *)data - offsetof(struct room, data));
    (void)pthread_mutex_lock(&rooms->mutex);
    room->next = rooms->free;
    rooms->free = room;
    (void)pthread_mutex_unlock(&rooms->mutex);
}

void rooms_free(struct rooms *rooms)
{
    while (rooms && rooms->free) {
        struct room *room = rooms->free;
        rooms->free = room->next;
        rooms->release(room->data);
        free(room);
    }
    if (rooms) {
        (void)pthread_mutex_destroy(&rooms->mutex);
    }
    free(rooms);
}
