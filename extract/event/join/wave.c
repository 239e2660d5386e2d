/*
 * wave.c - who did it, where the report tells first of several deeds of somebody's, and
 * then of each: "Rebels staged three attacks. A bomb went off at the port"; or of one
 * after the other: "Rebels burned a bus. A bank was |also attacked."
 */
#include "extract/event/join/join.h"
#include "extract/event/join/partners.h"
#include "extract/event/join/same.h"
#include "extract/event/tree/tree.h"

#define ALSO_BACK 2 /* sentences */
#define WAVE_DAYS 1 /* before and after the days of the wave */

/* Does a band, or somebody without a name, attack: no state? */
static bool is_raider(const struct finder *f, const struct ev_filler *who)
{
    struct slice lemma = ev_lower_lemma(f, who->word);
    bool state = ev_in_class(f->rules, "state_body", lemma) ||
                 ev_in_class(f->rules, "troops", lemma) ||
                 ev_in_class(f->rules, "police", lemma);
    uint8_t kind = who->actor.kind;
    return slice_equal(who->role, SLICE_LIT("attacker")) && !who->thing &&
           (ev_in_class(f->rules, "militant", lemma) ||
            (!state && (kind == ACTOR_ORGANIZATION || kind == ACTOR_GROUP)));
}

static bool has_raider(const struct finder *f, const struct ev_cand *cand)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        if (is_raider(f, &cand->fillers[i])) {
            return true;
        }
    }
    return false;
}

/* "three attacks", "a series of attacks" */
static bool is_wave(const struct finder *f, const struct ev_cand *cand)
{
    return cand->noun && ev_has_feat(f, cand->word, FEAT_PLUR) &&
           (ev_told(cand) || cand->sentence <= f->lead);
}

/* Is the deed of the days of the wave? */
static bool is_of_days(const struct ev_cand *wave, const struct ev_cand *deed)
{
    return wave->time.when.kind != WHEN_UNKNOWN &&
           deed->time.when.kind != WHEN_UNKNOWN &&
           deed->time.when.earliest >= wave->time.when.earliest - WAVE_DAYS &&
           deed->time.when.latest <= wave->time.when.latest + WAVE_DAYS;
}

/* "was |also attacked" */
static bool is_also(const struct finder *f, const struct ev_cand *cand)
{
    for (uint32_t c = f->child[cand->word]; c != EV_NONE && !cand->noun;
         c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_ADVMOD && ev_is(f, c, "also")) {
            return true;
        }
    }
    return false;
}

/* Is it the first that is told of its event, by a verb? What recalls a deed of before
 * may be of others. */
static bool is_news(const struct finder *f, const struct ev_cand *cand)
{
    for (size_t i = 0; i < (size_t)(cand - f->cands); i++) {
        if (!f->cands[i].dropped && f->cands[i].event == cand->event) {
            return false;
        }
    }
    return !cand->noun && cand->status == STATUS_OCCURRED;
}

void ev_add_raiders(const struct finder *f, struct ev_cand *cand, struct slice role)
{
    bool also = is_also(f, cand);
    if (!is_news(f, cand) || ev_event_has_role(f, cand->event, role)) {
        return;
    }
    for (size_t i = (size_t)(cand - f->cands); i-- > 0;) {
        const struct ev_cand *before = &f->cands[i];
        bool attack = !before->dropped && before->fillers &&
                      before->frame->type == cand->frame->type &&
                      before->event != cand->event;
        if (!attack || !ev_event_has_role(f, before->event, role)) {
            continue;
        }
        bool next = also && before->sentence + ALSO_BACK >= cand->sentence &&
                    !ev_is_fresh(f, before, cand) && ev_dates_fit(before, cand);
        bool wave = before->sentence < cand->sentence && is_wave(f, before) &&
                    is_of_days(before, cand);
        if (before->status == STATUS_OCCURRED && has_raider(f, before) &&
            (next || wave)) {
            ev_add_those(f, cand, before->event, is_raider, role);
            return;
        }
        if (ev_in_role(before, role) && !has_raider(f, before)) {
            return; /* somebody else attacked in between */
        }
    }
}
