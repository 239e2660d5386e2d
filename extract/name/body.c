/* body.c - which body a name means: by the tables, by the document, by its acronym. */
#include "base/ascii.h"
#include "base/initials.h"
#include "extract/name/chain.h"

#define MOST_LETTERS 8 /* of a short name */

/* "Court" for "Supreme Court of Ruritania": one word that tells a body, inside it. */
static bool holds_word(struct slice more, struct slice word)
{
    struct slice one;
    while (slice_cut(&more, ' ', &one)) {
        if (slice_equal(one, word)) {
            return true;
        }
    }
    return false;
}

/* The tables' "US House of Representatives" is "the House" too. */
static struct slice without_us(struct slice key)
{
    return slice_starts(key, SLICE_LIT("us "))
               ? (struct slice){key.ptr + 3, key.len - 3}
               : key;
}

/* "The White House", which is a house, too: "the House" is another body. */
static bool is_cut_short(const struct chain *chain, const struct chain_actor *one,
                         struct slice key)
{
    return !slice_equal(one->key, key) &&
           gaz_of_kind(chain->rules, one->actor.name, GAZ_PLACE);
}

static uint32_t find_body(struct chain *chain, struct slice name)
{
    struct slice key = chain_fold(chain, name);
    bool head = strmap_find(&chain->rules->heads, name) == HEAD_BODY;
    uint32_t best = NAME_NO_ACTOR;
    for (uint32_t i = chain_near(chain); i < chain->n_actors; i++) {
        const struct chain_actor *one = &chain->actors[i];
        if (one->actor.kind == ACTOR_ORGANIZATION &&
            (same_body(one->key, key) || same_body(without_us(one->key), key) ||
             (one->written.len > 0 && same_body(one->written, key)) ||
             (head && holds_word(one->key, key)) ||
             initials_spell(one->actor.name, name) ||
             initials_spell(name, one->actor.name)) &&
            !is_cut_short(chain, one, key)) {
            best = best == NAME_NO_ACTOR || one->last >= chain->actors[best].last
                       ? i
                       : best;
        }
    }
    return best;
}

/* "U.S. Department of Energy", "British Home Office": known without the country. */
static const struct gaz_entry *known_body(const struct chain *chain, struct slice name)
{
    const struct gaz_entry *entry = gaz_of_kind(chain->rules, name, GAZ_BODY);
    for (size_t i = 1; !entry && i + 1 < name.len; i++) {
        struct slice before = {name.ptr, i};
        if (name.ptr[i] != ' ') {
            continue;
        }
        const struct gaz_entry *country = gaz_find(chain->rules, before);
        const struct gaz_entry *rest =
            country && country->kind <= GAZ_PEOPLE
                ? gaz_of_kind(chain->rules,
                              (struct slice){name.ptr + i + 1, name.len - i - 1},
                              GAZ_BODY)
                : NULL;
        bool same = rest && rest->country != 0 &&
                    slice_equal(gaz_text(&rest->country), gaz_text(&country->country));
        entry = same ? rest : NULL;
    }
    return entry;
}

/* "The Daily Example" is the actor "Daily Example": others leave the article out. */
static struct slice without_article(struct slice name)
{
    struct slice the = SLICE_LIT("The ");
    return slice_starts(name, the) && name.len > the.len
               ? (struct slice){name.ptr + the.len, name.len - the.len}
               : name;
}

/* Is `name` the body `full` without its place: "Senate", "Ruritania Senate"? */
static bool lacks_place(const struct chain *chain, struct slice full, struct slice name)
{
    struct slice of = SLICE_LIT(" of ");
    if (full.len <= name.len + 1) {
        return false;
    }
    struct slice rest = {full.ptr, full.len - name.len - 1};
    if (slice_starts(full, name) && full.len > name.len + of.len) {
        rest = (struct slice){full.ptr + name.len, full.len - name.len};
        if (!slice_starts(rest, of)) {
            return false;
        }
        rest = (struct slice){rest.ptr + of.len, rest.len - of.len};
    } else if (!slice_ends(full, name)) {
        return false;
    }
    const struct gaz_entry *entry = gaz_find(chain->rules, rest);
    return entry && entry->kind <= GAZ_PLACE;
}

/*
 * "Senate" in a document on the Senate of a place that it has named: that one, though
 * the tables know a greater body of the name. NAME_NO_ACTOR when the document names
 * none.
 */
static uint32_t local_body(struct chain *chain, struct slice name,
                           const struct gaz_entry *entry)
{
    if (slice_equal(gaz_text(&entry->name), name)) {
        return NAME_NO_ACTOR;
    }
    uint32_t best = NAME_NO_ACTOR;
    for (uint32_t i = chain_near(chain); i < chain->n_actors; i++) {
        const struct chain_actor *one = &chain->actors[i];
        bool own = slice_equal(one->actor.name, gaz_text(&entry->name));
        if (one->actor.kind == ACTOR_ORGANIZATION &&
            (own || lacks_place(chain, one->actor.name, name)) &&
            (best == NAME_NO_ACTOR || one->last >= chain->actors[best].last)) {
            best = i;
        }
    }
    return best;
}

/* "Quick Relief Fund (QRF)": the body of those initials that the document has named. */
static uint32_t spelt_out(const struct chain *chain, struct slice name)
{
    for (uint32_t i = (uint32_t)chain->n_actors; i-- > chain_near(chain);) {
        const struct chain_actor *one = &chain->actors[i];
        if (one->actor.kind == ACTOR_ORGANIZATION &&
            initials_spell(name, one->actor.name)) {
            return i;
        }
    }
    return NAME_NO_ACTOR;
}

/* The word in brackets right behind a name: "(FPR)", "[FPR]"; or n_words. */
static size_t in_brackets(const struct chain *chain, size_t at)
{
    const struct lang_text *text = chain->text;
    if (at + 2 >= text->n_words) {
        return text->n_words;
    }
    struct slice open = word_form(text, (uint32_t)at);
    struct slice close = word_form(text, (uint32_t)at + 2);
    bool round =
        slice_equal(open, SLICE_LIT("(")) && slice_equal(close, SLICE_LIT(")"));
    bool square =
        slice_equal(open, SLICE_LIT("[")) && slice_equal(close, SLICE_LIT("]"));
    return round || square ? at + 1 : text->n_words;
}

/* "FPR", "PSoE": mostly capitals. */
static bool is_short_form(struct slice form)
{
    size_t capitals = 0;
    for (size_t i = 0; i < form.len; i++) {
        capitals += ascii_is_upper(form.ptr[i]);
    }
    return form.len <= MOST_LETTERS && capitals >= 2 && 2 * capitals > form.len &&
           ascii_is_upper(form.ptr[0]);
}

/* The body spelt out in brackets behind the word at `at`: "FPR |[Ruritanian People's
 * Front]", in round ones where the letters say so; NAME_NO_ACTOR for none. */
static uint32_t spelt_behind(const struct chain *chain, size_t at)
{
    const struct lang_text *text = chain->text;
    if (at + 3 >= text->n_words) {
        return NAME_NO_ACTOR;
    }
    uint32_t m = chain->names->word_mention[at + 2];
    const struct name_mention *full =
        m < chain->names->n_mentions ? &chain->names->mentions[m] : NULL;
    if (!full || full->kind != ACTOR_ORGANIZATION || full->first_word != at + 2 ||
        full->n_words < 2 || full->first_word + full->n_words >= text->n_words) {
        return NAME_NO_ACTOR;
    }
    struct slice open = word_form(text, (uint32_t)at + 1);
    struct slice close = word_form(text, full->first_word + full->n_words);
    bool square =
        slice_equal(open, SLICE_LIT("[")) && slice_equal(close, SLICE_LIT("]"));
    bool round = slice_equal(open, SLICE_LIT("(")) &&
                 slice_equal(close, SLICE_LIT(")")) &&
                 initials_spell(word_form(text, (uint32_t)at), chain_text(chain, full));
    return square || round ? m : NAME_NO_ACTOR;
}

/* The brief and the full name, both mentions, are of one body; what the tables know by
 * the short name alone keeps that. */
static void tie_names(struct chain *chain, uint32_t brief, uint32_t full)
{
    const struct name_mention *mention = &chain->names->mentions[brief];
    struct slice form = chain_text(chain, mention);
    const struct gaz_entry *known = gaz_find(chain->rules, form);
    if (!known) {
        strmap_put(&chain->short_for, chain->arena, form, full);
    } else if (known->kind == GAZ_BODY && slice_equal(gaz_text(&known->name), form)) {
        strmap_put(&chain->short_for, chain->arena,
                   chain_text(chain, &chain->names->mentions[full]), brief);
    }
}

/* "FPR [Ruritanian People's Front] rebels": the short name first. */
static void short_name_first(struct chain *chain, uint32_t m)
{
    const struct name_mention *brief = &chain->names->mentions[m];
    bool shorts = brief->kind == ACTOR_ORGANIZATION && brief->n_words == 1 &&
                  is_short_form(word_form(chain->text, brief->first_word));
    uint32_t full = shorts ? spelt_behind(chain, brief->first_word) : NAME_NO_ACTOR;
    if (full != NAME_NO_ACTOR) {
        tie_names(chain, m, full);
    }
}

/*
 * "Frente Popular de Ruritania (FPR)", "Ruritanian People's Front (FPR)": whatever the
 * letters stand for, the word in brackets is short for the body before it. What the
 * tables know by the short name alone keeps that.
 */
void chain_short_names(struct chain *chain)
{
    for (uint32_t m = 0; m < chain->names->n_mentions; m++) {
        const struct name_mention *mention = &chain->names->mentions[m];
        size_t at = in_brackets(chain, mention->first_word + mention->n_words);
        short_name_first(chain, m);
        if (mention->kind != ACTOR_ORGANIZATION || mention->n_words < 2 ||
            at == chain->text->n_words) {
            continue;
        }
        struct slice form = span_cut(chain->names->shadow, chain->text->words[at].span);
        const struct gaz_entry *known = gaz_find(chain->rules, form);
        uint32_t brief = chain->names->word_mention[at];
        if (!is_short_form(word_form(chain->text, (uint32_t)at))) {
            continue;
        }
        if (!known) {
            strmap_put(&chain->short_for, chain->arena, form, m);
        } else if (known->kind == GAZ_BODY && brief < chain->names->n_mentions &&
                   slice_equal(gaz_text(&known->name), form)) {
            strmap_put(&chain->short_for, chain->arena, chain_text(chain, mention),
                       brief);
        }
    }
}

void chain_body(struct chain *chain, uint32_t number)
{
    struct name_mention *mention = &chain->names->mentions[number];
    struct slice name = without_article(chain_text(chain, mention));
    uint32_t full = strmap_find(&chain->short_for, name);
    if (full != STRMAP_NONE) {
        name = without_article(chain_text(chain, &chain->names->mentions[full]));
    }
    const struct gaz_entry *entry = known_body(chain, name);
    uint32_t at = entry ? spelt_out(chain, name) : NAME_NO_ACTOR;
    if (at != NAME_NO_ACTOR) {
        chain_count(chain, number, at);
        return;
    }
    at = entry ? local_body(chain, name, entry) : find_body(chain, name);
    if (entry && at != NAME_NO_ACTOR &&
        !slice_equal(chain->actors[at].actor.name, gaz_text(&entry->name))) {
        chain_count(chain, number, at);
        return;
    }
    bool met = entry && at != NAME_NO_ACTOR;
    uint32_t local = chain_local_body(chain, number, name, entry, met);
    if (local != NAME_NO_ACTOR) {
        chain_count(chain, number, local);
        return;
    }
    at = entry ? chain_keyed(chain, gaz_text(&entry->name), ACTOR_ORGANIZATION) : at;
    if (at == NAME_NO_ACTOR) {
        at = chain_keyed(chain, name, ACTOR_ORGANIZATION);
    }
    struct chain_actor *actor = &chain->actors[at];
    if (entry) {
        actor->known = true;
        if (name.len > actor->written.len) {
            actor->written = chain_fold(chain, name); /* "the Seven" may follow */
        }
        actor->actor.country = gaz_text(&entry->country);
        actor->actor.id = gaz_text(&entry->id);
    } else if (!actor->known && name.len > actor->actor.name.len) {
        actor->actor.name = name; /* the fuller form */
        actor->key = chain_fold(chain, name);
    }
    chain_count(chain, number, at);
}
