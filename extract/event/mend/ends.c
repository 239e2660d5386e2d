/*
 * ends.c - what stands before and behind the clause of a headline.
 *
 * "Peru: Curfew imposed", "Bus crash kills 9, police say": a parser trained on running
 * text makes one phrase of such a line. The label before a colon, and who says it
 * behind a comma, are cut off, so that the clause between them is looked at alone; they
 * hang on it as what they are.
 */
#include "extract/event/mend/line.h"

#define LABEL_MOST  5 /* words before the colon */
#define SOURCE_MOST 6 /* words behind the comma */
#define BODY_LEAST  3 /* words of the clause */

static bool stands_in_phrase(uint8_t upos)
{
    switch (upos) {
    case UPOS_NOUN:
    case UPOS_PROPN:
    case UPOS_ADJ:
    case UPOS_NUM:
    case UPOS_DET:
    case UPOS_PART: return true;
    default: return false;
    }
}

/* The colon that ends a label, or EV_NONE. */
static uint32_t label_end(const struct ev_line *line)
{
    uint32_t most = line->first + LABEL_MOST;
    for (uint32_t w = line->first; w < line->end && w <= most; w++) {
        if (ev_line_is(line, w, ":")) {
            return w > line->first ? w : EV_NONE;
        }
        if (!stands_in_phrase(line->text->words[w].upos)) {
            break;
        }
    }
    return EV_NONE;
}

/* The comma before "police say" at the end, or EV_NONE. */
static uint32_t source_comma(const struct ev_line *line)
{
    uint32_t last = line->end - 1;
    struct slice form = word_form(line->text, last);
    char room[16];
    if (line->end - line->first < BODY_LEAST + 3 ||
        !ev_in_class(line->rules, "says", slice_lower(form, room, sizeof room))) {
        return EV_NONE;
    }
    for (uint32_t w = last; w-- > line->first && w + SOURCE_MOST >= last;) {
        if (ev_line_is(line, w, ",")) {
            return w + 1 < last ? w : EV_NONE;
        }
        if (!stands_in_phrase(line->text->words[w].upos)) {
            break;
        }
    }
    return EV_NONE;
}

/* The word of a part that stands for it: a verb that hung outside, or what else did. */
static uint32_t top_of(const struct ev_line *part)
{
    uint32_t top = EV_NONE;
    for (uint32_t w = part->first; w < part->end; w++) {
        const struct word *word = &part->words[w];
        if (word->head == LANG_NO_HEAD) {
            return w;
        }
        if (!ev_line_has(part, word->head) && word->upos != UPOS_PUNCT &&
            (top == EV_NONE ||
             (word->upos == UPOS_VERB && part->words[top].upos != UPOS_VERB))) {
            top = w;
        }
    }
    return top;
}

/* Makes `top` the root; what hung outside of the part hangs on it. */
static void close_part(struct ev_line *part, uint32_t top)
{
    for (uint32_t w = part->first; w < part->end; w++) {
        if (w != top && !ev_line_has(part, part->words[w].head)) {
            part->words[w].head = top;
        }
    }
    ev_line_tie(part, top, LANG_NO_HEAD, DEPREL_ROOT);
}

static struct ev_line part_of(const struct ev_line *line, uint32_t first, uint32_t end)
{
    struct ev_line part = *line;
    part.first = first;
    part.end = end;
    return part;
}

/* Ties the words of a phrase to its last one, and that to `head`. */
static void tie_phrase(struct ev_line phrase, uint32_t head, uint8_t rel)
{
    uint32_t noun = phrase.end - 1;
    for (uint32_t w = phrase.first; w < noun; w++) {
        if (!ev_line_has(&phrase, phrase.words[w].head)) {
            ev_line_tie(&phrase, w, noun, DEPREL_COMPOUND);
        }
    }
    ev_line_tie(&phrase, noun, head, rel);
}

/* "police |say" at the end: a clause of its own beside the one of `top`. */
static void tie_source(struct ev_line *line, uint32_t comma, uint32_t top)
{
    uint32_t says = line->end - 1;
    line->words[says].upos = UPOS_VERB;
    line->words[says].feats = FEAT_FIN | FEAT_PRES;
    ev_line_tie(line, says, top, DEPREL_PARATAXIS);
    tie_phrase(part_of(line, comma + 1, says), says, DEPREL_NSUBJ);
    ev_line_tie(line, comma, says, DEPREL_PUNCT);
}

void ev_cut_ends(struct ev_line *line)
{
    uint32_t colon = label_end(line);
    uint32_t comma = source_comma(line);
    struct ev_line body = part_of(line, colon == EV_NONE ? line->first : colon + 1,
                                  comma == EV_NONE ? line->end : comma);
    if ((colon == EV_NONE && comma == EV_NONE) || body.first + BODY_LEAST > body.end) {
        return;
    }
    uint32_t top = top_of(&body);
    if (top == EV_NONE) {
        return;
    }
    close_part(&body, top);
    if (colon != EV_NONE) {
        tie_phrase(part_of(line, line->first, colon), top, DEPREL_DEP);
        ev_line_tie(line, colon, top, DEPREL_PUNCT);
    }
    if (comma != EV_NONE) {
        tie_source(line, comma, top);
    }
    *line = body;
}
