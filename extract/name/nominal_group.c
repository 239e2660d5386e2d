/* nominal_group.c - unnamed groups: "more than 100 Chinese entities". */
#include "extract/name/nominal.h"
#include "extract/name/office.h"

#define MOST_MODIFIERS 6
#define MOST_LANDS     4

/* "26 |October", "On |Monday night protesters": a date, which no name holds. */
static bool ends_date(const struct nominals *nominals, uint32_t word, uint32_t first)
{
    const struct name_rules *rules = nominals->chain->rules;
    const struct lang_text *text = nominals->chain->text;
    if (word <= first) {
        return false;
    }
    struct slice form = word_look(text, word);
    struct slice before = word_look(text, word - 1);
    uint32_t use = strmap_find(&rules->minor, form);
    return name_is_weekday(rules, form) ||
           (use == 'd' && name_is_weekday(rules, before)) ||
           (use == 'w' && text->words[word - 1].upos == UPOS_NUM);
}

/* "In recent |days rebels", "last |night protesters": when, where no comma parts it
 * from who; but "night |police". */
static bool is_length_of_time(const struct nominals *nominals, uint32_t word,
                              uint32_t first)
{
    static const char *const units[] = {"hours",   "days",    "weeks",
                                        "months",  "years",   "nights",
                                        "decades", "minutes", NULL};
    static const char *const parts[] = {"hour",    "day",     "week",    "month",
                                        "year",    "night",   "morning", "afternoon",
                                        "evening", "weekend", "decade",  NULL};
    static const char *const which[] = {"last",  "this",  "that",     "same",
                                        "next",  "past",  "previous", "following",
                                        "final", "first", NULL};
    return nominal_is_any(nominals, word, units) ||
           (word > first && nominal_is_any(nominals, word, parts) &&
            nominal_is_any(nominals, word - 1, which));
}

/* Of "off|-duty officers": is it the hyphen, right behind a word that is no number? */
static bool opens_compound(const struct nominals *nominals, uint32_t hyphen)
{
    const struct word *words = nominals->chain->text->words;
    return nominal_is(nominals, hyphen, "-") &&
           words[hyphen - 1].span.end == words[hyphen].span.start &&
           words[hyphen].span.end == words[hyphen + 1].span.start &&
           words[hyphen - 1].upos == UPOS_ADP;
}

/* "52-|year-old man", "52-|year man", "52 |year old man": the word behind the age that
 * the modifiers of `head` begin with. */
static uint32_t behind_age(const struct nominals *nominals, uint32_t at, uint32_t head)
{
    const struct word *words = nominals->chain->text->words;
    bool unit = at > 0 && at < head &&
                (nominal_is(nominals, at, "year") || nominal_is(nominals, at, "month"));
    bool counted = unit && (words[at - 1].upos == UPOS_NUM ||
                            (at > 1 && nominal_is(nominals, at - 1, "-") &&
                             words[at - 2].upos == UPOS_NUM));
    uint32_t next = at + 1;
    next += next + 1 < head && nominal_is(nominals, next, "-");
    next += next < head && nominal_is(nominals, next, "old");
    return counted && next <= head ? next : at;
}

static uint32_t modifiers_start(const struct nominals *nominals, uint32_t head)
{
    /* "four months |later soldiers", "two |more customs officers" */
    static const char *const apart[] = {"later", "earlier", "more", NULL};
    uint32_t first = nominal_sentence(nominals, head)->first;
    uint32_t at = head;
    while (at > first && head - at < MOST_MODIFIERS &&
           (nominal_modifies(nominals, at - 1) || opens_compound(nominals, at)) &&
           !nominal_is_any(nominals, at - 1, apart) &&
           !ends_date(nominals, at - 1, first) &&
           !is_length_of_time(nominals, at - 1, first)) {
        at--;
    }
    while (at < head && (nominal_is(nominals, at, "-") ||
                         (nominals->chain->text->words[at].upos == UPOS_VERB &&
                          !nominal_name(nominals, at)))) {
        at++; /* "protesting students": a participle in front may be a verb */
    }
    return behind_age(nominals, at, head);
}

/* "more than 100", "dozens of", "the three": where a counted phrase begins. */
static uint32_t count_start(const struct nominals *nominals, uint32_t from)
{
    static const char *const before[] = {
        "more",   "than",      "at",    "least", "about",  "some",    "nearly",
        "dozens", "hundreds",  "of",    "over",  "around", "several", "many",
        "a",      "thousands", "group", "other", "the",    "few",     "almost",
        "up",     "to",        "two",   "three", NULL};
    uint32_t first = nominal_sentence(nominals, from)->first;
    uint32_t at = from;
    uint32_t best = from;
    while (at > first && from - at < 5) {
        const struct word *w = &nominals->chain->text->words[at - 1];
        bool number = w->upos == UPOS_NUM;
        if (!number && !nominal_is_any(nominals, at - 1, before)) {
            break;
        }
        at--;
        bool opens = !nominal_is(nominals, at, "of") &&
                     !nominal_is(nominals, at, "than") &&
                     !nominal_is(nominals, at, "to") && !nominal_is(nominals, at, "at");
        best = number || opens ? at : best;
    }
    return best;
}

/* "Peruvian", a country's adjective, at `word`; or NULL. */
static const struct name_mention *demonym_at(const struct nominals *nominals,
                                             uint32_t word)
{
    const struct name_mention *name = nominal_name(nominals, word);
    return name && name->demonym && name->actor != NAME_NO_ACTOR ? name : NULL;
}

/*
 * "|Peruvian, Chilean and Bolivian troops", where the phrase was found from the last of
 * them on: where it begins. The countries in members[MOST_LANDS]; how many in *n.
 */
static uint32_t lands_start(const struct nominals *nominals, uint32_t from,
                            uint32_t *members, uint32_t *n)
{
    uint32_t first = nominal_sentence(nominals, from)->first;
    const struct name_mention *land = demonym_at(nominals, from);
    bool joined = false;
    *n = 0;
    while (land && *n < MOST_LANDS) {
        from = land->first_word;
        members[(*n)++] = land->actor;
        bool more =
            from >= first + 2 && (nominal_is(nominals, from - 1, "and") ||
                                  (joined && nominal_is(nominals, from - 1, ",")));
        joined = joined || more;
        land = more ? demonym_at(nominals, from - 2) : NULL;
    }
    return from;
}

/* "the government |of Peru": the country, right behind "of"; empty: none is told. */
static struct slice country_behind(const struct nominals *nominals, uint32_t head)
{
    const struct sentence *s = nominal_sentence(nominals, head);
    uint32_t end = s->first + s->count;
    uint32_t at = head + 2;
    if (at >= end || !nominal_is(nominals, head + 1, "of")) {
        return (struct slice){0};
    }
    at += nominal_is(nominals, at, "the") && at + 1 < end ? 1 : 0;
    return nominal_country(nominals, at, at + 1);
}

static uint32_t group_actor(struct nominals *nominals, uint32_t from, uint32_t head)
{
    struct chain *chain = nominals->chain;
    struct slice country = nominal_country(nominals, from, head + 1);
    if (country.len == 0 && nominal_is(nominals, head, "government")) {
        country = country_behind(nominals, head);
    }
    if (country.len == 0 && from >= nominal_sentence(nominals, head)->first + 2) {
        country = nominal_is_possessive(nominals, from - 1)
                      ? nominal_country(nominals, from - 2, from - 1)
                      : country;
        /* "Peru's parliament" is its name. */
        from = country.len > 0 ? nominal_name(nominals, from - 2)->first_word : from;
    }
    if (country.len > 0 &&
        office_is_state(chain->rules, nominal_lower(nominals, head))) {
        return chain_country(chain, country);
    }
    struct slice name = nominal_text(nominals, from, head + 1);
    uint32_t next = (uint32_t)chain->n_actors;
    uint32_t actor = chain_keyed(chain, name, ACTOR_GROUP);
    if (actor == next) {
        chain->actors[actor].actor.country = country;
        chain->actors[actor].actor.plural = true;
    }
    return actor;
}

/* "Peruvian and Chilean forces", "... presidents": their countries, who holds the
 * office there; else NAME_NO_ACTOR. */
static uint32_t lands_actor(struct nominals *nominals, const uint32_t *lands,
                            uint32_t n, uint32_t head)
{
    const struct name_rules *rules = nominals->chain->rules;
    uint32_t first = nominal_sentence(nominals, head)->first;
    struct slice noun = nominal_lower(nominals, head);
    struct slice one = {noun.ptr, noun.len - slice_ends(noun, SLICE_LIT("s"))};
    if (office_is_state(rules, noun) || office_is_state(rules, one)) {
        return nominal_list(nominals, lands, n);
    }
    uint32_t from = head;
    while (from > first && nominals->taken[from - 1] == UINT32_MAX &&
           nominal_modifies(nominals, from - 1)) {
        from--;
    }
    struct slice office = nominal_office_of_many(nominals, from, head);
    return office.len > 0 ? nominal_holders(nominals, office, lands, n) : NAME_NO_ACTOR;
}

bool nominal_group(struct nominals *nominals, uint32_t head)
{
    const struct chain *chain = nominals->chain;
    const struct strmap *groups = &chain->rules->groups;
    uint8_t upos = chain->text->words[head].upos;
    if ((upos != UPOS_NOUN && upos != UPOS_PROPN) || nominal_name(nominals, head) ||
        strmap_find(groups, nominal_lower(nominals, head)) == STRMAP_NONE) {
        return false;
    }
    uint32_t end = nominal_sentence(nominals, head)->first +
                   nominal_sentence(nominals, head)->count;
    bool compound = head + 1 < end && (chain->text->words[head + 1].upos == UPOS_NOUN ||
                                       nominals->taken[head + 1] != UINT32_MAX);
    if (compound && !nominal_is_possessive(nominals, head + 1)) {
        return false; /* "police officers", "spokesman Wang" */
    }
    uint32_t from = modifiers_start(nominals, head);
    uint32_t lands[MOST_LANDS];
    uint32_t n = 0;
    from = lands_start(nominals, from, lands, &n);
    uint32_t actor = n > 1 ? lands_actor(nominals, lands, n, head) : NAME_NO_ACTOR;
    if (actor == NAME_NO_ACTOR) {
        actor = group_actor(nominals, from, head);
    }
    uint32_t start = count_start(nominals, from);
    struct name_mention *mention = nominal_add(nominals, start, head + 1, actor);
    mention->head = head;
    mention->country = chain->actors[actor].actor.country;
    return true;
}
