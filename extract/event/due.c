/*
 * due.c - trees of "due to" before a verb.
 *
 * A parser that knows "due to" as a preposition makes of "is due to meet" a clause in
 * several ways. Here it is always one: the verb heads it, "due" and "to" mark it, "be"
 * and the subject hang on it, as of "is to meet".
 */
#include "extract/event/parts.h"

static bool is_word(const struct lang_text *text, uint32_t word, const char *lemma)
{
    return slice_equal_nocase(text->words[word].lemma, slice_of(lemma));
}

static void tie(struct lang_text *text, uint32_t word, uint32_t head, uint8_t rel)
{
    text->words[word].head = head;
    text->words[word].deprel = rel;
}

/* The verb behind "due to" at `due`, or EV_NONE. */
static uint32_t due_verb(const struct lang_text *text, uint32_t due, uint32_t end)
{
    if (due + 2 >= end || !is_word(text, due, "due") ||
        text->words[due + 1].upos != UPOS_PART || !is_word(text, due + 1, "to")) {
        return EV_NONE;
    }
    for (uint32_t w = due + 2; w < end && w < due + 5; w++) {
        uint8_t upos = text->words[w].upos;
        if (upos == UPOS_VERB) {
            return w;
        }
        if (upos != UPOS_AUX && upos != UPOS_ADV) {
            break;
        }
    }
    return EV_NONE;
}

/* The form of "be" before "due", or EV_NONE. */
static uint32_t be_before(const struct lang_text *text, uint32_t due, uint32_t first)
{
    for (uint32_t w = due; w-- > first && w + 4 > due;) {
        if (is_word(text, w, "be")) {
            return w;
        }
        if (text->words[w].upos != UPOS_ADV && text->words[w].upos != UPOS_PART) {
            break;
        }
    }
    return EV_NONE;
}

/* Puts the verb where `old`, a word of its clause, stands in the tree. */
static void lift(struct lang_text *text, uint32_t verb, uint32_t old,
                 const struct sentence *s)
{
    tie(text, verb, text->words[old].head, text->words[old].deprel);
    for (uint32_t w = s->first; w < s->first + s->count; w++) {
        if (w != verb && text->words[w].head == old) {
            text->words[w].head = verb;
        }
    }
}

static void mend_due(struct lang_text *text, const struct sentence *s, uint32_t due)
{
    uint32_t verb = due_verb(text, due, s->first + s->count);
    if (verb == EV_NONE) {
        return;
    }
    uint32_t be = be_before(text, due, s->first);
    if (text->words[verb].head == due) {
        lift(text, verb, due, s);
    }
    if (be != EV_NONE && text->words[verb].head == be) {
        lift(text, verb, be, s);
    }
    uint32_t head = text->words[verb].head;
    if (be != EV_NONE && head < be && text->words[be].head == head) {
        lift(text, verb, head, s); /* "he |is due": the subject was made the head */
        tie(text, head, verb, DEPREL_NSUBJ);
    }
    tie(text, due, verb, DEPREL_MARK);
    tie(text, due + 1, verb, DEPREL_MARK);
    if (be != EV_NONE && be > s->first) {
        tie(text, be, verb, DEPREL_COP);
    }
}

void event_mend_trees(const struct event_rules *rules, struct arena *arena,
                      struct lang_text *text)
{
    ev_mend_headlines(rules, arena, text);
    for (uint32_t i = 0; i < text->n_sentences; i++) {
        const struct sentence *s = &text->sentences[i];
        for (uint32_t w = s->first; s->parsed && w < s->first + s->count; w++) {
            mend_due(text, s, w);
        }
    }
}
