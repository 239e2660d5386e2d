/*
 * ties.c - what two candidates tell of the same actors: who is who under another name,
 * whom only one of them has, and whether they contradict each other.
 */
#include "extract/event/join/same.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"

static size_t count_words(struct slice name)
{
    size_t n = name.len > 0;
    for (size_t i = 0; i < name.len; i++) {
        n += name.ptr[i] == ' ';
    }
    return n;
}

bool ev_same_actor(const struct ev_filler *a, const struct ev_filler *b)
{
    if (a->key != EV_NONE && a->key == b->key) {
        return true;
    }
    bool people = a->actor.kind == ACTOR_PERSON || b->actor.kind == ACTOR_PERSON;
    /* "the Fijian Air Force" and "the Air Force", told apart by the land before one */
    bool lands = a->actor.country.len > 0 && b->actor.country.len > 0 &&
                 !slice_equal(a->actor.country, b->actor.country);
    if (!people && !lands && a->named && b->named &&
        a->actor.kind == ACTOR_ORGANIZATION && b->actor.kind == ACTOR_ORGANIZATION &&
        slice_equal_nocase(a->actor.name, b->actor.name)) {
        return true;
    }
    bool owned =
        a->actor.country.len > 0 && slice_equal(a->actor.country, b->actor.country);
    if (!people && owned && count_words(a->actor.name) <= 3 &&
        count_words(b->actor.name) <= 3 &&
        slice_equal_nocase(slice_last(a->actor.name, ' '),
                           slice_last(b->actor.name, ' '))) {
        return true;
    }
    if (a->key != EV_NONE || b->key != EV_NONE) {
        return false;
    }
    return slice_equal_nocase(a->actor.name, b->actor.name) ||
           slice_ends(a->actor.name, b->actor.name) ||
           slice_ends(b->actor.name, a->actor.name);
}

/* Does the text hold the words of `part`, in their order? */
static bool holds_words(struct slice whole, struct slice part)
{
    struct slice want = {0};
    struct slice word;
    bool more = slice_cut(&part, ' ', &want);
    while (more && slice_cut(&whole, ' ', &word)) {
        if (slice_equal_nocase(word, want)) {
            more = slice_cut(&part, ' ', &want);
        }
    }
    return !more;
}

static struct slice as_told(const struct finder *f, const struct ev_filler *filler)
{
    return (struct slice){f->text->text.ptr + filler->actor.span.start,
                          filler->actor.span.end - filler->actor.span.start};
}

bool ev_may_be_body(const struct finder *f, const struct ev_cand *cand,
                    const struct ev_filler *a, const struct ev_filler *b)
{
    bool bodies = a->actor.kind != ACTOR_PERSON && b->actor.kind != ACTOR_PERSON &&
                  a->actor.kind != ACTOR_COUNTRY && b->actor.kind != ACTOR_COUNTRY;
    return bodies && ev_type_is(f, cand, "body_of") &&
           (holds_words(as_told(f, a), as_told(f, b)) ||
            holds_words(as_told(f, b), as_told(f, a)));
}

/* "the cleric" may be anybody named before. */
static bool looks_back(const struct finder *f, const struct ev_filler *filler)
{
    uint32_t det = ev_child(f, filler->word, DEPREL_DET);
    return !filler->named && (ev_is(f, det, "the") || ev_is(f, det, "this"));
}

/* "Man held over attack", "lawmakers back Okoye": headline and lead call somebody so
 * whom they name below. */
static bool looks_ahead(const struct finder *f, const struct ev_filler *filler)
{
    struct slice lemma = ev_lower_lemma(f, filler->word);
    uint32_t sentence = f->text->words[filler->word].sentence;
    bool title = f->text->sentences[sentence].kind == BLOCK_TITLE;
    return !filler->named && sentence <= f->lead &&
           ((title && !filler->thing && ev_upos(f, filler->word) == UPOS_NOUN) ||
            ev_in_class(f->rules, "anybody", lemma) ||
            ev_in_class(f->rules, "role_noun", lemma));
}

/* "civil society leaders", a group that its words set apart from others. */
static bool own_group(const struct finder *f, const struct ev_filler *filler)
{
    return filler->actor.kind == ACTOR_GROUP && !filler->thing &&
           ev_upos(f, filler->word) != UPOS_NUM &&
           ev_child(f, filler->word, DEPREL_DET) == EV_NONE &&
           count_words(filler->actor.name) > 1;
}

/* "Putin's war" is Russia's: of what states do, a leader's and his country's is one. */
static bool acts_as(const struct finder *f, const struct ev_cand *a,
                    const struct ev_filler *mine, const struct ev_filler *other)
{
    bool leads =
        (mine->actor.kind == ACTOR_PERSON) != (other->actor.kind == ACTOR_PERSON) &&
        (mine->actor.kind == ACTOR_COUNTRY || other->actor.kind == ACTOR_COUNTRY);
    return leads && event_role_side(f->rules->types, mine->role) != ROLE_TARGET &&
           mine->actor.country.len > 0 &&
           slice_equal(mine->actor.country, other->actor.country) &&
           ev_type_is(f, a, "state_deed");
}

static size_t count_only(const struct finder *f, const struct ev_cand *a,
                         const struct ev_cand *b)
{
    size_t n = 0;
    bool equals = ev_type(f, a)->shared;
    /* "NATO leaders close summit" is not of two of them who meet there */
    bool kind = !equals || slice_equal(a->frame->subtype, b->frame->subtype);
    for (size_t i = 0; i < a->n_fillers; i++) {
        bool found = false;
        bool role = equals; /* who receives is one of those who meet */
        for (size_t k = 0; k < b->n_fillers && !found; k++) {
            found = ev_same_actor(&a->fillers[i], &b->fillers[k]) ||
                    acts_as(f, a, &a->fillers[i], &b->fillers[k]) ||
                    ev_may_be_body(f, a, &a->fillers[i], &b->fillers[k]);
            role = role || slice_equal(a->fillers[i].role, b->fillers[k].role);
        }
        n += !found && role &&
             (a->fillers[i].named || (own_group(f, &a->fillers[i]) &&
                                      !(kind && looks_ahead(f, &a->fillers[i]))));
    }
    return n;
}

/* Can the filler be told apart from others of its role? */
static bool tells_apart(const struct finder *f, const struct ev_filler *filler,
                        bool crowd)
{
    return !looks_back(f, filler) && !looks_ahead(f, filler) &&
           (filler->named || !crowd);
}

/* What `b` tells of `role`, besides who `mine` is. */
enum answer { ANSWER_NONE, ANSWER_SAME, ANSWER_OTHER };

static enum answer answer_of(const struct finder *f, const struct ev_filler *mine,
                             const struct ev_cand *b, bool crowd)
{
    enum answer answer = ANSWER_NONE;
    for (size_t k = 0; k < b->n_fillers; k++) {
        const struct ev_filler *other = &b->fillers[k];
        if (ev_same_actor(mine, other) || acts_as(f, b, mine, other)) {
            return ANSWER_SAME;
        }
        if (slice_equal(other->role, mine->role) && tells_apart(f, other, crowd) &&
            !ev_may_be_body(f, b, mine, other)) {
            answer = ANSWER_OTHER;
        }
    }
    return answer;
}

/* Do both tell who fills `role`, and nobody does in both? */
static bool role_clashes(const struct finder *f, const struct ev_cand *a,
                         const struct ev_cand *b, struct slice role, bool crowd)
{
    bool others = false;
    for (size_t i = 0; i < a->n_fillers; i++) {
        const struct ev_filler *mine = &a->fillers[i];
        enum answer answer = ANSWER_NONE;
        if (slice_equal(mine->role, role) && tells_apart(f, mine, crowd)) {
            answer = answer_of(f, mine, b, crowd);
        }
        if (answer == ANSWER_SAME) {
            return false;
        }
        others = others || answer == ANSWER_OTHER;
    }
    return others;
}

/* "A replaced B" and "B resigned": one with a name on two sides, of two events. But who
 * was elected had run. */
static bool changes_sides(const struct finder *f, const struct ev_filler *mine,
                          const struct ev_filler *other)
{
    if (ev_in_class(f->rules, "runner", mine->role) &&
        ev_in_class(f->rules, "runner", other->role)) {
        return false;
    }
    enum role_side a = event_role_side(f->rules->types, mine->role);
    enum role_side b = event_role_side(f->rules->types, other->role);
    return mine->key != EV_NONE && mine->key == other->key && mine->named &&
           !slice_equal(mine->role, other->role) && a != ROLE_BOTH && b != ROLE_BOTH;
}

/* Is filler `i` of `a` the first of its role, and a country, as that of `b` is? */
static bool are_lands(const struct ev_cand *a, const struct ev_cand *b, size_t i)
{
    const struct ev_filler *mine = &a->fillers[i];
    const struct ev_filler *other = ev_in_role(b, mine->role);
    return ev_in_role(a, mine->role) == mine && mine->actor.kind == ACTOR_COUNTRY &&
           other && other->actor.kind == ACTOR_COUNTRY;
}

struct ev_ties ev_compare(const struct finder *f, const struct ev_cand *a,
                          const struct ev_cand *b)
{
    struct ev_ties ties = {0};
    bool shared_role = ev_type(f, a)->shared;
    bool crowd = ev_type_is(f, a, "one_crowd");
    for (size_t i = 0; i < a->n_fillers; i++) {
        bool found = false;
        for (size_t k = 0; k < b->n_fillers && !found; k++) {
            found = ev_same_actor(&a->fillers[i], &b->fillers[k]) ||
                    acts_as(f, a, &a->fillers[i], &b->fillers[k]);
            ties.role_clash =
                ties.role_clash ||
                (!shared_role && changes_sides(f, &a->fillers[i], &b->fillers[k]));
        }
        ties.shared += found;
        if (!shared_role && !found &&
            role_clashes(f, a, b, a->fillers[i].role, crowd)) {
            ties.role_clash = true;
            ties.lands += are_lands(a, b, i);
        }
    }
    ties.only_a = count_only(f, a, b);
    ties.only_b = count_only(f, b, a);
    return ties;
}
