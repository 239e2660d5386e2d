#include "extract/extract.h"

#include <pthread.h>

#include "base/file.h"
#include "base/table.h"

/* The text of a user's file, or empty when none was named. */
static int optional_file(struct arena *arena, const char *path, struct slice *out,
                         struct err *err)
{
    *out = (struct slice){0};
    return path ? file_read(arena, path, out, err) : 0;
}

/* What opening reads beside the built-in tables. */
struct opening {
    const struct ex_options *options;
    struct slice types;
    struct slice names;
    struct slice frames;
    struct ex_engine *engine;
    struct err names_err;
    int names_rc;
};

static void *open_names(void *argument)
{
    struct opening *o = argument;
    o->names_rc = name_rules_new(o->names, slice_of(o->options->names_path),
                                 &o->engine->names, &o->names_err);
    return NULL;
}

static int open_others(struct opening *o, struct err *err)
{
    struct ex_engine *engine = o->engine;
    int rc = lang_open(o->options->model_path, &engine->lang, err);
    if (rc == 0) {
        rc = event_rules_new(&engine->types, o->frames,
                             slice_of(o->options->frames_path), &engine->events, err);
    }
    if (rc == 0) {
        engine->times = time_rules_new();
    }
    return rc;
}

/* Names are as much work as all the rest: two threads halve the start. */
static int open_layers(struct opening *o, struct err *err)
{
    pthread_t thread;
    bool apart = pthread_create(&thread, NULL, open_names, o) == 0;
    int rc = open_others(o, err);
    if (apart) {
        (void)pthread_join(thread, NULL);
    } else {
        (void)open_names(o);
    }
    if (rc == 0 && o->names_rc != 0) {
        *err = o->names_err;
        rc = o->names_rc;
    }
    return rc;
}

int ex_engine_open(const struct ex_options *options, struct ex_engine *out,
                   struct err *err)
{
    struct ex_engine engine = {.now = options->now};
    struct opening opening = {.options = options, .engine = out};
    engine.types = event_types_builtin(&engine.arena);
    *out = engine; /* the rules below keep pointers to out->types */
    int rc = optional_file(&out->arena, options->types_path, &opening.types, err);
    if (rc == 0) {
        rc = optional_file(&out->arena, options->names_path, &opening.names, err);
    }
    if (rc == 0) {
        rc = optional_file(&out->arena, options->frames_path, &opening.frames, err);
    }
    if (rc == 0 && opening.types.len > 0) {
        rc = event_types_add(&out->arena, opening.types, slice_of(options->types_path),
                             &out->types, err);
    }
    if (rc == 0) {
        rc = open_layers(&opening, err);
    }
    if (rc != 0) {
        ex_engine_close(out);
    }
    return rc;
}

void ex_engine_close(struct ex_engine *engine)
{
    event_rules_free(engine->events);
    name_rules_free(engine->names);
    time_rules_free(engine->times);
    lang_close(engine->lang);
    arena_release(&engine->arena);
    *engine = (struct ex_engine){0};
}

void ex_document(const struct ex_engine *engine, struct arena *arena, struct doc *doc,
                 struct ex_walk *walk)
{
    *walk = (struct ex_walk){0};
    time_document_date(engine->times, arena, doc, engine->now);
    lang_split(engine->lang, arena, doc, &walk->text);
    lang_tag(engine->lang, arena, &walk->text, 0, walk->text.n_sentences);
    time_find(engine->times, arena, doc, &walk->text, &walk->times);
    name_find(engine->names, engine->lang, arena, doc, &walk->text, &walk->names);
    struct event_input in = {doc, &walk->text, &walk->times, &walk->names};
    bool *want = arena_array(arena, walk->text.n_sentences + 1, sizeof *want);
    event_scan(engine->events, &in, want);
    lang_parse(engine->lang, arena, &walk->text, want);
    event_mend_trees(engine->events, arena, &walk->text);
    name_mend_trees(&walk->names, &walk->text);
    name_resolve(engine->names, arena, doc, &walk->text, &walk->names);
    event_find(engine->events, arena, &in, &walk->mentions);
}
