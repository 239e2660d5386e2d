/*
 * fresh.c - is a candidate told as one of its own, not told before?
 *
 * "Another attack", "in a separate incident" say so; so does "a" where a report told
 * such an event already: "The blast killed three. ... A gunman shot a guard".
 */
#include "extract/event/join/same.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"

#define LATEST_NEWS 3 /* days: of these is what is told as news without any */
#define TOLD_OUT    2 /* sentences behind the lead that tell in full what it told */

/* "|a gunman", "|an explosion": somebody or something not told before. */
static bool is_new(const struct finder *f, uint32_t noun)
{
    uint32_t det = ev_child(f, noun, DEPREL_DET);
    return ev_is_an(f, det);
}

/* "|another attack", "a |second incident" */
static bool is_fresh_phrase(const struct finder *f, uint32_t noun)
{
    uint32_t det = ev_child(f, noun, DEPREL_DET);
    uint32_t amod = ev_child(f, noun, DEPREL_AMOD);
    return (det != EV_NONE && ev_lemma_in(f, "fresh", det)) ||
           (amod != EV_NONE && ev_lemma_in(f, "fresh", amod));
}

/* "as well as |other guests", "with another man": who else, not which event. */
static bool is_addition(const struct finder *f, uint32_t noun)
{
    return ev_child(f, noun, DEPREL_CC) != EV_NONE ||
           ev_in_class(f->rules, "addition_prep", ev_case(f, noun));
}

/* "another attack", "in a separate incident", "elsewhere": one not told before. */
static bool says_fresh(const struct finder *f, uint32_t word, bool noun)
{
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        bool says = rel == DEPREL_DET || rel == DEPREL_AMOD || rel == DEPREL_ADVMOD;
        bool phrase = !noun && rel == DEPREL_OBL && !is_addition(f, c);
        if ((says && ev_lemma_in(f, "fresh", c)) || (phrase && is_fresh_phrase(f, c))) {
            return true;
        }
    }
    return false;
}

/* "one was killed and another |wounded": the second half of one toll. */
static bool is_rest_of_toll(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t head = ev_head(f, cand->word);
    return !cand->noun && ev_deprel(f, cand->word) == DEPREL_CONJ &&
           head < cand->word && ev_lemma_in(f, "harms", head) &&
           ev_lemma_in(f, "harms", cand->word);
}

/* "|The same day, a bomb killed three": told on from the day before it. */
static bool opens_with_later(const struct finder *f, const struct ev_cand *cand)
{
    const struct sentence *s = &f->text->sentences[cand->sentence];
    uint32_t timex = s->count > 0 ? f->timex_at[s->first] : EV_NONE;
    return timex != EV_NONE && !cand->noun && !cand->recalls && cand->word > s->first &&
           ev_deprel(f, ev_clause(f, cand->word)) == DEPREL_ROOT &&
           cand->source == DATE_OWN && f->times->items[timex].when.unit == WHEN_DAY &&
           slice_starts(f->times->items[timex].anchor, SLICE_LIT("previous"));
}

/* Do words say that the candidate is another one? */
static bool is_another(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t clause = ev_clause(f, cand->word);
    /* "the murdered man was the second secretary": its words say nothing of him */
    bool around = clause != cand->word && ev_upos(f, clause) == UPOS_VERB;
    bool stands_out = cand->noun && ev_is_old(f, cand) && ev_is_record(f, cand->word);
    return stands_out || opens_with_later(f, cand) ||
           (!is_rest_of_toll(f, cand) && says_fresh(f, cand->word, cand->noun)) ||
           (around && says_fresh(f, clause, false));
}

/* The event's noun that the verb tells: "was razed by |a quake", "|a quake struck". */
static uint32_t told_noun(const struct finder *f, const struct ev_cand *cand)
{
    for (uint32_t c = f->child[cand->word]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        bool core = ev_is_subject(rel) || rel == DEPREL_OBL || rel == DEPREL_OBL_AGENT;
        uint32_t at = core ? f->cand_at[c] : EV_NONE;
        if (at != EV_NONE && f->cands[at].noun &&
            f->cands[at].frame->type == cand->frame->type) {
            return c;
        }
    }
    return EV_NONE;
}

/* "|A bomb on a bus in Lima", not "after |a brief fight" or "it was |an attack". */
static bool is_described(const struct finder *f, const struct ev_cand *cand)
{
    bool told = cand->n_fillers > 0 || cand->place_own || ev_told(cand) ||
                ev_child(f, cand->word, DEPREL_ACL) != EV_NONE ||
                ev_child(f, cand->word, DEPREL_NMOD) != EV_NONE ||
                ev_child(f, cand->word, DEPREL_ACL_RELCL) != EV_NONE;
    uint8_t rel = ev_deprel(f, cand->word);
    return told && (ev_is_subject(rel) || rel == DEPREL_OBJ);
}

/* Does the text name the actor, or tell the noun, before `word`: "him", "the judge"? */
static bool is_told_before(const struct finder *f, uint32_t word)
{
    uint32_t at = f->mention_at[word];
    bool named = at != EV_NONE && f->named_at[f->names->mentions[at].actor] < at;
    if (named || ev_upos(f, word) == UPOS_PRON) {
        return true;
    }
    /* backwards: what was told before was mostly told just before */
    bool the = ev_is(f, ev_child(f, word, DEPREL_DET), "the");
    struct slice lemma = ev_lemma(f, word);
    for (uint32_t w = word; the && w-- > 0;) {
        if (slice_equal_nocase(ev_lemma(f, w), lemma)) {
            return true;
        }
    }
    return false;
}

/* "|The judge was shot by a gunman", of whom was told: the deed may have been, too. */
static bool is_of_known(const struct finder *f, const struct ev_cand *cand)
{
    for (uint32_t c = f->child[cand->word]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        if ((rel == DEPREL_NSUBJ_PASS || rel == DEPREL_OBJ) && is_told_before(f, c)) {
            return true;
        }
    }
    return false;
}

/* Is who does it, or the deed's noun, told as new? */
static bool is_introduced(const struct finder *f, const struct ev_cand *cand)
{
    if (cand->noun) {
        return is_new(f, cand->word) && is_described(f, cand);
    }
    if (is_of_known(f, cand)) {
        return false;
    }
    uint32_t noun = told_noun(f, cand);
    bool found = noun != EV_NONE && is_new(f, noun);
    for (size_t i = 0; i < cand->n_fillers; i++) {
        const struct ev_filler *doer = &cand->fillers[i];
        bool agent = event_role_side(f->rules->types, doer->role) == ROLE_AGENT;
        found = found || (agent && !doer->named && is_new(f, doer->word));
    }
    return found;
}

/* Do both tell one day in words of their own, one place, or somebody with a name? */
static bool is_same_scene(const struct ev_cand *a, const struct ev_cand *b)
{
    for (size_t i = 0; i < a->n_fillers; i++) {
        if (a->fillers[i].named && ev_has_actor(b, a->fillers[i].key)) {
            return true;
        }
    }
    bool day =
        ev_told(a) && ev_told(b) && when_compare(&a->time.when, &b->time.when) == 0;
    return day ||
           (a->place_own && b->place_own && slice_equal(a->place.name, b->place.name));
}

/* "an attack on a bus and |an attack on a court": two of a list. */
static bool is_listed(const struct finder *f, const struct ev_cand *a,
                      const struct ev_cand *b)
{
    return a->noun && b->noun && ev_deprel(f, b->word) == DEPREL_CONJ &&
           ev_head(f, b->word) == a->word &&
           (ev_is_second(f, b->word) || is_new(f, b->word) ||
            is_fresh_phrase(f, b->word));
}

/* Whom or what it hit, as its own words tell: the first, or NULL. */
static const struct ev_filler *first_hit(const struct finder *f,
                                         const struct ev_cand *cand)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        const struct ev_filler *hit = &cand->fillers[i];
        if (event_role_side(f->rules->types, hit->role) == ROLE_TARGET) {
            return hit;
        }
    }
    return NULL;
}

static bool is_hit_by(const struct finder *f, const struct ev_cand *cand,
                      const struct ev_filler *whom)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        const struct ev_filler *hit = &cand->fillers[i];
        if (event_role_side(f->rules->types, hit->role) == ROLE_TARGET &&
            ev_same_actor(hit, whom)) {
            return true;
        }
    }
    return false;
}

/* Do both tell what they hit, and nothing of it twice? */
static bool hit_others(const struct finder *f, const struct ev_cand *a,
                       const struct ev_cand *b)
{
    const struct ev_filler *hit = first_hit(f, b);
    bool others = hit && first_hit(f, a);
    for (size_t i = 0; i < a->n_fillers && others; i++) {
        others = !is_hit_by(f, b, &a->fillers[i]);
    }
    return others && !is_told_before(f, hit->word);
}

/* "|Later, rebels burned ten cars": the sentence begins with what came next. */
static bool opens_with_next(const struct finder *f, uint32_t sentence)
{
    uint32_t first = f->text->sentences[sentence].first;
    struct slice word = arena_lower(f->arena, word_look(f->text, first));
    return ev_in_class(f->rules, "next_deed", word);
}

/* "|In Ica, rebels burned ten cars": it begins with a place of its own. */
static bool opens_with_place(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t first = f->text->sentences[cand->sentence].first;
    return cand->place_own && ev_upos(f, first) == UPOS_ADP &&
           first + 1 < f->text->n_words &&
           cand->place.span.start == f->text->words[first + 1].span.start;
}

/* "Ada Okoye was shot. ... Gunmen attacked his home |five days ago": told to be of
 * before the news, of which the other is. */
static bool is_before_news(const struct finder *f, const struct ev_cand *news,
                           const struct ev_cand *past)
{
    return f->dated && ev_told(past) && !ev_told(news) &&
           past->time.when.latest < f->day - LATEST_NEWS &&
           slice_equal(news->frame->subtype, SLICE_LIT("killing"));
}

/* What one band did next: another deed, of which the sentence says so, or where. */
static bool is_next_deed(const struct finder *f, const struct ev_cand *a,
                         const struct ev_cand *b)
{
    if (b->noun || b->recalls || !ev_type_is(f, b, "blamed") ||
        ev_deprel(f, ev_clause(f, b->word)) != DEPREL_ROOT) {
        return false;
    }
    bool place = b->sentence > f->lead + TOLD_OUT && opens_with_place(f, b) &&
                 !(a->place_own && slice_equal(a->place.name, b->place.name));
    return (place || opens_with_next(f, b->sentence) || is_before_news(f, a, b)) &&
           hit_others(f, a, b);
}

bool ev_is_fresh(const struct finder *f, const struct ev_cand *a,
                 const struct ev_cand *b)
{
    if (is_listed(f, a, b)) {
        return true;
    }
    if (a->sentence >= b->sentence || ev_type_named(f, b, "statement")) {
        return false;
    }
    if (!ev_type_is(f, b, "one_crowd")) {
        /* "His third speech" is one of other years. */
        return b->noun && !b->definite && says_fresh(f, b->word, true) &&
               ev_child(f, b->word, DEPREL_NMOD_POSS) == EV_NONE;
    }
    return is_another(f, b) || is_next_deed(f, a, b) ||
           (b->sentence > f->lead + TOLD_OUT && !is_same_scene(a, b) &&
            is_introduced(f, b));
}
