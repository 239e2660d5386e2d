/*
 * mend.c - the walk over the trees of a document, and small things set right in each:
 * a preposition hung on a subject, what hangs on a name's last word, "Peru-Chile
 * talks".
 */
#include "base/ascii.h"
#include "extract/event/mend/line.h"

/* "arrested |after the mayor was stabbed": a subject has no preposition, its clause
 * has. */
static void mend_marked_subject(struct ev_line *line, uint32_t prep)
{
    const struct word *word = &line->words[prep];
    if (word->deprel != DEPREL_CASE || word->head == LANG_NO_HEAD ||
        word->head < prep) {
        return;
    }
    const struct word *subject = &line->words[word->head];
    if (ev_is_subject(subject->deprel) && subject->head != LANG_NO_HEAD &&
        line->words[subject->head].deprel == DEPREL_ADVCL) {
        ev_line_tie(line, prep, subject->head, DEPREL_MARK);
    }
}

/* "will be in San José from May 3 |to attend it": what hung on a name's last word is of
 * the name's head. */
static void mend_below_names(struct ev_line *line)
{
    for (uint32_t w = line->first; w < line->end; w++) {
        uint32_t name = line->words[w].head;
        uint8_t rel = line->words[w].deprel;
        if (name != LANG_NO_HEAD && line->words[name].deprel == DEPREL_FLAT &&
            line->words[name].head < name &&
            (rel == DEPREL_ADVCL || rel == DEPREL_OBL)) {
            line->words[w].head = line->words[name].head;
        }
    }
}

static bool is_name(const struct ev_line *line, uint32_t w)
{
    return line->words[w].upos == UPOS_PROPN ||
           (w > 0 && ascii_is_upper(word_form(line->text, w).ptr[0]) &&
            line->words[w].upos != UPOS_VERB);
}

/* The event noun of "Peru-Chile border |talks" behind the name at `second`; EV_NONE. */
static uint32_t shared_noun(const struct ev_line *line, uint32_t second)
{
    for (uint32_t w = second + 1; w < line->end && w < second + 4; w++) {
        uint8_t upos = line->words[w].upos;
        bool noun = upos == UPOS_NOUN;
        if (noun &&
            ev_head_find(line->rules, line->words[w].lemma, 'n') != STRMAP_NONE) {
            return w;
        }
        if (!noun && upos != UPOS_PROPN && upos != UPOS_ADJ) {
            break;
        }
    }
    return EV_NONE;
}

/* "Peru-Chile talks", in headlines "Peru, Chile talks": both names are the talks'. */
static void mend_pair(struct ev_line *line, uint32_t dash)
{
    struct slice form = word_form(line->text, dash);
    bool joins = slice_equal(form, SLICE_LIT("-")) ||
                 slice_equal(form, SLICE_LIT("\xe2\x80\x93"));
    bool comma = slice_equal(form, SLICE_LIT(",")) && dash == line->first + 1 &&
                 event_is_headline(line->text, line->sentence);
    if ((!joins && !comma) || dash == line->first || dash + 2 >= line->end ||
        !is_name(line, dash - 1) || !is_name(line, dash + 1)) {
        return;
    }
    uint32_t first = dash - 1;
    uint32_t noun = shared_noun(line, dash + 1);
    if (noun == EV_NONE) {
        return;
    }
    if (line->words[noun].head == first) {
        ev_line_lift(line, noun, first);
    }
    ev_line_tie(line, first, noun, DEPREL_COMPOUND);
    ev_line_tie(line, dash + 1, noun, DEPREL_COMPOUND);
    ev_line_tie(line, dash, noun, DEPREL_PUNCT);
}

/* "It followed |their meeting in Oslo in May": where and when are the meeting's. */
static void mend_followed(struct ev_line *line, uint32_t verb)
{
    uint32_t event = ev_in_class(line->rules, "sequence", line->words[verb].lemma)
                         ? ev_line_child(line, verb, DEPREL_OBJ)
                         : EV_NONE;
    if (event == EV_NONE ||
        ev_head_find(line->rules, line->words[event].lemma, 'n') == STRMAP_NONE) {
        return;
    }
    for (uint32_t w = event + 1; w < line->end; w++) {
        if (line->words[w].head == verb && line->words[w].deprel == DEPREL_OBL) {
            ev_line_tie(line, w, event, DEPREL_NMOD);
        }
    }
}

static void mend_phrases(struct ev_line *line)
{
    for (uint32_t w = line->first; w < line->end; w++) {
        ev_mend_storm(line, w);
        ev_mend_idioms(line, w);
        ev_mend_plans(line, w);
        ev_mend_dated(line, w);
        ev_mend_verbal(line, w);
        ev_mend_fronted(line, w);
        ev_mend_price(line, w);
        ev_mend_deed(line, w);
        ev_mend_reduced(line, w);
        ev_mend_conjuncts(line, w);
        mend_marked_subject(line, w);
        mend_pair(line, w);
        mend_followed(line, w);
    }
}

void event_mend_trees(const struct event_rules *rules, struct arena *arena,
                      struct lang_text *text)
{
    for (uint32_t i = 0; i < text->n_sentences; i++) {
        const struct sentence *s = &text->sentences[i];
        struct ev_line line = {
            .rules = rules,
            .arena = arena,
            .text = text,
            .words = text->words,
            .sentence = i,
            .first = s->first,
            .end = s->first + s->count,
        };
        bool prose = s->kind == BLOCK_BODY || s->kind == BLOCK_LIST;
        if (!s->parsed) {
            continue;
        }
        mend_below_names(&line);
        ev_mend_hyphen(&line);
        if (s->kind != BLOCK_BOILERPLATE && event_is_headline(text, i)) {
            ev_mend_headline(&line);
        }
        ev_mend_counts(&line);
        if (prose) {
            ev_mend_statement(&line);
        }
        ev_mend_hearsay(&line);
        ev_mend_subjects(&line);
        if (prose) {
            ev_mend_clauses(&line);
        }
        ev_mend_official(&line);
        mend_phrases(&line);
    }
}
