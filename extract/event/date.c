/*
 * date.c - when a candidate happened, by the words that the syntax ties to it.
 *
 * What shares no words of time with anything is dated by undated.c, after joining.
 */
#include <string.h>

#include "base/calendar.h"
#include "extract/event/parts.h"

#define MAX_CLIMB 10

static uint32_t word_at(const struct finder *f, uint32_t offset)
{
    size_t lo = 0;
    size_t hi = f->text->n_words;
    while (lo < hi) {
        size_t mid = (lo + hi) / 2;
        if (f->text->words[mid].span.end <= offset) {
            lo = mid + 1;
        } else {
            hi = mid;
        }
    }
    return (uint32_t)lo;
}

bool ev_timex_usable(const struct timex *t)
{
    /* "at 5 p.m." alone does not say which day. */
    bool clock = t->type == TIMEX_TIME &&
                 slice_search(t->rule, SLICE_LIT("_CLOCKS")) != SIZE_MAX &&
                 slice_search(t->rule, SLICE_LIT("_DATE")) == SIZE_MAX;
    return !clock &&
           (t->type == TIMEX_DATE || t->type == TIMEX_TIME ||
            t->type == TIMEX_DURATION) &&
           (t->when.kind != WHEN_UNKNOWN || t->shift.len > 0);
}

/* Ties an expression to the tree by its topmost word. */
static void place_timex(struct finder *f, uint32_t timex)
{
    const struct timex *t = &f->times->items[timex];
    uint32_t first = word_at(f, t->span.start);
    f->timex_head[timex] = EV_NONE;
    for (uint32_t w = first;
         w < f->text->n_words && f->text->words[w].span.start < t->span.end; w++) {
        uint32_t head = ev_head(f, w);
        bool inside = head != EV_NONE && head >= first &&
                      f->text->words[head].span.start < t->span.end;
        if (!f->text->sentences[f->text->words[w].sentence].parsed) {
            continue;
        }
        f->timex_at[w] = timex;
        if (!inside && f->timex_head[timex] == EV_NONE && ev_upos(f, w) != UPOS_ADP) {
            f->timex_head[timex] = w;
        }
    }
}

void ev_place_timexes(struct finder *f)
{
    f->timex_head = arena_array(f->arena, f->times->count + 1, sizeof *f->timex_head);
    for (uint32_t i = 0; i < f->times->count; i++) {
        place_timex(f, i);
    }
}

static bool is_trigger(const struct finder *f, uint32_t word)
{
    return f->cand_at[word] != EV_NONE;
}

/* "On Friday, ..." at the head of a sentence: the main verb's, whatever the tree says.
 */
static uint32_t main_verb(const struct finder *f, uint32_t timex)
{
    uint32_t begin = word_at(f, f->times->items[timex].span.start);
    if (begin >= f->text->n_words) {
        return EV_NONE;
    }
    const struct sentence *s = &f->text->sentences[f->text->words[begin].sentence];
    bool front = begin == s->first ||
                 (begin == s->first + 1 && ev_upos(f, s->first) == UPOS_ADP);
    uint32_t first_finite = EV_NONE;
    for (uint32_t w = begin; front && s->parsed && w < s->first + s->count; w++) {
        bool verb = ev_upos(f, w) == UPOS_VERB;
        if (verb && ev_deprel(f, w) == DEPREL_ROOT) {
            return w;
        }
        if (verb && first_finite == EV_NONE && ev_has_feat(f, w, FEAT_PAST)) {
            first_finite = w;
        }
    }
    return first_finite;
}

/*
 * "told reporters today the talks will go on": at the edge between a verb of saying and
 * what is said, the day is of the saying.
 */
static uint32_t of_saying(const struct finder *f, uint32_t timex, uint32_t verb)
{
    uint32_t begin = word_at(f, f->times->items[timex].span.start);
    uint32_t head = ev_head(f, verb);
    uint32_t first = verb;
    uint32_t last = verb;
    if (head == EV_NONE || ev_deprel(f, verb) != DEPREL_CCOMP || head >= begin) {
        return verb;
    }
    ev_extent(f, verb, &first, &last);
    bool edge = first == begin || (first + 1 == begin && ev_upos(f, first) == UPOS_ADP);
    return edge && ev_in_class(f->rules, "say", ev_lemma(f, head)) ? head : verb;
}

uint32_t ev_timex_owner(const struct finder *f, uint32_t timex)
{
    uint32_t word = f->timex_head[timex];
    if (word == EV_NONE) {
        return EV_NONE;
    }
    uint32_t main = main_verb(f, timex);
    if (main != EV_NONE) {
        return main;
    }
    uint32_t at = ev_deprel(f, word) == DEPREL_ROOT ? word : ev_head(f, word);
    for (int i = 0; i < MAX_CLIMB && at != EV_NONE; i++) {
        if (is_trigger(f, at) || ev_upos(f, at) == UPOS_VERB ||
            ev_clause(f, at) == at) {
            return of_saying(f, timex, at);
        }
        /* "the budget of 2025" dates nothing but the budget. */
        if (ev_upos(f, at) == UPOS_NOUN && f->timex_at[at] == EV_NONE &&
            !ev_in_class(f->rules, "people", ev_lemma(f, at))) {
            return EV_NONE;
        }
        at = ev_head(f, at);
    }
    return EV_NONE;
}

/* Does the expression stand right behind the noun's phrase: "trip to Rome last May"? */
static bool follows_phrase(const struct finder *f, uint32_t noun, uint32_t timex)
{
    uint32_t first = noun;
    uint32_t last = noun;
    uint32_t begin = word_at(f, f->times->items[timex].span.start);
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

static void set_time(struct finder *f, struct ev_cand *cand, uint32_t timex,
                     uint8_t source, const char *rule)
{
    const struct timex *t = &f->times->items[timex];
    cand->source = source;
    cand->time = (struct mention_time){
        .when = t->when,
        .span = t->span,
        .value = t->value,
        .anchor = t->anchor,
        .rule = arena_printf(f->arena, "%s; %.*s", rule, SLICE_ARG(t->rule)),
        .shift = t->shift,
    };
}

/* The first expression of a sentence; the others follow it. */
static uint32_t first_in(const struct finder *f, const struct sentence *s)
{
    size_t lo = 0;
    size_t hi = f->times->count;
    while (lo < hi) {
        size_t mid = (lo + hi) / 2;
        if (f->times->items[mid].span.start < s->span.start) {
            lo = mid + 1;
        } else {
            hi = mid;
        }
    }
    return (uint32_t)lo;
}

/* Expressions of the sentence whose owner is `word`. */
static uint32_t owned_by(const struct finder *f, const struct ev_cand *cand,
                         uint32_t word)
{
    const struct sentence *s = &f->text->sentences[cand->sentence];
    uint32_t best = EV_NONE;
    for (uint32_t i = first_in(f, s); i < f->times->count; i++) {
        const struct timex *t = &f->times->items[i];
        if (t->span.start >= s->span.end) {
            break;
        }
        /* "in the week leading up to the summit" is not when the summit was */
        bool inside = f->timex_head[i] != EV_NONE && f->timex_head[i] != cand->word &&
                      ev_under(f, cand->word, f->timex_head[i]);
        if (ev_timex_usable(t) && !inside && ev_timex_owner(f, i) == word &&
            better(f, i, best, cand->word)) {
            best = i;
        }
    }
    return best;
}

static uint32_t after_phrase(const struct finder *f, const struct ev_cand *cand)
{
    const struct sentence *s = &f->text->sentences[cand->sentence];
    uint32_t best = EV_NONE;
    for (uint32_t i = first_in(f, s); i < f->times->count; i++) {
        const struct timex *t = &f->times->items[i];
        if (t->span.start >= s->span.end) {
            break;
        }
        if (!ev_timex_usable(t) || t->type == TIMEX_DURATION) {
            continue;
        }
        uint32_t owner = ev_timex_owner(f, i);
        /* Another event noun's, or of a clause inside the phrase: "a pact that X signed
         * in May". */
        bool inside =
            f->timex_head[i] != EV_NONE && ev_under(f, f->timex_head[i], cand->word);
        bool taken = owner != cand->word &&
                     (inside || (owner != EV_NONE && is_trigger(f, owner) &&
                                 ev_upos(f, owner) != UPOS_VERB));
        if (!taken && follows_phrase(f, cand->word, i) &&
            better(f, i, best, cand->word)) {
            best = i;
        }
    }
    return best;
}

/* Does the relative clause tell that the noun happened: "talks that took place"? */
static bool tells_happening(const struct finder *f, uint32_t verb)
{
    struct slice lemma = ev_lemma(f, verb);
    uint32_t object = ev_child(f, verb, DEPREL_OBJ);
    if (object != EV_NONE) { /* "take place" */
        struct slice both = arena_printf(f->arena, "%.*s_%.*s", SLICE_ARG(lemma),
                                         SLICE_ARG(ev_lemma(f, object)));
        return ev_light_find(f->rules, both, SLOT_SUBJ) != NULL;
    }
    return ev_light_find(f->rules, lemma, SLOT_SUBJ) != NULL ||
           (ev_passive(f, verb) && ev_light_find(f->rules, lemma, SLOT_OBJ) != NULL);
}

/* "a summit scheduled for July 9", "attacks that took place this week" */
static uint32_t of_participle(const struct finder *f, const struct ev_cand *cand)
{
    for (uint32_t c = f->child[cand->word]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        bool tells = (rel == DEPREL_ACL && ev_has_feat(f, c, FEAT_PAST)) ||
                     (rel == DEPREL_ACL && ev_child(f, c, DEPREL_MARK) != EV_NONE) ||
                     (rel == DEPREL_ACL_RELCL && tells_happening(f, c));
        uint32_t timex = tells ? owned_by(f, cand, c) : EV_NONE;
        if (timex != EV_NONE) {
            return timex;
        }
    }
    return EV_NONE;
}

/* "flies to Rome on Friday, |where she meets X": the day of the clause before. */
static uint32_t of_where(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t place = ev_where(f, ev_clause(f, cand->verb));
    return place == EV_NONE ? EV_NONE : owned_by(f, cand, ev_clause(f, place));
}

/* The clauses around that share their time with a verb: conjuncts, infinitives. */
static uint32_t around(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t word = cand->verb;
    for (int i = 0; i < 4; i++) {
        uint32_t head = ev_head(f, word);
        uint8_t rel = ev_deprel(f, word);
        if (head == EV_NONE) {
            return EV_NONE;
        }
        bool bare = rel == DEPREL_PARATAXIS && !ev_has_feat(f, word, FEAT_FIN) &&
                    ev_child(f, word, DEPREL_NSUBJ) == EV_NONE;
        bool clause =
            rel == DEPREL_CONJ || rel == DEPREL_XCOMP || rel == DEPREL_ADVCL || bare;
        /* "The talks follow X's visit last week": that is the visit's. */
        uint32_t object = ev_child(f, head, DEPREL_OBJ);
        bool other = object != EV_NONE && is_trigger(f, object);
        bool noun = cand->noun && word == cand->word &&
                    (rel == DEPREL_OBL || (rel == DEPREL_NSUBJ && !other) ||
                     rel == DEPREL_NSUBJ_PASS || rel == DEPREL_ROOT);
        bool inner = cand->noun && word != cand->word && ev_upos(f, word) == UPOS_NOUN;
        if (!clause && !noun && !inner) {
            return EV_NONE;
        }
        uint32_t timex = owned_by(f, cand, head);
        if (timex != EV_NONE) {
            return timex;
        }
        word = head;
    }
    return EV_NONE;
}

/* "When X asked for it on Monday, Y left": a clause of the same time. */
static uint32_t meanwhile(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t verb = ev_clause(f, cand->verb);
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        uint32_t mark = ev_child(f, c, DEPREL_ADVMOD);
        mark = mark == EV_NONE ? ev_child(f, c, DEPREL_MARK) : mark;
        bool same = ev_deprel(f, c) == DEPREL_ADVCL && mark != EV_NONE &&
                    (ev_is(f, mark, "when") || ev_is(f, mark, "while"));
        uint32_t timex = same ? owned_by(f, cand, c) : EV_NONE;
        if (timex != EV_NONE) {
            return timex;
        }
    }
    return EV_NONE;
}

/* "three-day" beside the trigger: days, or 0. */
static int32_t duration_days(const struct finder *f, const struct ev_cand *cand)
{
    const struct sentence *s = &f->text->sentences[cand->sentence];
    for (uint32_t i = first_in(f, s);
         i < f->times->count && f->times->items[i].span.start < s->span.end; i++) {
        const struct timex *t = &f->times->items[i];
        uint32_t n = 0;
        if (t->type != TIMEX_DURATION || t->value.len < 3 ||
            !slice_starts(t->value, SLICE_LIT("P")) || f->timex_head[i] == EV_NONE) {
            continue;
        }
        char unit = t->value.ptr[t->value.len - 1];
        struct slice number = {t->value.ptr + 1, t->value.len - 2};
        bool mine = ev_head(f, f->timex_head[i]) == cand->word ||
                    ev_timex_owner(f, i) == cand->word;
        if (mine && slice_number(number, 60, &n) && n > 0 &&
            (unit == 'D' || unit == 'W')) {
            return (int32_t)(unit == 'W' ? 7 * n : n);
        }
    }
    return 0;
}

/* "a three-day trip that finished on 26 April": the day is one end of it. */
static void stretch(struct finder *f, struct ev_cand *cand)
{
    int32_t days = duration_days(f, cand);
    struct when *when = &cand->time.when;
    if (days < 2 || when->kind != WHEN_WITHIN || when->unit != WHEN_DAY ||
        when->earliest != when->latest) {
        return;
    }
    bool end = cand->light && cand->light->edge == 'e';
    bool begin = cand->light && cand->light->edge == 'b';
    if (end) {
        *when = when_through(when->earliest - (days - 1), when->latest);
    } else if (begin || cand->light) {
        *when = when_through(when->earliest, when->latest + (days - 1));
    } else {
        return;
    }
    cand->time.rule =
        arena_printf(f->arena, "%.*s; lasted %d days, %s that day",
                     SLICE_ARG(cand->time.rule), (int)days, end ? "ended" : "began");
}

/* The only expression of the sentence, when the tree ties it to no other event. */
static uint32_t only_one(const struct finder *f, const struct ev_cand *cand)
{
    const struct sentence *s = &f->text->sentences[cand->sentence];
    uint32_t found = EV_NONE;
    for (uint32_t i = first_in(f, s);
         i < f->times->count && f->times->items[i].span.start < s->span.end; i++) {
        if (!ev_timex_usable(&f->times->items[i]) ||
            f->times->items[i].type == TIMEX_DURATION) {
            continue;
        }
        uint32_t owner = ev_timex_owner(f, i);
        uint32_t head = f->timex_head[i]; /* "last week's pledges" are not now */
        bool possessor = head != EV_NONE && ev_deprel(f, head) == DEPREL_NMOD_POSS;
        if (found != EV_NONE || owner != EV_NONE || possessor) {
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
    const struct event_type *type = &f->rules->types->types[cand->frame->type];
    const struct when *when = &f->times->items[timex].when;
    uint32_t object = ev_child(f, cand->word, DEPREL_OBJ);
    return !cand->noun && object != EV_NONE && is_trigger(f, object) && f->dated &&
           ev_in_class(f->rules, "spoken", type->name) && when->kind != WHEN_UNKNOWN &&
           when->latest < f->day - 1 && follows_phrase(f, object, timex);
}

void ev_dates(struct finder *f)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        uint32_t timex = owned_by(f, cand, cand->word);
        if (timex != EV_NONE && is_of_topic(f, cand, timex)) {
            continue;
        }
        if (timex == EV_NONE && cand->verb != cand->word) {
            timex = owned_by(f, cand, cand->verb);
        }
        if (timex == EV_NONE && cand->noun) {
            timex = of_participle(f, cand);
        }
        if (timex == EV_NONE && cand->noun) {
            timex = after_phrase(f, cand);
        }
        if (timex != EV_NONE) {
            set_time(f, cand, timex, DATE_OWN, "own clause");
            stretch(f, cand);
            continue;
        }
        timex = of_where(f, cand);
        timex = timex == EV_NONE ? around(f, cand) : timex;
        timex = timex == EV_NONE ? meanwhile(f, cand) : timex;
        if (timex != EV_NONE) {
            set_time(f, cand, timex, DATE_CLAUSE, "clause around");
            stretch(f, cand);
            continue;
        }
        timex = only_one(f, cand);
        if (timex != EV_NONE) {
            set_time(f, cand, timex, DATE_SENTENCE, "the sentence's only date");
        }
    }
}
