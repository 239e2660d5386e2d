/* test_walk.c - what walk.h promises; no tests of its own. */
#include <string.h>

#include "tests/check.h"
#include "tests/extract/name/walk.h"

struct engine open_engine(void)
{
    struct engine engine = {0};
    struct err err = {0};
    CU_ASSERT_EQUAL(lang_open(NULL, &engine.lang, &err), 0);
    CU_ASSERT_EQUAL(
        name_rules_new((struct slice){0}, (struct slice){0}, &engine.rules, &err), 0);
    return engine;
}

void close_engine(struct engine *engine)
{
    name_rules_free(engine->rules);
    lang_close(engine->lang);
}

void walk_text(const struct engine *engine, const char *text, struct walk *out)
{
    walk_titled(engine, "", text, out);
}

void walk_titled(const struct engine *engine, const char *title, const char *text,
                 struct walk *out)
{
    *out = (struct walk){
        .doc = {.text = slice_of(text), .title = slice_of(title)}
    };
    struct block *block = arena_alloc(&out->arena, sizeof *block);
    block->span = (struct span){0, (uint32_t)strlen(text)};
    out->doc.blocks = block;
    out->doc.n_blocks = 1;
    CU_ASSERT_TRUE(when_parse(SLICE_LIT("2024-04-26"), &out->doc.date));
    lang_split(engine->lang, &out->arena, &out->doc, &out->text);
    lang_tag(engine->lang, &out->arena, &out->text, 0, out->text.n_sentences);
    name_find(engine->rules, engine->lang, &out->arena, &out->doc, &out->text,
              &out->names);
    name_resolve(engine->rules, &out->arena, &out->doc, &out->text, &out->names);
}

struct name_actor actor_of(const struct walk *walk, const char *form, size_t nth)
{
    for (size_t i = 0; i < walk->names.n_mentions; i++) {
        const struct name_mention *mention = &walk->names.mentions[i];
        if (slice_equal(span_cut(walk->text.text, mention->span), slice_of(form)) &&
            nth-- == 0) {
            return mention->actor == NAME_NO_ACTOR ? (struct name_actor){0}
                                                   : walk->names.actors[mention->actor];
        }
    }
    return (struct name_actor){0};
}

void check_actors(const struct actor_row *rows, size_t count)
{
    struct engine engine = open_engine();
    for (size_t i = 0; i < count; i++) {
        const struct actor_row *row = &rows[i];
        struct walk walk;
        walk_text(&engine, row->text, &walk);
        struct name_actor actor = actor_of(&walk, row->form, row->nth);
        struct slice kind = actor_kind_name(actor.kind);
        CHECK_ROW(slice_equal(actor.name, slice_of(row->actor)), row->text);
        CHECK_ROW(!row->kind || slice_equal(kind, slice_of(row->kind)), row->text);
        arena_release(&walk.arena);
    }
    close_engine(&engine);
}
