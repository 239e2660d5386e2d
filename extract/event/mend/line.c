#include "extract/event/mend/line.h"

/* Is the word `low` that of `top`, or below it? */
static bool is_below(const struct ev_line *line, uint32_t low, uint32_t top)
{
    /* counted, as a tree half mended may go round */
    for (uint32_t i = line->first; i < line->end && low != LANG_NO_HEAD; i++) {
        if (low == top) {
            return true;
        }
        low = line->words[low].head;
    }
    return false;
}

void ev_line_tie(struct ev_line *line, uint32_t word, uint32_t head, uint8_t rel)
{
    line->words[word].head = head;
    line->words[word].deprel = rel;
}

uint32_t ev_line_top(const struct ev_line *line, uint32_t word, uint32_t from,
                     uint32_t to)
{
    for (uint32_t i = from; i < to; i++) { /* counted, too */
        uint32_t head = line->words[word].head;
        if (head < from || head >= to) {
            break;
        }
        word = head;
    }
    return word;
}

void ev_line_lift(struct ev_line *line, uint32_t word, uint32_t old)
{
    if (is_below(line, old, word)) {
        return;
    }
    ev_line_tie(line, word, line->words[old].head, line->words[old].deprel);
    for (uint32_t w = line->first; w < line->end; w++) {
        if (w != word && line->words[w].head == old) {
            line->words[w].head = word;
        }
    }
}

bool ev_line_has(const struct ev_line *line, uint32_t word)
{
    return word >= line->first && word < line->end;
}

uint32_t ev_line_root(const struct ev_line *line)
{
    for (uint32_t w = line->first; w < line->end; w++) {
        if (line->words[w].head == LANG_NO_HEAD) {
            return w;
        }
    }
    return EV_NONE;
}

uint32_t ev_line_child(const struct ev_line *line, uint32_t head, uint8_t rel)
{
    for (uint32_t w = line->first; w < line->end; w++) {
        if (line->words[w].head == head && line->words[w].deprel == rel) {
            return w;
        }
    }
    return EV_NONE;
}

bool ev_line_subject(const struct ev_line *line, uint32_t verb)
{
    static const uint8_t subjects[] = {DEPREL_NSUBJ, DEPREL_NSUBJ_PASS, DEPREL_CSUBJ};
    for (size_t i = 0; i < sizeof subjects; i++) {
        if (ev_line_child(line, verb, subjects[i]) != EV_NONE) {
            return true;
        }
    }
    return false;
}

uint32_t ev_line_nsubj(const struct ev_line *line, uint32_t verb)
{
    uint32_t who = ev_line_child(line, verb, DEPREL_NSUBJ);
    return who == EV_NONE ? ev_line_child(line, verb, DEPREL_NSUBJ_PASS) : who;
}

bool ev_line_is(const struct ev_line *line, uint32_t word, const char *form)
{
    return word < line->end && slice_is_nocase(word_form(line->text, word), form);
}

bool ev_line_in(const struct ev_line *line, const char *class, uint32_t word)
{
    return word < line->end &&
           ev_in_class(line->rules, class,
                       arena_lower(line->arena, word_form(line->text, word)));
}

bool ev_line_of_date(const struct ev_line *line, uint32_t word)
{
    return line->words[word].upos == UPOS_NUM || ev_line_in(line, "dateword", word);
}

void ev_line_make_noun(struct ev_line *line, uint32_t word)
{
    struct word *noun = &line->words[word];
    noun->upos = UPOS_NOUN;
    noun->lemma = arena_lower(line->arena, word_form(line->text, word));
    noun->feats = FEAT_SING;
    for (uint32_t w = word + 1; w < line->end; w++) {
        bool phrase =
            line->words[w].head == word && line->words[w].deprel == DEPREL_OBL;
        line->words[w].deprel = phrase ? (uint8_t)DEPREL_NMOD : line->words[w].deprel;
    }
}

bool ev_line_has_lemma(const struct ev_line *line, uint32_t word, const char *lemma)
{
    return slice_is_nocase(line->words[word].lemma, lemma);
}

uint32_t ev_line_phrase_end(const struct ev_line *line, uint32_t w)
{
    for (; w < line->end; w++) {
        uint8_t upos = line->words[w].upos;
        if (upos != UPOS_DET && upos != UPOS_ADJ && upos != UPOS_NUM &&
            !ev_is_noun(upos) && !ev_line_is(line, w, "-")) {
            break;
        }
    }
    return w;
}

void ev_line_tie_phrase(struct ev_line *line, uint32_t first, uint32_t noun)
{
    for (uint32_t w = first; w < noun; w++) {
        uint8_t upos = line->words[w].upos;
        ev_line_tie(line, w, noun,
                    upos == UPOS_ADP   ? DEPREL_CASE
                    : upos == UPOS_DET ? DEPREL_DET
                                       : DEPREL_COMPOUND);
    }
}

uint32_t ev_line_name(const struct ev_line *line, uint32_t word)
{
    while (line->words[word].deprel == DEPREL_FLAT &&
           line->words[word].head != LANG_NO_HEAD) {
        word = line->words[word].head;
    }
    return word;
}

uint32_t ev_line_verb(const struct ev_line *line, uint32_t word)
{
    /* counted, as a tree half mended may go round */
    for (uint32_t i = line->first; i < line->end; i++) {
        word = line->words[word].head;
        if (word == LANG_NO_HEAD || line->words[word].upos == UPOS_VERB) {
            return word == LANG_NO_HEAD ? EV_NONE : word;
        }
    }
    return EV_NONE;
}

bool ev_in_phrase(uint8_t rel)
{
    return rel == DEPREL_COMPOUND || rel == DEPREL_FLAT || rel == DEPREL_NMOD ||
           rel == DEPREL_NMOD_UNMARKED || rel == DEPREL_APPOS || rel == DEPREL_DEP;
}

uint32_t ev_line_noun_from(const struct ev_line *line, uint32_t from)
{
    uint32_t last = EV_NONE;
    for (uint32_t w = from; w < line->end; w++) {
        uint8_t upos = line->words[w].upos;
        bool noun = upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_PRON;
        bool front = upos == UPOS_DET || upos == UPOS_ADJ || upos == UPOS_NUM ||
                     upos == UPOS_PART;
        if (!noun && (!front || last != EV_NONE)) {
            break;
        }
        last = noun && upos != UPOS_PRON ? w : last;
    }
    /* "Judge |Ada Okoye" hangs by its first name */
    return last == EV_NONE ? EV_NONE : ev_line_top(line, last, from, last + 1);
}
