/*
 * titled.c - whose words a document is where its title stands beside the text, as in
 * JSON Lines: "Statement by Ada Okoye on Trade". Who that is, who reads the title finds
 * out; here are the words that tell, and "I" and "we" below.
 */
#include "extract/event/event.h"
#include "extract/event/parts.h"
#include "extract/event/who/actors.h"
#include "extract/event/who/who.h"

#define TITLE_WORDS 5 /* within which a title says what it is of */

static bool has_title(const struct doc *doc)
{
    size_t i = 0;
    while (i < doc->n_blocks && doc->blocks[i].kind != BLOCK_TITLE) {
        i++;
    }
    return i < doc->n_blocks;
}

size_t event_title_signs(const struct event_rules *rules, struct arena *arena,
                         const struct doc *doc)
{
    struct slice rest = has_title(doc) ? (struct slice){0} : doc->title;
    struct ev_title_word word;
    bool own = false;
    bool signs = false;
    for (int i = 0; !signs && i <= TITLE_WORDS && ev_title_cut(arena, &rest, &word);
         i++) {
        signs = own && ev_in_class(rules, "put_out_by", word.lemma);
        own = ev_in_class(rules, "own_words", word.lemma);
        if (slice_equal(word.lemma, SLICE_LIT("joint")) ||
            ev_in_class(rules, "leaders", word.lemma)) {
            return 0; /* the words of several */
        }
    }
    size_t end = 0;
    while (signs && ev_title_cut(arena, &rest, &word) &&
           !ev_in_class(rules, "topic_of", word.lemma)) {
        end = doc->title.len - rest.len;
    }
    return end;
}

bool ev_title_author(const struct finder *f, uint32_t word, struct ev_filler *out)
{
    const struct name_actor *who = f->author;
    if (!who) {
        return false;
    }
    *out = (struct ev_filler){
        .actor = {.name = who->name,
                  .country = who->country,
                  .id = who->id,
                  .span = f->text->words[word].span,
                  .kind = who->kind},
        .key = EV_NONE,
        .word = word,
        .form = NAME_FORM_PRONOUN,
        .named = true,
    };
    for (uint32_t a = 0; a < f->names->n_actors && out->key == EV_NONE; a++) {
        const struct name_actor *named = &f->names->actors[a];
        bool same = named->kind == who->kind && slice_equal(named->name, who->name);
        out->key = same ? a : EV_NONE;
    }
    return true;
}
