/*
 * offset.c - how far one clause lies from another: "two weeks after Russia attacked".
 *
 * A length of time before "after" or "before" says when one of the two clauses
 * happened, given the other: the one whose own words tell its day, else the main
 * clause, which is as old as the report. Weeks and months are not counted to the day.
 */
#include "base/calendar.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"

#define MAX_CLIMB 5
#define FEW_DAYS  31 /* a day, or a month, that one can count from */

/* "two weeks after V": V lies first to last days before the clause around it. */
struct offset {
    uint32_t inner; /* the verb or noun that the word marks */
    uint32_t outer; /* the head of the clause around it */
    int32_t first;
    int32_t last;
    bool after;
};

/* A length's unit: its letter, the days in it, and by how many days it may miss. */
static const struct unit {
    char letter;
    const char *plural;
    int32_t days;
    int32_t slack;
} units[] = {
    {'D', "day",   1,   0 },
    {'W', "week",  7,   3 },
    {'M', "month", 30,  15},
    {'Y', "year",  365, 90},
};

/* "days after", "weeks after": two to so many of them. */
#define VAGUE_MOST 6

static bool read_length(struct slice value, struct offset *out)
{
    uint32_t n = 0;
    if (slice_starts(value, SLICE_LIT("PT"))) { /* hours */
        out->first = 1;
        out->last = 0;
        return true;
    }
    if (value.len < 3 || !slice_starts(value, SLICE_LIT("P")) ||
        !slice_number((struct slice){value.ptr + 1, value.len - 2}, 500, &n)) {
        return false;
    }
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (units[i].letter == value.ptr[value.len - 1]) {
            int32_t slack = units[i].slack < (int32_t)n * units[i].days
                                ? units[i].slack
                                : (int32_t)n * units[i].days - 1;
            out->first = (int32_t)n * units[i].days + slack;
            out->last = (int32_t)n * units[i].days - slack;
            return true;
        }
    }
    return false;
}

/* A plural without a number; one of them: "the day before". */
static bool read_vague(const struct finder *f, uint32_t word, struct offset *out)
{
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        struct slice form = word_form(f->text, word);
        if (slice_is_nocase(form, units[i].plural)) {
            int32_t slack = units[i].slack < units[i].days ? units[i].slack : 0;
            out->first = units[i].days + slack;
            out->last = units[i].days - slack;
            return ev_child(f, word, DEPREL_DET) != EV_NONE;
        }
        if (ev_is(f, word, units[i].plural) && slice_ends(form, SLICE_LIT("s"))) {
            out->first = VAGUE_MOST * units[i].days + units[i].slack;
            out->last = 2 * units[i].days;
            return true;
        }
    }
    return false;
}

bool ev_unit_before(const struct finder *f, uint32_t link)
{
    struct offset offset;
    return link > 0 && f->timex_at[link - 1] == EV_NONE &&
           read_vague(f, link - 1, &offset);
}

/* "less than two weeks before": any day of them. */
static bool is_most(const struct finder *f, uint32_t timex)
{
    const struct timex *t = &f->times->items[timex];
    uint32_t first = ev_word_at(f, t->span.start);
    return ev_lemma_in(f, "at_most", first) ||
           (first > 0 && ev_lemma_in(f, "at_most", first - 1));
}

/* "after |Ada Okoye was jailed", the word hung on the subject: the clause. */
static uint32_t clause_or_noun(const struct finder *f, uint32_t word)
{
    uint8_t rel = word == EV_NONE ? DEPREL_ROOT : ev_deprel(f, word);
    return ev_is_subject(rel) ? ev_head(f, word) : word;
}

/* Does "after" or "before" at `word` stand behind a length, and what does it tie? */
static bool read_offset(const struct finder *f, uint32_t word, struct offset *out)
{
    uint8_t rel = ev_deprel(f, word);
    uint32_t timex = ev_length_before(f, word);
    out->after = ev_is(f, word, "after");
    if (word == 0 || (!out->after && !ev_is(f, word, "before")) ||
        (rel != DEPREL_MARK && rel != DEPREL_CASE)) {
        return false;
    }
    bool known = timex != EV_NONE ? read_length(f->times->items[timex].value, out)
                                  : read_vague(f, word - 1, out);
    if (known && timex != EV_NONE && is_most(f, timex)) {
        out->last = 0;
    }
    out->inner = clause_or_noun(f, ev_head(f, word));
    uint32_t head = out->inner == EV_NONE ? EV_NONE : ev_head(f, out->inner);
    out->outer = head == EV_NONE ? EV_NONE : ev_clause(f, head);
    return known && out->outer != EV_NONE;
}

/* "and three months after X was jailed": a conjunct with a length of its own. */
static bool has_length(const struct finder *f, uint32_t verb)
{
    uint32_t subject = ev_child(f, verb, DEPREL_NSUBJ_PASS);
    subject = subject == EV_NONE ? ev_child(f, verb, DEPREL_NSUBJ) : subject;
    return ev_is_measured(f, verb) ||
           (subject != EV_NONE && ev_is_measured(f, subject));
}

/* Is the candidate's clause that of `top`, or does it share its time with it? */
static bool is_of(const struct finder *f, const struct ev_cand *cand, uint32_t top)
{
    uint32_t word = cand->verb;
    for (int i = 0; i < MAX_CLIMB && word != EV_NONE; i++) {
        if (word == top || cand->word == top) {
            return true;
        }
        uint8_t rel = ev_deprel(f, word);
        bool marked = ev_child(f, word, DEPREL_MARK) != EV_NONE;
        bool along = (rel == DEPREL_CONJ && !has_length(f, word)) ||
                     rel == DEPREL_ACL || ev_is_subject(rel) || rel == DEPREL_OBJ ||
                     (rel == DEPREL_ADVCL && !marked);
        if (!along) {
            return false;
        }
        word = ev_head(f, word);
    }
    return false;
}

/* Does it tell a day, or days few beside those that are counted? */
static bool is_told(const struct ev_cand *cand, const struct offset *offset)
{
    int32_t few = offset->last / 4 > FEW_DAYS ? offset->last / 4 : FEW_DAYS;
    return (cand->source == DATE_OWN || cand->source == DATE_CLAUSE ||
            cand->source == DATE_MENTION) &&
           cand->time.when.kind != WHEN_UNKNOWN && when_length(&cand->time.when) <= few;
}

static bool is_open(const struct ev_cand *cand)
{
    return cand->source == DATE_NONE || cand->source == DATE_SENTENCE;
}

/* The first candidate of the sentence in the clause of `top` that tells its day. */
static const struct ev_cand *told_of(const struct finder *f, uint32_t sentence,
                                     const struct offset *offset, uint32_t top)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *cand = &f->cands[i];
        bool side = is_of(f, cand, offset->inner) == (top == offset->inner);
        if (!cand->dropped && cand->sentence == sentence && is_told(cand, offset) &&
            is_of(f, cand, top) && side) {
            return cand;
        }
    }
    return NULL;
}

/* "the attack", without a word that tells which. */
static bool is_bare(const struct finder *f, uint32_t noun)
{
    bool the = false;
    if (noun + 1 < f->text->n_words && ev_upos(f, noun + 1) == UPOS_ADP) {
        return false; /* also where the tree hung it elsewhere */
    }
    for (uint32_t c = f->child[noun]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        the = the || (rel == DEPREL_DET && !ev_is(f, c, "a") &&
                      !ev_lemma_in(f, "nonfact_det", c));
        if (rel == DEPREL_NMOD || rel == DEPREL_COMPOUND || rel == DEPREL_AMOD ||
            rel == DEPREL_ACL || rel == DEPREL_ACL_RELCL) {
            return false;
        }
    }
    return the && ev_upos(f, noun) == UPOS_NOUN;
}

/*
 * "two days after |the attack": one told before, of which the noun tells no more; or
 * NULL.
 */
static const struct ev_cand *told_before(const struct finder *f, uint32_t sentence,
                                         const struct offset *offset)
{
    uint32_t row = is_bare(f, offset->inner)
                       ? ev_frame_find(f->rules, ev_lower_lemma(f, offset->inner), 'n')
                       : STRMAP_NONE;
    const struct ev_cand *found = NULL;
    for (size_t i = 0; row != STRMAP_NONE && i < f->n_cands; i++) {
        const struct ev_cand *cand = &f->cands[i];
        if (cand->sentence < sentence && !cand->dropped && is_told(cand, offset) &&
            ev_frame_telling(f->rules, row, cand->frame->type)) {
            found = cand;
        }
    }
    return found;
}

bool ev_aged(const struct finder *f, const struct ev_cand *cand,
             struct mention_time *out)
{
    struct ev_timexes times = ev_timexes_of(f, cand->sentence);
    struct offset age = {0};
    bool aged = false;
    for (uint32_t i = times.first; cand->noun && f->dated && i < times.end && !aged;
         i++) {
        const struct timex *t = &f->times->items[i];
        uint32_t word = f->timex_head[i];
        aged = t->type == TIMEX_DURATION && word != EV_NONE && ev_is(f, word, "old") &&
               ev_head(f, word) == cand->word && read_length(t->value, &age) &&
               age.first > age.last;
    }
    if (!aged) {
        return false;
    }
    bool lasts = ev_type_is(f, cand, "goes_on_for");
    int32_t first = f->day - age.first;
    *out = (struct mention_time){
        .when =
            lasts ? when_through(first, f->day) : when_within(first, f->day - age.last),
        .rule = SLICE_LIT("so old on the day of the report"),
        .anchor = arena_printf(f->arena, "document"),
    };
    out->when.approximate = lasts;
    return true;
}

static void set_time(struct finder *f, struct ev_cand *cand, int32_t first,
                     int32_t last, const char *rule)
{
    cand->source = DATE_CLAUSE;
    cand->time = (struct mention_time){
        .when = when_within(first, last),
        .rule = slice_of(rule),
        .anchor = arena_printf(f->arena, "document"),
    };
}

/* Dates the candidates of one side by the other, which happened on `base`. */
static void set_side(struct finder *f, uint32_t sentence, const struct offset *offset,
                     const struct when *base, bool inner)
{
    bool back = inner == offset->after;
    int32_t first =
        back ? base->earliest - offset->first : base->earliest + offset->last;
    int32_t last = back ? base->latest - offset->last : base->latest + offset->first;
    for (size_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        bool mine = !cand->dropped && cand->sentence == sentence && is_open(cand) &&
                    is_of(f, cand, offset->inner) == inner &&
                    (inner || is_of(f, cand, offset->outer));
        if (mine) {
            set_time(f, cand, first, last,
                     back ? "so long before the clause beside it"
                          : "so long after the clause beside it");
        }
    }
}

/* "the paper was signed |last Friday, two days before X won": the day of a clause that
 * tells no event; or NULL. */
static const struct when *day_of(const struct finder *f, uint32_t sentence,
                                 uint32_t verb)
{
    struct ev_timexes times = ev_timexes_of(f, sentence);
    for (uint32_t i = times.first; i < times.end; i++) {
        const struct timex *t = &f->times->items[i];
        if (t->type == TIMEX_DATE && t->when.kind != WHEN_UNKNOWN &&
            when_length(&t->when) <= FEW_DAYS && ev_timex_owner(f, i) == verb) {
            return &t->when;
        }
    }
    return NULL;
}

static void apply(struct finder *f, uint32_t sentence, const struct offset *offset)
{
    const struct ev_cand *inner = told_of(f, sentence, offset, offset->inner);
    const struct ev_cand *outer = told_of(f, sentence, offset, offset->outer);
    inner = inner || outer ? inner : told_before(f, sentence, offset);
    struct when news = when_within(f->day, f->day);
    /* "Four days after X left, Y |are asking": today, and not when the lead was */
    bool today = ev_has_feat(f, offset->outer, FEAT_PRES);
    uint32_t lead = f->dated && !today ? ev_lead_timex(f) : EV_NONE;
    if (lead != EV_NONE) {
        news = f->times->items[lead].when;
    }
    const struct when *beside =
        inner || outer ? NULL : day_of(f, sentence, offset->outer);
    if (inner) {
        set_side(f, sentence, offset, &inner->time.when, false);
    } else if (outer) {
        set_side(f, sentence, offset, &outer->time.when, true);
    } else if (beside) {
        set_side(f, sentence, offset, beside, true);
    } else if (f->dated && offset->after) {
        set_side(f, sentence, offset, &news, true);
    }
}

static void date_sentence(struct finder *f, uint32_t sentence)
{
    const struct sentence *s = &f->text->sentences[sentence];
    /* From behind: a conjunct may have a length of its own. */
    for (uint32_t w = s->first + s->count; w-- > s->first;) {
        struct offset offset = {0};
        if (read_offset(f, w, &offset)) {
            apply(f, sentence, &offset);
        }
    }
}

void ev_offsets(struct finder *f)
{
    for (uint32_t s = 0; s < f->text->n_sentences; s++) {
        if (f->text->sentences[s].parsed) {
            date_sentence(f, s);
        }
    }
}
