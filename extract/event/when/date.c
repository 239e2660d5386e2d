/*
 * date.c - when a candidate happened, by the words that the syntax ties to it.
 *
 * What shares no words of time with anything is dated by undated.c, after joining.
 */
#include <string.h>

#include "base/calendar.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"

/* Does the expression stand right behind the noun's phrase: "trip to Rome last May"? */
static bool follows_phrase(const struct finder *f, uint32_t noun, uint32_t timex)
{
    uint32_t first = noun;
    uint32_t last = noun;
    uint32_t begin = ev_word_at(f, f->times->items[timex].span.start);
    ev_extent(f, noun, &first, &last);
    if (begin > 0 && ev_upos(f, begin - 1) == UPOS_ADP) {
        begin--;
    }
    return begin == last + 1 || (begin > noun && begin <= last);
}

static int32_t length_of(const struct timex *t)
{
    int64_t n = t->when.kind == WHEN_UNKNOWN ? 4000 : when_length(&t->when);
    return n > 100000 ? 100000 : (int32_t)n;
}

/* The better of two expressions for the same event: narrower, then nearer. */
static bool better(const struct finder *f, uint32_t a, uint32_t b, uint32_t word)
{
    if (b == EV_NONE) {
        return true;
    }
    const struct timex *ta = &f->times->items[a];
    const struct timex *tb = &f->times->items[b];
    bool da = ta->type == TIMEX_DURATION;
    bool db = tb->type == TIMEX_DURATION;
    if (da != db) {
        return db;
    }
    if (length_of(ta) != length_of(tb)) {
        return length_of(ta) < length_of(tb);
    }
    uint32_t at = f->text->words[word].span.start;
    uint32_t ga = ta->span.start > at ? ta->span.start - at : at - ta->span.start;
    uint32_t gb = tb->span.start > at ? tb->span.start - at : at - tb->span.start;
    return ga < gb;
}

/* "until June 1940, |when X attacked Y": then, and not before. */
static bool is_when(const struct finder *f, const struct ev_cand *cand, uint32_t timex)
{
    uint32_t end = ev_word_at(f, f->times->items[timex].span.end);
    if (end < cand->word && ev_upos(f, end) == UPOS_PUNCT) {
        end++;
    }
    return end < cand->word && ev_is(f, end, "when");
}

/* "took place |this weekend", on a Monday: the weekend that is over. */
static bool is_weekend_gone(const struct finder *f, const struct ev_cand *cand,
                            const struct timex *t)
{
    return f->dated && t->when.kind == WHEN_WITHIN && t->when.earliest > f->day &&
           slice_search(t->rule, SLICE_LIT("[P0WE]")) != SIZE_MAX &&
           ev_tense_of(f, cand->verb) == EV_TENSE_PAST;
}

/* "ahead of |talks", "before |the vote", "plans for |a summit": what is still to come
 * for the clause around. */
static bool is_awaited(const struct finder *f, uint32_t noun)
{
    uint32_t top = ev_phrase_top(f, noun);
    uint32_t head = ev_head(f, top);
    struct slice prep = ev_case(f, top);
    bool readied = head != EV_NONE && slice_equal(prep, SLICE_LIT("for")) &&
                   ev_lemma_in(f, "readied_for", head);
    bool ahead = head != EV_NONE && slice_equal(prep, SLICE_LIT("of")) &&
                 ev_lemma_in(f, "ahead_of", head);
    return readied || ahead || ev_in_class(f->rules, "up_to", prep) ||
           ev_in_class(f->rules, "ahead_of", prep);
}

/*
 * "met advisers ahead of a summit |on Friday", told on Thursday: the Friday behind the
 * day of the clause around, or of the news.
 */
static bool is_day_ahead(const struct finder *f, const struct ev_cand *cand,
                         const struct timex *t)
{
    bool weekday = f->dated && cand->noun && t->when.kind == WHEN_WITHIN &&
                   slice_search(t->rule, SLICE_LIT("[-WXX")) != SIZE_MAX;
    if (!weekday || !is_awaited(f, cand->word)) {
        return false;
    }
    uint32_t around = ev_owned_by(f, cand, ev_clause(f, ev_head(f, cand->word)));
    const struct when *then = around == EV_NONE || &f->times->items[around] == t
                                  ? NULL
                                  : &f->times->items[around].when;
    int32_t day = then && then->kind != WHEN_UNKNOWN ? then->earliest : f->day - 1;
    return t->when.latest < day;
}

static void set_time(struct finder *f, struct ev_cand *cand, uint32_t timex,
                     uint8_t source, const char *rule)
{
    const struct timex *t = &f->times->items[timex];
    cand->source = source;
    cand->time =
        ev_timex_time(t, arena_printf(f->arena, "%s; %.*s", rule, SLICE_ARG(t->rule)));
    if (is_weekend_gone(f, cand, t)) {
        cand->time.when = when_within(t->when.earliest - 7, t->when.latest - 7);
    }
    if (is_day_ahead(f, cand, t)) {
        cand->time.when = when_within(t->when.earliest + 7, t->when.latest + 7);
    }
    if (!is_when(f, cand, timex)) {
        ev_bound_time(f, timex, &cand->time);
    }
}

/* "the first visit |since 2014": not the year of the visit; "is on strike since". */
static bool is_since(const struct finder *f, const struct ev_cand *cand, uint32_t timex)
{
    uint32_t head = f->timex_head[timex];
    bool on = ev_child(f, cand->word, DEPREL_COP) != EV_NONE &&
              ev_case(f, cand->word).len > 0; /* "has been |on strike since" */
    return cand->noun && head != EV_NONE && !on &&
           (cand->verb == cand->word || ev_under(f, head, cand->word)) &&
           slice_equal(ev_case(f, head), SLICE_LIT("since"));
}

bool ev_is_record(const struct finder *f, uint32_t noun)
{
    for (uint32_t c = f->child[noun]; c != EV_NONE; c = f->sibling[c]) {
        struct slice form = arena_lower(f->arena, word_form(f->text, c));
        if (ev_deprel(f, c) == DEPREL_AMOD &&
            ((form.len > 4 && slice_ends(form, SLICE_LIT("est"))) ||
             ev_in_class(f->rules, "record", form))) {
            return true;
        }
    }
    return false;
}

/* "the first visit |in ten years", "the deadliest attack of the past decade": among
 * what it stands out, and not when it was. */
static bool is_record(const struct finder *f, const struct ev_cand *cand,
                      uint32_t timex)
{
    const struct timex *t = &f->times->items[timex];
    bool span = t->type == TIMEX_DURATION ||
                slice_search(t->rule, SLICE_LIT("SPAN")) != SIZE_MAX;
    return cand->noun && span && ev_is_record(f, cand->word);
}

uint32_t ev_owned_by(const struct finder *f, const struct ev_cand *cand, uint32_t word)
{
    struct ev_timexes times = ev_timexes_of(f, cand->sentence);
    uint32_t best = EV_NONE;
    for (uint32_t i = times.first; i < times.end; i++) {
        const struct timex *t = &f->times->items[i];
        /* "in the week leading up to the summit" is not when the summit was */
        uint32_t head = f->timex_head[i];
        bool inside = head != EV_NONE && head != cand->word &&
                      ev_under(f, cand->word, head) &&
                      ev_child(f, head, DEPREL_COP) == EV_NONE; /* "it was |in May" */
        if (ev_timex_usable(t) && !inside && !is_since(f, cand, i) &&
            !is_record(f, cand, i) && ev_timex_owner(f, i) == word &&
            better(f, i, best, cand->word)) {
            best = i;
        }
    }
    return best;
}

static uint32_t after_phrase(const struct finder *f, const struct ev_cand *cand)
{
    struct ev_timexes times = ev_timexes_of(f, cand->sentence);
    uint32_t best = EV_NONE;
    for (uint32_t i = times.first; i < times.end; i++) {
        const struct timex *t = &f->times->items[i];
        if (!ev_timex_usable(t) || t->type == TIMEX_DURATION) {
            continue;
        }
        uint32_t owner = ev_timex_owner(f, i);
        /* Another event noun's, or of a clause inside the phrase: "a pact that X signed
         * in May". */
        bool inside =
            f->timex_head[i] != EV_NONE && ev_under(f, f->timex_head[i], cand->word);
        bool answered = owner != EV_NONE && ev_is_answer(f, cand, owner) &&
                        !ev_in_class(f->rules, "after", ev_case(f, cand->word));
        bool taken =
            owner != cand->word && (inside || answered ||
                                    (owner != EV_NONE && ev_is_trigger(f, owner) &&
                                     ev_upos(f, owner) != UPOS_VERB));
        /* "photos of the bombers |on 3 May": no day of whom the noun names */
        bool who = ev_filler_at(cand, cand->word) && ev_is_adverbial(f, i);
        if (!taken && !who && !is_since(f, cand, i) &&
            follows_phrase(f, cand->word, i) && better(f, i, best, cand->word)) {
            best = i;
        }
    }
    return best;
}

/* Later than the report, or from then on: "over the next four years". */
static bool lies_ahead(const struct finder *f, const struct when *when)
{
    return when->earliest > f->day ||
           (when->earliest == f->day && when->latest > f->day);
}

bool ev_is_too_late(const struct finder *f, const struct ev_cand *cand, uint32_t timex,
                    bool own)
{
    uint32_t aux = ev_child(f, cand->verb, DEPREL_AUX);
    bool done = aux == EV_NONE ? ev_has_feat(f, cand->verb, FEAT_FIN | FEAT_PAST)
                               : ev_is(f, aux, "have") && ev_has_feat(f, aux, FEAT_FIN);
    uint32_t head = f->timex_head[timex];
    bool aim = head != EV_NONE && slice_equal(ev_case(f, head), SLICE_LIT("for"));
    bool sets = own && ((aim && ev_type_is(f, cand, "scheduled")) ||
                        ev_in_class(f->rules, "announced_ahead", cand->frame->subtype));
    return !cand->noun && done && !sets && f->dated &&
           f->times->items[timex].when.kind != WHEN_UNKNOWN &&
           lies_ahead(f, &f->times->items[timex].when) &&
           !is_weekend_gone(f, cand, &f->times->items[timex]);
}

/* "are investigating a crash |on Friday" in a report of Monday: what goes on now is of
 * no day that is gone. */
static bool is_gone(const struct finder *f, const struct ev_cand *cand, uint32_t timex)
{
    const struct timex *t = &f->times->items[timex];
    uint32_t aux = ev_child(f, cand->verb, DEPREL_AUX);
    bool now = !cand->noun && ev_has_feat(f, cand->verb, FEAT_PART | FEAT_PRES) &&
               aux != EV_NONE && ev_is(f, aux, "be") && ev_has_feat(f, aux, FEAT_PRES);
    return now && f->dated && t->type != TIMEX_DURATION &&
           t->when.kind == WHEN_WITHIN && t->when.latest < f->day - 1 &&
           !ev_in_class(f->rules, "from_on", ev_case(f, f->timex_head[timex])) &&
           !slice_equal(ev_case(f, f->timex_head[timex]), SLICE_LIT("since"));
}

/* "to cancel what was done since 1995": not when it will be cancelled. */
static bool is_misfit(const struct finder *f, const struct ev_cand *cand,
                      uint32_t timex)
{
    if (f->timex_head[timex] != EV_NONE &&
        (ev_is_too_late(f, cand, timex, true) || is_gone(f, cand, timex))) {
        return true;
    }
    const struct when *when = &f->times->items[timex].when;
    if (cand->noun && cand->definite && f->dated && when->kind != WHEN_UNKNOWN &&
        ev_type_is(f, cand, "unplanned") && when->earliest > f->day) {
        return true; /* "to honour the death of X, on Friday" */
    }
    uint32_t mark = ev_child(f, cand->verb, DEPREL_MARK);
    bool infinitive = (mark != EV_NONE && ev_is(f, mark, "to")) ||
                      ev_has_feat(f, cand->verb, FEAT_INF);
    return infinitive && f->timex_head[timex] != EV_NONE &&
           slice_equal(ev_case(f, f->timex_head[timex]), SLICE_LIT("since"));
}

/* "gave food on Monday to survivors of a quake |that killed ten": of another clause. */
static bool is_outside(const struct finder *f, const struct ev_cand *cand,
                       uint32_t head)
{
    uint32_t clause = ev_clause(f, cand->verb);
    return ev_deprel(f, clause) == DEPREL_ACL_RELCL && head != EV_NONE &&
           head < clause && !ev_under(f, head, clause);
}

/* "said it would close two plants |in 2030": of what is told, not of the telling. */
static bool is_in_told(const struct finder *f, const struct ev_cand *cand,
                       uint32_t head)
{
    uint32_t clause = ev_child(f, cand->word, DEPREL_CCOMP);
    return !cand->noun && ev_type_is(f, cand, "spoken") && clause != EV_NONE &&
           head != EV_NONE && ev_under(f, head, clause);
}

/* The only expression of the sentence, when the tree ties it to no other event. */
static uint32_t only_one(const struct finder *f, const struct ev_cand *cand)
{
    struct ev_timexes times = ev_timexes_of(f, cand->sentence);
    uint32_t found = EV_NONE;
    for (uint32_t i = times.first; i < times.end; i++) {
        if (!ev_timex_usable(&f->times->items[i]) ||
            f->times->items[i].type == TIMEX_DURATION) {
            continue;
        }
        uint32_t owner = ev_timex_owner(f, i);
        uint32_t head = f->timex_head[i]; /* "last week's pledges" are not now */
        uint8_t rel = head == EV_NONE ? DEPREL_DEP : ev_deprel(f, head);
        bool word = head != EV_NONE && /* "today", which a tree may hang anywhere */
                    f->times->items[i].anchor.len > 0 &&
                    (ev_upos(f, head) == UPOS_NOUN || ev_upos(f, head) == UPOS_ADV);
        bool inside =
            rel == DEPREL_NMOD_POSS || rel == DEPREL_NMOD || /* "a 2005 law" */
            rel == DEPREL_NMOD_UNMARKED ||
            (!word &&
             (rel == DEPREL_COMPOUND || rel == DEPREL_AMOD || rel == DEPREL_NUMMOD));
        if (found != EV_NONE || owner != EV_NONE || inside ||
            is_outside(f, cand, head) || (!word && is_in_told(f, cand, head))) {
            return EV_NONE;
        }
        found = i;
    }
    return cand->noun ? EV_NONE : found;
}

/*
 * "condemned the attack |on Saturday" in a report of Tuesday: the day of what was
 * spoken of. News of a statement are not that old.
 */
static bool is_of_topic(const struct finder *f, const struct ev_cand *cand,
                        uint32_t timex)
{
    const struct when *when = &f->times->items[timex].when;
    uint32_t object = ev_child(f, cand->word, DEPREL_OBJ);
    return !cand->noun && object != EV_NONE && ev_is_trigger(f, object) && f->dated &&
           ev_type_is(f, cand, "spoken") && when->kind != WHEN_UNKNOWN &&
           when->latest < f->day - 1 && follows_phrase(f, object, timex);
}

/* What its own clause or phrase says. */
static uint32_t own_timex(const struct finder *f, const struct ev_cand *cand)
{
    if (cand->leg_day > 0) {
        return cand->leg_day - 1;
    }
    uint32_t timex = ev_owned_by(f, cand, cand->word);
    if (timex == EV_NONE && cand->noun) {
        timex = ev_of_participle(f, cand);
    }
    if (timex == EV_NONE && cand->verb != cand->word) {
        timex = ev_owned_by(f, cand, cand->verb);
    }
    timex = timex == EV_NONE ? ev_below(f, cand) : timex;
    if (timex == EV_NONE && cand->noun) {
        timex = after_phrase(f, cand);
    }
    return timex != EV_NONE && is_misfit(f, cand, timex) ? EV_NONE : timex;
}

/*
 * "will travel to Oslo on 3-5 May for the |2022 Arctic Conference": of a year that is
 * only in a name, the days of it that the clause tells.
 */
static uint32_t within_year(const struct finder *f, const struct ev_cand *cand,
                            uint32_t timex)
{
    uint32_t word = timex == EV_NONE ? EV_NONE : f->timex_head[timex];
    if (word == EV_NONE || !cand->noun || word > cand->word ||
        f->times->items[timex].when.unit != WHEN_YEAR || ev_case(f, word).len > 0) {
        return timex;
    }
    uint32_t beside = ev_beside(f, cand);
    const struct when *year = &f->times->items[timex].when;
    const struct when *days = beside == EV_NONE ? NULL : &f->times->items[beside].when;
    bool inside = days && days->kind != WHEN_UNKNOWN &&
                  days->earliest >= year->earliest && days->latest <= year->latest;
    return inside ? beside : timex;
}

static void date(struct finder *f, struct ev_cand *cand)
{
    uint32_t timex = within_year(f, cand, own_timex(f, cand));
    if (timex != EV_NONE && is_of_topic(f, cand, timex)) {
        return;
    }
    if (timex != EV_NONE) {
        set_time(f, cand, timex, DATE_OWN, "own clause");
        ev_stretch(f, cand);
        return;
    }
    if (ev_aged(f, cand, &cand->time)) {
        cand->source = DATE_CLAUSE;
        return;
    }
    timex = ev_stay(f, cand);
    if (timex != EV_NONE && f->times->items[timex].when.kind == WHEN_WITHIN) {
        set_time(f, cand, timex, DATE_CLAUSE, "about the day of what is done there");
        cand->time.when =
            when_within(cand->time.when.earliest - 1, cand->time.when.latest + 1);
        cand->time.when.approximate = true;
        return;
    }
    timex = ev_beside(f, cand);
    if (timex != EV_NONE && !ev_is_too_late(f, cand, timex, false)) {
        set_time(f, cand, timex, DATE_CLAUSE, "clause around");
        ev_stretch(f, cand);
    } else if (ev_came_before(f, cand, &cand->time)) {
        cand->source = DATE_CLAUSE;
    } else {
        timex = only_one(f, cand);
        if (timex != EV_NONE) {
            set_time(f, cand, timex, DATE_SENTENCE, "the sentence's only date");
        }
    }
}

void ev_dates(struct finder *f)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        date(f, cand);
        if (i > 0 && cand->leg_day > 0 && cand[-1].word == cand->word) {
            ev_put_behind(f, cand, &cand[-1]);
        }
    }
}
