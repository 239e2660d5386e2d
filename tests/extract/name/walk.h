/*
 * walk.h - a text read as far as names, for tests.
 *
 * An engine serves many walks; a walk's records live in its arena, which the test
 * releases.
 */
#ifndef TESTS_EXTRACT_NAME_WALK_H
#define TESTS_EXTRACT_NAME_WALK_H

#include "extract/name/name.h"

struct walk {
    struct arena arena;
    struct doc doc;
    struct lang_text text;
    struct names names;
};

struct engine {
    struct lang *lang;
    struct name_rules *rules;
};

struct engine open_engine(void);
void close_engine(struct engine *engine);

/* Names of a text of 2024-04-26, and who is who. */
void walk_text(const struct engine *engine, const char *text, struct walk *out);
/* The same of a document with a title that stands beside its text. */
void walk_titled(const struct engine *engine, const char *title, const char *text,
                 struct walk *out);

/* Whom the `nth` mention (from 0) that reads `form` means; a kind by name, NULL any. */
struct actor_row {
    const char *text;
    const char *form;
    size_t nth;
    const char *actor;
    const char *kind;
};
void check_actors(const struct actor_row *rows, size_t count);

/* The actor of the `nth` mention (from 0) that reads `form`; empty when none. */
struct name_actor actor_of(const struct walk *walk, const char *form, size_t nth);

#endif
