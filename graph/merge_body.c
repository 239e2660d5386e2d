/* merge_body.c - bodies named by words that every state has: "Supreme Court". */
#include <stdlib.h>

#include "base/buf.h"
#include "graph/resolve.h"

#define MAX_WORDS 12 /* of a body's name */

/* Bodies of one country must be so many, and so many times those of the next, for one
 * of no country to be of it. */
#define PROMINENT_TIMES 10
#define PROMINENT_LEAST 10

/* Share of a document's actors and places that one country must have to be the one
 * that "the Senate" is of, in percent; and how many it must have. */
#define DEFAULT_SHARE 60
#define DEFAULT_LEAST 3

/* The code of the country that words tell, or 0. */
static mg_str country_of(const struct resolving *r, struct slice words)
{
    char room[2];
    struct slice code = body_words_country(r->bodies, words, room);
    return code.len > 0 ? mg_string(r->mg, code) : 0;
}

/* Takes a country off the front of a name ("us supreme court"); its code, or 0. */
static mg_str cut_front(const struct resolving *r, struct slice *name)
{
    mg_str found = 0;
    struct slice text = *name;
    for (size_t i = 1; i + 1 < text.len; i++) {
        if (text.ptr[i] != ' ') {
            continue;
        }
        mg_str code = country_of(r, (struct slice){text.ptr, i});
        if (code != 0) {
            found = code;
            *name = (struct slice){text.ptr + i + 1, text.len - i - 1};
        }
    }
    return found;
}

/* The same off the end: "supreme court of india". */
static mg_str cut_end(const struct resolving *r, struct slice *name)
{
    struct slice text = *name;
    size_t at = slice_search(text, SLICE_LIT(" of "));
    while (at != SIZE_MAX) {
        struct slice rest = {text.ptr + at + 4, text.len - at - 4};
        struct slice country = rest;
        if (slice_starts(rest, SLICE_LIT("the "))) {
            country = (struct slice){rest.ptr + 4, rest.len - 4};
        }
        mg_str code = country_of(r, country);
        if (code != 0) {
            *name = (struct slice){text.ptr, at};
            return code;
        }
        size_t next = slice_search(rest, SLICE_LIT(" of "));
        at = next == SIZE_MAX ? SIZE_MAX : at + 4 + next;
    }
    return 0;
}

static int compare_words(const void *a, const void *b)
{
    return slice_compare(*(const struct slice *)a, *(const struct slice *)b);
}

/*
 * The words of a body's name in one order and spelling: "defense ministry" of
 * "Ministry of Defence". Empty when one of them is a name's own.
 */
static struct slice settle(struct resolving *r, struct slice name)
{
    struct slice words[MAX_WORDS];
    size_t n = 0;
    struct slice word;
    struct buf out = {0};
    while (slice_cut(&name, ' ', &word)) {
        uint32_t same = strmap_find(&r->generic, word);
        if (same == STRMAP_NONE || n == MAX_WORDS) {
            return (struct slice){0};
        }
        if (same != RESOLVE_DROPPED) {
            words[n++] = mg_text(r->mg, same);
        }
    }
    if (n == 0) {
        return (struct slice){0};
    }
    qsort(words, n, sizeof words[0], compare_words);
    for (size_t i = 0; i < n; i++) {
        buf_adds(&out, i == 0 ? "" : " ");
        buf_add(&out, words[i]);
    }
    struct slice settled = arena_copy(&r->scratch, buf_slice(&out));
    buf_release(&out);
    return settled;
}

/* How often one document names a country's people, bodies or places. */
struct tally {
    mg_str country;
    uint32_t uses;
};

#define MAX_COUNTRIES 32

struct tallies {
    struct tally items[MAX_COUNTRIES];
    size_t count;
    uint32_t all;
};

/* A country, or part of one ("US-TX"). */
static void tally_add(struct mg *mg, struct tallies *tallies, mg_str code)
{
    struct slice text = mg_text(mg, code);
    size_t i = 0;
    if (text.len > 2 && text.ptr[2] == '-') {
        code = mg_string(mg, (struct slice){text.ptr, 2});
    }
    while (i < tallies->count && tallies->items[i].country != code) {
        i++;
    }
    if (code == 0 || i == MAX_COUNTRIES) {
        return;
    }
    if (i == tallies->count) {
        tallies->items[tallies->count++] = (struct tally){code, 0};
    }
    tallies->items[i].uses++;
    tallies->all++;
}

static struct tallies countries_of(struct mg *mg, const struct mg_doc *doc)
{
    struct tallies tallies = {.count = 0};
    for (uint32_t i = doc->first; i < doc->first + doc->count; i++) {
        const struct mg_mention *m = &mg->mentions[i];
        if (m->place != MG_NONE) {
            tally_add(mg, &tallies, mg->places[m->place].code);
        }
        for (uint32_t u = 0; u < m->n_uses; u++) {
            const struct mg_use *use = &mg->uses[m->first_use + u];
            tally_add(mg, &tallies, mg->locals[use->local].country);
        }
    }
    return tallies;
}

/* The country that a document is about, or 0. */
static mg_str country_of_doc(struct mg *mg, const struct mg_doc *doc)
{
    struct tallies tallies = countries_of(mg, doc);
    const struct tally *best = NULL;
    for (size_t i = 0; i < tallies.count; i++) {
        const struct tally *tally = &tallies.items[i];
        best = !best || tally->uses > best->uses ? tally : best;
    }
    bool clear = best && (tallies.count == 1 ||
                          (best->uses >= DEFAULT_LEAST &&
                           best->uses * 100 >= tallies.all * DEFAULT_SHARE));
    return clear ? best->country : 0;
}

/* A body of these words in one document. */
static void add_bearer(struct resolving *r, mg_str words, mg_str country,
                       const struct mg_local *local)
{
    r->bearers = arena_grow(&r->scratch, r->bearers, r->n_bearers, &r->bearers_capacity,
                            sizeof *r->bearers);
    r->bearers[r->n_bearers++] =
        (struct bearer){words, country, (uint32_t)(local - r->mg->locals)};
}

struct slice resolve_body(struct resolving *r, struct mg_local *local, mg_str norm,
                          struct entity *made)
{
    struct mg *mg = r->mg;
    struct slice name = mg_text(mg, norm);
    bool group = local->kind == ACTOR_GROUP;
    if ((local->kind != ACTOR_ORGANIZATION && !group) ||
        body_words_unique(r->bodies, name)) {
        return (struct slice){0};
    }
    mg_str country = cut_front(r, &name);
    country = country == 0 ? cut_end(r, &name) : country;
    struct slice words = settle(r, name);
    if (words.len == 0) {
        return (struct slice){0};
    }
    if (group && made) {
        made->words = mg_string(mg, words); /* "a Senate committee" is some body */
    }
    if (group) {
        return (struct slice){0};
    }
    bool told = country != 0;
    country = country == 0 ? local->country : country;
    country = country == 0 ? country_of_doc(mg, &mg->docs[local->doc]) : country;
    if (made) {
        local->country = country;
        local->told = told;
        made->scope = country ? country : mg_string(mg, mg->docs[local->doc].sha256);
        made->words = mg_string(mg, words);
        add_bearer(r, made->words, country, local);
    }
    struct slice whose = country ? mg_text(mg, country) : mg->docs[local->doc].sha256;
    return arena_printf(&r->scratch, "b %.*s\n%.*s", SLICE_ARG(words),
                        SLICE_ARG(whose));
}

static int compare_bearers(const void *a, const void *b)
{
    const struct bearer *x = a;
    const struct bearer *y = b;
    if (x->words != y->words) {
        return x->words < y->words ? -1 : 1;
    }
    if (x->country != y->country) {
        return x->country < y->country ? -1 : 1;
    }
    return (x->local > y->local) - (x->local < y->local);
}

/* Does the document name the country, or none at all? */
static bool allows(struct mg *mg, const struct mg_doc *doc, mg_str country)
{
    struct tallies tallies = countries_of(mg, doc);
    bool named = tallies.count == 0;
    for (size_t i = 0; i < tallies.count; i++) {
        named = named || tallies.items[i].country == country;
    }
    return named;
}

/* The bearers [from, to) of the same words: those of no country are of the country that
 * all but a few of the others are of. */
static void settle_bearers(struct resolving *r, size_t from, size_t to)
{
    struct mg *mg = r->mg;
    size_t most = 0;
    size_t next = 0;
    size_t of_most = from;
    size_t open = from;
    while (open < to && r->bearers[open].country == 0) {
        open++;
    }
    for (size_t i = open; i < to;) {
        size_t end = i;
        while (end < to && r->bearers[end].country == r->bearers[i].country) {
            end++;
        }
        next = end - i > most ? most : end - i > next ? end - i : next;
        of_most = end - i > most ? i : of_most;
        most = end - i > most ? end - i : most;
        i = end;
    }
    if (most < PROMINENT_LEAST || most / PROMINENT_TIMES < next) {
        return;
    }
    const struct bearer *known = &r->bearers[of_most];
    for (size_t i = from; i < open; i++) {
        uint32_t local = r->bearers[i].local;
        if (allows(mg, &mg->docs[mg->locals[local].doc], known->country)) {
            r->entity_of[local] = r->entity_of[known->local];
            mg->locals[local].country = known->country;
        }
    }
}

void resolve_settle_bodies(struct resolving *r)
{
    if (r->n_bearers > 0) {
        qsort(r->bearers, r->n_bearers, sizeof *r->bearers, compare_bearers);
    }
    for (size_t i = 0; i < r->n_bearers;) {
        size_t end = i;
        while (end < r->n_bearers && r->bearers[end].words == r->bearers[i].words) {
            end++;
        }
        settle_bearers(r, i, end);
        i = end;
    }
}
