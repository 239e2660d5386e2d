/*
 * capital.c - "the Polish capital", "Ghana's capital", "the capital of Ghana": the city
 * that the table of countries gives. Not where the name stands beside it.
 */
#include "extract/name/nominal.h"

static struct slice form_at(const struct nominals *nominals, uint32_t word)
{
    return word_form(nominals->chain->text, word);
}

static bool is_name(const struct nominals *nominals, uint32_t word, uint32_t end)
{
    return word < end && nominals->taken[word] != UINT32_MAX;
}

/* The country whose name or adjective stands at `word`; empty: none does. */
static struct slice country_at(const struct nominals *nominals, uint32_t word,
                               uint32_t end)
{
    if (!is_name(nominals, word, end)) {
        return (struct slice){0};
    }
    const struct chain *chain = nominals->chain;
    const struct name_mention *m = &chain->names->mentions[nominals->taken[word]];
    bool land = m->kind == ACTOR_COUNTRY && m->actor != NAME_NO_ACTOR;
    return land ? chain->actors[m->actor].actor.country : (struct slice){0};
}

/* The actor that is this city, one of the tables. */
static uint32_t city_actor(struct chain *chain, const struct gaz_entry *entry)
{
    uint32_t at = chain_keyed(chain, gaz_text(&entry->name), ACTOR_PLACE);
    chain->actors[at].actor.country = gaz_text(&entry->country);
    chain->actors[at].actor.id = gaz_text(&entry->id);
    chain->actors[at].actor.place = gaz_place(chain->rules, entry);
    return at;
}

uint32_t nominal_capital(struct nominals *nominals, uint32_t at, uint32_t end)
{
    struct chain *chain = nominals->chain;
    uint32_t from = at;
    struct slice country = {0};
    while (at < end && at < from + 3 && country_at(nominals, at, end).len > 0) {
        country = country_at(nominals, at++, end);
    }
    if (at >= end || !slice_equal_nocase(form_at(nominals, at), SLICE_LIT("capital"))) {
        return 0;
    }
    uint32_t to = at + 1;
    if (country.len == 0 && from >= 2) { /* "Ghana's |capital" */
        country = country_at(nominals, from - 2, end);
    }
    if (country.len == 0 && to + 1 < end &&
        slice_equal(form_at(nominals, to), SLICE_LIT("of"))) {
        country = country_at(nominals, to + 1, end);
    }
    bool comma = to < end && slice_equal(form_at(nominals, to), SLICE_LIT(","));
    bool noun = to < end && chain->text->words[to].upos == UPOS_NOUN;
    uint32_t number = strmap_find(&chain->rules->capitals, country);
    if (country.len == 0 || noun || is_name(nominals, to + comma, end) ||
        number == STRMAP_NONE) {
        return 0;
    }
    uint32_t actor = city_actor(chain, &chain->rules->entries[number]);
    (void)nominal_add(nominals, from, to, actor);
    return to - from;
}
