/*
 * extract.h - the whole walk: one document in, its mentions out.
 *
 * bytes -> sentences and words -> tags -> times -> names -> trees -> who is who ->
 * events. Nothing looks back; each layer reads the records of those before it. An
 * `struct ex_engine` is read-only and may be shared by threads; a walk lives in the
 * document's arena.
 */
#ifndef EXTRACT_EXTRACT_H
#define EXTRACT_EXTRACT_H

#include "base/buf.h"
#include "base/event_type.h"
#include "extract/event/event.h"
#include "extract/lang/lang.h"
#include "extract/name/name.h"
#include "extract/time/time.h"

struct ex_options {
    const char *model_path;  /* NULL: built in */
    const char *names_path;  /* --names, or NULL */
    const char *types_path;  /* --types, or NULL */
    const char *frames_path; /* --frames, or NULL */
    int32_t now;             /* day; WHEN_OPEN_LATEST when not given */
};

struct ex_engine {
    struct arena arena;
    struct event_types types;
    struct lang *lang;
    struct time_rules *times;
    struct name_rules *names;
    struct event_rules *events;
    int32_t now;
};

/* All records of one document, each layer's alone; for commands that show one layer. */
struct ex_walk {
    struct lang_text text;
    struct timex_list times;
    struct names names;
    struct doc_mentions mentions;
};

int ex_engine_open(const struct ex_options *options, struct ex_engine *out,
                   struct err *err);
void ex_engine_close(struct ex_engine *engine);

/* Fills doc->date and *walk; everything in `arena`. Text of any kind is accepted. */
void ex_document(const struct ex_engine *engine, struct arena *arena, struct doc *doc,
                 struct ex_walk *walk);

/*
 * One document and its mentions as JSON (CLI.md, `extract`), and back. Reading needs
 * only doc.id and, of each mention, type, actors[].name, start and end.
 */
void ex_write(const struct doc_mentions *mentions, struct buf *out);
int ex_read(struct arena *arena, struct slice line, struct doc_mentions *out,
            struct err *err);

#endif
