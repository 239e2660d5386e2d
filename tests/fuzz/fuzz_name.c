/*
 * fuzz_name.c - any text through the names layer: every mention lies in the text, has
 * its words and an actor that exists; and any bytes as a file of the user's names.
 */
#include <stdlib.h>

#include "base/utf8.h"
#include "extract/name/name.h"

/* NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer calls */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
    if (!holds) {
        abort();
    }
}

static void check_names(const struct lang_text *text, const struct names *names)
{
    for (size_t i = 0; i < names->n_mentions; i++) {
        const struct name_mention *mention = &names->mentions[i];
        must(mention->span.start < mention->span.end);
        must(mention->span.end <= text->text.len);
        must(mention->n_words > 0);
        must(mention->first_word + mention->n_words <= text->n_words);
        must(mention->actor == NAME_NO_ACTOR || mention->actor < names->n_actors);
    }
    for (size_t i = 0; i < names->n_actors; i++) {
        must(names->actors[i].name.len > 0);
        for (uint32_t k = 0; k < names->actors[i].n_members; k++) {
            must(names->actors[i].members[k] < names->n_actors);
        }
    }
    for (size_t w = 0; w < text->n_words; w++) {
        must(names->word_mention[w] == UINT32_MAX ||
             names->word_mention[w] < names->n_mentions);
    }
}

static void check_user_file(struct slice bytes)
{
    struct name_rules *rules = NULL;
    struct err err = {0};
    if (name_rules_new(bytes, SLICE_LIT("names"), &rules, &err) == 0) {
        name_rules_free(rules);
    }
}

static void check_text(const struct name_rules *rules, const struct lang *lang,
                       struct slice bytes)
{
    struct arena arena = {0};
    uint32_t bad = 0;
    struct doc doc = {.text = utf8_repair(&arena, bytes, &bad)};
    struct block block = {
        .span = {0, (uint32_t)doc.text.len}
    };
    struct lang_text text;
    struct names names;
    struct mention_place place;
    uint8_t kind = 0;
    doc.blocks = &block;
    doc.n_blocks = 1;
    lang_split(lang, &arena, &doc, &text);
    lang_tag(lang, &arena, &text, 0, text.n_sentences);
    name_find(rules, lang, &arena, &doc, &text, &names);
    name_resolve(rules, &arena, &doc, &text, &names);
    check_names(&text, &names);
    (void)name_canonical(rules, doc.text, &kind);
    (void)name_place(rules, doc.text, &place);
    arena_release(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct lang *lang; /* opened once: they are large */
    static struct name_rules *rules;
    struct err err = {0};
    struct slice bytes = {(const char *)data, size};
    if (!lang) {
        must(lang_open(NULL, &lang, &err) == 0);
        must(name_rules_new((struct slice){0}, (struct slice){0}, &rules, &err) == 0);
    }
    if (size > 0 && data[0] == '#') {
        check_user_file(bytes);
    } else {
        check_text(rules, lang, bytes);
    }
    return 0;
}
