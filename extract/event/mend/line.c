#include "extract/event/mend/line.h"

void ev_line_tie(struct ev_line *line, uint32_t word, uint32_t head, uint8_t rel)
{
    line->words[word].head = head;
    line->words[word].deprel = rel;
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

bool ev_line_is(const struct ev_line *line, uint32_t word, const char *form)
{
    return word < line->end && slice_is_nocase(word_form(line->text, word), form);
}

bool ev_is_nominal(uint8_t upos)
{
    return upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_PRON ||
           upos == UPOS_NUM;
}

bool ev_in_phrase(uint8_t rel)
{
    return rel == DEPREL_COMPOUND || rel == DEPREL_FLAT || rel == DEPREL_NMOD ||
           rel == DEPREL_NMOD_UNMARKED || rel == DEPREL_APPOS || rel == DEPREL_DEP;
}
