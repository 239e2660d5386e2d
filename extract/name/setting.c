/*
 * setting.c - whose Senate: bodies that many countries have, named without the country.
 *
 * The words beside the name tell ("Peru's Congress", "the Chilean Senate"). Where they
 * do not, the tables' body of the name is meant unless the words so far are about
 * another country; then the name stands for itself.
 */
#include "base/ascii.h"
#include "extract/name/chain.h"

#define FOREIGN   3   /* times as often as the body's own country another is named */
#define FEW       2   /* names of another country that make the setting its */
#define LOOK_BACK 300 /* mentions */
#define TITLE     5   /* what a name in the title counts */
#define MOST      64  /* countries that are counted */
#define HEAD      300 /* bytes before a title at the top of a text */

static bool is_shared(struct chain *chain, struct slice name)
{
    return strmap_find(&chain->rules->shared_bodies, chain_fold(chain, name)) !=
           STRMAP_NONE;
}

static bool is_of_place(const struct gaz_entry *entry)
{
    return entry && entry->kind <= GAZ_REGION && entry->kind != GAZ_CITY &&
           entry->country != 0;
}

static const struct gaz_entry *place_of(const struct chain *chain, uint32_t number)
{
    if (number >= chain->names->n_mentions) {
        return NULL;
    }
    const struct name_mention *mention = &chain->names->mentions[number];
    const struct gaz_entry *entry = gaz_find(chain->rules, chain_text(chain, mention));
    return is_of_place(entry) ? entry : NULL;
}

static bool is_word(const struct chain *chain, uint32_t word, const char *form)
{
    return word < chain->text->n_words &&
           slice_is_nocase(word_form(chain->text, word), form);
}

/* The place in "Peru's Congress", "the Peruvian Congress", "the Congress of Peru". */
static const struct gaz_entry *place_beside(const struct chain *chain, uint32_t number)
{
    const struct name_mention *mention = &chain->names->mentions[number];
    const struct gaz_entry *place = number > 0 ? place_of(chain, number - 1) : NULL;
    if (place) {
        const struct name_mention *before = &chain->names->mentions[number - 1];
        uint32_t end = before->first_word + before->n_words;
        bool owner = end + 1 == mention->first_word &&
                     (is_word(chain, end, "'s") || is_word(chain, end, "'") ||
                      is_word(chain, end, "\xe2\x80\x99s") ||
                      is_word(chain, end, "\xe2\x80\x99"));
        if (owner || end == mention->first_word) {
            return place;
        }
    }
    place = place_of(chain, number + 1);
    if (place) {
        uint32_t end = mention->first_word + mention->n_words;
        uint32_t next = chain->names->mentions[number + 1].first_word;
        bool of =
            is_word(chain, end, "of") &&
            (next == end + 1 || (next == end + 2 && is_word(chain, end + 1, "the")));
        return of ? place : NULL;
    }
    return NULL;
}

/* "Chilean Senate": the place, and the name without it. */
static const struct gaz_entry *place_inside(const struct chain *chain,
                                            struct slice name, struct slice *rest)
{
    for (size_t i = 1; i + 1 < name.len; i++) {
        struct slice before = {name.ptr, i};
        const struct gaz_entry *place =
            name.ptr[i] == ' ' ? gaz_find(chain->rules, before) : NULL;
        if (place && place->kind <= GAZ_PEOPLE) {
            *rest = (struct slice){name.ptr + i + 1, name.len - i - 1};
            return place;
        }
    }
    return NULL;
}

/* "Senate of Chile", by which all ways to say it are one. */
static uint32_t body_of(struct chain *chain, struct slice name,
                        const struct gaz_entry *place)
{
    const struct gaz_entry *country =
        place->kind == GAZ_REGION
            ? NULL
            : gaz_country(chain->rules, gaz_text(&place->country));
    struct slice full =
        arena_printf(chain->arena, "%.*s of %.*s", SLICE_ARG(name),
                     SLICE_ARG(gaz_text(&(country ? country : place)->name)));
    uint32_t at = chain_keyed(chain, full, ACTOR_ORGANIZATION);
    chain->actors[at].known = true;
    chain->actors[at].actor.country = gaz_text(&place->country);
    return at;
}

/*
 * Is another country what the words so far are about? Counts how often they name the
 * body's own and the one of the others that they name most.
 */
static bool is_foreign(struct chain *chain, uint32_t number, struct slice code)
{
    struct arena scratch = {0};
    struct strmap map = {0};
    uint32_t *counts = arena_array(&scratch, LOOK_BACK + 1, sizeof *counts);
    uint32_t own = 0;
    uint32_t other = 0;
    uint32_t first = number > LOOK_BACK ? number - LOOK_BACK : 0;
    for (uint32_t m = first; m < number; m++) {
        struct slice text = chain_text(chain, &chain->names->mentions[m]);
        const struct gaz_entry *entry = gaz_find(chain->rules, text);
        if (!entry || entry->weak || entry->country == 0 || is_shared(chain, text)) {
            continue;
        }
        if (slice_equal(gaz_text(&entry->country), code)) {
            own++;
            continue;
        }
        uint32_t at = strmap_find(&map, gaz_text(&entry->country));
        if (at == STRMAP_NONE) {
            at = m - first;
            strmap_put(&map, &scratch, gaz_text(&entry->country), at);
        }
        other = ++counts[at] > other ? counts[at] : other;
    }
    arena_release(&scratch);
    return other > FOREIGN * own;
}

uint32_t chain_local_body(struct chain *chain, uint32_t number, struct slice name,
                          const struct gaz_entry *entry, bool met)
{
    const struct gaz_entry *place = NULL;
    if (!is_shared(chain, name)) {
        struct slice rest = name;
        place = entry ? NULL : place_inside(chain, name, &rest);
        return place && is_shared(chain, rest) ? body_of(chain, rest, place)
                                               : NAME_NO_ACTOR;
    }
    place = place_beside(chain, number);
    if (place) {
        bool known = entry && place->kind != GAZ_REGION &&
                     slice_equal(gaz_text(&entry->country), gaz_text(&place->country));
        return known ? NAME_NO_ACTOR : body_of(chain, name, place);
    }
    return entry && !met && entry->country != 0 &&
                   is_foreign(chain, number, gaz_text(&entry->country))
               ? chain_keyed(chain, name, ACTOR_ORGANIZATION)
               : NAME_NO_ACTOR;
}

/* The country of an official or body, or of a region; empty for countries and cities,
 * which a document may only be about. */
static struct slice home_of(struct chain *chain, const struct name_mention *mention)
{
    if (mention->form != NAME_FORM_NAME || mention->actor == NAME_NO_ACTOR) {
        return (struct slice){0};
    }
    const struct gaz_entry *entry = gaz_find(chain->rules, chain_text(chain, mention));
    if (entry && (entry->kind == GAZ_REGION || entry->kind == GAZ_BODY)) {
        return gaz_text(&entry->country);
    }
    const struct name_actor *actor = &chain->actors[mention->actor].actor;
    bool acts = actor->kind == ACTOR_PERSON || actor->kind == ACTOR_ORGANIZATION;
    return acts ? actor->country : (struct slice){0};
}

/* Is the document's title only told beside its text, as in JSON Lines? */
static bool title_outside(const struct chain *chain)
{
    struct slice title = chain->doc->title;
    struct slice text = chain->text->text;
    size_t top = title.len + HEAD;
    text.len = text.len < top ? text.len : top;
    return title.len > 0 && slice_search(text, title) == SIZE_MAX;
}

/* Letters of Latin names; no quotation mark. */
static bool is_of_name(unsigned char byte)
{
    return ascii_is_alnum((char)byte) || byte == '-' || (byte >= 0x80 && byte != 0xe2);
}

const struct leader *chain_title_leader(struct chain *chain, struct slice office)
{
    struct slice title = chain->doc->title;
    struct slice word;
    bool outside = title_outside(chain);
    for (struct slice rest = title; outside && slice_cut(&rest, ' ', &word);) {
        size_t end = 0;
        while (end < word.len && is_of_name((unsigned char)word.ptr[end])) {
            end++;
        }
        word.len = end; /* "Biden's", "Biden," */
        const struct leader *leader =
            end > 0 ? chain_leader(chain, office, (struct slice){0}, word) : NULL;
        struct slice before = {title.ptr, (size_t)(word.ptr - title.ptr)};
        if (leader &&
            slice_search(chain_fold(chain, before), leader->office) != SIZE_MAX) {
            return leader; /* "Remarks by President Biden" */
        }
    }
    return NULL;
}

struct slice chain_setting(struct chain *chain)
{
    const struct leader *leader =
        chain->set ? NULL : chain_title_leader(chain, (struct slice){0});
    if (leader) {
        chain->setting = leader->country;
        chain->set = true;
    }
    struct slice codes[MOST];
    uint32_t counts[MOST];
    size_t n = 0;
    uint32_t all = 0;
    size_t best = 0;
    for (size_t m = 0; m < chain->names->n_mentions && !chain->set; m++) {
        const struct name_mention *mention = &chain->names->mentions[m];
        struct slice code = home_of(chain, mention);
        uint32_t s = chain->text->words[mention->first_word].sentence;
        uint32_t weight = chain->text->sentences[s].kind == BLOCK_TITLE ? TITLE : 1;
        size_t at = 0;
        while (at < n && !slice_equal(codes[at], code)) {
            at++;
        }
        if (code.len == 0 || at == MOST) {
            continue;
        }
        if (at == n) {
            codes[n] = code;
            counts[n++] = 0;
        }
        counts[at] += weight;
        all += weight;
        best = counts[at] > counts[best] ? at : best;
    }
    if (!chain->set && n > 0 && 2 * counts[best] > all) {
        chain->setting = codes[best];
    }
    chain->set = true;
    return chain->setting;
}
