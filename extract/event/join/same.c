/*
 * same.c - do two candidates tell one event? What keeps them apart, and what ties them.
 */
#include "extract/event/join/same.h"

#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"

#define NEAR 3  /* sentences */
#define OLD  31 /* days */

/* Who warns also accuses and asks, who pledges also announces, who joins signs. */
static bool same_force(const struct finder *f, struct slice x, struct slice y)
{
    static const char *const forces[] = {"against", "forth", "entry"};
    for (size_t i = 0; i < sizeof forces / sizeof *forces; i++) {
        if (ev_in_class(f->rules, forces[i], x) &&
            ev_in_class(f->rules, forces[i], y)) {
            return true;
        }
    }
    return false;
}

static bool subtypes_fit(const struct finder *f, const struct ev_cand *a,
                         const struct ev_cand *b)
{
    struct slice x = a->frame->subtype;
    struct slice y = b->frame->subtype;
    return x.len == 0 || y.len == 0 || slice_equal(x, y) ||
           ev_in_class(f->rules, "soft_value", x) ||
           ev_in_class(f->rules, "soft_value", y) || same_force(f, x, y) ||
           ev_type_is(f, a, "soft_subtype");
}

/* The office that somebody is "named |envoy", "promoted to |head"; EV_NONE. */
static uint32_t post_of(const struct finder *f, const struct ev_cand *cand)
{
    struct ev_args args = {0};
    uint32_t post = EV_NONE;
    ev_cand_args(f, cand, &args);
    for (size_t i = 0; i < args.count && post == EV_NONE; i++) {
        const struct ev_arg *arg = &args.items[i];
        bool where =
            arg->slot == SLOT_ATTR || arg->slot == SLOT_AS || arg->slot == SLOT_TO;
        post = where && ev_lemma_in(f, "office", arg->word) ? arg->word : EV_NONE;
    }
    return post;
}

/* "was named |coach. ... was promoted to |president in 2003": of another post the day
 * is not this one's. */
static bool posts_fit(const struct finder *f, const struct ev_cand *a,
                      const struct ev_cand *b)
{
    if (!ev_type_named(f, a, "appointment") || ev_told(a) == ev_told(b) ||
        a->headline) {
        return true;
    }
    uint32_t x = post_of(f, a);
    uint32_t y = post_of(f, b);
    return x == EV_NONE || y == EV_NONE ||
           slice_equal(ev_lower_lemma(f, x), ev_lower_lemma(f, y));
}

static bool statuses_fit(const struct ev_cand *a, const struct ev_cand *b)
{
    if (a->status == b->status) {
        return true;
    }
    bool plan = a->status == STATUS_PLANNED || b->status == STATUS_PLANNED;
    bool same_day = ev_told(a) && ev_told(b);
    return (plan && (same_day || a->definite || b->definite)) ||
           (!plan && a->status != STATUS_CANCELLED && b->status != STATUS_CANCELLED &&
            a->status != STATUS_DENIED && b->status != STATUS_DENIED);
}

/* "when X resigned": a clause that only tells the time. */
static bool is_told_when(const struct finder *f, uint32_t verb)
{
    for (uint32_t c = f->child[verb]; c != EV_NONE && c < verb; c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_ADVMOD &&
            (ev_is(f, c, "when") || ev_is(f, c, "while"))) {
            return true;
        }
    }
    return false;
}

/* "a quake |that killed ten": the noun's own deed. */
static bool is_deed_of(const struct finder *f, uint32_t verb)
{
    uint32_t subject = ev_child(f, verb, DEPREL_NSUBJ);
    return subject != EV_NONE &&
           (ev_is(f, subject, "that") || ev_is(f, subject, "which"));
}

/* "killed five people |and injured ten": what one deed did, of one subject. */
static bool is_toll(const struct finder *f, const struct ev_cand *a,
                    const struct ev_cand *b)
{
    return ev_type_is(f, a, "one_crowd") && ev_lemma_in(f, "harms", a->word) &&
           ev_lemma_in(f, "harms", b->word) && ev_subject(f, b->word) == EV_NONE;
}

bool ev_is_linked(const struct finder *f, const struct ev_cand *a,
                  const struct ev_cand *b)
{
    const struct ev_cand *outer = a;
    const struct ev_cand *inner = b;
    if (ev_head(f, a->word) == b->word) {
        outer = b;
        inner = a;
    }
    if (ev_head(f, inner->word) != outer->word || inner->frame == &f->rules->other) {
        return false;
    }
    switch (ev_deprel(f, inner->word)) {
    case DEPREL_XCOMP:
    case DEPREL_OBJ: return true;
    case DEPREL_ADVCL: /* "was killed when a bomb went off", not "took office when X
                          resigned" */
        return ev_child(f, inner->word, DEPREL_MARK) == EV_NONE &&
               (ev_type_is(f, inner, "one_crowd") || !is_told_when(f, inner->word));
    case DEPREL_ACL_RELCL: return outer->noun && is_deed_of(f, inner->word);
    case DEPREL_CONJ:
        return !a->noun && !b->noun &&
               (inner->word <= outer->word + 2 || is_toll(f, outer, inner));
    default: return false;
    }
}

bool ev_is_old(const struct finder *f, const struct ev_cand *cand)
{
    return f->dated && ev_told(cand) && cand->time.when.latest < f->day - OLD;
}

/* Told to be of before the news: what is said now is not said then. */
static bool is_past(const struct finder *f, const struct ev_cand *cand)
{
    return f->dated && ev_told(cand) && cand->time.when.latest < f->day - EV_NEWS_DAYS;
}

/* "the peace |summit in Oslo" says itself which it is, and points to none before. */
static bool is_described(const struct finder *f, const struct ev_cand *a,
                         const struct ev_cand *b)
{
    return ev_child(f, b->word, DEPREL_COMPOUND) != EV_NONE && b->place_own &&
           !a->place_own && !slice_equal(a->frame->subtype, b->frame->subtype);
}

/* A shooting and an airstrike, a fire and a crash; anything may be told as a killing.
 */
static bool is_of_other_kind(const struct finder *f, const struct ev_cand *a,
                             const struct ev_cand *b)
{
    struct slice x = a->frame->subtype;
    struct slice y = b->frame->subtype;
    return ev_type_is(f, a, "toll_of") && x.len > 0 && y.len > 0 &&
           !slice_equal(x, y) && !ev_in_class(f->rules, "soft_value", x) &&
           !ev_in_class(f->rules, "soft_value", y);
}

/* "In 1989 they bombed a bus. Fifteen were |wounded": what an old deed did, told right
 * behind it without a day of its own. "have been wounded" counts up to now. */
static bool is_aftermath(const struct finder *f, const struct ev_cand *a,
                         const struct ev_cand *b)
{
    uint32_t aux = ev_child(f, b->word, DEPREL_AUX);
    return !b->noun && ev_type_is(f, b, "one_crowd") && ev_passive(f, b->word) &&
           ev_lemma_in(f, "harms", b->word) && !ev_told(b) &&
           (aux == EV_NONE || !ev_is(f, aux, "have")) &&
           b->sentence <= a->sentence + 1 && a->status == b->status &&
           f->text->sentences[a->sentence].block ==
               f->text->sentences[b->sentence].block;
}

/* Does the statement speak to, or of, this one? */
static bool speaks_to(const struct ev_cand *cand, const struct ev_filler *whom)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        if (slice_equal(cand->fillers[i].role, whom->role) &&
            ev_same_actor(&cand->fillers[i], whom)) {
            return true;
        }
    }
    return false;
}

/* Is one both times spoken to, or of? */
static bool hears_both(const struct ev_cand *a, const struct ev_cand *b)
{
    for (size_t i = 0; i < a->n_fillers; i++) {
        if (slice_equal(a->fillers[i].role, SLICE_LIT("addressee")) &&
            speaks_to(b, &a->fillers[i])) {
            return true;
        }
    }
    return false;
}

enum storms { STORMS_NONE, STORMS_ONE, STORMS_TWO };

/* Do both tell storms by their names, "Hurricane Ada", "Hurricane Zelda"? */
static enum storms tell_storms(const struct finder *f, const struct ev_cand *a,
                               const struct ev_cand *b)
{
    struct slice x = ev_storm_told(f, a);
    struct slice y = x.len > 0 ? ev_storm_told(f, b) : x;
    if (y.len == 0) {
        return STORMS_NONE;
    }
    return slice_equal(x, y) ? STORMS_ONE : STORMS_TWO;
}

bool ev_is_tied(const struct finder *f, const struct ev_cand *a,
                const struct ev_cand *b, const struct ev_ties *ties, bool near)
{
    if (ev_is_linked(f, a, b)) {
        return true;
    }
    if (!statuses_fit(a, b) ||
        (a->frame == &f->rules->other &&
         !slice_equal(ev_lemma(f, a->word), ev_lemma(f, b->word)))) {
        return false;
    }
    if (ev_type_named(f, a, "statement")) {
        bool alike = slice_equal(a->frame->subtype, b->frame->subtype);
        bool heard = hears_both(a, b);
        bool one_speech = ties->only_a + ties->only_b == 0 || heard;
        bool then = a->sentence != b->sentence && is_past(f, a) != is_past(f, b);
        return !then && ties->shared > 0 && (near || heard) && (alike || one_speech);
    }
    if (ties->shared > 0 || tell_storms(f, a, b) == STORMS_ONE) {
        return true;
    }
    /* "The talks", "the attack", or what another of the same day leaves open. */
    bool same_told =
        ev_told(a) && ev_told(b) && when_compare(&a->time.when, &b->time.when) == 0;
    bool close = b->sentence - a->sentence <= NEAR;
    bool bare = b->n_fillers == 0 || a->n_fillers == 0;
    bool gap = a->sentence != b->sentence && ev_is_old(f, a) != ev_is_old(f, b);
    bool title = near && !gap && f->text->sentences[a->sentence].kind == BLOCK_TITLE;
    bool crowd = near && ev_type_is(f, a, "one_crowd") && !gap &&
                 a->status == b->status && /* what is only alleged is apart */
                 !is_of_other_kind(f, a, b);
    bool unlike = gap && !slice_equal(a->frame->subtype, b->frame->subtype);
    return b->recalls || (near && ev_is_its(f, b)) ||
           (b->noun && b->definite && near && !unlike && !is_described(f, a, b)) ||
           (same_told && (bare || near)) || title || crowd ||
           (near && is_aftermath(f, a, b)) ||
           (a->noun && near && close && a->n_fillers == 0 && !gap);
}

bool ev_echoes(const struct finder *f, const struct ev_cand *title,
               const struct ev_cand *lead)
{
    if (f->text->sentences[title->sentence].kind != BLOCK_TITLE ||
        lead->sentence != f->lead) {
        return false;
    }
    for (size_t i = 0; i < title->n_fillers; i++) {
        const struct ev_filler *filler = &title->fillers[i];
        if (filler->named && filler->actor.kind == ACTOR_PERSON) {
            return false;
        }
    }
    return true;
}

/* "The visit to Halifax was cancelled" does not say so of all the journey. */
static bool is_other_leg(const struct ev_cand *a, const struct ev_cand *b)
{
    bool off = (a->status == STATUS_CANCELLED) != (b->status == STATUS_CANCELLED);
    return off && a->place_own && b->place_own &&
           !slice_equal(a->place.name, b->place.name);
}

/* "claimed victory in the election": of one sentence, what is claimed and what was.
 * But who claims to be "the |assailants" speaks of an attack told before. */
static bool is_beside_claim(const struct finder *f, const struct ev_cand *a,
                            const struct ev_cand *b)
{
    if (b->noun && b->definite && ev_lemma_in(f, "role_noun", b->word)) {
        return false;
    }
    bool claim = (a->status == STATUS_ALLEGED && b->status == STATUS_OCCURRED) ||
                 (a->status == STATUS_OCCURRED && b->status == STATUS_ALLEGED);
    return claim && a->sentence == b->sentence;
}

/* "X opened |the summit": of a gathering of many one that took part, not who met. */
static bool is_attended(const struct finder *f, const struct ev_cand *a,
                        const struct ev_cand *b)
{
    bool inside = false;
    for (size_t i = 0; i < b->n_fillers; i++) {
        inside = inside || ev_under(f, b->fillers[i].word, b->word);
    }
    return b->noun && b->definite && !inside &&
           slice_equal(a->frame->subtype, b->frame->subtype) &&
           ev_in_class(f->rules, "gathering", b->frame->subtype);
}

/* "A court |has reinstated the verdicts ... was convicted in 1991": what the first
 * sentence tells as news, by another verb than what is of an old day. */
static bool is_news_beside(const struct finder *f, const struct ev_cand *news,
                           const struct ev_cand *past)
{
    uint32_t verb = news->word;
    while (ev_deprel(f, verb) == DEPREL_CCOMP || ev_deprel(f, verb) == DEPREL_CONJ) {
        verb = ev_head(f, verb);
    }
    return ev_is_old(f, past) && !news->noun && !news->headline && !ev_told(news) &&
           news->sentence <= f->lead + 1 && past->sentence != news->sentence &&
           news->status == STATUS_OCCURRED && ev_deprel(f, verb) == DEPREL_ROOT &&
           !ev_type_is(f, news, "one_crowd") &&
           !slice_equal(ev_lemma(f, news->word), ev_lemma(f, past->word));
}

/* Somebody with a name whom it hit, not as one of those who fought. */
static bool hits_named(const struct finder *f, const struct ev_cand *cand)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        const struct ev_filler *hit = &cand->fillers[i];
        if (hit->named && hit->actor.kind == ACTOR_PERSON &&
            event_role_side(f->rules->types, hit->role) == ROLE_TARGET) {
            return true;
        }
    }
    return false;
}

/* "the |murder of a priest", "the |killing of Ada Okoye" and "|clashes between the army
 * and rebels": who is murdered does not fall in battle. */
static bool is_no_battle(const struct finder *f, const struct ev_cand *a,
                         const struct ev_cand *b)
{
    bool murder = ev_lemma_in(f, "murders", a->word) ||
                  (a->noun && hits_named(f, a) &&
                   slice_equal(a->frame->subtype, SLICE_LIT("killing")));
    return murder && ev_lemma_in(f, "battles", b->word) && b->n_fillers > 0 &&
           !hits_named(f, b);
}

bool ev_keeps_apart(const struct finder *f, const struct ev_cand *a,
                    const struct ev_cand *b)
{
    if (tell_storms(f, a, b) == STORMS_TWO || !ev_dates_fit(a, b) ||
        !ev_places_fit(a, b) || !ev_bodies_fit(f, a, b) || !ev_hosts_fit(f, a, b) ||
        is_other_leg(a, b) || is_beside_claim(f, a, b)) {
        return true;
    }
    if (ev_is_linked(f, a, b)) {
        return false;
    }
    if (ev_is_fresh(f, a, b) || is_news_beside(f, a, b) || is_news_beside(f, b, a) ||
        is_no_battle(f, a, b) || is_no_battle(f, b, a)) {
        return true;
    }
    bool crowd = ev_type_is(f, a, "one_crowd");
    struct ev_ties ties = ev_compare(f, a, b);
    if (crowd && ties.shared == 0 && ev_is_elsewhere(a, b)) {
        return true;
    }
    bool others = ties.role_clash || (ties.only_a > 0 && ties.only_b > 0);
    /* "Peru's invasion of Fiji ... condemned Chile for its invasion of Cuba" */
    bool strangers = ties.lands > 1 && ties.shared == 0;
    return strangers || !subtypes_fit(f, a, b) || !posts_fit(f, a, b) ||
           (others && !a->recalls && !b->recalls && !ev_echoes(f, a, b) &&
            !is_attended(f, a, b));
}
