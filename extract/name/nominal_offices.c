/*
 * nominal_offices.c - who holds an office in several countries: "the foreign ministers
 * of Peru, Chile and Bolivia", "his Chilean counterpart".
 *
 * Those whom neither the text nor the tables name are called by their office: "foreign
 * minister of Chile".
 */
#include "extract/name/nominal.h"
#include "extract/name/office.h"

#define MOST_TITLE 4 /* words */
#define MOST_LANDS 8

/* "foreign ministers" is many of one office; empty when it is none. */
static struct slice office_of_many(const struct nominals *nominals, uint32_t from,
                                   uint32_t to)
{
    struct chain *chain = nominals->chain;
    struct slice many = chain_fold(chain, nominal_text(nominals, from, to));
    struct slice one = {many.ptr, many.len - 1};
    const struct title_entry *title =
        slice_ends(many, SLICE_LIT("s")) ? title_find(chain->rules, one) : NULL;
    return title && title->kind == 'o' ? title->title : (struct slice){0};
}

static uint32_t called(struct chain *chain, struct slice name, struct slice country)
{
    uint32_t next = (uint32_t)chain->n_actors;
    uint32_t actor = chain_keyed(chain, name, ACTOR_GROUP);
    if (actor == next) {
        chain->actors[actor].actor.country = country;
    }
    return actor;
}

/* Who holds the office of this land; "leader" is the land's own. */
static uint32_t holder(struct nominals *nominals, struct slice office, uint32_t land,
                       uint32_t at)
{
    struct chain *chain = nominals->chain;
    struct slice country = chain->actors[land].actor.country;
    if (slice_equal(office, SLICE_LIT("leader"))) {
        return land;
    }
    uint32_t actor = nominal_holder(nominals, office, country, at);
    struct slice name = arena_printf(chain->arena, "%.*s of %.*s", SLICE_ARG(office),
                                     SLICE_ARG(chain->actors[land].actor.name));
    return actor != NAME_NO_ACTOR ? actor : called(chain, name, country);
}

uint32_t nominal_holders(struct nominals *nominals, struct slice office,
                         const uint32_t *lands, uint32_t n)
{
    uint32_t members[MOST_LANDS];
    n = n < MOST_LANDS ? n : MOST_LANDS;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t at = (uint32_t)nominals->chain->text->n_words - 1;
        members[i] = holder(nominals, office, lands[i], at);
    }
    return nominal_list(nominals, members, n);
}

/* "Peru, Chile and |Bolivia" from *from on, and sets it behind them: how many; 0 when
 * they are no list. */
static uint32_t lands_of(const struct nominals *nominals, uint32_t *from, uint32_t end,
                         uint32_t *lands)
{
    uint32_t at = *from;
    uint32_t n = 0;
    bool closed = false;
    while (at < end && n < MOST_LANDS) {
        at += nominal_is(nominals, at, "the");
        const struct name_mention *name = at < end ? nominal_name(nominals, at) : NULL;
        if (!name || name->kind != ACTOR_COUNTRY || name->demonym ||
            name->actor == NAME_NO_ACTOR) {
            break;
        }
        lands[n++] = name->actor;
        at = name->first_word + name->n_words;
        *from = at;
        bool comma = at < end && nominal_is(nominals, at, ",");
        at += comma;
        bool and = at < end && nominal_is(nominals, at, "and");
        at += and;
        if (closed || (!comma && !and)) {
            break;
        }
        closed = and;
    }
    return closed && n > 1 ? n : 0;
}

uint32_t nominal_offices(struct nominals *nominals, uint32_t at, uint32_t end)
{
    const struct word *words = nominals->chain->text->words;
    uint32_t lands[MOST_LANDS];
    for (uint32_t n = 1; n <= MOST_TITLE && at + n + 2 < end; n++) {
        if (!nominal_is(nominals, at + n, "of") ||
            !(words[at + n - 1].feats & FEAT_PLUR)) {
            continue;
        }
        struct slice office = office_of_many(nominals, at, at + n);
        uint32_t to = at + n + 1;
        uint32_t many = office.len > 0 ? lands_of(nominals, &to, end, lands) : 0;
        if (many == 0) {
            return 0;
        }
        uint32_t all = nominal_holders(nominals, office, lands, many);
        nominal_add(nominals, at, to, all)->head = at + n - 1;
        return n;
    }
    return 0;
}

struct slice nominal_office_of_many(const struct nominals *nominals, uint32_t from,
                                    uint32_t head)
{
    while (from < head && nominals->taken[from] != UINT32_MAX) {
        from++;
    }
    return office_of_many(nominals, from, head + 1);
}

/* Whom "his Chilean counterpart" means. */
static uint32_t counterpart(struct nominals *nominals, uint32_t owner, uint32_t land,
                            uint32_t noun)
{
    struct chain *chain = nominals->chain;
    struct slice country = chain->actors[land].actor.country;
    struct slice office =
        owner == NAME_NO_ACTOR ? (struct slice){0} : chain->actors[owner].titles;
    const struct leader *leader =
        office.len > 0 ? chain_leader(chain, office, country, (struct slice){0}) : NULL;
    if (leader) {
        return chain_person(chain, leader->name);
    }
    struct slice name = nominal_text(nominals, noun - 1, noun + 1);
    return called(chain, name, country);
}

void nominal_counterpart(struct nominals *nominals, uint32_t at, uint32_t owner)
{
    const struct lang_text *text = nominals->chain->text;
    uint32_t noun = at + 2;
    if (noun >= text->n_words || !nominal_is(nominals, noun, "counterpart") ||
        nominals->taken[at + 1] == UINT32_MAX ||
        (noun + 1 < text->n_words && nominals->taken[noun + 1] != UINT32_MAX)) {
        return;
    }
    bool comma = noun + 2 < text->n_words && nominals->taken[noun + 2] != UINT32_MAX &&
                 nominal_is(nominals, noun + 1, ",");
    const struct name_mention *land = nominal_name(nominals, at + 1);
    if (!comma && land->kind == ACTOR_COUNTRY && land->actor != NAME_NO_ACTOR) {
        (void)nominal_add(nominals, at, noun + 1,
                          counterpart(nominals, owner, land->actor, noun));
    }
}
