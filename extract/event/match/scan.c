/*
 * scan.c - which sentences are worth a tree.
 *
 * On tagged words: a trigger of some row whose other words stand in the sentence too,
 * or a verb with somebody and a date, or of a headline. That much is safe: what has
 * none of it holds no event. Of the rest, titles and what gate.c lets pass are marked;
 * and the first sentences where they may tell the day of the news.
 */
#include "extract/event/match/scan.h"

#include "base/ascii.h"
#include "extract/event/frame/gate.h"
#include "extract/event/match/match.h"
#include "extract/event/when/days.h"

#define SHORT_TEXT 150 /* words */
#define LIST_BACK  3   /* sentences */

/* A row that needs no guess, some word of whose conditions stands in the sentence. */
static bool is_plain(const struct ev_frame *frame)
{
    bool seen = false;
    for (size_t i = 0; i < frame->n_conds; i++) {
        const struct ev_cond *cond = &frame->conds[i];
        seen = seen || (!cond->negate && cond->test == TEST_WORDS);
    }
    return seen && frame->strength == 3;
}

/* Rows of the verb whose past a word in "-ed" may be, that was taken for an adjective
 * or a noun: "rebels |ambushed two". */
static uint32_t rows_of_past(const struct scan *scan, struct slice form)
{
    char room[LONGEST_WORD];
    struct slice word = slice_lower(form, room, LONGEST_WORD);
    size_t n = word.len;
    if (!word.ptr || n < 5 || !slice_ends(word, SLICE_LIT("ed"))) {
        return STRMAP_NONE;
    }
    uint32_t at = ev_head_find(scan->rules, (struct slice){word.ptr, n - 2}, 'v');
    at = at == STRMAP_NONE
             ? ev_head_find(scan->rules, (struct slice){word.ptr, n - 1}, 'v')
             : at; /* raid|ed, rape|d, stab|bed */
    return at == STRMAP_NONE && word.ptr[n - 3] == word.ptr[n - 4]
               ? ev_head_find(scan->rules, (struct slice){word.ptr, n - 3}, 'v')
               : at;
}

/* Of the rows from `at` on, the first that is a user's or plain and may fit, or else
 * the last that may: the gate has learnt its guesses from that one. NULL for none. */
static const struct ev_frame *fitting_row(struct scan *scan, uint32_t at)
{
    const struct ev_frame *found = NULL;
    for (; at != STRMAP_NONE; at = scan->rules->frames[at].scan_next) {
        const struct ev_frame *frame = &scan->rules->frames[at];
        if (!ev_may_fit(scan, frame)) {
            continue;
        }
        found = frame;
        if (at < scan->rules->n_users || is_plain(frame)) {
            break;
        }
    }
    return found;
}

/* The row whose hint the word is, NULL for none. */
static const struct ev_frame *row_for(struct scan *scan, uint32_t number)
{
    const struct word *word = &scan->text->words[number];
    char room[LONGEST_WORD];
    char pos = 0;
    switch (word->upos) {
    case UPOS_VERB: pos = 'v'; break;
    case UPOS_NOUN:
    case UPOS_PROPN: pos = 'n'; break;
    case UPOS_ADJ: pos = 'a'; break;
    default: pos = word->space_before ? 0 : 'n'; /* the last half of "sit-|in" */
    }
    if (!pos) {
        return NULL;
    }
    struct slice lemma = slice_lower(word->lemma, room, LONGEST_WORD);
    const struct ev_frame *found =
        fitting_row(scan, ev_head_find(scan->rules, lemma, pos));
    if (found || pos == 'v') {
        return found;
    }
    /* "he |shot two", "was |slain": the tagger sees a noun or an adjective */
    return fitting_row(scan, ev_in_class(scan->rules, "past_untold", lemma)
                                 ? ev_head_find(scan->rules, lemma, 'v')
                                 : rows_of_past(scan, word_form(scan->text, number)));
}

/* "May", "Friday": a name of a time, and nobody's. */
static bool is_dateword(const struct scan *scan, uint32_t word)
{
    char room[LONGEST_WORD];
    return scan->text->words[word].upos == UPOS_PROPN &&
           ev_in_class(scan->rules, "dateword",
                       slice_lower(word_form(scan->text, word), room, LONGEST_WORD));
}

static bool is_year(const struct scan *scan, uint32_t word)
{
    struct slice form = word_form(scan->text, word);
    return form.len == 4 && ascii_is_digit(form.ptr[0]) && ascii_is_digit(form.ptr[3]);
}

/* The fast tagger takes rare names for nouns where every sentence has a capital. */
static bool is_someone(const struct scan *scan, uint32_t word)
{
    char room[LONGEST_WORD];
    const struct word *w = &scan->text->words[word];
    bool first = word == scan->sentence->first;
    bool noun = w->upos == UPOS_NOUN || w->upos == UPOS_ADJ || w->upos == UPOS_X ||
                w->upos == UPOS_VERB || w->upos == UPOS_INTJ;
    return w->upos == UPOS_PROPN ||
           (first && noun && ascii_is_upper(word_form(scan->text, word).ptr[0])) ||
           (w->upos == UPOS_PRON &&
            ev_in_class(scan->rules, "third",
                        slice_lower(w->lemma, room, LONGEST_WORD)));
}

/* People, a body of them, or "these". */
static bool may_be_people(const struct scan *scan, uint32_t word)
{
    static const char *const classes[] = {"people", "body", "delegates", "pointer"};
    char room[LONGEST_WORD];
    struct slice lemma = slice_lower(scan->text->words[word].lemma, room, LONGEST_WORD);
    uint32_t link = ev_class_first(scan->rules, lemma);
    size_t i = 0;
    size_t n = sizeof classes / sizeof classes[0];
    while (i < n && !ev_class_holds(scan->rules, link, slice_of(classes[i]))) {
        i++;
    }
    return i < n;
}

/*
 * "Members of the delegation include", "these include": says who took part in an event
 * told before.
 */
static bool lists_people(const struct scan *scan, uint32_t verb)
{
    char room[LONGEST_WORD];
    const struct word *words = scan->text->words;
    if (!scan->someone || words[verb].upos != UPOS_VERB) {
        return false;
    }
    uint32_t link =
        ev_class_first(scan->rules, slice_lower(words[verb].lemma, room, LONGEST_WORD));
    if (ev_class_holds(scan->rules, link, SLICE_LIT("company"))) {
        return true;
    }
    if (!ev_class_holds(scan->rules, link, SLICE_LIT("listing"))) {
        return false;
    }
    uint32_t w = scan->sentence->first;
    while (w < verb && !may_be_people(scan, w)) {
        w++;
    }
    return w < verb;
}

/* "Boeing", that the fast tagger takes for a verb. */
static bool is_named(const struct event_input *in, uint32_t word)
{
    const struct names *names = in->names;
    return names->word_mention && names->word_mention[word] < names->n_mentions;
}

/* Looks for somebody, and for what may be a date. */
static void find_someone(struct scan *scan, const struct event_input *in)
{
    uint32_t end = scan->sentence->first + scan->sentence->count;
    bool dated = false;
    scan->someone = false;
    for (uint32_t w = scan->sentence->first; w < end; w++) {
        bool dateword = is_dateword(scan, w);
        dated = dated || dateword || is_year(scan, w);
        scan->someone =
            scan->someone || (!dateword && (is_someone(scan, w) || is_named(in, w)));
    }
    scan->dated = dated && scan->someone;
}

/* An item of a list of nominees? */
static bool is_of_slate(const struct scan *scan)
{
    uint32_t end = scan->sentence->first + scan->sentence->count;
    uint32_t w = scan->sentence->first;
    while (w < end && !ev_slate_mark(scan->rules, scan->text, w)) {
        w++;
    }
    return w < end;
}

/* Ready to look at a sentence; false when its block tells nothing. */
static bool begin(struct scan *scan, const struct event_rules *rules,
                  const struct event_input *in, uint32_t sentence)
{
    *scan = (struct scan){.rules = rules, .text = in->text};
    scan->sentence = &in->text->sentences[sentence];
    if (scan->sentence->kind == BLOCK_BOILERPLATE ||
        scan->sentence->kind == BLOCK_HEADER) {
        return false;
    }
    find_someone(scan, in);
    scan->slate = is_of_slate(scan);
    scan->headline = event_is_headline(in->text, sentence);
    scan->happening =
        scan->slate || scan->headline || (scan->dated && gate_times(in, sentence) > 0);
    return true;
}

/* What the word may tell: hints in `out`; returns how many. */
static size_t hints_at(struct scan *scan, uint32_t word, struct ev_hint out[2])
{
    size_t n = 0;
    const struct ev_frame *other = &scan->rules->other;
    const struct ev_frame *row = row_for(scan, word);
    if (lists_people(scan, word)) {
        out[n++] = (struct ev_hint){word, other, HINT_LIST};
    }
    if (row) {
        out[n++] = (struct ev_hint){word, row, HINT_ROW};
    } else if (scan->happening && scan->text->words[word].upos == UPOS_VERB) {
        out[n++] = (struct ev_hint){word, other, HINT_HAPPENING};
    }
    return n;
}

/* The fast tagger misses some verbs: for the sentence as a whole. */
static struct ev_hint hint_of_all(const struct scan *scan)
{
    return (struct ev_hint){scan->sentence->first, &scan->rules->other, HINT_HAPPENING};
}

/*
 * Is a hint enough? Of titles and captions, which are few, and of headlines that stand
 * by themselves: there is little text around them to guess from.
 */
static bool is_sure(const struct scan *scan)
{
    return scan->slate || scan->sentence->kind == BLOCK_TITLE ||
           scan->sentence->kind == BLOCK_CAPTION ||
           (scan->headline && scan->text->n_words < SHORT_TEXT);
}

/* "Last month I just |met Okoye": what a speaker tells of himself, with somebody or
 * somewhere that has a name. What he only said is left to the gate. */
static bool is_own_deed(const struct scan *scan, const struct ev_hint *hint)
{
    const struct word *words = scan->text->words;
    const struct event_type *type = ev_frame_type(scan->rules, hint->frame);
    uint32_t at = hint->word;
    while (at > scan->sentence->first && words[at - 1].upos == UPOS_ADV) {
        at--;
    }
    return scan->someone && hint->kind == HINT_ROW && type &&
           !ev_in_class(scan->rules, "judging", type->name) &&
           (words[hint->word].feats & FEAT_PAST) &&
           (words[hint->word].feats & FEAT_FIN) && at > scan->sentence->first &&
           word_reads(scan->text, at - 1, "i");
}

void event_hints(const struct event_rules *rules, const struct event_input *in,
                 uint32_t sentence, struct ev_hints *out)
{
    struct scan scan;
    *out = (struct ev_hints){0};
    if (!begin(&scan, rules, in, sentence)) {
        return;
    }
    uint32_t end = scan.sentence->first + scan.sentence->count;
    for (uint32_t w = scan.sentence->first; w < end && out->count + 2 <= GATE_HINTS;
         w++) {
        out->count += hints_at(&scan, w, out->items + out->count);
    }
    if (out->count == 0 && scan.happening) {
        out->items[out->count++] = hint_of_all(&scan);
    }
    out->sure = is_sure(&scan);
}

/* Somebody with a name is listed behind `word`, soon after a sentence that is wanted.
 */
static bool goes_on(const struct scan *scan, const struct names *names, uint32_t word,
                    const bool *want)
{
    uint32_t number = (uint32_t)(scan->sentence - scan->text->sentences);
    uint32_t end = scan->sentence->first + scan->sentence->count;
    bool near = false;
    for (uint32_t back = 1; back <= LIST_BACK && back <= number; back++) {
        near = near || want[number - back];
    }
    near = near && names->word_mention;
    while (near && word < end && names->word_mention[word] == UINT32_MAX) {
        word++;
    }
    return near && word < end;
}

/* The same, but it ends with the first hint that passes. */
static bool is_wanted(struct gate_view *view, const bool *want)
{
    struct scan scan;
    struct ev_hint hints[2];
    bool any = false;
    bool passed = false;
    if (!begin(&scan, view->rules, view->in, view->sentence)) {
        return false;
    }
    bool sure = is_sure(&scan);
    uint32_t end = scan.sentence->first + scan.sentence->count;
    for (uint32_t w = scan.sentence->first; w < end && !passed; w++) {
        size_t n = hints_at(&scan, w, hints);
        if (n > 0 && !any && !sure) {
            gate_look(view);
        }
        any = any || n > 0;
        for (size_t i = 0; i < n && !passed; i++) {
            passed = sure || gate_passes(view, &hints[i]) ||
                     is_own_deed(&scan, &hints[i]) ||
                     (hints[i].kind == HINT_LIST &&
                      goes_on(&scan, view->in->names, hints[i].word, want));
        }
    }
    if (!any && scan.happening && !sure) {
        hints[0] = hint_of_all(&scan);
        gate_look(view);
        passed = gate_passes(view, &hints[0]);
    }
    return passed || (!any && scan.happening && sure);
}

void event_scan(const struct event_rules *rules, const struct event_input *in,
                bool *want)
{
    struct gate_view view = {.rules = rules, .in = in, .document = gate_document(in)};
    uint32_t lead = ev_lead(in->text);
    uint32_t end = ev_lead_end(in->text, lead);
    for (uint32_t s = 0; s < in->text->n_sentences; s++) {
        view.sentence = s;
        want[s] =
            is_wanted(&view, want) || (s >= lead && s < end && gate_times(in, s) > 0);
    }
}
