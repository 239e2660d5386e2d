/*
 * ends.c - what stands before and behind the clause of a headline.
 *
 * "Peru: Curfew imposed", "Bus crash kills 9, police say": a parser trained on running
 * text makes one phrase of such a line. The label before a colon, and who says it
 * behind a comma, are cut off, so that the clause between them is looked at alone; they
 * hang on it as what they are.
 */
#include "base/ascii.h"
#include "extract/event/parts.h"

#define LABEL_MOST  5 /* words before the colon */
#define SOURCE_MOST 6 /* words behind the comma */
#define BODY_LEAST  3 /* words of the clause */

struct line {
    struct lang_text *text;
    struct ev_range all;
    struct ev_range body;
};

static bool in_range(struct ev_range range, uint32_t w)
{
    return w >= range.first && w < range.end;
}

static bool is_form(const struct line *line, uint32_t w, const char *form)
{
    return slice_equal(word_form(line->text, w), slice_of(form));
}

static bool in_phrase(uint8_t upos)
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
static uint32_t label_end(const struct line *line)
{
    uint32_t most = line->all.first + LABEL_MOST;
    for (uint32_t w = line->all.first; w < line->all.end && w <= most; w++) {
        if (is_form(line, w, ":")) {
            return w > line->all.first ? w : EV_NONE;
        }
        if (!in_phrase(line->text->words[w].upos)) {
            break;
        }
    }
    return EV_NONE;
}

/* The comma before "police say" at the end, or EV_NONE. */
static uint32_t source_comma(const struct event_rules *rules, const struct line *line)
{
    uint32_t last = line->all.end - 1;
    struct slice form = word_form(line->text, last);
    char room[16];
    if (form.len >= sizeof room || line->all.end - line->all.first < BODY_LEAST + 3) {
        return EV_NONE;
    }
    for (size_t i = 0; i < form.len; i++) {
        room[i] = ascii_lower(form.ptr[i]);
    }
    if (!ev_in_class(rules, "says", (struct slice){room, form.len})) {
        return EV_NONE;
    }
    for (uint32_t w = last; w-- > line->all.first && w + SOURCE_MOST >= last;) {
        if (is_form(line, w, ",")) {
            return w + 1 < last ? w : EV_NONE;
        }
        if (!in_phrase(line->text->words[w].upos)) {
            break;
        }
    }
    return EV_NONE;
}

/* The word of the body that stands for it: a verb that hung outside, or what else did.
 */
static uint32_t top_of(const struct line *line)
{
    uint32_t top = EV_NONE;
    for (uint32_t w = line->body.first; w < line->body.end; w++) {
        const struct word *word = &line->text->words[w];
        bool outside = !in_range(line->body, word->head);
        if (word->head == LANG_NO_HEAD) {
            return w;
        }
        if (outside && word->upos != UPOS_PUNCT &&
            (top == EV_NONE ||
             (word->upos == UPOS_VERB && line->text->words[top].upos != UPOS_VERB))) {
            top = w;
        }
    }
    return top;
}

/* Makes `top` the root; what hung outside of the body hangs on it. */
static void close_body(struct line *line, uint32_t top)
{
    for (uint32_t w = line->body.first; w < line->body.end; w++) {
        if (w != top && !in_range(line->body, line->text->words[w].head)) {
            line->text->words[w].head = top;
        }
    }
    ev_tie(line->text, top, LANG_NO_HEAD, DEPREL_ROOT);
}

/* Ties the words of `phrase` to its last one, and that to `head`. */
static void tie_phrase(struct line *line, struct ev_range phrase, uint32_t head,
                       uint8_t rel)
{
    uint32_t noun = phrase.end - 1;
    for (uint32_t w = phrase.first; w < noun; w++) {
        if (!in_range(phrase, line->text->words[w].head)) {
            ev_tie(line->text, w, noun, DEPREL_COMPOUND);
        }
    }
    ev_tie(line->text, noun, head, rel);
}

struct ev_range ev_headline_body(const struct event_rules *rules,
                                 struct lang_text *text, struct ev_range all)
{
    struct line line = {text, all, all};
    uint32_t colon = label_end(&line);
    uint32_t comma = source_comma(rules, &line);
    line.body.first = colon == EV_NONE ? all.first : colon + 1;
    line.body.end = comma == EV_NONE ? all.end : comma;
    if ((colon == EV_NONE && comma == EV_NONE) ||
        line.body.first + BODY_LEAST > line.body.end) {
        return all;
    }
    uint32_t top = top_of(&line);
    if (top == EV_NONE) {
        return all;
    }
    close_body(&line, top);
    if (colon != EV_NONE) {
        tie_phrase(&line, (struct ev_range){all.first, colon}, top, DEPREL_DEP);
        ev_tie(text, colon, top, DEPREL_PUNCT);
    }
    if (comma != EV_NONE) {
        uint32_t says = all.end - 1;
        text->words[says].upos = UPOS_VERB;
        text->words[says].feats = FEAT_FIN | FEAT_PRES;
        ev_tie(text, says, top, DEPREL_PARATAXIS);
        tie_phrase(&line, (struct ev_range){comma + 1, says}, says, DEPREL_NSUBJ);
        ev_tie(text, comma, says, DEPREL_PUNCT);
    }
    return line.body;
}
