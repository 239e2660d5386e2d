/*
 * owner.c - which verb or event noun a temporal expression says the time of.
 */
#include <string.h>

#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"

#define MAX_CLIMB 10

uint32_t ev_word_at(const struct finder *f, uint32_t offset)
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

/* The first expression that begins at `offset` or behind it. */
static uint32_t timex_from(const struct finder *f, uint32_t offset)
{
    size_t lo = 0;
    size_t hi = f->times->count;
    while (lo < hi) {
        size_t mid = (lo + hi) / 2;
        if (f->times->items[mid].span.start < offset) {
            lo = mid + 1;
        } else {
            hi = mid;
        }
    }
    return (uint32_t)lo;
}

struct ev_timexes ev_timexes_of(const struct finder *f, uint32_t sentence)
{
    struct span span = f->text->sentences[sentence].span;
    return (struct ev_timexes){timex_from(f, span.start), timex_from(f, span.end)};
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

struct mention_time ev_timex_time(const struct timex *t, struct slice rule)
{
    return (struct mention_time){
        .when = t->when,
        .span = t->span,
        .value = t->value,
        .anchor = t->anchor,
        .rule = rule,
        .shift = t->shift,
    };
}

/* "|the 9th century bridge": a word that the tree hangs on what is behind it. */
static bool is_small(const struct finder *f, uint32_t word)
{
    uint8_t upos = ev_upos(f, word);
    return upos == UPOS_ADP || (upos == UPOS_DET && ev_deprel(f, word) == DEPREL_DET);
}

/* Ties an expression to the tree by its topmost word. */
static void place_timex(struct finder *f, uint32_t timex)
{
    const struct timex *t = &f->times->items[timex];
    uint32_t first = ev_word_at(f, t->span.start);
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
        if (!inside && f->timex_head[timex] == EV_NONE && !is_small(f, w)) {
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

/* "On Friday, ..." at the head of a sentence: the main verb's, whatever the tree says.
 */
static uint32_t main_verb(const struct finder *f, uint32_t timex)
{
    uint32_t begin = ev_word_at(f, f->times->items[timex].span.start);
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
    uint32_t begin = ev_word_at(f, f->times->items[timex].span.start);
    uint32_t head = ev_head(f, verb);
    uint32_t first = verb;
    uint32_t last = verb;
    if (head == EV_NONE || ev_deprel(f, verb) != DEPREL_CCOMP || head >= begin) {
        return verb;
    }
    ev_extent(f, verb, &first, &last);
    bool edge = first == begin || (first + 1 == begin && ev_upos(f, first) == UPOS_ADP);
    return edge && ev_lemma_in(f, "say", head) ? head : verb;
}

/* "attacked a village |Monday", wherever the tree hangs it. */
static bool is_unmarked(uint8_t rel)
{
    return rel == DEPREL_OBL || rel == DEPREL_OBL_UNMARKED || rel == DEPREL_NMOD ||
           rel == DEPREL_NMOD_UNMARKED || rel == DEPREL_APPOS;
}

bool ev_is_adverbial(const struct finder *f, uint32_t timex)
{
    uint32_t word = f->timex_head[timex];
    uint32_t head = ev_head(f, word);
    struct slice prep = ev_case(f, word);
    const struct timex *t = &f->times->items[timex];
    bool night = t->type == TIMEX_TIME && t->when.kind == WHEN_WITHIN &&
                 when_length(&t->when) == 1; /* "on Friday night" */
    bool day = night || t->when.unit == WHEN_DAY;
    bool behind = head != EV_NONE && head < word;
    return day && behind &&
           (slice_equal(prep, SLICE_LIT("on")) ||
            (prep.len == 0 && f->timex_at[head] == EV_NONE &&
             is_unmarked(ev_deprel(f, word))));
}

/* The first word of an expression, with its preposition. */
static uint32_t first_word(const struct finder *f, uint32_t timex)
{
    uint32_t begin = ev_word_at(f, f->times->items[timex].span.start);
    return begin > 0 && ev_upos(f, begin - 1) == UPOS_ADP ? begin - 1 : begin;
}

/* Behind the last word of a phrase. */
static uint32_t phrase_end(const struct finder *f, uint32_t head)
{
    uint32_t first = head;
    uint32_t last = head;
    ev_extent(f, head, &first, &last);
    return last + 1;
}

/*
 * "left two days after the attack on Friday": right behind what something came before
 * or after, the day is of that.
 */
static uint32_t of_link(const struct finder *f, uint32_t timex, uint32_t verb)
{
    uint32_t begin = first_word(f, timex);
    for (uint32_t c = f->child[verb]; c != EV_NONE && c < begin; c = f->sibling[c]) {
        bool link = ev_deprel(f, c) == DEPREL_OBL && ev_is_trigger(f, c) &&
                    (ev_in_class(f->rules, "from_on", ev_case(f, c)) ||
                     ev_in_class(f->rules, "ahead_of", ev_case(f, c)) ||
                     ev_in_class(f->rules, "up_to", ev_case(f, c)));
        if (link && phrase_end(f, c) == begin) {
            return c;
        }
    }
    return verb;
}

/* Does a day of its own hang on `verb` before `end`? */
static bool has_day(const struct finder *f, uint32_t verb, uint32_t end)
{
    for (uint32_t c = f->child[verb]; c != EV_NONE && c < end; c = f->sibling[c]) {
        uint32_t timex = f->timex_at[c];
        if (timex != EV_NONE && ev_timex_usable(&f->times->items[timex]) &&
            f->times->items[timex].type == TIMEX_DATE) {
            return true;
        }
    }
    return false;
}

/*
 * "marched on Saturday after police shot a man |on Friday": a verb that has its day
 * leaves another to the clause that stands before it.
 */
static uint32_t of_later_clause(const struct finder *f, uint32_t timex, uint32_t verb)
{
    uint32_t begin = ev_word_at(f, f->times->items[timex].span.start);
    for (uint32_t c = f->child[verb]; c != EV_NONE && c < begin; c = f->sibling[c]) {
        if (c > verb && ev_deprel(f, c) == DEPREL_ADVCL && ev_upos(f, c) == UPOS_VERB &&
            ev_child(f, c, DEPREL_MARK) != EV_NONE && has_day(f, verb, c)) {
            return c;
        }
    }
    return verb;
}

/* "was barred from talks |on Monday": of what keeps or takes somebody from them. */
static uint32_t of_leaving(const struct finder *f, uint32_t timex, uint32_t owner)
{
    uint32_t head = ev_head(f, owner);
    bool from = ev_deprel(f, owner) == DEPREL_OBL && head != EV_NONE &&
                ev_is_trigger(f, head) && ev_upos(f, head) == UPOS_VERB &&
                slice_equal(ev_case(f, owner), SLICE_LIT("from"));
    return from && ev_is_adverbial(f, timex) ? head : owner;
}

/* "called a meeting |for Sunday": the day of what is called, not of the calling. */
static uint32_t of_object(const struct finder *f, uint32_t word, uint32_t owner)
{
    uint32_t object = ev_child(f, owner, DEPREL_OBJ);
    bool aim = slice_equal(ev_case(f, word), SLICE_LIT("for"));
    return aim && ev_upos(f, owner) == UPOS_VERB && object != EV_NONE &&
                   ev_is_trigger(f, object)
               ? object
               : owner;
}

/* The deed that `verb` answers, whose phrase ends right before the expression. */
static uint32_t deed_before(const struct finder *f, uint32_t timex, uint32_t verb)
{
    uint32_t begin = first_word(f, timex);
    for (uint32_t c = f->child[verb]; c != EV_NONE && c < begin; c = f->sibling[c]) {
        /* "in connection with the murder" */
        uint32_t what = ev_is(f, c, "connection") ? ev_child(f, c, DEPREL_NMOD) : c;
        what = what == EV_NONE ? c : what;
        bool deed = c > verb && ev_is_trigger(f, what) &&
                    f->cands[f->cand_at[what]].noun &&
                    ev_is_answer(f, &f->cands[f->cand_at[what]], verb);
        if (deed && phrase_end(f, what) >= begin) {
            return what;
        }
    }
    return EV_NONE;
}

/* "|has arrested", "|have been charged" */
static bool is_perfect_now(const struct finder *f, uint32_t verb)
{
    uint32_t aux = ev_child(f, verb, DEPREL_AUX);
    return aux != EV_NONE && ev_is(f, aux, "have") && ev_has_feat(f, aux, FEAT_PRES);
}

/*
 * "charged with the murder |on Monday": of what courts and police make of a deed, when
 * it is news; of the deed, when that is old. Wherever the tree hung it.
 */
static uint32_t of_answer(const struct finder *f, uint32_t timex, uint32_t owner)
{
    const struct when *when = &f->times->items[timex].when;
    uint32_t verb = ev_upos(f, owner) == UPOS_VERB ? owner : ev_head(f, owner);
    if (verb == EV_NONE || !f->dated || !ev_is_adverbial(f, timex) ||
        when->kind == WHEN_UNKNOWN) {
        return owner;
    }
    uint32_t deed = deed_before(f, timex, verb);
    const struct ev_cand *charge =
        f->cand_at[owner] == EV_NONE ? NULL : &f->cands[f->cand_at[owner]];
    /* "convicted of killing X |on Monday"; not "blamed for killing X |on Monday" */
    if (charge && ev_is_charge(f, charge) && !has_day(f, ev_head(f, owner), owner) &&
        ev_is_answer(f, charge, ev_head(f, owner))) {
        verb = ev_head(f, owner);
        deed = owner;
    }
    if (deed == EV_NONE || (owner != verb && owner != deed)) {
        return owner;
    }
    /* "have arrested a man for the murder |on Monday": a perfect has no day of its own
     */
    bool news = !is_perfect_now(f, verb) && when->latest >= f->day - EV_NEWS_DAYS &&
                when_length(when) <= EV_NEWS_DAYS;
    return news ? verb : deed;
}

/* "pleaded |guilty in May": of the verb that its complement completes. */
static uint32_t completed(const struct finder *f, uint32_t word)
{
    bool adjective = ev_upos(f, word) == UPOS_ADJ && !ev_is_trigger(f, word) &&
                     ev_deprel(f, word) == DEPREL_XCOMP;
    return adjective && ev_head(f, word) != EV_NONE ? ev_head(f, word) : word;
}

/* "a |1977 Ford Mustang", "the Harbours Act, |2022": the year of a make or a law, by
 * its name. */
static bool is_make(const struct finder *f, uint32_t timex, uint32_t name)
{
    uint32_t word = f->timex_head[timex];
    bool law = name + 2 == word && ev_upos(f, name + 1) == UPOS_PUNCT &&
               ev_lemma_in(f, "bill", name);
    return ev_upos(f, name) == UPOS_PROPN && (word < name || law) &&
           f->times->items[timex].when.unit == WHEN_YEAR && ev_case(f, word).len == 0;
}

/* "the night |of the attack": a part of a day that something else tells. */
static bool is_part_of_event(const struct finder *f, uint32_t timex)
{
    uint32_t whole = ev_child(f, f->timex_head[timex], DEPREL_NMOD);
    return f->times->items[timex].type == TIMEX_TIME && whole != EV_NONE &&
           f->timex_at[whole] == EV_NONE &&
           slice_equal(ev_case(f, whole), SLICE_LIT("of"));
}

/* "the May 3, 2013, |attack": between an article and its noun, whatever the tree
 * says; EV_NONE where no event noun stands there. */
static uint32_t noun_behind(const struct finder *f, uint32_t timex)
{
    const struct timex *t = &f->times->items[timex];
    uint32_t first = ev_word_at(f, t->span.start);
    uint32_t end = ev_word_at(f, t->span.end);
    bool article = t->type == TIMEX_DATE && first > 0 &&
                   ev_upos(f, first - 1) == UPOS_DET &&
                   f->text->words[first - 1].sentence == f->text->words[first].sentence;
    if (article && end < f->text->n_words && ev_upos(f, end) == UPOS_PUNCT) {
        end++;
    }
    bool noun = article && end < f->text->n_words && ev_is_trigger(f, end) &&
                f->cands[f->cand_at[end]].noun;
    return noun ? end : EV_NONE;
}

/* "as a witness in |July |last year": where the tree tore the expression apart, the
 * verb that a later word of it hangs on; else what `word`, its first, does. */
static uint32_t head_of(const struct finder *f, uint32_t timex, uint32_t word)
{
    uint32_t end = f->times->items[timex].span.end;
    uint32_t head = ev_head(f, word);
    for (uint32_t w = word + 1;
         head != EV_NONE && ev_upos(f, head) == UPOS_NOUN && w < f->text->n_words &&
         f->text->words[w].span.end <= end;
         w++) {
        uint32_t other = ev_head(f, w);
        if (other != EV_NONE && other < word && ev_upos(f, other) == UPOS_VERB) {
            return other;
        }
    }
    return head;
}

/* "detained at the request of Chile |in July 2015", "met at a hotel in Lima |in May":
 * neither names nor spots nor requests have a time of their own. */
static bool is_behind_name(const struct finder *f, uint32_t timex, uint32_t noun)
{
    uint32_t word = f->timex_head[timex];
    uint32_t name = ev_head(f, word);
    bool timeless = ev_lemma_in(f, "behest", noun) || ev_lemma_in(f, "spot", noun) ||
                    ev_lemma_in(f, "building", noun);
    return timeless && name != EV_NONE && name < word &&
           ev_upos(f, name) == UPOS_PROPN && f->timex_at[name] == EV_NONE &&
           !ev_is_trigger(f, name) && slice_equal(ev_case(f, word), SLICE_LIT("in")) &&
           f->times->items[timex].when.unit <= WHEN_MONTH;
}

uint32_t ev_timex_owner(const struct finder *f, uint32_t timex)
{
    uint32_t word = f->timex_head[timex];
    if (word == EV_NONE || is_part_of_event(f, timex)) {
        return EV_NONE;
    }
    uint32_t noun = noun_behind(f, timex);
    if (noun != EV_NONE) {
        return noun;
    }
    uint32_t main = main_verb(f, timex);
    if (main != EV_NONE) {
        return main;
    }
    uint32_t at = ev_deprel(f, word) == DEPREL_ROOT ? word : head_of(f, timex, word);
    for (int i = 0; i < MAX_CLIMB && at != EV_NONE; i++) {
        /* "the bombers |on Friday night hit a train": no day is of whom a noun names */
        bool who = ev_upos(f, at) == UPOS_NOUN && ev_is_adverbial(f, timex) &&
                   ev_lemma_in(f, "people", at);
        if ((ev_is_trigger(f, at) && !who) || ev_upos(f, at) == UPOS_VERB ||
            ev_clause(f, at) == at) {
            at = of_leaving(f, timex, completed(f, at));
            at = of_later_clause(f, timex, of_link(f, timex, of_saying(f, timex, at)));
            return of_object(f, word, of_answer(f, timex, at));
        }
        /* "the budget of 2025" dates nothing but the budget; "confirmed the nomination
         * on Friday" the verb. */
        if (is_make(f, timex, at)) {
            return EV_NONE;
        }
        if (ev_upos(f, at) == UPOS_NOUN && f->timex_at[at] == EV_NONE &&
            !ev_lemma_in(f, "people", at) && !ev_is_adverbial(f, timex) &&
            !is_behind_name(f, timex, at)) {
            return EV_NONE;
        }
        at = ev_head(f, at);
    }
    return EV_NONE;
}
