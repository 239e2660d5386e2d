/*
 * date.c - when a candidate happened.
 *
 * First the words that the syntax ties to it; after joining, another mention's words,
 * the whole it is part of, the sentence before; at last the tense: a report in the past
 * tense is of its day or the day before, a perfect of any time up to it.
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

static bool usable(const struct timex *t)
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

/* The verb or event noun that an expression says the time of. */
static uint32_t owner_of(const struct finder *f, uint32_t timex)
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
            return at;
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
        if (usable(t) && owner_of(f, i) == word && better(f, i, best, cand->word)) {
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
        if (!usable(t) || t->type == TIMEX_DURATION) {
            continue;
        }
        uint32_t owner = owner_of(f, i);
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

/* "a summit scheduled for July 9" */
static uint32_t of_participle(const struct finder *f, const struct ev_cand *cand)
{
    for (uint32_t c = f->child[cand->word]; c != EV_NONE; c = f->sibling[c]) {
        bool participle = ev_deprel(f, c) == DEPREL_ACL && ev_has_feat(f, c, FEAT_PAST);
        uint32_t timex = participle ? owned_by(f, cand, c) : EV_NONE;
        if (timex != EV_NONE) {
            return timex;
        }
    }
    return EV_NONE;
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
        bool clause = rel == DEPREL_CONJ || rel == DEPREL_XCOMP || rel == DEPREL_ADVCL;
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
        bool mine =
            ev_head(f, f->timex_head[i]) == cand->word || owner_of(f, i) == cand->word;
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
        if (!usable(&f->times->items[i]) || f->times->items[i].type == TIMEX_DURATION) {
            continue;
        }
        uint32_t owner = owner_of(f, i);
        if (found != EV_NONE || owner != EV_NONE) {
            return EV_NONE;
        }
        found = i;
    }
    return cand->noun ? EV_NONE : found;
}

void ev_dates(struct finder *f)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        uint32_t timex = owned_by(f, cand, cand->word);
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
        timex = around(f, cand);
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

enum tense { TENSE_PAST, TENSE_PERFECT, TENSE_PRESENT, TENSE_NONE };

/* What the verb and its auxiliaries tell; TENSE_NONE when none is finite. */
static enum tense own_tense(const struct finder *f, uint32_t verb)
{
    bool have = false;
    bool finite = ev_has_feat(f, verb, FEAT_FIN);
    bool past = ev_has_feat(f, verb, FEAT_FIN | FEAT_PAST);
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        if (rel == DEPREL_AUX || rel == DEPREL_AUX_PASS || rel == DEPREL_COP) {
            have = have || ev_is(f, c, "have");
            finite = finite || ev_has_feat(f, c, FEAT_FIN);
            past = past || ev_has_feat(f, c, FEAT_FIN | FEAT_PAST);
        }
    }
    if (have) {
        return TENSE_PERFECT;
    }
    if (finite) {
        return past ? TENSE_PAST : TENSE_PRESENT;
    }
    return TENSE_NONE;
}

static enum tense tense_of(const struct finder *f, uint32_t word)
{
    for (int i = 0; i < 4 && word != EV_NONE; i++) {
        enum tense tense = own_tense(f, word);
        if (tense != TENSE_NONE) {
            return tense;
        }
        uint8_t rel = ev_deprel(f, word);
        if (rel == DEPREL_ROOT || rel == DEPREL_ACL || rel == DEPREL_AMOD) {
            return TENSE_NONE;
        }
        word = ev_clause(f, ev_head(f, word) == EV_NONE ? word : ev_head(f, word));
    }
    return TENSE_NONE;
}

static void set_default(struct finder *f, struct ev_cand *cand, uint8_t source)
{
    static const char *const rules[] = {
        [DATE_FRESH] = "no date in the text: the report's day or the day before",
        [DATE_PAST] = "no date in the text: some time up to the report",
        [DATE_FUTURE] = "no date in the text: still to come",
    };
    cand->source = source;
    cand->time =
        (struct mention_time){.when = when_unknown(), .rule = slice_of(rules[source])};
    if (!f->dated || source == DATE_FUTURE) {
        return;
    }
    cand->time.when = source == DATE_FRESH ? when_within(f->day - 1, f->day)
                                           : when_within(WHEN_OPEN_EARLIEST, f->day);
    cand->time.anchor = arena_printf(f->arena, "document");
}

/* The nearest date told before in the same paragraph, of a day close to the report. */
static const struct ev_cand *told_before(const struct finder *f, size_t i)
{
    const struct ev_cand *cand = &f->cands[i];
    uint32_t block = f->text->sentences[cand->sentence].block;
    while (i-- > 0) {
        const struct ev_cand *before = &f->cands[i];
        if (before->sentence + 2 < cand->sentence ||
            f->text->sentences[before->sentence].block != block) {
            return NULL;
        }
        if (before->sentence < cand->sentence && before->source == DATE_OWN &&
            !before->dropped && before->status == STATUS_OCCURRED &&
            before->time.when.kind != WHEN_UNKNOWN &&
            when_length(&before->time.when) <= 3) {
            return before;
        }
    }
    return NULL;
}

static uint8_t default_source(const struct finder *f, const struct ev_cand *cand)
{
    const struct sentence *s = &f->text->sentences[cand->sentence];
    bool title = s->kind == BLOCK_CAPTION || ev_headline(f, cand->sentence);
    if (cand->status == STATUS_PLANNED || cand->status == STATUS_CANCELLED) {
        return DATE_FUTURE;
    }
    if (cand->noun && cand->verb == cand->word) {
        bool definite = cand->definite && cand->n_fillers > 0 && !title;
        return title || (!cand->minor && !definite) ? DATE_FRESH : DATE_PAST;
    }
    switch (tense_of(f, cand->verb)) {
    case TENSE_PAST: return DATE_FRESH;
    case TENSE_PERFECT: return DATE_PAST;
    case TENSE_PRESENT: return DATE_FRESH;
    case TENSE_NONE: break;
    }
    return title ? DATE_FRESH : DATE_PAST;
}

void ev_date_defaults(struct finder *f)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        if (cand->dropped || cand->source != DATE_NONE) {
            continue;
        }
        uint8_t source = default_source(f, cand);
        const struct ev_cand *before =
            source == DATE_FRESH && !cand->noun ? told_before(f, i) : NULL;
        if (before) {
            cand->time = before->time;
            cand->time.rule = SLICE_LIT("told just before");
            cand->source = DATE_PREVIOUS;
        } else {
            set_default(f, cand, source);
        }
    }
}
