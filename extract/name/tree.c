#include "extract/name/name.h"

/*
 * Trees break within names more than anywhere else, and names are known better than
 * trees: "Xi" may be the object of "met" and "Jinping" a clause below it. A name is one
 * node: one of its words stands for it, the rest hang flat from that one.
 */

struct name_span {
    uint32_t from;
    uint32_t to; /* exclusive */
};

static bool holds(struct name_span span, uint32_t word)
{
    return word >= span.from && word < span.to;
}

/* Relations that a name can have; others come from a tree gone wrong. */
static const bool is_nominal[DEPREL_COUNT] = {
    [DEPREL_NSUBJ] = true, [DEPREL_NSUBJ_PASS] = true, [DEPREL_OBJ] = true,
    [DEPREL_IOBJ] = true,  [DEPREL_OBL] = true,        [DEPREL_OBL_AGENT] = true,
    [DEPREL_NMOD] = true,  [DEPREL_NMOD_POSS] = true,  [DEPREL_APPOS] = true,
    [DEPREL_CONJ] = true,
};

/* Relations to a clause, which cannot hang from a name. */
static const bool is_clausal[DEPREL_COUNT] = {
    [DEPREL_NSUBJ] = true,  [DEPREL_NSUBJ_PASS] = true, [DEPREL_OBJ] = true,
    [DEPREL_OBL] = true,    [DEPREL_OBL_AGENT] = true,  [DEPREL_OBL_UNMARKED] = true,
    [DEPREL_ADVMOD] = true, [DEPREL_ADVCL] = true,      [DEPREL_XCOMP] = true,
    [DEPREL_CCOMP] = true,  [DEPREL_AUX] = true,        [DEPREL_MARK] = true,
};

/* Does the way from `word` up to the root pass through the name? */
static bool passes(const struct lang_text *text, struct name_span span, uint32_t word)
{
    for (size_t steps = 0; word != LANG_NO_HEAD && steps < text->n_words; steps++) {
        if (holds(span, word)) {
            return true;
        }
        word = text->words[word].head;
    }
    return false;
}

/* The word that stands for the name, or LANG_NO_HEAD when the name is whole. */
static uint32_t head_of_broken(const struct lang_text *text, struct name_span span)
{
    uint32_t best = LANG_NO_HEAD;
    size_t heads = 0;
    for (uint32_t i = span.from; i < span.to; i++) {
        const struct word *word = &text->words[i];
        if (word->head != LANG_NO_HEAD && holds(span, word->head)) {
            continue;
        }
        heads++;
        bool root = word->head == LANG_NO_HEAD;
        if (root || passes(text, span, word->head)) {
            best = root ? i : best;
            continue;
        }
        bool better = best == LANG_NO_HEAD || (is_nominal[word->deprel] &&
                                               !is_nominal[text->words[best].deprel]);
        if (better &&
            (best == LANG_NO_HEAD || text->words[best].head != LANG_NO_HEAD)) {
            best = i;
        }
    }
    return heads > 1 ? best : LANG_NO_HEAD;
}

/* What only a clause is to what stands above it, except a second clause. */
static const bool is_clause[DEPREL_COUNT] = {
    [DEPREL_ADVCL] = true, [DEPREL_XCOMP] = true,     [DEPREL_CCOMP] = true,
    [DEPREL_ACL] = true,   [DEPREL_ACL_RELCL] = true, [DEPREL_PARATAXIS] = true,
};

/* The word of a whole name that hangs from outside as a clause would, or LANG_NO_HEAD.
 */
static uint32_t head_as_clause(const struct lang_text *text, struct name_span span)
{
    for (uint32_t i = span.from; i < span.to; i++) {
        const struct word *word = &text->words[i];
        if (word->head != LANG_NO_HEAD && !holds(span, word->head)) {
            return is_clause[word->deprel] ? i : LANG_NO_HEAD;
        }
    }
    return LANG_NO_HEAD;
}

/*
 * "spoke today with President Kais Saied", the last word taken for a verb: what marked
 * the clause is the preposition, and the name an oblique of what stands above.
 */
static void clause_to_argument(struct lang_text *text, uint32_t head)
{
    struct word *name = &text->words[head];
    const struct sentence *sentence = &text->sentences[name->sentence];
    bool marked = false;
    for (uint32_t i = sentence->first; i < sentence->first + sentence->count; i++) {
        struct word *word = &text->words[i];
        if (word->head == head && i < head &&
            (word->deprel == DEPREL_MARK || word->deprel == DEPREL_CASE)) {
            word->deprel = DEPREL_CASE;
            marked = true;
        }
    }
    bool verb = text->words[name->head].upos == UPOS_VERB;
    if (marked) {
        name->deprel = verb ? DEPREL_OBL : DEPREL_NMOD;
    } else {
        name->deprel = verb && name->head < head ? DEPREL_OBJ : DEPREL_APPOS;
    }
}

static void mend(struct lang_text *text, struct name_span span, uint32_t head)
{
    const struct sentence *sentence = &text->sentences[text->words[head].sentence];
    uint32_t above = text->words[head].head;
    for (uint32_t i = sentence->first; i < sentence->first + sentence->count; i++) {
        struct word *word = &text->words[i];
        bool below = word->head != LANG_NO_HEAD && holds(span, word->head) &&
                     word->head != head && !holds(span, i);
        if (below) {
            bool clausal = is_clausal[word->deprel] && above != LANG_NO_HEAD;
            word->head = clausal && above != i ? above : head;
        }
    }
    for (uint32_t i = span.from; i < span.to; i++) {
        if (i != head) {
            text->words[i].head = head;
            text->words[i].deprel = DEPREL_FLAT;
        }
    }
}

/* The word of a name that hangs from outside it, or LANG_NO_HEAD. */
static uint32_t head_of(const struct lang_text *text, struct name_span span)
{
    for (uint32_t i = span.from; i < span.to; i++) {
        uint32_t above = text->words[i].head;
        if (above == LANG_NO_HEAD || !holds(span, above)) {
            return i;
        }
    }
    return LANG_NO_HEAD;
}

/*
 * "President of Peru |Ada Okoye", as if Peru were called so: the name belongs to the
 * office, which the place right before it only is of.
 */
static void name_to_office(struct lang_text *text, struct name_span place,
                           struct name_span span)
{
    uint32_t name = head_of(text, span);
    uint32_t of = head_of(text, place);
    if (place.to != span.from || name == LANG_NO_HEAD || of == LANG_NO_HEAD ||
        text->words[name].head == LANG_NO_HEAD ||
        !holds(place, text->words[name].head)) {
        return;
    }
    uint32_t office = text->words[of].head;
    if (office == LANG_NO_HEAD || office >= place.from ||
        text->words[of].deprel != DEPREL_NMOD) {
        return;
    }
    text->words[name].head = office;
    text->words[name].deprel = DEPREL_APPOS;
    const struct sentence *sentence = &text->sentences[text->words[of].sentence];
    for (uint32_t i = span.to; i < sentence->first + sentence->count; i++) {
        if (text->words[i].head == of && text->words[i].deprel == DEPREL_CONJ) {
            text->words[i].head = office; /* "and President of Chile Bo Silva" */
        }
    }
}

static struct name_span span_of(const struct name_mention *mention)
{
    return (struct name_span){mention->first_word,
                              mention->first_word + mention->n_words};
}

/* The first word of the mention with its title. */
static uint32_t whole_from(const struct lang_text *text,
                           const struct name_mention *mention)
{
    uint32_t first = mention->first_word;
    uint32_t begin = text->sentences[text->words[first].sentence].first;
    while (first > begin && text->words[first - 1].span.start >= mention->whole.start) {
        first--;
    }
    return first;
}

/*
 * "Briefing |by Press Secretary Ada Okoye", "by" hung on the title and the name beside
 * the noun: the name stands for both.
 */
static void preposition_of_title(const struct name_mention *mention,
                                 struct lang_text *text, struct name_span span)
{
    uint32_t title = whole_from(text, mention);
    uint32_t name = head_of(text, span);
    const struct sentence *s = &text->sentences[text->words[span.from].sentence];
    if (title == span.from || title == s->first || name == LANG_NO_HEAD) {
        return;
    }
    struct word *prep = &text->words[title - 1];
    uint32_t above = text->words[name].head;
    bool in_title =
        prep->head != LANG_NO_HEAD && prep->head >= title && prep->head < span.from;
    if (prep->upos == UPOS_ADP && prep->deprel == DEPREL_CASE && in_title &&
        text->words[name].deprel == DEPREL_APPOS && above != LANG_NO_HEAD &&
        above + 1 < title) {
        prep->head = name;
        text->words[name].deprel =
            text->words[above].upos == UPOS_VERB ? DEPREL_OBL : DEPREL_NMOD;
    }
}

void name_mend_trees(const struct names *names, struct lang_text *text)
{
    for (size_t m = 0; m < names->n_mentions; m++) {
        const struct name_mention *mention = &names->mentions[m];
        struct name_span span = span_of(mention);
        bool person = mention->kind == ACTOR_PERSON;
        if (!person || mention->n_words < 2 || span.to > text->n_words ||
            !text->sentences[text->words[span.from].sentence].parsed) {
            continue;
        }
        uint32_t head = head_of_broken(text, span);
        if (head != LANG_NO_HEAD) {
            mend(text, span, head);
        }
        head = head_as_clause(text, span);
        if (head != LANG_NO_HEAD) {
            mend(text, span, head);
            clause_to_argument(text, head);
        }
        preposition_of_title(mention, text, span);
        if (m > 0) {
            name_to_office(text, span_of(&names->mentions[m - 1]), span);
        }
    }
}
