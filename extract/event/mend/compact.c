/*
 * compact.c - what headlines say in fewer words than a clause.
 *
 * "Jailed activist on strike", "Peru, Chile, army leaders speak": a parser hangs such
 * lines together, but by the wrong word. Before a clause is looked for, what was taken
 * for the head of all is set right; where none is found, the root gets the subject, the
 * object or the state that was hung elsewhere.
 */
#include "extract/event/mend/line.h"

/* The noun that ends the phrase right behind `w`, or EV_NONE. */
static uint32_t noun_behind(const struct ev_line *line, uint32_t w)
{
    uint32_t noun = EV_NONE;
    for (w++; w < line->end; w++) {
        if (!ev_is_nominal(line->words[w].upos) && line->words[w].upos != UPOS_ADJ) {
            break;
        }
        noun = ev_is_nominal(line->words[w].upos) ? w : noun;
    }
    return noun;
}

/* "|Jailed activist on strike", the participle taken for the verb of all. */
static void lower_participle(struct ev_line *line, uint32_t root)
{
    uint32_t noun = noun_behind(line, root);
    if (root != line->first || line->words[root].upos != UPOS_VERB ||
        !(line->words[root].feats & FEAT_PAST) || noun == EV_NONE ||
        noun + 1 >= line->end || line->words[noun].head != root ||
        ev_line_child(line, root, DEPREL_NSUBJ) != EV_NONE) {
        return;
    }
    for (uint32_t w = noun + 1; w < line->end; w++) {
        if (line->words[w].head == root) {
            line->words[w].head = noun;
        }
    }
    ev_line_tie(line, noun, LANG_NO_HEAD, DEPREL_ROOT);
    ev_line_tie(line, root, noun, DEPREL_AMOD);
}

/* "Peru, Chile, army |leaders speak": a list whose first name was taken for all. */
static void lower_list(struct ev_line *line, uint32_t root)
{
    uint32_t verb = ev_line_child(line, root, DEPREL_PARATAXIS);
    uint32_t subject =
        verb == EV_NONE ? EV_NONE : ev_line_child(line, verb, DEPREL_NSUBJ);
    if (subject == EV_NONE || line->words[root].upos != UPOS_PROPN ||
        !ev_line_is(line, root + 1, ",") || subject < root || subject > verb) {
        return;
    }
    for (uint32_t w = root + 1; w < line->end; w++) {
        struct word *word = &line->words[w];
        if (word->head == root && word->deprel == DEPREL_APPOS && w < subject) {
            word->deprel = DEPREL_CONJ;
        } else if (word->head == root && w > subject) {
            word->head = verb;
        }
    }
    ev_line_tie(line, verb, LANG_NO_HEAD, DEPREL_ROOT);
    ev_line_tie(line, root, verb, DEPREL_NSUBJ);
    ev_line_tie(line, subject, root, DEPREL_CONJ);
}

void ev_straighten(struct ev_line *line)
{
    uint32_t root = ev_line_root(line);
    if (root != EV_NONE) {
        lower_participle(line, root);
        lower_list(line, ev_line_root(line));
    }
}

/* "Turkey cuts off aid": the noun before the verb, taken for a part of it. */
static void find_subject(struct ev_line *line, uint32_t verb)
{
    if (ev_line_child(line, verb, DEPREL_NSUBJ) != EV_NONE ||
        ev_line_child(line, verb, DEPREL_NSUBJ_PASS) != EV_NONE) {
        return;
    }
    for (uint32_t w = verb; w-- > line->first;) {
        struct word *word = &line->words[w];
        if (word->head == verb && ev_is_nominal(word->upos) &&
            ev_in_phrase(word->deprel) &&
            ev_line_child(line, w, DEPREL_CASE) == EV_NONE) {
            word->deprel = DEPREL_NSUBJ;
            return;
        }
    }
}

/* "Court jails |minister": the noun behind the verb, taken for its other name. */
static void find_object(struct ev_line *line, uint32_t verb)
{
    uint32_t w = ev_line_child(line, verb, DEPREL_APPOS);
    if (w != EV_NONE && w > verb && ev_is_nominal(line->words[w].upos) &&
        ev_line_child(line, verb, DEPREL_OBJ) == EV_NONE) {
        line->words[w].deprel = DEPREL_OBJ;
    }
}

/* "Teachers |on strike": the event that somebody is in, when nothing else is told. */
static void find_state(struct ev_line *line, uint32_t root)
{
    bool people = line->words[root].upos == UPOS_PROPN ||
                  ev_in_class(line->rules, "people", line->words[root].lemma);
    for (uint32_t w = root + 1; people && w < line->end; w++) {
        const struct word *word = &line->words[w];
        uint32_t prep = ev_line_child(line, w, DEPREL_CASE);
        bool tied = word->deprel == DEPREL_NMOD || word->deprel == DEPREL_OBL;
        if (word->head == root && tied && word->upos == UPOS_NOUN && prep != EV_NONE &&
            (ev_line_is(line, prep, "on") || ev_line_is(line, prep, "under")) &&
            ev_head_find(line->rules, word->lemma, 'n') != STRMAP_NONE) {
            ev_line_tie(line, w, LANG_NO_HEAD, DEPREL_ROOT);
            ev_line_tie(line, root, w, DEPREL_NSUBJ);
            return;
        }
    }
}

/* The name before the first comma, by which it hangs on the rest; EV_NONE. */
static uint32_t name_before_comma(const struct ev_line *line, uint32_t comma)
{
    uint32_t first = comma - 1;
    while (line->words[first].head >= line->first && line->words[first].head < comma) {
        first = line->words[first].head;
    }
    bool name = line->words[first].upos == UPOS_PROPN &&
                ev_line_child(line, first, DEPREL_CASE) == EV_NONE;
    return name ? first : EV_NONE;
}

/* "Okoye, Silva |meet in Lima": the comma of headlines is an "and". */
static void join_pair(struct ev_line *line, uint32_t verb)
{
    uint32_t comma = line->first;
    while (comma < verb && !ev_line_is(line, comma, ",")) {
        comma++;
    }
    uint32_t first =
        comma > line->first && comma < verb ? name_before_comma(line, comma) : EV_NONE;
    uint32_t second = EV_NONE;
    for (uint32_t w = comma + 1; first != EV_NONE && w < verb; w++) {
        const struct word *word = &line->words[w];
        if (word->upos == UPOS_PUNCT || word->upos == UPOS_CCONJ) {
            return; /* "Okoye, mayor of Lima, resigns" */
        }
        bool subject = (word->head == verb && word->deprel == DEPREL_NSUBJ) ||
                       (word->head == first && word->deprel == DEPREL_APPOS);
        second = subject && ev_is_nominal(word->upos) ? w : second;
    }
    if (second != EV_NONE && line->words[first].head == verb) {
        ev_line_tie(line, first, verb, DEPREL_NSUBJ);
        ev_line_tie(line, second, first, DEPREL_CONJ);
    }
}

void ev_complete(struct ev_line *line, uint32_t root)
{
    if (line->words[root].upos == UPOS_VERB) {
        find_subject(line, root);
        find_object(line, root);
    } else if (ev_is_nominal(line->words[root].upos)) {
        find_state(line, root);
    }
    join_pair(line, root);
}
