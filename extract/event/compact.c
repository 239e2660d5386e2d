/*
 * compact.c - what headlines say in fewer words than a clause.
 *
 * "Jailed activist on strike", "Peru, Chile, army leaders speak": a parser hangs such
 * lines together, but by the wrong word. Before a clause is looked for, what was taken
 * for the head of all is set right; where none is found, the root gets the subject, the
 * object or the state that was hung elsewhere.
 */
#include "extract/event/parts.h"

struct line {
    const struct event_rules *rules;
    struct lang_text *text;
    struct ev_range range;
};

static uint8_t upos_at(const struct line *l, uint32_t w)
{
    return l->text->words[w].upos;
}

static bool is_nominal(uint8_t upos)
{
    return upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_PRON ||
           upos == UPOS_NUM;
}

static bool is_form(const struct line *l, uint32_t w, const char *form)
{
    return w < l->range.end &&
           slice_equal_nocase(word_form(l->text, w), slice_of(form));
}

static uint32_t child_of(const struct line *l, uint32_t head, uint8_t rel)
{
    return ev_dependent(l->text, l->range, head, rel);
}

static uint32_t root_of(const struct line *l)
{
    uint32_t w = l->range.first;
    while (w < l->range.end && l->text->words[w].head != LANG_NO_HEAD) {
        w++;
    }
    return w < l->range.end ? w : EV_NONE;
}

/* The noun that ends the phrase right behind `w`, or EV_NONE. */
static uint32_t noun_behind(const struct line *l, uint32_t w)
{
    uint32_t noun = EV_NONE;
    for (w++; w < l->range.end; w++) {
        if (!is_nominal(upos_at(l, w)) && upos_at(l, w) != UPOS_ADJ) {
            break;
        }
        noun = is_nominal(upos_at(l, w)) ? w : noun;
    }
    return noun;
}

/* "|Jailed activist on strike", the participle taken for the verb of all. */
static void lower_participle(struct line *l, uint32_t root)
{
    uint32_t noun = noun_behind(l, root);
    if (root != l->range.first || upos_at(l, root) != UPOS_VERB ||
        !(l->text->words[root].feats & FEAT_PAST) || noun == EV_NONE ||
        noun + 1 >= l->range.end || l->text->words[noun].head != root ||
        child_of(l, root, DEPREL_NSUBJ) != EV_NONE) {
        return;
    }
    for (uint32_t w = noun + 1; w < l->range.end; w++) {
        if (l->text->words[w].head == root) {
            l->text->words[w].head = noun;
        }
    }
    ev_tie(l->text, noun, LANG_NO_HEAD, DEPREL_ROOT);
    ev_tie(l->text, root, noun, DEPREL_AMOD);
}

/* "Peru, Chile, army |leaders speak": a list whose first name was taken for all. */
static void lower_list(struct line *l, uint32_t root)
{
    uint32_t verb = child_of(l, root, DEPREL_PARATAXIS);
    uint32_t subject = verb == EV_NONE ? EV_NONE : child_of(l, verb, DEPREL_NSUBJ);
    if (subject == EV_NONE || upos_at(l, root) != UPOS_PROPN ||
        !is_form(l, root + 1, ",") || subject < root || subject > verb) {
        return;
    }
    for (uint32_t w = root + 1; w < l->range.end; w++) {
        struct word *word = &l->text->words[w];
        if (word->head == root && word->deprel == DEPREL_APPOS && w < subject) {
            word->deprel = DEPREL_CONJ;
        } else if (word->head == root && w > subject) {
            word->head = verb;
        }
    }
    ev_tie(l->text, verb, LANG_NO_HEAD, DEPREL_ROOT);
    ev_tie(l->text, root, verb, DEPREL_NSUBJ);
    ev_tie(l->text, subject, root, DEPREL_CONJ);
}

void ev_straighten(struct lang_text *text, struct ev_range range)
{
    struct line l = {NULL, text, range};
    uint32_t root = root_of(&l);
    if (root != EV_NONE) {
        lower_participle(&l, root);
        lower_list(&l, root_of(&l));
    }
}

static bool is_part(uint8_t rel)
{
    return rel == DEPREL_COMPOUND || rel == DEPREL_FLAT || rel == DEPREL_NMOD ||
           rel == DEPREL_NMOD_UNMARKED || rel == DEPREL_APPOS || rel == DEPREL_DEP;
}

/* "Turkey cuts off aid": the noun before the verb, taken for a part of it. */
static void find_subject(struct line *l, uint32_t verb)
{
    if (child_of(l, verb, DEPREL_NSUBJ) != EV_NONE ||
        child_of(l, verb, DEPREL_NSUBJ_PASS) != EV_NONE) {
        return;
    }
    for (uint32_t w = verb; w-- > l->range.first;) {
        struct word *word = &l->text->words[w];
        if (word->head == verb && is_nominal(word->upos) && is_part(word->deprel) &&
            child_of(l, w, DEPREL_CASE) == EV_NONE) {
            word->deprel = DEPREL_NSUBJ;
            return;
        }
    }
}

/* "Court jails |minister": the noun behind the verb, taken for its other name. */
static void find_object(struct line *l, uint32_t verb)
{
    uint32_t w = child_of(l, verb, DEPREL_APPOS);
    if (w != EV_NONE && w > verb && is_nominal(upos_at(l, w)) &&
        child_of(l, verb, DEPREL_OBJ) == EV_NONE) {
        l->text->words[w].deprel = DEPREL_OBJ;
    }
}

/* "Teachers |on strike": the event that somebody is in, when nothing else is told. */
static void find_state(struct line *l, uint32_t root)
{
    bool people = upos_at(l, root) == UPOS_PROPN ||
                  ev_in_class(l->rules, "people", l->text->words[root].lemma);
    for (uint32_t w = root + 1; people && w < l->range.end; w++) {
        const struct word *word = &l->text->words[w];
        uint32_t prep = child_of(l, w, DEPREL_CASE);
        bool tied = word->deprel == DEPREL_NMOD || word->deprel == DEPREL_OBL;
        if (word->head == root && tied && word->upos == UPOS_NOUN && prep != EV_NONE &&
            (is_form(l, prep, "on") || is_form(l, prep, "under")) &&
            ev_head_find(l->rules, word->lemma, 'n') != STRMAP_NONE) {
            ev_tie(l->text, w, LANG_NO_HEAD, DEPREL_ROOT);
            ev_tie(l->text, root, w, DEPREL_NSUBJ);
            return;
        }
    }
}

/* The name before the first comma, by which it hangs on the rest; EV_NONE. */
static uint32_t name_before_comma(const struct line *l, uint32_t comma)
{
    uint32_t first = comma - 1;
    while (l->text->words[first].head >= l->range.first &&
           l->text->words[first].head < comma) {
        first = l->text->words[first].head;
    }
    bool name =
        upos_at(l, first) == UPOS_PROPN && child_of(l, first, DEPREL_CASE) == EV_NONE;
    return name ? first : EV_NONE;
}

/* "Okoye, Silva |meet in Lima": the comma of headlines is an "and". */
static void join_pair(struct line *l, uint32_t verb)
{
    uint32_t comma = l->range.first;
    while (comma < verb && !is_form(l, comma, ",")) {
        comma++;
    }
    uint32_t first =
        comma > l->range.first && comma < verb ? name_before_comma(l, comma) : EV_NONE;
    uint32_t second = EV_NONE;
    for (uint32_t w = comma + 1; first != EV_NONE && w < verb; w++) {
        const struct word *word = &l->text->words[w];
        if (word->upos == UPOS_PUNCT || word->upos == UPOS_CCONJ) {
            return; /* "Okoye, mayor of Lima, resigns" */
        }
        bool subject = (word->head == verb && word->deprel == DEPREL_NSUBJ) ||
                       (word->head == first && word->deprel == DEPREL_APPOS);
        second = subject && is_nominal(word->upos) ? w : second;
    }
    if (second != EV_NONE && l->text->words[first].head == verb) {
        ev_tie(l->text, first, verb, DEPREL_NSUBJ);
        ev_tie(l->text, second, first, DEPREL_CONJ);
    }
}

void ev_complete(const struct event_rules *rules, struct lang_text *text,
                 struct ev_range range, uint32_t root)
{
    struct line l = {rules, text, range};
    if (upos_at(&l, root) == UPOS_VERB) {
        find_subject(&l, root);
        find_object(&l, root);
    } else if (is_nominal(upos_at(&l, root))) {
        find_state(&l, root);
    }
    join_pair(&l, root);
}
