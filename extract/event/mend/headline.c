/*
 * headline.c - trees of headlines.
 *
 * A headline leaves out articles, auxiliaries and its full stop, and a parser of
 * running text often makes one noun phrase of it. Where no clause was found, the verb
 * is looked for again: a participle or coordinated verb that hangs on the first noun,
 * or a word that can be a verb of the tables and stands where a verb can. It becomes
 * the root; what stands before it, its subject.
 */
#include <string.h>

#include "extract/event/mend/line.h"
#include "extract/lang/common.h"

#define SHORT_LINE 24 /* words */
#define STEM_MAX   40

/* How a form is made of a verb. */
enum verb_form { FORM_NONE, FORM_BASE, FORM_S, FORM_ED, FORM_ING, FORM_PAST };

/* A full stop or the like; "(Peru)" may end a headline. */
static bool ends_sentence(const struct lang_text *text, uint32_t last)
{
    return text->words[last].upos == UPOS_PUNCT &&
           !(slice_equal(word_form(text, last), SLICE_LIT(")")) &&
             text->words[last - 1].upos == UPOS_PROPN);
}

bool event_is_headline(const struct lang_text *text, uint32_t sentence)
{
    const struct sentence *s = &text->sentences[sentence];
    if (s->kind != BLOCK_BODY) {
        return s->kind == BLOCK_TITLE || s->kind == BLOCK_HEADING;
    }
    return s->count > 0 && s->count < SHORT_LINE &&
           !ends_sentence(text, s->first + s->count - 1);
}

static bool is_verb_of_tables(const struct event_rules *rules, struct slice lemma)
{
    return ev_head_find(rules, lemma, 'v') != STRMAP_NONE ||
           ev_effect_find(rules, lemma, 'v') != STRMAP_NONE;
}

/* "shot", "slain": a past that no ending tells; its verb in `stem`. */
static enum verb_form read_irregular(const struct event_rules *rules, struct slice form,
                                     char stem[STEM_MAX], size_t *len)
{
    struct slice verb = irregular_verb(slice_lower(form, stem, STEM_MAX));
    if (verb.len == 0 || verb.len >= STEM_MAX || !is_verb_of_tables(rules, verb)) {
        return FORM_NONE;
    }
    memcpy(stem, verb.ptr, verb.len);
    *len = verb.len;
    return FORM_PAST;
}

/* What a form becomes a verb by, and that verb in `stem`. */
static enum verb_form read_form(const struct event_rules *rules, struct slice form,
                                char stem[STEM_MAX], size_t *len)
{
    static const struct {
        const char *ending;
        const char *add;
        enum verb_form form;
    } endings[] = {
        {"",    "",  FORM_BASE},
        {"s",   "",  FORM_S   },
        {"es",  "",  FORM_S   },
        {"ies", "y", FORM_S   },
        {"d",   "",  FORM_ED  },
        {"ed",  "",  FORM_ED  },
        {"ied", "y", FORM_ED  },
        {"ing", "",  FORM_ING },
        {"ing", "e", FORM_ING },
    };
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        struct slice ending = slice_of(endings[i].ending);
        if (form.len >= STEM_MAX || form.len < ending.len + 3) {
            continue;
        }
        if (!slice_ends(slice_lower(form, stem, STEM_MAX), ending)) {
            continue;
        }
        *len = form.len - ending.len;
        if (endings[i].add[0]) {
            stem[(*len)++] = endings[i].add[0];
        }
        if (is_verb_of_tables(rules, (struct slice){stem, *len})) {
            return endings[i].form;
        }
    }
    return read_irregular(rules, form, stem, len);
}

/* Does the subject before `at` go with a verb without "s"? "Dozens march" */
static bool is_plural(const struct ev_line *line, uint32_t at)
{
    for (uint32_t w = line->first; w < at; w++) {
        bool noun = line->words[w].upos == UPOS_NOUN;
        if (ev_line_is(line, w, "and") || ev_line_is(line, w, ",") ||
            (noun && (line->words[w].feats & FEAT_PLUR)) ||
            ((noun || w + 1 == at) &&
             (slice_ends(word_form(line->text, w), SLICE_LIT("s")) ||
              slice_ends(word_form(line->text, w), SLICE_LIT("men"))))) {
            return true;
        }
    }
    return line->words[at - 1].upos == UPOS_NUM ||
           ev_in_class(line->rules, "bodies", line->words[at - 1].lemma);
}

/* Can a verb stand here: behind a noun, before what it acts on? */
static bool fits_verb(const struct ev_line *line, uint32_t at, enum verb_form form)
{
    uint8_t before = line->words[at - 1].upos;
    uint8_t after = at + 1 < line->end ? line->words[at + 1].upos : (uint8_t)UPOS_PUNCT;
    bool adjunct = at + 1 < line->end &&
                   slice_ends(word_form(line->text, at + 1), SLICE_LIT("ing"));
    bool object = after != UPOS_PUNCT && (after != UPOS_VERB || adjunct) &&
                  after != UPOS_AUX && after != UPOS_CCONJ &&
                  !ev_line_is(line, at + 1, "of");
    bool agent =
        ev_line_is(line, at + 1, "by"); /* "Briefing by": no verb but a passive */
    if ((!ev_is_nominal(before) && before != UPOS_ADV) || (agent && form != FORM_ED)) {
        return false;
    }
    switch (form) {
    case FORM_BASE: return object && is_plural(line, at);
    case FORM_S: return object && !(line->words[at - 1].feats & FEAT_PLUR);
    case FORM_ED:
    case FORM_ING: return true;
    case FORM_PAST: /* a noun, too: "shot down", but "shot putter" */
        return !ev_is_nominal(after) && after != UPOS_PUNCT;
    case FORM_NONE: break;
    }
    return false;
}

/* A word that the tagger took for no verb. */
static uint32_t hidden_verb(struct ev_line *line)
{
    for (uint32_t w = line->first + 1; w < line->end; w++) {
        struct word *word = &line->words[w];
        char stem[STEM_MAX];
        size_t len = 0;
        bool amod = word->upos == UPOS_VERB && word->deprel == DEPREL_AMOD;
        if (!ev_is_nominal(word->upos) && word->upos != UPOS_ADJ &&
            word->upos != UPOS_ADV && !amod &&
            !(word->upos == UPOS_VERB && ev_in_phrase(word->deprel))) {
            continue;
        }
        enum verb_form form =
            read_form(line->rules, word_form(line->text, w), stem, &len);
        bool participle = form == FORM_ED || form == FORM_ING || form == FORM_PAST;
        bool sound =
            ev_line_subject(line, w) && ev_line_child(line, w, DEPREL_OBJ) != EV_NONE;
        if (form == FORM_NONE || (amod && participle) || sound ||
            !fits_verb(line, w, form)) {
            continue;
        }
        word->lemma = arena_copy(line->arena, (struct slice){stem, len});
        word->feats = form == FORM_ED || form == FORM_PAST ? FEAT_PART | FEAT_PAST
                      : form == FORM_ING                   ? FEAT_PART | FEAT_PRES
                                                           : FEAT_FIN | FEAT_PRES;
        word->upos = UPOS_VERB;
        return w;
    }
    return EV_NONE;
}

/* A verb below the noun that was taken for the head of all: "Police deployed". */
static uint32_t hanging_verb(const struct ev_line *line, uint32_t root)
{
    for (uint32_t w = line->first + 1; w < line->end; w++) {
        const struct word *word = &line->words[w];
        bool marked = line->words[w - 1].upos == UPOS_PART;
        bool finite = !(word->feats & FEAT_GER) && !marked;
        bool listed = word->deprel == DEPREL_CONJ && finite;
        bool named = listed && word->head < w && word->head >= line->first &&
                     line->words[word->head].upos == UPOS_PROPN;
        if (word->upos != UPOS_VERB || (word->head != root && !named)) {
            continue;
        }
        if (listed || (word->deprel == DEPREL_ACL && (word->feats & FEAT_PAST))) {
            return w;
        }
    }
    return EV_NONE;
}

/* Does `w` head a clause that stands for itself? */
static bool heads_clause(const struct ev_line *line, uint32_t w)
{
    const struct word *word = &line->words[w];
    if (word->upos != UPOS_VERB && word->upos != UPOS_AUX) {
        return false;
    }
    switch (word->deprel) {
    case DEPREL_COP:
    case DEPREL_ROOT:
    case DEPREL_PARATAXIS:
    case DEPREL_CCOMP: return true;
    case DEPREL_ACL_RELCL:
    case DEPREL_ADVCL: return false;
    default:
        return ev_line_child(line, w, DEPREL_NSUBJ) != EV_NONE &&
               word->head == ev_line_root(line) &&
               ev_line_child(line, w, DEPREL_MARK) == EV_NONE &&
               word->deprel != DEPREL_CONJ;
    }
}

/* "19 |dead in attacks", "Nine Guards |Dead": what became of them tells it. */
static uint32_t toll_word(const struct ev_line *line)
{
    uint32_t w = line->first + 1;
    if (line->words[line->first].upos != UPOS_NUM || ev_line_is(line, w, "shot")) {
        return EV_NONE;
    }
    while (w < line->end && ev_is_nominal(line->words[w].upos)) {
        w++;
    }
    return w < line->end && line->words[w].upos == UPOS_ADJ &&
                   ev_line_is(line, w, "dead")
               ? w
               : EV_NONE;
}

/* "Press Gaggle |by X Aboard Air Force One": of what somebody said, and no clause. */
static bool is_own_words(const struct ev_line *line, uint32_t root)
{
    bool by = root + 1 < line->end &&
              (ev_line_is(line, root + 1, "by") || ev_line_is(line, root + 1, "from"));
    return by && ev_in_class(line->rules, "own_words", line->words[root].lemma);
}

/* The verb to make the root of; EV_NONE: the tree has a clause, or nothing for one. */
static uint32_t find_verb(struct ev_line *line, uint32_t root)
{
    uint32_t toll = toll_word(line);
    for (uint32_t w = line->first; w < line->end; w++) {
        if (heads_clause(line, w)) {
            return EV_NONE;
        }
    }
    if (toll != EV_NONE) {
        return toll == root ? EV_NONE : toll;
    }
    if (!ev_is_nominal(line->words[root].upos) || is_own_words(line, root)) {
        return EV_NONE;
    }
    uint32_t verb = hanging_verb(line, root);
    return verb != EV_NONE ? verb : hidden_verb(line);
}

/* The noun that ends the phrase which begins at `from`, before `end`. */
static uint32_t phrase_end(const struct ev_line *line, uint32_t from, uint32_t end)
{
    uint32_t last = EV_NONE;
    for (uint32_t w = from; w < end; w++) {
        uint8_t upos = line->words[w].upos;
        bool inside = ev_is_nominal(upos) || upos == UPOS_ADJ || upos == UPOS_DET ||
                      upos == UPOS_ADV;
        if (!inside) {
            break;
        }
        last = ev_is_nominal(upos) ? w : last;
    }
    return last;
}

static uint8_t modifier(uint8_t upos)
{
    switch (upos) {
    case UPOS_ADJ: return DEPREL_AMOD;
    case UPOS_DET: return DEPREL_DET;
    case UPOS_NUM: return DEPREL_NUMMOD;
    case UPOS_ADV: return DEPREL_ADVMOD;
    default: return DEPREL_COMPOUND;
    }
}

/* How far the words before a verb are read. */
struct chunks {
    uint32_t verb;
    uint32_t subject;
    uint32_t phrase; /* the last one's head */
    uint32_t link;   /* "and", "in", "'s" before this one */
};

/* Ties the phrase that `noun` ends to what stands before it, or to the verb. */
static void tie_phrase(struct ev_line *line, struct chunks *c, uint32_t noun)
{
    uint8_t link = c->subject != EV_NONE && c->link != EV_NONE
                       ? line->words[c->link].upos
                       : (uint8_t)UPOS_COUNT;
    uint32_t head = c->verb;
    uint8_t rel = DEPREL_NSUBJ;
    if (link == UPOS_ADP) {
        rel = DEPREL_NMOD;
        head = c->phrase;
        ev_line_tie(line, c->link, noun, DEPREL_CASE);
    } else if (link == UPOS_PART) { /* "Kenya 's president" */
        ev_line_tie(line, c->link, c->phrase, DEPREL_CASE);
        ev_line_tie(line, c->phrase, noun, DEPREL_NMOD_POSS);
        c->subject = c->subject == c->phrase ? noun : c->subject;
    } else if (link != UPOS_COUNT) {
        rel = DEPREL_CONJ;
        head = c->subject;
        ev_line_tie(line, c->link, noun, link == UPOS_PUNCT ? DEPREL_PUNCT : DEPREL_CC);
    } else {
        c->subject = noun;
    }
    ev_line_tie(line, noun, head, rel);
    c->phrase = noun;
    c->link = EV_NONE;
}

/* A word between phrases; what stands before a colon is no subject. */
static void tie_between(struct ev_line *line, struct chunks *c, uint32_t w)
{
    bool colon = ev_line_is(line, w, ":") || ev_line_is(line, w, "-");
    ev_line_tie(line, w, c->verb,
                line->words[w].upos == UPOS_PUNCT ? DEPREL_PUNCT : DEPREL_DEP);
    c->subject = colon ? EV_NONE : c->subject;
    c->link = colon ? EV_NONE : w;
}

/* Ties the words before `verb` anew, phrase by phrase. */
static void chunk_subject(struct ev_line *line, uint32_t verb)
{
    struct chunks c = {verb, EV_NONE, EV_NONE, EV_NONE};
    for (uint32_t w = line->first; w < verb;) {
        uint32_t noun = phrase_end(line, w, verb);
        if (noun == EV_NONE) {
            tie_between(line, &c, w++);
            continue;
        }
        for (uint32_t k = w; k < noun; k++) {
            ev_line_tie(line, k, noun, modifier(line->words[k].upos));
        }
        tie_phrase(line, &c, noun);
        w = noun + 1;
    }
}

/* What stood behind the verb and hung before it, or nowhere, hangs on it. */
static void tie_rest(struct ev_line *line, uint32_t verb)
{
    bool object = line->words[verb].feats & FEAT_PART;
    for (uint32_t w = verb + 1; w < line->end; w++) {
        uint32_t head = line->words[w].head;
        object = object || (head == verb && line->words[w].deprel == DEPREL_OBJ);
        if (head > verb && head < line->end) {
            continue;
        }
        uint8_t upos = line->words[w].upos;
        uint8_t rel = DEPREL_DEP;
        if (ev_is_nominal(upos) && ev_line_child(line, w, DEPREL_CASE) != EV_NONE) {
            rel = DEPREL_OBL;
        } else if (ev_is_nominal(upos)) {
            rel = object ? DEPREL_OBL_UNMARKED : DEPREL_OBJ;
            object = true;
        } else if (upos == UPOS_VERB) {
            rel = line->words[w - 1].upos == UPOS_PART ? DEPREL_XCOMP : DEPREL_ADVCL;
        } else if (upos == UPOS_PUNCT) {
            rel = DEPREL_PUNCT;
        }
        if (head != verb || ev_in_phrase(line->words[w].deprel)) {
            ev_line_tie(line, w, verb, rel);
        }
    }
}

void ev_mend_headline(const struct ev_line *whole)
{
    struct ev_line line = *whole;
    ev_cut_ends(&line);
    ev_straighten(&line);
    uint32_t root = ev_line_root(&line);
    uint32_t verb = root == EV_NONE ? EV_NONE : find_verb(&line, root);
    if (verb == EV_NONE || verb == line.first) {
        if (root != EV_NONE) {
            ev_complete(&line, root);
        }
        return;
    }
    ev_line_tie(&line, verb, LANG_NO_HEAD, DEPREL_ROOT);
    chunk_subject(&line, verb);
    tie_rest(&line, verb);
}
