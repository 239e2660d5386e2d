/*
 * rows.h - what the readers of this room's tables share: rules.c, frames.c, classes.c
 * and blames.c; and for tools/freeze.c. What they make lies in the room's arenas.
 */
#ifndef EXTRACT_EVENT_ROWS_H
#define EXTRACT_EVENT_ROWS_H

#include "base/image.h"
#include "base/table.h"
#include "extract/event/parts.h"

/* Rules while they are read: maps grow in `scratch`, and are then sealed. */
struct rules_reader {
    struct event_rules *rules;
    struct image_room room;
    struct arena scratch;
    size_t links_room;
};

/*
 * rules.c: reads the tables, those of users first: what event_rules_new() does when
 * there is no image of them. rules->arena and rules->types stay empty.
 */
int ev_rules_read(const struct image_room *room, const struct event_types *types,
                  const struct table *user, struct event_rules **out, struct err *err);

/* rules.c: how many fields a list parted by `sep` has at most. */
size_t ev_count_fields(struct slice text, char sep);
/* How many words the cells of a column hold at most. */
size_t ev_count_words(const struct table *table, size_t column);
/* "meet/v" */
struct slice ev_key(struct arena *arena, struct slice lemma, char pos);
/* classes.c: takes in the classes of a table; the lists of all, once they are read. */
void ev_classes_add(struct rules_reader *reader, const char *path);
void ev_classes_keep(struct rules_reader *reader);
/* blames.c: reads the table of words of blame. */
void ev_blames_add(struct rules_reader *reader);

/*
 * rules.c: the built-in tables of frames as they are read. Of the rows of one lemma the
 * first that holds decides, so the order matters.
 */
#define EV_FRAME_FILES 20
extern const char *const ev_frame_files[EV_FRAME_FILES];

/*
 * frames.c: appends the rows of `n` tables of frames, in their order; those of "*" give
 * a type's usual roles. Fails on what is no slot, type, test or need, with the row's
 * line.
 */
int ev_frames_add(struct rules_reader *reader, const struct table *tables, size_t n,
                  struct err *err);
/* Frames without roles take the usual ones of their type. */
void ev_frames_share_roles(struct event_rules *rules);

#endif
