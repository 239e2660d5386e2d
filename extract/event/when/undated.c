/*
 * undated.c - when a candidate happened of which no words tell: after joining.
 *
 * What followed another event shares its day; what is told on, the day of the sentences
 * before or of the lead; a headline tells the lead's. At last the tense: a report in
 * the past tense is of its day or the day before, a perfect of any time up to it.
 */
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"
#include "extract/event/who/who.h"

#define LONG_PAST_DAYS 31
#define LOOKS_BACK     4   /* days of long ago in a text that is no news */
#define SPEECH_WORDS   400 /* what is shorter may be a statement on the news */

static void set_default(struct finder *f, struct ev_cand *cand, uint8_t source)
{
    static const char *const rules[] = {
        [DATE_NOW] = "going on, or just reported: the report's day",
        [DATE_FRESH] = "no date in the text: the report's day or the day before",
        [DATE_PAST] = "no date in the text: some time up to the report",
        [DATE_FUTURE] = "no date in the text: still to come",
    };
    cand->source = source;
    cand->time =
        (struct mention_time){.when = when_unknown(), .rule = slice_of(rules[source])};
    if (!f->dated && (source == DATE_FRESH || source == DATE_NOW)) {
        cand->time.shift = SLICE_LIT("P0D"); /* merging may learn the report's day */
        cand->time.when.unit = WHEN_DAY;
    }
    if (!f->dated || source == DATE_FUTURE) {
        return;
    }
    int32_t first = source == DATE_NOW     ? f->day
                    : source == DATE_FRESH ? f->day - 1
                                           : WHEN_OPEN_EARLIEST;
    cand->time.when = when_within(first, f->day);
    cand->time.anchor = arena_printf(f->arena, "document");
}

/* A verb's, or that of a noun in a past clause: "X said in a meeting", "saw a parade".
 */
static bool is_of_clause(const struct finder *f, const struct ev_cand *cand)
{
    if (!cand->noun || cand->verb != cand->word) {
        return true;
    }
    uint32_t head = ev_head(f, cand->word);
    uint8_t rel = ev_deprel(f, cand->word);
    bool inside =
        rel == DEPREL_OBJ ||
        (rel == DEPREL_OBL && ev_in_class(f->rules, "within", ev_case(f, cand->word)));
    return inside && head != EV_NONE && ev_upos(f, head) == UPOS_VERB &&
           ev_tense_of(f, head) == EV_TENSE_PAST && ev_is_main(f, head);
}

/* "In his speech, X praised": a noun for the occasion of what is told. */
static bool is_occasion(const struct finder *f, const struct ev_cand *cand)
{
    return ev_type_is(f, cand, "arranged") && ev_deprel(f, cand->word) == DEPREL_OBL &&
           is_of_clause(f, cand);
}

/* A speech, an interview: by the first persons in it. What it looks back on is no news.
 */
static bool is_spoken(const struct finder *f)
{
    size_t first = 0;
    for (size_t w = 0; w < f->text->n_words; w++) {
        const struct word *word = &f->text->words[w];
        first += word->upos == UPOS_PRON && (word->feats & FEAT_PERSON1);
    }
    return f->text->n_words >= SPEECH_WORDS && first * 40 >= f->text->n_words;
}

/* Is a deed of the past dated by it? Not "rose 3% from a year earlier". */
static bool dates_deed(const struct finder *f, uint32_t timex)
{
    uint32_t owner =
        f->timex_head[timex] == EV_NONE ? EV_NONE : ev_timex_owner(f, timex);
    return owner != EV_NONE && ev_upos(f, owner) == UPOS_VERB &&
           !ev_in_class(f->rules, "figured", ev_case(f, f->timex_head[timex])) &&
           ev_has_feat(f, owner, FEAT_PAST);
}

/*
 * A profile, a chronicle: days of long ago, and none of these days. What it tells
 * without a day is no news.
 */
static bool is_look_back(const struct finder *f)
{
    size_t old = 0;
    for (uint32_t i = 0; f->dated && i < f->times->count; i++) {
        const struct timex *t = &f->times->items[i];
        if (!ev_timex_usable(t) || t->type == TIMEX_DURATION ||
            t->when.kind == WHEN_UNKNOWN) {
            continue;
        }
        bool few = when_length(&t->when) <= EV_FEW_DAYS &&
                   t->when.latest >= f->day - EV_NEWS_DAYS &&
                   t->when.earliest <= f->day;
        bool reckoned = slice_starts(t->anchor, SLICE_LIT("document"));
        if (few && (reckoned || f->timex_head[i] != EV_NONE)) {
            return false; /* "yesterday", also where nothing else is told */
        }
        old += t->when.latest < f->day - LONG_PAST_DAYS && dates_deed(f, i);
    }
    return old >= LOOKS_BACK;
}

/* "arrested on Monday for the murder", "an inquiry into the murder", "jailed for
 * killing two": of a deed that courts and police answer. */
static bool is_answered(const struct finder *f, const struct ev_cand *cand)
{
    uint8_t rel = ev_deprel(f, cand->word);
    bool tied = cand->noun && (rel == DEPREL_OBL || rel == DEPREL_NMOD);
    return ev_is_charge(f, cand) ||
           (tied && ev_is_answer(f, cand, ev_head(f, cand->word)));
}

/* Does a sentence of the text tell something? Not a place and a date. */
static bool is_text(const struct finder *f, uint32_t sentence)
{
    const struct sentence *s = &f->text->sentences[sentence];
    bool told = s->kind == BLOCK_BODY && s->parsed && !ev_headline(f, sentence);
    for (uint32_t w = s->first; told && w < s->first + s->count; w++) {
        if (ev_upos(f, w) == UPOS_VERB) {
            return true;
        }
    }
    return false;
}

static bool opens_text(const struct finder *f, uint32_t sentence)
{
    for (uint32_t i = 0; i < sentence; i++) {
        if (is_text(f, i)) {
            return false;
        }
    }
    return true;
}

/* "X has died", "Y has resigned" as the lead: the news of the day. */
static bool is_news(const struct finder *f, const struct ev_cand *cand)
{
    return ev_type_is(f, cand, "once") && opens_text(f, cand->sentence) &&
           ev_is_main(f, ev_clause(f, cand->verb)) && !ev_is_earlier(f, cand->verb);
}

/* Does the text open with such news? */
static bool opens_with_news(const struct finder *f)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *cand = &f->cands[i];
        if (!cand->dropped && cand->status == STATUS_OCCURRED && !cand->noun &&
            is_news(f, cand) && ev_tense_of(f, cand->verb) == EV_TENSE_PERFECT) {
            return true;
        }
    }
    return false;
}

/* "were |already under investigation", "|recently won 13 percent in elections", "the
 * |recent attacks"; not "during his recent visit he asked X", which tells the news */
static bool is_of_earlier(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t clause = ev_clause(f, cand->word);
    uint32_t adjective = ev_child(f, cand->word, DEPREL_AMOD);
    return ev_is_earlier(f, cand->word) ||
           (adjective != EV_NONE && !is_occasion(f, cand) &&
            ev_lemma_in(f, "earlier_one", adjective)) ||
           (ev_is_main(f, clause) && clause != cand->word && ev_is_earlier(f, clause));
}

/* "Remarks by X at Y" over a text: the text is what was said, on its day, and so is the
 * occasion. */
static bool is_own_words(const struct finder *f, const struct ev_cand *cand)
{
    struct slice prep = ev_case(f, ev_phrase_top(f, cand->word));
    uint32_t root = cand->word;
    for (int i = 0; i < 8 && ev_head(f, root) != EV_NONE; i++) {
        root = ev_head(f, root);
    }
    return cand->noun && f->text->sentences[cand->sentence].kind == BLOCK_TITLE &&
           ev_lemma_in(f, "own_words", root) &&
           (root == cand->word ? ev_type_is(f, cand, "spoken")
                               : ev_in_class(f->rules, "part_prep", prep) ||
                                     ev_in_class(f->rules, "order_prep", prep));
}

/* Somebody, not only "the |mall bombing". */
static bool has_somebody(const struct ev_cand *cand)
{
    size_t things = 0;
    for (size_t i = 0; i < cand->n_fillers; i++) {
        things += cand->fillers[i].thing;
    }
    return cand->n_fillers > things;
}

/* Of a noun that no verb carries. */
static uint8_t noun_source(const struct finder *f, const struct ev_cand *cand,
                           bool title)
{
    bool definite =
        cand->definite && has_somebody(cand) && !title && !is_occasion(f, cand);
    if (is_of_earlier(f, cand)) {
        return DATE_PAST;
    }
    return title || (!cand->minor && !definite) ? DATE_FRESH : DATE_PAST;
}

static uint8_t default_source(const struct finder *f, const struct ev_cand *cand)
{
    const struct sentence *s = &f->text->sentences[cand->sentence];
    bool title = s->kind == BLOCK_CAPTION || ev_headline(f, cand->sentence);
    if (cand->status == STATUS_PLANNED || cand->status == STATUS_CANCELLED) {
        return DATE_FUTURE;
    }
    if (is_answered(f, cand)) {
        return DATE_PAST;
    }
    if (is_own_words(f, cand) || ev_is_signed_act(f, cand)) {
        return DATE_NOW;
    }
    if (cand->noun && cand->verb == cand->word) {
        return noun_source(f, cand, title);
    }
    switch (ev_tense_of_event(f, cand)) {
    case EV_TENSE_PAST:
        return ev_is_background(f, cand->verb) || ev_is_earlier(f, cand->verb) ||
                       ev_is_of_then(f, cand)
                   ? DATE_PAST
                   : DATE_FRESH;
    case EV_TENSE_PERFECT:
        return ev_clock_entry(f, cand->sentence)              ? DATE_NOW
               : is_news(f, cand) || ev_is_told_back(f, cand) ? DATE_FRESH
                                                              : DATE_PAST;
    case EV_TENSE_PRESENT: return title ? DATE_FRESH : DATE_NOW;
    case EV_TENSE_NONE: break;
    }
    /* "the prints |given to the museum by X", below a picture of them */
    bool aside = s->kind == BLOCK_CAPTION && ev_deprel(f, cand->verb) == DEPREL_ACL;
    return title && !aside ? DATE_FRESH : DATE_PAST;
}

static void set_as(struct ev_cand *cand, const struct mention_time *time,
                   uint8_t source, const char *rule)
{
    cand->time = *time;
    cand->time.rule = slice_of(rule);
    cand->time.span = (struct span){0}; /* its own words tell no date */
    cand->source = source;
}

static void set_when(struct ev_cand *cand, struct when when, const char *rule)
{
    cand->time = (struct mention_time){
        .when = when, .rule = slice_of(rule), .anchor = SLICE_LIT("sentence")};
    cand->source = DATE_AFTER;
}

static void set_day(struct ev_cand *cand, const struct timex *t, uint8_t source,
                    const char *rule)
{
    struct mention_time time = ev_timex_time(t, (struct slice){0});
    set_as(cand, &time, source, rule);
}

/* Does a speaker take part in what happened on the day that the lead tells of? */
static bool was_there(const struct finder *f, const struct ev_cand *cand,
                      const struct timex *lead)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *other = &f->cands[i];
        if (!other->dropped && other != cand && other->source <= DATE_MENTION &&
            when_compare(&other->time.when, &lead->when) == 0 &&
            ev_speaker_known(f, cand, other)) {
            return true;
        }
    }
    return false;
}

/* Does a speaker take part in talks that the first sentences are about? */
static bool is_of_talks(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t end = ev_lead_end(f->text, f->lead);
    for (size_t i = 0; i < f->n_cands && f->cands[i].sentence < end; i++) {
        const struct ev_cand *talks = &f->cands[i];
        if (!talks->dropped && talks->status == STATUS_OCCURRED &&
            ev_type_is(f, talks, "arranged") && ev_type(f, talks)->shared &&
            ev_speaker_known(f, cand, talks)) {
            return true;
        }
    }
    return false;
}

/* What others say of the news, they say on its day, or later where that is long gone.
 */
static bool is_reaction(const struct finder *f, const struct ev_cand *cand,
                        const struct timex *lead)
{
    return f->dated && ev_type_is(f, cand, "spoken") && cand->sentence > f->lead &&
           lead->when.kind != WHEN_UNKNOWN && lead->when.latest < f->day - 1 &&
           !was_there(f, cand, lead);
}

/* The day of the news, for what is told as news without a day. */
static void set_fresh(struct finder *f, size_t i, const struct timex *lead)
{
    struct ev_cand *cand = &f->cands[i];
    bool title = f->text->sentences[cand->sentence].kind == BLOCK_TITLE;
    const struct ev_cand *anchor = ev_followed(f, cand);
    const struct ev_cand *before = cand->noun ? NULL : ev_told_before(f, i);
    struct when when;
    int32_t last = lead && lead->when.kind != WHEN_UNKNOWN ? lead->when.latest : f->day;
    if (!anchor && is_of_clause(f, cand) && ev_bounded(f, cand, last, &when)) {
        set_when(cand, when, "before or after what its sentence dates");
    } else if (anchor) {
        set_as(cand, &anchor->time, DATE_AFTER, "of the event that it followed");
    } else if (before) {
        set_as(cand, &before->time, DATE_PREVIOUS, "told just before");
    } else if (!title && !cand->noun && ev_looked_back(f, cand) != EV_NONE) {
        const struct timex *t = &f->times->items[ev_looked_back(f, cand)];
        set_day(cand, t, DATE_PREVIOUS,
                "the day that the sentence before looks back on");
    } else if (lead && ev_is_tried(f, cand, lead)) {
        set_default(f, cand, DATE_PAST);
    } else if (lead && !title && is_reaction(f, cand, lead)) {
        set_when(cand, when_within(lead->when.earliest, f->day),
                 "since the day that the lead tells of");
    } else if (lead && f->dated && !title && !ev_type_is(f, cand, "spoken") &&
               ev_lead_says(f, (uint32_t)(lead - f->times->items))) {
        set_when(cand, when_within(lead->when.earliest - 1, lead->when.latest),
                 "the day that the lead was told on, or the day before");
    } else if (lead && (title || is_of_clause(f, cand))) {
        set_day(cand, lead, DATE_LEAD,
                "no date in the text: the day that the lead tells of");
    } else {
        set_default(f, cand, DATE_FRESH);
    }
}

/* The last day that the news can be of: the lead's, else the report's. */
static int32_t news_day(const struct finder *f, uint32_t lead)
{
    const struct when *when = lead == EV_NONE ? NULL : &f->times->items[lead].when;
    return when && when->kind != WHEN_UNKNOWN ? when->latest : f->day;
}

/* By a clause or length beside it that another date bounds; false: there is none. */
static bool set_beside(struct finder *f, struct ev_cand *cand, uint32_t lead)
{
    struct when when;
    if (is_of_clause(f, cand) && ev_came_later(f, cand, &when)) {
        set_when(cand, when, "later than what its sentence dates");
        return true;
    }
    if (ev_lasted(f, cand, news_day(f, lead), &when)) {
        set_when(cand, when, "so long, up to what came after it");
        return true;
    }
    return false;
}

/* What the text is like, for what it tells without a day. */
struct kind {
    uint32_t lead; /* the expression that dates it, or EV_NONE */
    bool past;     /* none of it is news */
    bool paper;    /* of an office: only what it is about */
};

/* Is what is told as news, without a day, none in this text? */
static bool is_no_news(const struct finder *f, const struct ev_cand *cand,
                       const struct kind *kind)
{
    bool title = f->text->sentences[cand->sentence].kind == BLOCK_TITLE;
    if (title || kind->past || !kind->paper) {
        return kind->past && !title;
    }
    bool first = is_news(f, cand) && ev_tense_of(f, cand->verb) == EV_TENSE_PERFECT;
    bool then =
        kind->lead != EV_NONE && (ev_type_is(f, cand, "spoken") ||
                                  was_there(f, cand, &f->times->items[kind->lead]));
    bool on = !cand->noun && ev_told_before(f, (size_t)(cand - f->cands));
    return !first && !then && !on && !is_of_talks(f, cand);
}

/* Does the lead tell of an attack or disaster on the day of `lead`? */
static bool leads_with_scene(const struct finder *f, const struct timex *lead)
{
    uint32_t end = ev_lead_end(f->text, f->lead);
    for (size_t i = 0; i < f->n_cands && f->cands[i].sentence < end; i++) {
        const struct ev_cand *cand = &f->cands[i];
        if (!cand->dropped && ev_type_is(f, cand, "scene") &&
            cand->time.when.kind != WHEN_UNKNOWN &&
            when_compare(&cand->time.when, &lead->when) == 0) {
            return true;
        }
    }
    return false;
}

/* "Gunmen shot ten on Monday. ... Police |have arrested two": between the deed and the
 * report. */
static bool is_answer_since(const struct finder *f, const struct ev_cand *cand,
                            uint32_t lead)
{
    const struct timex *t = lead == EV_NONE ? NULL : &f->times->items[lead];
    bool answer = ev_type_named(f, cand, "arrest") ||
                  ev_type_named(f, cand, "investigation") ||
                  ev_type_named(f, cand, "military_move");
    return t && f->dated && answer && !cand->noun && cand->sentence > f->lead &&
           t->when.kind != WHEN_UNKNOWN && t->when.latest <= f->day &&
           t->when.latest >= f->day - EV_FEW_DAYS &&
           ev_is_main(f, ev_clause(f, cand->verb)) &&
           ev_child(f, cand->verb, DEPREL_NSUBJ_PASS) == EV_NONE &&
           leads_with_scene(f, t);
}

static void set_by_tense(struct finder *f, size_t i, const struct kind *kind)
{
    struct ev_cand *cand = &f->cands[i];
    uint32_t lead = kind->lead;
    uint8_t source = default_source(f, cand);
    const struct ev_cand *plan = source == DATE_FUTURE ? ev_planned_before(f, i) : NULL;
    struct when when;
    source = source == DATE_FRESH && is_no_news(f, cand, kind) ? DATE_PAST : source;
    if (source == DATE_PAST && is_of_clause(f, cand) &&
        ev_bounded(f, cand, f->day, &when)) {
        set_when(cand, when, "before or after what its sentence dates");
        return;
    }
    if (source == DATE_PAST && is_answer_since(f, cand, lead)) {
        set_when(cand, when_within(f->times->items[lead].when.earliest, f->day),
                 "since the day that the lead tells of");
        return;
    }
    if (plan) {
        set_as(cand, &plan->time, DATE_PREVIOUS, "planned just before");
    } else if (source == DATE_FUTURE && cand->status == STATUS_PLANNED &&
               ev_has_hour(f, cand)) {
        set_default(f, cand, DATE_NOW);
    } else if (source == DATE_FRESH) {
        set_fresh(f, i, lead == EV_NONE ? NULL : &f->times->items[lead]);
    } else {
        set_default(f, cand, source);
    }
}

void ev_date_defaults(struct finder *f)
{
    ev_offsets(f); /* from what other mentions date, too */
    uint32_t lead = ev_lead_timex(f);
    struct kind kind = {
        .lead = lead,
        .past =
            is_spoken(f) || (lead == EV_NONE && is_look_back(f) && !opens_with_news(f)),
        .paper = ev_is_paper(f),
    };
    for (size_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        if (!cand->dropped && cand->source == DATE_NONE && !set_beside(f, cand, lead)) {
            set_by_tense(f, i, &kind);
        }
    }
}
