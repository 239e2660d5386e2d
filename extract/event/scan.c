/*
 * scan.c - which sentences are worth a tree.
 *
 * On tagged words alone: a trigger of some row whose other words stand in the sentence
 * too. Wrong the safe way: what is marked may hold no event, what is not holds none.
 */
#include "base/ascii.h"
#include "extract/event/parts.h"

#define LONGEST_WORD 64

struct scan {
    const struct event_rules *rules;
    const struct lang_text *text;
    const struct sentence *sentence;
    bool someone; /* a name or a pronoun */
};

/* The lemma, in lower case, without memory of its own. */
static struct slice folded(struct slice lemma, char room[LONGEST_WORD])
{
    if (lemma.len == 0 || lemma.len > LONGEST_WORD) {
        return (struct slice){0};
    }
    for (size_t i = 0; i < lemma.len; i++) {
        room[i] = ascii_lower(lemma.ptr[i]);
    }
    return (struct slice){room, lemma.len};
}

static bool holds_word(const struct scan *scan, struct slice pattern)
{
    for (uint32_t w = 0; w < scan->sentence->count; w++) {
        char room[LONGEST_WORD];
        struct slice lemma = scan->text->words[scan->sentence->first + w].lemma;
        if (ev_word_matches(scan->rules, pattern, folded(lemma, room))) {
            return true;
        }
    }
    return false;
}

static bool may_hold(const struct scan *scan, const struct ev_cond *cond)
{
    bool found = cond->negate;
    if (cond->test == TEST_FILLED && cond->slot >= SLOT_AT) {
        found = found || holds_word(scan, ev_slot_name(cond->slot));
    } else if (cond->test == TEST_WORDS) {
        for (size_t i = 0; i < cond->n_words && !found; i++) {
            found = holds_word(scan, cond->words[i]);
        }
    } else {
        return true;
    }
    return found;
}

static bool may_fit(const struct scan *scan, const struct ev_frame *frame)
{
    bool named = frame->need & (NEED_NAMED | NEED_NAMES | NEED_PAIR);
    if ((named && !scan->someone) ||
        (frame->rest.len > 0 && !holds_word(scan, frame->rest))) {
        return false;
    }
    for (size_t i = 0; i < frame->n_conds; i++) {
        if (!may_hold(scan, &frame->conds[i])) {
            return false;
        }
    }
    return true;
}

static bool may_trigger(const struct scan *scan, const struct word *word)
{
    char room[LONGEST_WORD];
    char pos = 0;
    switch (word->upos) {
    case UPOS_VERB: pos = 'v'; break;
    case UPOS_NOUN:
    case UPOS_PROPN: pos = 'n'; break;
    case UPOS_ADJ: pos = 'a'; break;
    default: return false;
    }
    uint32_t at = ev_head_find(scan->rules, folded(word->lemma, room), pos);
    while (at != STRMAP_NONE && !may_fit(scan, &scan->rules->frames[at])) {
        at = scan->rules->frames[at].scan_next;
    }
    return at != STRMAP_NONE;
}

/* "1998", "May", "Friday": a sentence that may tell a date, for `other`. */
static bool may_date(const struct scan *scan, uint32_t word)
{
    char room[LONGEST_WORD];
    struct slice form = word_form(scan->text, word);
    if (form.len == 4 && ascii_is_digit(form.ptr[0]) && ascii_is_digit(form.ptr[3])) {
        return true;
    }
    return scan->text->words[word].upos == UPOS_PROPN &&
           ev_in_class(scan->rules, "dateword", folded(form, room));
}

/* "Members of the delegation include": says who took part in an event told before. */
static bool lists_people(const struct scan *scan, const struct word *word)
{
    char room[LONGEST_WORD];
    return scan->someone && word->upos == UPOS_VERB &&
           ev_in_class(scan->rules, "listing", folded(word->lemma, room));
}

static bool is_wanted(struct scan *scan)
{
    const struct sentence *sentence = scan->sentence;
    if (sentence->kind == BLOCK_BOILERPLATE || sentence->kind == BLOCK_HEADER) {
        return false;
    }
    bool dated = false;
    scan->someone = false;
    for (uint32_t w = sentence->first; w < sentence->first + sentence->count; w++) {
        uint8_t upos = scan->text->words[w].upos;
        char room[LONGEST_WORD];
        scan->someone = scan->someone || upos == UPOS_PROPN ||
                        (upos == UPOS_PRON &&
                         ev_in_class(scan->rules, "third",
                                     folded(scan->text->words[w].lemma, room)));
        dated = dated || may_date(scan, w);
    }
    if (event_is_headline(scan->text, (uint32_t)(sentence - scan->text->sentences)) ||
        (dated && scan->someone)) {
        return true;
    }
    for (uint32_t w = 0; w < sentence->count; w++) {
        const struct word *word = &scan->text->words[sentence->first + w];
        if (may_trigger(scan, word) || lists_people(scan, word)) {
            return true;
        }
    }
    return false;
}

void event_scan(const struct event_rules *rules, const struct lang_text *text,
                bool *want)
{
    struct scan scan = {.rules = rules, .text = text};
    for (size_t s = 0; s < text->n_sentences; s++) {
        scan.sentence = &text->sentences[s];
        want[s] = is_wanted(&scan);
    }
}
