/*
 * twins.c - one actor under two descriptions: "the attacker" of whom another sentence
 * tells the name, "U.S. forces" beside "the United States", "people" beside "farmers".
 *
 * Within one role of one event; the description that says less goes.
 */
#include <string.h>

#include "extract/event/join/join.h"
#include "extract/event/join/same.h"
#include "extract/event/tree/tree.h"

#define MOST_MEMBERS 64 /* mentions of an event that are compared */

/* A filler, and the mention of the event that tells it. */
struct told {
    const struct ev_cand *cand;
    const struct ev_filler *filler;
};

/* How much a description says of who somebody is. */
enum detail { DETAIL_VAGUE, DETAIL_ROLE, DETAIL_KIND, DETAIL_NAME };

static struct slice head_lemma(const struct finder *f, const struct ev_filler *filler)
{
    return ev_lower_lemma(f, filler->word);
}

static enum detail detail_of(const struct finder *f, const struct ev_filler *filler)
{
    struct slice lemma = head_lemma(f, filler);
    bool bare = slice_search(filler->actor.name, SLICE_LIT(" ")) == SIZE_MAX;
    if (filler->named) {
        return DETAIL_NAME;
    }
    if (ev_in_class(f->rules, "headcount", lemma) ||
        word_reads(f->text, filler->word, "others")) {
        return DETAIL_VAGUE; /* "thousands" marched, "12 others" are more of them */
    }
    if (ev_in_class(f->rules, "anybody", lemma) && bare) {
        return DETAIL_VAGUE;
    }
    return ev_in_class(f->rules, "role_noun", lemma) && bare ? DETAIL_ROLE
                                                             : DETAIL_KIND;
}

static bool is_many(const struct finder *f, const struct ev_filler *filler)
{
    struct slice lemma = head_lemma(f, filler);
    return ev_has_feat(f, filler->word, FEAT_PLUR) ||
           slice_equal(lemma, SLICE_LIT("people")) ||
           ev_in_class(f->rules, "quantity", lemma);
}

/* Does its mention tell nobody else in the role? */
static bool is_alone(const struct told *one)
{
    size_t n = 0;
    for (size_t i = 0; i < one->cand->n_fillers; i++) {
        n += slice_equal(one->cand->fillers[i].role, one->filler->role);
    }
    return n == 1;
}

/* "his father": somebody else's. */
static bool is_owned(const struct finder *f, const struct ev_filler *filler)
{
    return ev_child(f, filler->word, DEPREL_NMOD_POSS) != EV_NONE;
}

static bool is_agent(const struct finder *f, const struct ev_filler *filler)
{
    return event_role_side(f->rules->types, filler->role) == ROLE_AGENT;
}

static bool are_forces(const struct finder *f, const struct ev_filler *filler)
{
    return ev_in_class(f->rules, "forces", head_lemma(f, filler));
}

/* "U.S. forces" act for the United States; who attacks them attacks them. */
static bool acts_for(const struct finder *f, const struct ev_filler *forces,
                     const struct ev_filler *country)
{
    return is_agent(f, forces) && are_forces(f, forces) &&
           country->actor.kind == ACTOR_COUNTRY &&
           forces->actor.kind != ACTOR_COUNTRY && forces->actor.kind != ACTOR_PERSON &&
           forces->actor.country.len > 0 &&
           slice_equal(forces->actor.country, country->actor.country);
}

/* "French police": France is told only to say which. */
static bool owns(const struct finder *f, const struct told *country,
                 const struct told *body)
{
    const struct ev_filler *whole = body->filler;
    const struct ev_filler *part = country->filler;
    uint8_t rel = ev_deprel(f, part->word);
    bool inside = part->actor.span.start >= whole->actor.span.start &&
                  part->actor.span.end <= whole->actor.span.end;
    bool tied =
        ev_head(f, part->word) == whole->word &&
        (rel == DEPREL_NMOD_POSS || rel == DEPREL_AMOD || rel == DEPREL_COMPOUND);
    /* "Texas governor": the place is only in the description of a person. */
    if (country->cand == body->cand && inside && whole->actor.kind == ACTOR_PERSON &&
        whole->form == NAME_FORM_NOMINAL && part->actor.kind == ACTOR_COUNTRY) {
        return true;
    }
    bool more = rel == DEPREL_CONJ || ev_child(f, part->word, DEPREL_CONJ) != EV_NONE;
    /* but "delegations from Peru and Chile": each has one */
    return country->cand == body->cand && !whole->named && (inside || tied) && !more &&
           ev_upos(f, whole->word) == UPOS_NOUN && part->actor.kind == ACTOR_COUNTRY &&
           !(is_agent(f, whole) && are_forces(f, whole));
}

/* "Senate committee" names the Senate only to say which committee. */
static bool is_part_of_name(const struct finder *f, const struct told *part,
                            const struct told *whole)
{
    uint8_t rel = ev_deprel(f, part->filler->word);
    bool modifies = rel == DEPREL_COMPOUND || rel == DEPREL_AMOD ||
                    rel == DEPREL_NMOD_POSS ||
                    (rel == DEPREL_NMOD &&
                     slice_equal(ev_case(f, part->filler->word), SLICE_LIT("of")));
    /* Who acts for an armed body and the body are told beside one another. */
    return part->cand == whole->cand && modifies &&
           !ev_in_class(f->rules, "backed_role", part->filler->role) &&
           part->filler->actor.kind == ACTOR_ORGANIZATION &&
           ev_head(f, part->filler->word) == whole->filler->word &&
           !ev_in_class(f->rules, "state_body", head_lemma(f, whole->filler)) &&
           !ev_in_class(f->rules, "envoys", head_lemma(f, whole->filler));
}

/* "six people were killed ... four guards were hurt": the one are not the other; nor is
 * who was hurt the house that was hit. */
static bool are_others(const struct finder *f, const struct told *a,
                       const struct told *b)
{
    return a->filler->thing != b->filler->thing ||
           (ev_tells_dead(f, a->cand) && ev_tells_hurt(f, b->cand)) ||
           (ev_tells_hurt(f, a->cand) && ev_tells_dead(f, b->cand));
}

/* Can two descriptions of one number, each alone in its mention, be of the same? */
static bool is_less(const struct finder *f, const struct told *less,
                    const struct told *more)
{
    enum detail a = detail_of(f, less->filler);
    enum detail b = detail_of(f, more->filler);
    bool person = more->filler->actor.kind == ACTOR_PERSON;
    bool many = is_many(f, less->filler);
    if (a == DETAIL_NAME || less->cand == more->cand || is_owned(f, less->filler) ||
        !is_alone(less) || less->filler->actor.country.len > 0 ||
        are_others(f, less, more)) {
        return false;
    }
    if (b == DETAIL_NAME) {
        /* Many may be more than the one who has a name; "the boy" is told before. */
        bool bare = slice_search(less->filler->actor.name, SLICE_LIT(" ")) == SIZE_MAX;
        bool known = person && !many && bare &&
                     more->filler->word < less->filler->word &&
                     ev_is(f, ev_child(f, less->filler->word, DEPREL_DET), "the");
        return (a != DETAIL_KIND || known) && (person ? !many && is_alone(more) : many);
    }
    if (many != is_many(f, more->filler)) {
        return false;
    }
    bool tail = slice_ends(more->filler->actor.name, less->filler->actor.name) &&
                more->filler->actor.name.len > less->filler->actor.name.len;
    return tail || a < b ||
           (a == b && a != DETAIL_KIND && less->filler->word > more->filler->word &&
            is_alone(more));
}

/* "two" is 2; 0 when the noun is not counted. */
static size_t count_told(const struct finder *f, const struct ev_filler *filler)
{
    static const char *const words[] = {"one",  "two", "three", "four",
                                        "five", "six", "seven", "eight"};
    uint32_t number = ev_child(f, filler->word, DEPREL_NUMMOD);
    for (size_t i = 0; number != EV_NONE && i < sizeof words / sizeof *words; i++) {
        if (ev_is(f, number, words[i])) {
            return i + 1;
        }
    }
    return 0;
}

/* "Two ministers, Okoye and Silva": the names behind are theirs. */
static bool is_spelt_out(const struct finder *f, const struct told *less)
{
    size_t names = 0;
    size_t told = less->filler->named ? 0 : count_told(f, less->filler);
    for (size_t i = 0; told > 0 && i < less->cand->n_fillers; i++) {
        const struct ev_filler *other = &less->cand->fillers[i];
        names += other->named && other->word > less->filler->word &&
                 slice_equal(other->role, less->filler->role);
    }
    return told > 0 && names == told;
}

/* "the co-founder and chief executive |Ada Okoye": what stands right before the name.
 */
static bool is_title(const struct told *less, const struct told *more)
{
    return less->cand == more->cand && !less->filler->named &&
           more->filler->actor.kind == ACTOR_PERSON &&
           more->filler->actor.span.start == less->filler->actor.span.end + 1;
}

/* "the Senate", where another sentence tells its committee. */
static bool is_vaguer_body(const struct finder *f, const struct told *less,
                           const struct told *more)
{
    const struct span *few = &less->filler->actor.span;
    const struct span *many = &more->filler->actor.span;
    return few->end - few->start < many->end - many->start &&
           ev_may_be_body(f, less->cand, less->filler, more->filler);
}

/* "members voted for |Okoye", who won. */
static bool is_winner(const struct finder *f, const struct told *less,
                      const struct told *more)
{
    return less->filler->key != EV_NONE && less->filler->key == more->filler->key &&
           ev_in_class(f->rules, "runner", less->filler->role) &&
           slice_equal(more->filler->role, SLICE_LIT("winner")) &&
           !slice_equal(less->filler->role, more->filler->role);
}

static bool stands_for(const struct finder *f, const struct told *less,
                       const struct told *more)
{
    if (is_winner(f, less, more)) {
        return true;
    }
    if (less->filler == more->filler ||
        !slice_equal(less->filler->role, more->filler->role)) {
        return false;
    }
    return is_spelt_out(f, less) || is_title(less, more) ||
           acts_for(f, less->filler, more->filler) || owns(f, less, more) ||
           is_part_of_name(f, less, more) || is_vaguer_body(f, less, more) ||
           is_less(f, less, more);
}

/* The fillers of an event's mentions, in order, and which of them go. */
struct line_up {
    struct told all[MOST_MEMBERS * EV_MAX_TIES];
    bool drop[MOST_MEMBERS * EV_MAX_TIES];
    size_t count;
};

/* Is it the first of its actor among those with a name? */
static bool opens_name(const struct line_up *line, size_t at, struct slice role)
{
    const struct ev_filler *one = line->all[at].filler;
    for (size_t i = 0; i < at; i++) {
        if (line->all[i].filler->key == one->key) {
            return false;
        }
    }
    return one->named && slice_equal(one->role, role);
}

/* "the meeting of |the two presidents", whom the event's mentions name. */
static bool is_counted(const struct finder *f, const struct line_up *line, size_t at)
{
    const struct ev_filler *group = line->all[at].filler;
    uint32_t det = ev_child(f, group->word, DEPREL_DET);
    size_t told = !group->named && det != EV_NONE && ev_is(f, det, "the")
                      ? count_told(f, group)
                      : 0;
    size_t names = 0;
    for (size_t i = 0; told > 1 && i < line->count; i++) {
        names += opens_name(line, i, group->role);
    }
    return told > 1 && names == told;
}

static void judge(const struct finder *f, struct line_up *line)
{
    for (size_t i = 0; i < line->count; i++) {
        line->drop[i] = is_counted(f, line, i);
        for (size_t k = 0; k < line->count && !line->drop[i]; k++) {
            line->drop[i] =
                !line->drop[k] && stands_for(f, &line->all[i], &line->all[k]);
        }
    }
}

static void line_up(struct line_up *line, struct ev_cand **members, size_t n)
{
    line->count = 0;
    for (size_t i = 0; i < n; i++) {
        for (size_t k = 0; k < members[i]->n_fillers; k++) {
            line->drop[line->count] = false;
            line->all[line->count++] =
                (struct told){members[i], &members[i]->fillers[k]};
        }
    }
}

/* Keeps of a mention the fillers whose `drop` is not set; returns how many it had. */
static size_t keep_rest(struct ev_cand *cand, const bool *drop)
{
    size_t had = cand->n_fillers;
    cand->n_fillers = 0;
    for (size_t k = 0; k < had; k++) {
        if (!drop[k]) {
            cand->fillers[cand->n_fillers++] = cand->fillers[k];
        }
    }
    return had;
}

/* Takes the fillers of `members` that say less than others out of them. */
static void drop_twins(const struct finder *f, struct ev_cand **members, size_t n)
{
    struct line_up line; /* large, and mostly empty: not zeroed */
    size_t at = 0;
    line_up(&line, members, n);
    judge(f, &line);
    for (size_t i = 0; i < n; i++) {
        at += keep_rest(members[i], &line.drop[at]);
    }
}

void ev_twins(struct finder *f)
{
    uint32_t *next = arena_array(f->arena, f->n_cands + 1, sizeof *next);
    uint32_t *first = arena_array(f->arena, f->n_cands + 1, sizeof *first);
    memset(first, 0xff, (f->n_cands + 1) * sizeof *first);
    for (uint32_t i = (uint32_t)f->n_cands; i-- > 0;) {
        if (!f->cands[i].dropped) {
            next[i] = first[f->cands[i].event];
            first[f->cands[i].event] = i;
        }
    }
    for (uint32_t root = 0; root < f->n_cands; root++) {
        struct ev_cand *members[MOST_MEMBERS];
        size_t n = 0;
        for (uint32_t i = first[root]; i != EV_NONE && n < MOST_MEMBERS; i = next[i]) {
            members[n++] = &f->cands[i];
        }
        if (n > 0) {
            drop_twins(f, members, n);
        }
    }
}
