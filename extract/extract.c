#include "extract/extract.h"

#include "base/file.h"
#include "base/table.h"

/* The text of a user's file, or empty when none was named. */
static int optional_file(struct arena *arena, const char *path, struct slice *out,
                         struct err *err)
{
    *out = (struct slice){0};
    return path ? file_read(arena, path, out, err) : 0;
}

/* The user's files. */
struct opening {
    struct slice types;
    struct slice names;
    struct slice frames;
};

static int open_layers(const struct ex_options *options, const struct opening *opening,
                       struct ex_engine *out, struct err *err)
{
    int rc = lang_open(options->model_path, &out->lang, err);
    if (rc == 0) {
        rc = event_rules_new(&out->types, opening->frames,
                             slice_of(options->frames_path), &out->events, err);
    }
    if (rc == 0) {
        rc = name_rules_new(opening->names, slice_of(options->names_path), &out->names,
                            err);
    }
    if (rc == 0) {
        out->times = time_rules_new();
    }
    return rc;
}

int ex_engine_open(const struct ex_options *options, struct ex_engine *out,
                   struct err *err)
{
    struct ex_engine engine = {.now = options->now};
    struct opening opening = {0};
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
        rc = open_layers(options, &opening, out, err);
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

/* Whose words the document is by a title that stands beside its text; or NULL. */
static const struct name_actor *title_author(const struct ex_engine *engine,
                                             struct arena *arena, const struct doc *doc)
{
    size_t end = event_title_signs(engine->events, arena, doc);
    struct block block = {
        {0, (uint32_t)doc->title.len},
        BLOCK_TITLE
    };
    struct doc title = {
        .text = doc->title, .blocks = &block, .n_blocks = 1, .date = doc->date};
    struct lang_text text = {0};
    struct names names = {0};
    if (end == 0) {
        return NULL;
    }
    lang_split(engine->lang, arena, &title, &text);
    lang_tag(engine->lang, arena, &text, 0, text.n_sentences);
    name_find(engine->names, engine->lang, arena, &title, &text, &names);
    name_resolve(engine->names, arena, &title, &text, &names);
    const struct name_actor *actors = names.actors; /* in the arena */
    for (size_t m = 0; m < names.n_mentions && names.mentions[m].span.start < end;
         m++) {
        const struct name_mention *who = &names.mentions[m];
        if (who->kind == ACTOR_PERSON && who->actor < names.n_actors) {
            return actors + who->actor;
        }
    }
    return NULL;
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
    struct event_input in = {doc,           &walk->text,
                             &walk->times,  &walk->names,
                             engine->names, title_author(engine, arena, doc)};
    bool *want = arena_array(arena, walk->text.n_sentences + 1, sizeof *want);
    event_scan(engine->events, &in, want);
    lang_parse(engine->lang, arena, &walk->text, want);
    event_mend_trees(engine->events, arena, &walk->text);
    name_mend_trees(&walk->names, &walk->text);
    name_resolve(engine->names, arena, doc, &walk->text, &walk->names);
    event_find(engine->events, arena, &in, &walk->mentions);
}
