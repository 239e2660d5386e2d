/*
 * topic.c - what an act of words was about, in few of them: "warn Peru of a strike".
 *
 * For the types of the class `worded`, whose sentences of labels.tsv would tell little
 * ("X issues a warning"). The verb's lemma, its objects, clauses and prepositions in
 * the order of the text; no times and places, which the event has by itself. Empty
 * where nothing short enough stands there, or what does speaks of "us" and "them".
 */
#include "base/ascii.h"
#include "base/buf.h"
#include "extract/event/parts.h"

#define TOPIC_MAX 100 /* bytes */
#define TOPIC_MIN 3
#define QUOTE_MAX 80

static bool is_comma(const struct finder *f, uint32_t word)
{
    struct slice form = word_form(f->text, word);
    return ev_upos(f, word) == UPOS_PUNCT && !slice_equal(form, SLICE_LIT("-")) &&
           !slice_equal(form, SLICE_LIT("'")) && !slice_equal(form, SLICE_LIT("\""));
}

static size_t bytes_of(const struct finder *f, uint32_t first, uint32_t last)
{
    return f->text->words[last].span.end - f->text->words[first].span.start;
}

/* Does the dependent of the verb tell what its act is about? */
static bool is_about(const struct finder *f, uint32_t word)
{
    bool timed = f->timex_at[word] != EV_NONE;
    switch (ev_deprel(f, word)) {
    case DEPREL_OBJ: return true;
    case DEPREL_IOBJ:
    case DEPREL_XCOMP:
    case DEPREL_CCOMP: return !timed;
    case DEPREL_OBL:
        return !timed && !ev_in_class(f->rules, "aside_prep", ev_case(f, word));
    default: return false;
    }
}

/* "X says |she will leave": a pronoun for one of those who are named before it. */
static bool is_known(const struct finder *f, const struct ev_cand *cand, uint32_t word)
{
    struct ev_filler who;
    return ev_actors(f, word, &who, 1) == 1 && ev_has_actor(cand, who.key);
}

/* "them", "our plan": whom the words alone do not tell. */
static bool is_vague(const struct finder *f, const struct ev_cand *cand, uint32_t first,
                     uint32_t last)
{
    for (uint32_t w = first; w <= last; w++) {
        struct slice lemma = ev_lower_lemma(f, w);
        bool opens = w == first && ev_in_class(f->rules, "personal", lemma) &&
                     !is_known(f, cand, w);
        if (ev_upos(f, w) == UPOS_PRON &&
            (opens || ev_in_class(f->rules, "first_person", lemma))) {
            return true;
        }
    }
    return false;
}

static bool is_quote(const struct finder *f, uint32_t word)
{
    static const char *const marks[] = {"\"", "“", "”", "``", "''"};
    struct slice form = word_look(f->text, word);
    size_t i = 0;
    size_t n = sizeof marks / sizeof *marks;
    while (i < n && !slice_equal(form, slice_of(marks[i]))) {
        i++;
    }
    return i < n;
}

/* Appends the words as they are read, one blank between them, without quotes. */
static void add_words(const struct finder *f, struct buf *out, uint32_t first,
                      uint32_t last)
{
    bool apart = true;
    for (uint32_t w = first; w <= last; w++) {
        struct slice form = word_look(f->text, w);
        apart = apart || f->text->words[w].space_before;
        if (is_quote(f, w)) {
            continue;
        }
        buf_adds(out, apart ? " " : "");
        buf_add(out, form);
        apart = false;
    }
}

/* May what follows be left away: "..., |after", "... |that", "... |because"? */
static bool is_break(const struct finder *f, uint32_t word)
{
    uint8_t upos = ev_upos(f, word);
    return is_comma(f, word) || upos == UPOS_SCONJ || upos == UPOS_ADP ||
           upos == UPOS_CCONJ ||
           (upos == UPOS_PRON && (ev_is(f, word, "who") || ev_is(f, word, "which")));
}

/* The last word of so many from `first` on that a break follows, or the first comma. */
static uint32_t cut(const struct finder *f, uint32_t first, uint32_t last, size_t most)
{
    uint32_t end = last;
    for (uint32_t w = first + 1; w <= last; w++) {
        if (is_comma(f, w)) {
            end = w - 1;
            break;
        }
    }
    uint32_t w = end;
    while (w > first + TOPIC_MIN &&
           (bytes_of(f, first, w) > most || !is_break(f, w + 1))) {
        w--;
    }
    return bytes_of(f, first, end) <= most || w <= first + TOPIC_MIN ? end : w;
}

/* "We must act", in quotes of its own: words that are somebody's, whatever they tell.
 */
static bool add_quote(const struct finder *f, struct buf *out, uint32_t first,
                      uint32_t last)
{
    while (first < last && (is_comma(f, first) || is_quote(f, first))) {
        first++;
    }
    while (last > first && (is_comma(f, last) || is_quote(f, last))) {
        last--;
    }
    if (first == 0 || !is_quote(f, first - 1) || last < first + TOPIC_MIN) {
        return false;
    }
    if (bytes_of(f, first, last) > QUOTE_MAX) {
        last = cut(f, first, last, QUOTE_MAX);
    }
    if (bytes_of(f, first, last) > QUOTE_MAX) {
        return false;
    }
    struct buf words = {0};
    add_words(f, &words, first, last);
    struct slice said = buf_slice(&words);
    bool told = said.len > 1;
    if (told) {
        buf_addf(out, " \"%c%.*s\"", ascii_upper(said.ptr[1]), (int)(said.len - 2),
                 said.ptr + 2);
    }
    buf_release(&words);
    return told;
}

/* The words of `word`'s phrase, if they are few; else those before a break. */
static bool add_phrase(const struct finder *f, struct buf *out,
                       const struct ev_cand *cand, uint32_t word)
{
    uint32_t verb = cand->verb;
    uint32_t first = 0;
    uint32_t last = 0;
    ev_extent(f, word, &first, &last);
    while (last > first && is_comma(f, last)) {
        last--;
    }
    if (out->len + bytes_of(f, first, last) > TOPIC_MAX) {
        last = cut(f, first, last, TOPIC_MAX - out->len);
    }
    if (first > verb && is_vague(f, cand, first, last)) {
        return ev_deprel(f, word) == DEPREL_CCOMP && add_quote(f, out, first, last);
    }
    if (first <= verb || out->len + bytes_of(f, first, last) > TOPIC_MAX) {
        return false;
    }
    add_words(f, out, first, last);
    return true;
}

/*
 * "whom it accused |of fraud": whom, by name, where the object stands elsewhere. False
 * when nobody can tell.
 */
static bool add_addressee(const struct finder *f, struct buf *out,
                          const struct ev_cand *cand)
{
    const struct event_type *type = ev_type(f, cand);
    for (size_t i = 0; i < cand->n_fillers && type->n_roles > 1; i++) {
        const struct ev_filler *filler = &cand->fillers[i];
        bool object =
            ev_head(f, filler->word) != EV_NONE && ev_case(f, filler->word).len == 0;
        if (slice_equal(filler->role, type->roles[1]) && object) {
            buf_addf(out, " %.*s", SLICE_ARG(filler->actor.name));
            return true;
        }
    }
    return false;
}

/* What was quoted before the verb that tells who said it. */
static bool add_before(const struct finder *f, struct buf *out, uint32_t verb)
{
    uint32_t clause = ev_told_clause(f, verb);
    uint32_t first = 0;
    uint32_t last = 0;
    if (clause == EV_NONE || clause > verb) {
        return false;
    }
    ev_extent(f, clause, &first, &last);
    uint32_t end = first + 1;
    while (end < last && end < verb && !is_quote(f, end)) {
        end++;
    }
    return add_quote(f, out, first, end < last ? end : last);
}

struct slice ev_topic(struct finder *f, const struct ev_cand *cand)
{
    struct slice none = {0};
    uint32_t verb = cand->verb;
    const struct event_type *type = ev_type(f, cand);
    const struct sentence *s = &f->text->sentences[cand->sentence];
    if (!ev_in_class(f->rules, "worded", type->name) || ev_upos(f, verb) != UPOS_VERB ||
        ev_passive(f, verb) ||
        (cand->noun && (!cand->light || cand->light->side != 'a'))) {
        return none;
    }
    struct buf buf = {0};
    bool told = false;
    bool whole = true;
    buf_add(&buf, ev_lower_lemma(f, verb));
    uint32_t particle = ev_child(f, verb, DEPREL_COMPOUND_PRT);
    if (particle != EV_NONE && particle > verb) {
        add_words(f, &buf, particle, particle);
    }
    for (uint32_t w = verb + 1; w < s->first + s->count && whole; w++) {
        if (ev_head(f, w) != verb || !is_about(f, w)) {
            continue;
        }
        bool behind = !told && ev_deprel(f, w) == DEPREL_OBL;
        whole = !behind || add_addressee(f, &buf, cand) ||
                !slice_equal(ev_case(f, w), SLICE_LIT("of"));
        whole = whole && add_phrase(f, &buf, cand, w);
        told = told || whole;
    }
    told = told || add_before(f, &buf, verb);
    struct slice topic = told ? arena_copy(f->arena, buf_slice(&buf)) : none;
    buf_release(&buf);
    return topic;
}
