/* nominal_office.c - actors by office or kind: "the foreign minister", "the ministry".
 */
#include "base/ascii.h"
#include "extract/name/nominal.h"
#include "extract/name/office.h"

/*
 * Can a title of several words begin with the word at `at`, folded `first`? Its parts
 * are told by spaces and hyphens: of words that hold together otherwise nobody knows.
 */
static bool may_go_on(const struct nominals *nominals, uint32_t at, struct slice first)
{
    const struct lang_text *text = nominals->chain->text;
    bool told = text->words[at + 1].space_before || nominal_is(nominals, at + 1, "-");
    return !told || slice_search(first, SLICE_LIT("-")) != SIZE_MAX ||
           strmap_find(&nominals->chain->rules->title_firsts, first) != STRMAP_NONE;
}

/* Words of a title from `at` on, in lower or upper case; 0 when none. */
static uint32_t title_words(const struct nominals *nominals, uint32_t at, uint32_t end,
                            const struct title_entry **title)
{
    struct chain *chain = nominals->chain;
    struct slice first = chain_fold(chain, word_look(chain->text, at));
    bool longer = end - at > 1 && may_go_on(nominals, at, first);
    for (uint32_t n = end - at < 5 ? end - at : 5; longer && n > 1; n--) {
        *title = title_find(chain->rules,
                            chain_fold(chain, nominal_text(nominals, at, at + n)));
        if (*title) {
            return n;
        }
    }
    *title = title_find(chain->rules, first);
    return *title ? 1 : 0;
}

static bool has_office(const struct chain_actor *actor, struct slice office)
{
    bool starts = slice_starts(actor->titles, office) &&
                  actor->titles.len > office.len &&
                  actor->titles.ptr[office.len] == ' ';
    return actor->titles.len > 0 &&
           (starts || slice_equal(actor->titles, office) ||
            slice_ends(actor->titles, office)) &&
           (slice_equal(actor->titles, office) ||
            !slice_starts(actor->titles, SLICE_LIT("vice")));
}

/* "the Minister": with a capital, whom a report calls so from its beginning on. */
static bool is_term(const struct nominals *nominals, uint32_t at)
{
    struct slice form = word_form(nominals->chain->text, at);
    return form.len > 0 && ascii_is_upper(form.ptr[0]);
}

/*
 * The last person before who holds this office, of this country when one is given; the
 * first, where it is written as a title.
 */
static uint32_t holder_of(const struct nominals *nominals, struct slice office,
                          struct slice country, uint32_t before)
{
    const struct chain *chain = nominals->chain;
    uint32_t after = NAME_NO_ACTOR;
    uint32_t found = NAME_NO_ACTOR;
    uint32_t here = nominal_mention_at(nominals, before);
    bool term = country.len == 0 && is_term(nominals, before);
    for (uint32_t m = term ? 0 : nominal_look_back(here);
         m < chain->names->n_mentions && m < here + NOMINAL_LOOK_BACK; m++) {
        const struct name_mention *mention = &chain->names->mentions[m];
        // NOLINTNEXTLINE(clang-analyzer-core.NullDereference) - m < n_mentions
        if (mention->actor == NAME_NO_ACTOR || mention->kind != ACTOR_PERSON) {
            continue;
        }
        const struct chain_actor *actor = &chain->actors[mention->actor];
        if (!has_office(actor, office) ||
            (country.len > 0 && actor->actor.country.len > 0 &&
             !slice_equal(country, actor->actor.country))) {
            continue;
        }
        if (mention->first_word < before) {
            found = term && found != NAME_NO_ACTOR ? found : mention->actor;
        } else if (after == NAME_NO_ACTOR) {
            after = mention->actor;
        }
    }
    return found != NAME_NO_ACTOR ? found : after;
}

/* Who held the office on the document's day, by the tables. */
static uint32_t known_holder(struct chain *chain, struct slice office,
                             struct slice country)
{
    const struct leader *leader =
        office.len > 0 && country.len > 0
            ? chain_leader(chain, office, country, (struct slice){0})
            : NULL;
    if (!leader) {
        return NAME_NO_ACTOR;
    }
    uint32_t actor = chain_person(chain, leader->name);
    chain->actors[actor].known = true;
    chain->actors[actor].actor.country = country;
    return actor;
}

uint32_t nominal_holder(struct nominals *nominals, struct slice office,
                        struct slice country, uint32_t at)
{
    uint32_t actor = holder_of(nominals, office, country, at);
    return actor != NAME_NO_ACTOR ? actor
                                  : known_holder(nominals->chain, office, country);
}

/* Is he the "top US diplomat", the "most senior" one, by the words before the noun? */
static bool is_top(const struct nominals *nominals, uint32_t from, uint32_t noun)
{
    bool top = false;
    for (uint32_t at = from; at < noun; at++) {
        top = top || office_is_top(nominals->chain->rules, nominal_lower(nominals, at));
    }
    return top;
}

/* The words of a description: where it begins, its office, and its end. */
struct stretch {
    uint32_t from;
    uint32_t noun;
    uint32_t to;
};

/* Who holds an office that the description may mean, "leader" the president or the
 * prime minister: by the document, else by the tables. */
static uint32_t described(struct nominals *nominals, struct slice called,
                          struct slice country, struct stretch words)
{
    struct chain *chain = nominals->chain;
    struct slice noun = nominal_lower(nominals, words.to - 1);
    bool top = is_top(nominals, words.from, words.to - 1);
    uint32_t actor = NAME_NO_ACTOR;
    struct slice meant = office_described(chain->rules, noun, country, top, 0);
    for (unsigned nth = 0; meant.len > 0 && actor == NAME_NO_ACTOR;
         meant = office_described(chain->rules, noun, country, top, ++nth)) {
        actor = holder_of(nominals, meant, country, words.from);
    }
    if (actor == NAME_NO_ACTOR && called.len > 0) {
        actor = holder_of(nominals, called, country, words.from);
    }
    meant = office_described(chain->rules, noun, country, top, 0);
    for (unsigned nth = 0; meant.len > 0 && actor == NAME_NO_ACTOR;
         meant = office_described(chain->rules, noun, country, top, ++nth)) {
        actor = known_holder(chain, meant, country);
    }
    return actor == NAME_NO_ACTOR ? known_holder(chain, called, country) : actor;
}

static bool is_former(const struct nominals *nominals, uint32_t from, uint32_t noun)
{
    bool former = false;
    for (uint32_t at = from; at < noun; at++) {
        former = former || nominal_is(nominals, at, "former") ||
                 nominal_is(nominals, at, "ex");
    }
    return former;
}

/* The last person before whose name is told with this calling: "actress Ann Example".
 */
static uint32_t called_so(const struct nominals *nominals, struct slice calling,
                          uint32_t before)
{
    const struct chain *chain = nominals->chain;
    for (uint32_t m = nominal_mention_at(nominals, before); m-- > 0;) {
        const struct name_mention *mention = &chain->names->mentions[m];
        struct slice said = chain_fold(nominals->chain, mention->said);
        if (mention->kind == ACTOR_PERSON && mention->actor != NAME_NO_ACTOR &&
            said.len > 0 && slice_ends(said, calling)) {
            return mention->actor;
        }
    }
    return NAME_NO_ACTOR;
}

/* Is the actor anywhere called by an office that he held once? */
static bool was_former(const struct nominals *nominals, uint32_t actor)
{
    const struct names *names = nominals->chain->names;
    for (size_t m = 0; m < names->n_mentions; m++) {
        if (names->mentions[m].actor == actor && names->mentions[m].past) {
            return true;
        }
    }
    return false;
}

/* Whom a description with this title means, or NAME_NO_ACTOR. */
static uint32_t meant_by(struct nominals *nominals, const struct title_entry *title,
                         struct slice country, struct stretch words)
{
    struct slice called = title->kind == 'o' ? title->title : (struct slice){0};
    uint32_t actor = described(nominals, called, country, words);
    if (actor == NAME_NO_ACTOR && title->kind == 'j' && words.from == words.noun &&
        nominal_is(nominals, words.from - 1, "the")) {
        actor = called_so(nominals, title->title, words.from);
    }
    bool gone = actor != NAME_NO_ACTOR && is_former(nominals, words.from, words.noun) &&
                !was_former(nominals, actor);
    return gone ? NAME_NO_ACTOR : actor;
}

/* The country of an office: "Chinese ...", "... of Peru", "Israel's ..."; empty none.
 */
static struct slice office_country(const struct nominals *nominals,
                                   struct stretch words, uint32_t end)
{
    uint32_t to = words.to;
    struct slice country = nominal_country(nominals, words.from, words.noun);
    if (country.len == 0 && to + 1 < end && nominal_is(nominals, to, "of")) {
        uint32_t place = to + 1 + (nominal_is(nominals, to + 1, "the") ? 1U : 0U);
        country = place < end ? nominal_country(nominals, place, place + 1) : country;
    }
    if (country.len == 0 && words.from >= 2 &&
        nominal_is_possessive(nominals, words.from - 1)) {
        country = nominal_country(nominals, words.from - 2, words.from - 1);
    }
    return country;
}

/*
 * "The President": who is called so in the title beside the text; else who held the
 * office in the country that the document is about, if it names him at all.
 */
static uint32_t official(struct nominals *nominals, struct slice office)
{
    struct chain *chain = nominals->chain;
    const struct leader *leader = chain_title_leader(chain, office);
    if (leader) {
        return chain_person(chain, leader->name);
    }
    struct slice country = chain_setting(chain);
    leader = country.len > 0 ? chain_leader(chain, office, country, (struct slice){0})
                             : NULL;
    uint32_t actor = leader ? chain_person(chain, leader->name) : NAME_NO_ACTOR;
    return leader && chain->actors[actor].count > 0 ? actor : NAME_NO_ACTOR;
}

/* "the [Chinese] foreign minister", "Israel's prime minister", from `at` on. */
uint32_t nominal_office(struct nominals *nominals, uint32_t at, uint32_t end)
{
    struct chain *chain = nominals->chain;
    const struct title_entry *title = NULL;
    uint32_t noun = at;
    uint32_t n = 0;
    while (noun < end && noun < at + 5 && n == 0) {
        n = title_words(nominals, noun, end, &title);
        if (n == 0 && !nominal_modifies(nominals, noun) &&
            !nominal_is(nominals, noun, "most")) {
            return 0;
        }
        noun += n == 0;
    }
    if (n == 0 || noun + n > end || title->kind == 'h' ||
        nominal_name(nominals, noun) ||
        chain->text->words[noun + n - 1].feats & FEAT_PLUR) {
        return 0;
    }
    uint32_t to = noun + n;
    const struct name_mention *next = to < end ? nominal_name(nominals, to) : NULL;
    if ((next && !next->demonym) ||
        (to < end && chain->text->words[to].upos == UPOS_NOUN)) {
        return 0; /* the title of a name, or of something else */
    }
    struct slice office = title->title;
    struct stretch words = {at, noun, to};
    struct slice country = office_country(nominals, words, end);
    bool of = to < end && nominal_is(nominals, to, "of");
    bool term = country.len == 0 && !of && at == noun && is_term(nominals, noun);
    uint32_t actor = term ? official(nominals, office) : NAME_NO_ACTOR;
    if (actor == NAME_NO_ACTOR) {
        actor = meant_by(nominals, title, country, words);
    }
    if (actor == NAME_NO_ACTOR && term) {
        country = chain_setting(chain);
        actor = country.len > 0 ? meant_by(nominals, title, country, words) : actor;
    }
    if (actor == NAME_NO_ACTOR) {
        return 0;
    }
    struct name_mention *mention = nominal_add(nominals, at, to, actor);
    mention->said = office;
    mention->country = country;
    return to - at;
}

/*
 * "Texas governor resigns": headlines leave articles out. An office, or a place before
 * one, that begins a phrase; not "new governor", who may be another.
 */
uint32_t nominal_headline_office(struct nominals *nominals, uint32_t at, uint32_t end)
{
    const struct sentence *sentence = nominal_sentence(nominals, at);
    const struct name_mention *place = nominal_name(nominals, at);
    const struct title_entry *title = NULL;
    bool heading = sentence->kind == BLOCK_TITLE || sentence->kind == BLOCK_HEADING;
    if (!heading || (place && place->kind == ACTOR_ORGANIZATION) ||
        (at > sentence->first && nominal_modifies(nominals, at - 1))) {
        return 0;
    }
    uint32_t noun = place ? place->first_word + place->n_words : at;
    bool office = noun < end && title_words(nominals, noun, end, &title) > 0 &&
                  title->kind == 'o' && !nominal_name(nominals, noun);
    return office ? nominal_office(nominals, at, end) : 0;
}

/* Does the body's folded name hold this word? One that calls no body has to be its
 * head: "the union", but not "the security" for a Security Council. */
static bool holds_word(struct slice key, struct slice noun, bool body)
{
    size_t at = slice_search(key, noun);
    if (at == SIZE_MAX || (at > 0 && key.ptr[at - 1] != ' ')) {
        return false;
    }
    struct slice rest = {key.ptr + at + noun.len, key.len - at - noun.len};
    return rest.len == 0 || (body && rest.ptr[0] == ' ') ||
           slice_starts(rest, SLICE_LIT(" of ")) ||
           slice_starts(rest, SLICE_LIT(" for "));
}

/* The last body before `at` whose name holds the noun, of this country if one is said.
 */
static uint32_t body_of(const struct nominals *nominals, uint32_t at, struct slice noun,
                        struct slice country)
{
    const struct chain *chain = nominals->chain;
    uint32_t found = NAME_NO_ACTOR;
    uint32_t here = nominal_mention_at(nominals, at);
    bool calls = head_find(chain->rules, noun) == HEAD_BODY; /* "council" */
    for (uint32_t m = nominal_look_back(here); m < here; m++) {
        const struct name_mention *mention = &chain->names->mentions[m];
        if (mention->kind != ACTOR_ORGANIZATION || mention->actor == NAME_NO_ACTOR) {
            continue;
        }
        const struct chain_actor *body = &chain->actors[mention->actor];
        bool other = country.len > 0 && body->actor.country.len > 0 &&
                     !slice_equal(country, body->actor.country);
        if (!other && holds_word(body->key, noun, calls)) {
            found = mention->actor; /* not "Peru's parliament" after Fiji's */
        }
    }
    return found;
}

/* "the ministry", "the court": the last body whose name holds the word. */
uint32_t nominal_body(struct nominals *nominals, uint32_t at, uint32_t end)
{
    const struct chain *chain = nominals->chain;
    struct slice noun = nominal_lower(nominals, at);
    bool last = at + 1 >= end || (chain->text->words[at + 1].upos != UPOS_NOUN &&
                                  chain->text->words[at + 1].upos != UPOS_PROPN);
    if (!last || nominal_name(nominals, at) ||
        chain->text->words[at].upos != UPOS_NOUN || noun.len < 4) {
        return 0;
    }
    struct slice owner = at >= 2 && !nominal_is(nominals, at - 1, "the")
                             ? nominal_country(nominals, at - 2, at - 1)
                             : (struct slice){0};
    uint32_t found = body_of(nominals, at, noun, owner);
    if (found != NAME_NO_ACTOR) {
        (void)nominal_add(nominals, at - 1, at + 1, found);
    }
    return found != NAME_NO_ACTOR ? 1 : 0;
}
