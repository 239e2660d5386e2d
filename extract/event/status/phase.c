/*
 * phase.c - what happened according to the moods around it: is it still to come, or
 * still going on?
 */
#include "extract/event/parts.h"
#include "extract/event/status/status.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"

#define MAX_CLIMB 6

/* The infinitive of a headline: "NATO to meet", a root or what its root noun is to do.
 */
static bool is_headline_plan(const struct finder *f, uint32_t verb)
{
    uint32_t head = ev_head(f, verb);
    bool top = head == EV_NONE ||
               (ev_deprel(f, verb) == DEPREL_ACL && ev_head(f, head) == EV_NONE);
    return top && ev_upos(f, verb) == UPOS_VERB && ev_infinitive(f, verb);
}

/* "House to decide on sending the articles": a headline about what is planned. */
static bool is_in_plan(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t word = cand->verb;
    if (!ev_headline(f, cand->sentence)) {
        return false;
    }
    for (int i = 0; i < MAX_CLIMB && word != EV_NONE; i++) {
        uint8_t rel = ev_deprel(f, word);
        if (is_headline_plan(f, word)) {
            return true;
        }
        if (rel == DEPREL_CONJ || rel == DEPREL_PARATAXIS || rel == DEPREL_ACL_RELCL) {
            return false;
        }
        word = ev_head(f, word);
    }
    return false;
}

/* Its own words name a day after the report. */
static bool is_dated_ahead(const struct finder *f, const struct ev_cand *cand)
{
    const struct when *when = &cand->time.when;
    if (cand->source != DATE_OWN && cand->source != DATE_CLAUSE) {
        return false;
    }
    if (!f->dated) {
        return slice_starts(cand->time.shift, SLICE_LIT("+")) ||
               slice_starts(cand->time.shift, SLICE_LIT(">"));
    }
    return when->kind != WHEN_UNKNOWN && when->earliest > f->day;
}

static bool is_be(const struct finder *f, uint32_t word)
{
    return word != EV_NONE && ev_is(f, word, "be");
}

/* "due to leave", "is due to be held" */
static bool is_due(const struct finder *f, uint32_t verb)
{
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        if (ev_is(f, c, "due") && c + 1 < verb && ev_is(f, c + 1, "to")) {
            return true;
        }
    }
    return false;
}

/* "he is to leave": an infinitive behind a form of "be". */
static bool is_to_be(const struct finder *f, uint32_t verb)
{
    if (!ev_infinitive(f, verb)) {
        return false;
    }
    bool above = ev_deprel(f, verb) == DEPREL_XCOMP && is_be(f, ev_head(f, verb));
    return above || ev_is_to(f, verb);
}

/* "is going to visit" */
static bool is_going_to(const struct finder *f, uint32_t verb)
{
    uint32_t head = ev_head(f, verb);
    return ev_infinitive(f, verb) && ev_deprel(f, verb) == DEPREL_XCOMP &&
           head != EV_NONE && ev_is(f, head, "go") && !ev_has_feat(f, head, FEAT_FIN);
}

/* "an election to be held": the passive infinitive of what carries a noun; not "the
 * third leader to be jailed". */
static bool is_to_be_done(const struct finder *f, uint32_t verb)
{
    return ev_deprel(f, verb) == DEPREL_ACL && ev_infinitive(f, verb) &&
           ev_child(f, verb, DEPREL_AUX_PASS) != EV_NONE &&
           !ev_is_record(f, ev_head(f, verb));
}

/* Of "is due to travel to Rome to meet X": the travelling, which was for the meeting.
 */
static uint32_t aim_of(const struct finder *f, uint32_t verb)
{
    uint32_t head = ev_head(f, verb);
    bool aim = head != EV_NONE && ev_deprel(f, verb) == DEPREL_ADVCL &&
               ev_infinitive(f, verb) && ev_lemma_in(f, "motion", head);
    return aim ? head : verb;
}

static bool is_intended(const struct finder *f, uint32_t verb)
{
    /* "is to meet X and sign Y" */
    verb = ev_first_verb(f, aim_of(f, ev_first_verb(f, verb)));
    return is_due(f, verb) || is_to_be(f, verb) || is_going_to(f, verb) ||
           is_to_be_done(f, verb);
}

/* "the conference that Peru will host", "talks which are to begin in May" */
static bool will_be_held(const struct finder *f, uint32_t clause)
{
    struct slice verb = ev_lower_lemma(f, clause);
    return ev_deprel(f, clause) == DEPREL_ACL_RELCL &&
           (ev_mood_of(f, clause).future || is_to_be(f, clause)) &&
           (ev_light_find(f->rules, verb, SLOT_OBJ) ||
            ev_light_find(f->rules, verb, SLOT_SUBJ));
}

static bool has_to_be_done(const struct finder *f, uint32_t noun)
{
    for (uint32_t c = f->child[noun]; c != EV_NONE; c = f->sibling[c]) {
        if (is_to_be_done(f, c) || will_be_held(f, c)) {
            return true;
        }
    }
    return false;
}

/* "ahead of the summit", "two weeks before her inauguration", "five days until the
 * election". */
static bool is_run_up(const struct finder *f, const struct ev_cand *cand)
{
    struct slice prep = ev_case(f, cand->word);
    if (!ev_type_is(f, cand, "scheduled")) {
        return false;
    }
    if (slice_equal(prep, SLICE_LIT("ahead"))) {
        return true;
    }
    uint32_t mark = ev_child(f, cand->word, DEPREL_CASE);
    bool before = slice_equal(prep, SLICE_LIT("before"));
    bool left = ev_type_is(f, cand, "polls") && ev_in_class(f->rules, "until", prep) &&
                ev_tense_of(f, ev_clause(f, cand->word)) != EV_TENSE_PAST;
    return mark != EV_NONE && mark > 0 && (before || left) &&
           f->timex_at[mark - 1] != EV_NONE;
}

/* "announced her resignation", "announced a visit to Peru": she will go. */
static bool is_announced(const struct finder *f, const struct ev_cand *cand)
{
    struct slice verb = cand->light ? cand->light->lemma : cand->frame->lemma;
    return slice_equal(verb, SLICE_LIT("announce")) &&
           (ev_in_class(f->rules, "announced_ahead", cand->frame->subtype) ||
            (cand->light && ev_type_is(f, cand, "arranged")));
}

/* "X is under investigation", "said X was": such a state lasts. */
static bool is_under(const struct finder *f, const struct ev_cand *cand)
{
    bool past = ev_mood_of(f, cand->verb).past;
    return cand->light && cand->light->slot == SLOT_UNDER &&
           ev_type_is(f, cand, "lasts") && cand->source == DATE_NONE &&
           (!past || ev_deprel(f, cand->verb) == DEPREL_CCOMP);
}

/* "is currently in talks", "are now fighting", "fires now burning", "continues its
 * blockade", "are investigating" */
static bool is_going_on(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t verb = cand->verb;
    bool now = ev_is_stay(f, verb) ||
               (cand->light && ev_lemma_in(f, "keeps_on", verb)) ||
               (!cand->noun && ev_type_is(f, cand, "lasts") &&
                ev_has_feat(f, verb, FEAT_PART | FEAT_PRES));
    bool beside = ev_deprel(f, verb) == DEPREL_ACL && !ev_has_feat(f, verb, FEAT_PAST);
    bool present = ev_has_feat(f, verb, FEAT_FIN | FEAT_PRES) || beside;
    bool have = false;
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        bool aux = rel == DEPREL_AUX || rel == DEPREL_COP;
        now = now || (rel == DEPREL_ADVMOD && ev_lemma_in(f, "now", c));
        present = present ||
                  (aux && ev_is(f, c, "be") && ev_has_feat(f, c, FEAT_FIN | FEAT_PRES));
        have = have || (aux && !ev_is(f, c, "be"));
    }
    return now && present && !have && cand->source == DATE_NONE;
}

/* "Russia's war", "the conflict between Peru and Chile" */
static bool is_of_somebody(const struct finder *f, uint32_t noun)
{
    if (ev_child(f, noun, DEPREL_NMOD_POSS) != EV_NONE) {
        return true;
    }
    uint32_t whom = ev_child(f, noun, DEPREL_NMOD);
    uint32_t prep = whom == EV_NONE ? EV_NONE : ev_child(f, whom, DEPREL_CASE);
    return prep != EV_NONE && ev_child(f, noun, DEPREL_DET) != EV_NONE &&
           ev_is(f, prep, "between") && f->mention_at[whom] != EV_NONE;
}

/* "Russia's war", "wildfires now burning": no end of it is told. */
static bool is_lasting(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t noun = cand->word;
    if (!cand->noun || cand->verb != noun || cand->source != DATE_NONE) {
        return false;
    }
    /* wherever the tree hung the participle */
    const struct sentence *s = &f->text->sentences[cand->sentence];
    if (noun + 2 < s->first + s->count && ev_lemma_in(f, "now", noun + 1) &&
        ev_upos(f, noun + 2) == UPOS_VERB && !ev_has_feat(f, noun + 2, FEAT_FIN) &&
        !ev_has_feat(f, noun + 2, FEAT_PAST)) {
        return true;
    }
    return ev_lemma_in(f, "lasting", noun) && is_of_somebody(f, noun);
}

/* "will meet X before flying to Rome": a gerund shares the plan it stands beside. */
static bool is_beside_plan(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t head = ev_head(f, cand->verb);
    bool beside = head != EV_NONE && ev_deprel(f, cand->verb) == DEPREL_ADVCL &&
                  ev_child(f, cand->verb, DEPREL_MARK) != EV_NONE &&
                  (ev_has_feat(f, cand->verb, FEAT_GER) ||
                   ev_has_feat(f, cand->verb, FEAT_PART | FEAT_PRES));
    for (size_t i = 0; beside && i < f->n_cands; i++) {
        const struct ev_cand *other = &f->cands[i];
        if (other->verb == head && !other->dropped && other->status == STATUS_PLANNED) {
            return true;
        }
    }
    return false;
}

/* "the May election |was peaceful", "the result of the May election": it is over. */
static bool is_told_over(const struct finder *f, uint32_t noun)
{
    uint32_t head = ev_head(f, noun);
    uint8_t rel = ev_deprel(f, noun);
    bool subject = ev_is_subject(rel);
    return head != EV_NONE && (subject ? ev_tense_of(f, head) == EV_TENSE_PAST
                                       : ev_lemma_in(f, "results", head));
}

/*
 * "a nominee for the 2024 election": by no more than a year or month that is not over.
 * Of one that has been held a report tells more: who won, or on which day.
 */
static bool is_of_this_year(const struct finder *f, const struct ev_cand *cand)
{
    const struct when *when = &cand->time.when;
    return cand->noun && cand->verb == cand->word && cand->source == DATE_OWN &&
           f->dated && ev_type_is(f, cand, "polls") && when->kind == WHEN_WITHIN &&
           when->unit >= WHEN_MONTH && when->earliest <= f->day &&
           when->latest > f->day && !is_told_over(f, cand->word);
}

static void set(struct finder *f, struct ev_cand *cand, uint8_t status, const char *why)
{
    cand->status = status;
    if (cand->trace.len == 0) {
        cand->trace = arena_printf(f->arena, "%s", why);
    }
}

/* "voted in the morning", behind a plan: a past tense is not of the day planned for. */
static bool is_wrong_day(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t aux = ev_child(f, cand->verb, DEPREL_AUX_PASS);
    bool past = ev_has_feat(f, cand->verb, FEAT_FIN | FEAT_PAST) ||
                (aux != EV_NONE && ev_has_feat(f, aux, FEAT_FIN | FEAT_PAST));
    return past && slice_starts(cand->time.anchor, SLICE_LIT("previous")) &&
           is_dated_ahead(f, cand);
}

/* "agreed on Monday to hold talks": the day of agreeing is not that of the talks. */
static bool is_day_of_planning(const struct finder *f, const struct ev_cand *cand)
{
    return cand->status == STATUS_PLANNED && cand->source == DATE_CLAUSE && f->dated &&
           cand->time.when.kind != WHEN_UNKNOWN && cand->time.when.latest < f->day;
}

/* "was set to meet on Friday": of weekdays the next, though the verb is in the past;
 * what "was to" be may be over. */
static void look_forward(struct finder *f, struct ev_cand *cand)
{
    struct mention_time *time = &cand->time;
    if (cand->dropped || cand->status != STATUS_PLANNED || cand->source != DATE_OWN ||
        is_to_be(f, cand->verb) ||
        slice_search(time->rule, SLICE_LIT("[-WXX")) == SIZE_MAX) {
        return;
    }
    if (slice_starts(time->shift, SLICE_LIT("-"))) {
        time->shift = arena_printf(f->arena, "+%.*s", (int)time->shift.len - 1,
                                   time->shift.ptr + 1);
    }
    if (time->when.kind != WHEN_UNKNOWN && time->when.latest < f->day) {
        time->when = when_within(time->when.earliest + 7, time->when.latest + 7);
    }
}

/* "will continue to meet", "looks forward to meeting": a custom that goes on, or a
 * wish, and no one meeting, but on a day. */
static bool is_custom(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t head = ev_head(f, cand->verb);
    uint8_t rel = ev_deprel(f, cand->verb);
    return cand->status == STATUS_PLANNED && cand->source != DATE_OWN &&
           cand->source != DATE_CLAUSE && head != EV_NONE &&
           ((rel == DEPREL_XCOMP && ev_lemma_in(f, "goes_on", head)) ||
            (rel == DEPREL_ADVCL && ev_is(f, head, "look")));
}

/* "pending talks 10 days ago", "were under way on Monday": it was on that day. */
static bool is_over(const struct finder *f, const struct ev_cand *cand)
{
    bool told =
        cand->status == STATUS_ONGOING ||
        (cand->status == STATUS_PLANNED && cand->noun && cand->verb == cand->word);
    return told && cand->source == DATE_OWN && f->dated &&
           cand->time.when.kind != WHEN_UNKNOWN && cand->time.when.latest < f->day;
}

void ev_phase(struct finder *f, struct ev_cand *cand)
{
    bool own_verb = !cand->noun || cand->verb != cand->word;
    if (!cand->dropped && is_day_of_planning(f, cand)) {
        cand->source = DATE_NONE;
        cand->time = (struct mention_time){.when = when_unknown()};
    }
    if (own_verb && !cand->dropped && is_wrong_day(f, cand)) {
        cand->source = DATE_NONE;
        cand->time = (struct mention_time){.when = when_unknown()};
    }
    look_forward(f, cand);
    cand->status = is_over(f, cand) ? STATUS_OCCURRED : cand->status;
    cand->dropped = cand->dropped || (own_verb && is_custom(f, cand));
    if (cand->dropped || cand->status != STATUS_OCCURRED) {
        return;
    }
    if (is_dated_ahead(f, cand)) {
        set(f, cand, STATUS_PLANNED, "dated after the report");
    } else if (is_in_plan(f, cand)) {
        set(f, cand, STATUS_PLANNED, "a headline of a plan");
    } else if (own_verb && is_intended(f, cand->verb)) {
        set(f, cand, STATUS_PLANNED, "is to be");
    } else if (own_verb && is_beside_plan(f, cand)) {
        set(f, cand, STATUS_PLANNED, "beside what is planned");
    } else if (cand->noun && has_to_be_done(f, cand->word)) {
        set(f, cand, STATUS_PLANNED, "to be done");
    } else if (cand->noun && is_run_up(f, cand)) {
        set(f, cand, STATUS_PLANNED, "what happens comes before it");
    } else if (is_of_this_year(f, cand)) {
        set(f, cand, STATUS_PLANNED, "its year is not over");
    } else if (is_announced(f, cand)) {
        set(f, cand, STATUS_PLANNED, "announced");
    } else if (is_lasting(f, cand) || is_under(f, cand) || is_going_on(f, cand)) {
        set(f, cand, STATUS_ONGOING, "no end told");
    }
}

/*
 * "Her visit will deepen ties": nothing but the noun says that there was one. Not where
 * its own words date it, or where the clause tells what then happened.
 */
static bool is_presumed(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t clause = ev_clause(f, cand->word);
    uint32_t relative = ev_child(f, cand->word, DEPREL_ACL_RELCL);
    bool past = ev_mood_of(f, clause).past ||
                (relative != EV_NONE && ev_mood_of(f, relative).past);
    bool stands = ev_type_named(f, cand, "agreement"); /* a treaty is in force */
    return cand->noun && cand->verb == cand->word && cand->source != DATE_OWN &&
           cand->source != DATE_CLAUSE && !past && !stands;
}

/* "Statement on X's travel" over what X will visit: what a title is about. */
static bool is_of_title(const struct finder *f, const struct ev_cand *cand,
                        const struct ev_cand *other)
{
    return other->frame->type == cand->frame->type &&
           ev_type_is(f, other, "arranged") && ev_speaker_known(f, cand, other);
}

/*
 * What other words make of the event of candidate `i`: planned, going on, or what it
 * is. A riot, a fire, an inquiry that goes on does so although it is told how it began.
 */
static uint8_t told_status(const struct finder *f, size_t i)
{
    const struct ev_cand *cand = &f->cands[i];
    bool title = f->text->sentences[cand->sentence].kind == BLOCK_TITLE;
    bool lasts = ev_type_is(f, cand, "one_crowd") || ev_type_is(f, cand, "lasts");
    bool happened = !is_presumed(f, cand);
    uint8_t told = STATUS_OCCURRED;
    for (size_t k = 0; k < f->n_cands; k++) {
        const struct ev_cand *other = &f->cands[k];
        bool same =
            other->event == cand->event || (title && is_of_title(f, cand, other));
        if (other->dropped || !same) {
            continue;
        }
        if (other->status == STATUS_ONGOING && lasts) {
            return STATUS_ONGOING;
        }
        bool tells = other->status == STATUS_PLANNED || other->status == STATUS_ONGOING;
        told = tells ? other->status : told;
        happened =
            happened || (other->status == STATUS_OCCURRED && !is_presumed(f, other));
    }
    return happened ? STATUS_OCCURRED : told;
}

void ev_phase_joined(struct finder *f)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        bool ahead = f->dated && cand->source == DATE_MENTION &&
                     cand->time.when.kind != WHEN_UNKNOWN &&
                     cand->time.when.earliest > f->day;
        if (cand->dropped || cand->status != STATUS_OCCURRED) {
            continue;
        }
        if (ahead) {
            set(f, cand, STATUS_PLANNED, "dated after the report elsewhere");
        } else if (told_status(f, i) != STATUS_OCCURRED) {
            set(f, cand, told_status(f, i), "told so elsewhere");
        }
    }
}
