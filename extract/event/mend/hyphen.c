/*
 * hyphen.c - "a |break-in at the depot": a noun of a verb and its particle; "a |hit and
 * run": of two verbs.
 *
 * Tokens part it at the hyphen, and the parser then takes the particle for a
 * preposition, or either half for a word of the clause. Where the tables have a noun
 * of the two ("break_in"), its last half is that noun, and stands in the tree where the
 * first one stood. "President-|elect Okoye" elects nobody: the name stands in the place
 * of the verb that the parser took "elect" for.
 */
#include "extract/event/mend/line.h"
#include "extract/event/tree/tree.h"

/* Where the last half of what `first` begins would stand: behind a hyphen, or behind
 * "and" of a noun ("hit-|and-run", "hit & run"); EV_NONE: it begins nothing. */
static uint32_t end_of_halves(const struct ev_line *line, uint32_t first)
{
    bool tied = word_is_tied(line->text, first);
    uint32_t cc = ev_line_is(line, first + 1, "-") ? first + 2 : first + 1;
    if (cc < line->end && line->words[cc].upos == UPOS_CCONJ &&
        (tied || ev_is_noun(line->words[first].upos))) {
        uint32_t last = ev_line_is(line, cc + 1, "-") ? cc + 2 : cc + 1;
        return last < line->end ? last : EV_NONE;
    }
    return tied && first + 2 < line->end ? first + 2 : EV_NONE;
}

/* "sit-|ins" without its "s". */
static struct slice singular(struct slice form)
{
    bool plural = form.len > 1 && form.ptr[form.len - 1] == 's';
    return (struct slice){form.ptr, plural ? form.len - 1 : form.len};
}

/* The last half as the noun of both has it: of "hostage-|taking" not "take", of
 * "sit-|ins" its singular; empty where there is none. */
static struct slice last_half(const struct ev_line *line, uint32_t first, uint32_t last)
{
    struct slice front = arena_lower(line->arena, line->words[first].lemma);
    struct slice form = arena_lower(line->arena, word_form(line->text, last));
    struct slice half[] = {form, line->words[last].lemma, singular(form)};
    for (size_t i = 0; i < sizeof half / sizeof half[0]; i++) {
        struct slice both = ev_joined_lemma(line->arena, front, half[i]);
        if (ev_frame_find(line->rules, both, 'n') != STRMAP_NONE) {
            return half[i];
        }
    }
    return (struct slice){0};
}

/* Hangs what hung on the first half on the last one, which stands in its place. */
static void join_halves(struct ev_line *line, uint32_t first, uint32_t last)
{
    struct word *words = line->words;
    ev_line_lift(line, last, first);
    for (uint32_t w = line->first; w < line->end; w++) {
        if (words[w].head == first) {
            words[w].head = last;
        }
        bool oblique = words[w].head == last && words[w].deprel == DEPREL_OBL;
        words[w].deprel = oblique ? DEPREL_NMOD : words[w].deprel;
    }
    uint32_t head = words[last].head;
    bool acts = words[last].deprel == DEPREL_COMPOUND && head != LANG_NO_HEAD &&
                head > last && words[head].upos == UPOS_VERB;
    if (acts) { /* "the sit-|in ended", taken for a compound of its verb */
        words[last].deprel = DEPREL_NSUBJ;
    }
    words[last].upos = UPOS_NOUN;
    ev_line_tie(line, first, last, DEPREL_COMPOUND);
    for (uint32_t w = first + 1; w < last; w++) {
        ev_line_tie(line, w, first,
                    words[w].upos == UPOS_CCONJ ? DEPREL_CC : DEPREL_PUNCT);
    }
}

/* "the President-|elect", "Mayor - |elect Okoye": with the title's halves tied or not.
 */
static bool is_elect(const struct ev_line *line, uint32_t title)
{
    return line->words[title + 2].upos == UPOS_VERB &&
           ev_line_is(line, title + 2, "elect") && ev_line_is(line, title + 1, "-") &&
           ev_is_noun(line->words[title].upos);
}

static void mend_elect(struct ev_line *line, uint32_t title, uint32_t elect)
{
    uint32_t name = elect + 1;
    bool named = ev_line_has(line, name) && line->words[name].upos == UPOS_PROPN &&
                 line->words[name].head == elect;
    ev_line_make_noun(line, elect);
    if (named) {
        ev_line_lift(line, name, elect);
        if (line->words[name].head == title) {
            ev_line_lift(line, name, title);
        }
        ev_line_tie(line, elect, name, DEPREL_FLAT);
        ev_line_tie(line, title, name, DEPREL_COMPOUND);
    }
}

void ev_mend_hyphen(struct ev_line *line)
{
    for (uint32_t w = line->first; w + 2 < line->end; w++) {
        uint32_t last = end_of_halves(line, w);
        if (is_elect(line, w)) {
            mend_elect(line, w, w + 2);
        }
        struct slice half =
            last != EV_NONE ? last_half(line, w, last) : (struct slice){0};
        if (half.len > 0) {
            bool many = half.len < word_form(line->text, last).len;
            join_halves(line, w, last);
            line->words[last].lemma = half;
            line->words[last].feats = many ? FEAT_PLUR : 0;
        }
    }
}
