/* holds.c - do the conditions of a frame's row hold of a trigger? */
#include "extract/event/match/match.h"
#include "extract/event/tree/tree.h"
#include "extract/event/who/actors.h"
#include "extract/event/who/who.h"

#define LONGEST_WORD 64

uint32_t ev_place_of(const struct finder *f, uint32_t word)
{
    uint32_t at = ev_place_mention(f, word);
    for (uint32_t c = f->child[word];
         at == EV_NONE && c != EV_NONE && ev_lemma_in(f, "settlement", word);
         c = f->sibling[c]) {
        bool of = ev_deprel(f, c) == DEPREL_NMOD &&
                  slice_equal(ev_case(f, c), SLICE_LIT("of"));
        at = of || ev_deprel(f, c) == DEPREL_APPOS ? ev_place_mention(f, c) : EV_NONE;
    }
    return at;
}

bool ev_is_where(const struct finder *f, uint32_t word)
{
    return ev_place_of(f, word) != EV_NONE || ev_lemma_in(f, "settlement", word);
}

/* "to leave", not "how to leave" or "if they leave" */
static bool is_deed(const struct finder *f, uint32_t word)
{
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        if (c < word && ev_lemma_in(f, "asking", c)) {
            return false;
        }
    }
    return ev_infinitive(f, word);
}

/* "|fourteen of their colleagues", "|eleven of them" */
static bool some_of(const struct finder *f, uint32_t count)
{
    uint32_t whole = ev_child(f, count, DEPREL_NMOD);
    return whole != EV_NONE && slice_equal(ev_case(f, whole), SLICE_LIT("of")) &&
           (ev_is(f, whole, "they") || ev_is(f, whole, "them") ||
            ev_lemma_in(f, "people", whole) || ev_calls_group(f, whole));
}

static bool is_kind(const struct finder *f, uint32_t word, uint8_t test)
{
    struct ev_filler found[4];
    if (test == TEST_TO) {
        return is_deed(f, word);
    }
    if (test == TEST_PLACE) {
        return ev_place_of(f, word) != EV_NONE;
    }
    if (ev_upos(f, word) == UPOS_PRON && test != TEST_ORG && test != TEST_STATE &&
        !ev_means_thing(f, word) && ev_lemma_in(f, "personal", word)) {
        return true;
    }
    if (test == TEST_PERSON && ev_upos(f, word) == UPOS_NUM &&
        ev_headline(f, f->text->words[word].sentence)) {
        return ev_counted(f, word, found) > 0; /* "Two |held over bombing" */
    }
    if (test == TEST_PERSON &&
        (ev_lemma_in(f, "headcount", word) || word_reads(f->text, word, "others")) &&
        ev_counted(f, word, found) > 0) {
        return true; /* "|dozens were freed", "captured two |others" */
    }
    if (test == TEST_PERSON && ev_upos(f, word) == UPOS_NUM && some_of(f, word)) {
        return true;
    }
    size_t n = ev_actors(f, word, found, 4);
    for (size_t i = 0; i < n; i++) {
        uint8_t kind = found[i].actor.kind;
        if (test == TEST_ACTOR || (test == TEST_PERSON && kind == ACTOR_PERSON) ||
            (test == TEST_STATE && kind == ACTOR_COUNTRY) ||
            (test == TEST_ORG &&
             (kind == ACTOR_ORGANIZATION || kind == ACTOR_COUNTRY))) {
            return true;
        }
        /* "dozens of |students" */
        bool part = found[i].word != EV_NONE && ev_lemma_in(f, "quantity", word);
        word = part ? found[i].word : word;
    }
    return test == TEST_PERSON &&
           (ev_lemma_in(f, "people", word) || ev_calls_head(f, word) ||
            ev_age_before(f, word) != EV_NONE);
}

/* "agreed to |take over the mine": a verb with its particle. */
static bool fits_phrase(const struct finder *f, const struct ev_cond *cond,
                        uint32_t verb)
{
    uint32_t particle = ev_child(f, verb, DEPREL_COMPOUND_PRT);
    return particle != EV_NONE &&
           ev_word_listed(f->rules, cond,
                          ev_joined_lemma(f->arena, ev_lower_lemma(f, verb),
                                          ev_lower_lemma(f, particle)));
}

static bool fits_words(const struct finder *f, const struct ev_cond *cond,
                       uint32_t word)
{
    char room[LONGEST_WORD];
    return ev_word_listed(f->rules, cond, ev_lower_lemma(f, word)) ||
           ev_word_listed(f->rules, cond, ev_joint(f, word, room, sizeof room)) ||
           (ev_upos(f, word) == UPOS_VERB && fits_phrase(f, cond, word));
}

/* The noun that first told whom a pronoun stands for, or EV_NONE. */
static uint32_t antecedent(const struct finder *f, uint32_t word)
{
    struct ev_filler meant = {0};
    bool known = ev_upos(f, word) == UPOS_PRON && ev_actors(f, word, &meant, 1) == 1 &&
                 meant.key != EV_NONE;
    for (uint32_t m = 0; known && m < f->names->n_mentions; m++) {
        const struct name_mention *mention = &f->names->mentions[m];
        if (mention->actor == meant.key && mention->form != NAME_FORM_PRONOUN &&
            mention->head < word) {
            return mention->head;
        }
    }
    return EV_NONE;
}

/* "|Hurricane Rowena", "|Typhoon Ada": what the name says its bearer is, or EV_NONE. */
static uint32_t kind_in_name(const struct finder *f, uint32_t word)
{
    bool named = word > 0 && ev_upos(f, word) == UPOS_PROPN;
    bool part = named && ev_head(f, word - 1) == word;
    return part && ev_deprel(f, word - 1) != DEPREL_CASE ? word - 1 : EV_NONE;
}

/* "Al |Jazeera", "Merel |Times": another word of a name that is nobody's own. */
static bool fits_name(const struct finder *f, const struct ev_cond *cond, uint32_t word)
{
    uint32_t m = f->mention_at[word];
    if (ev_upos(f, word) != UPOS_PROPN || m == EV_NONE ||
        f->names->mentions[m].kind == ACTOR_PERSON) {
        return false;
    }
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_FLAT && fits_words(f, cond, c)) {
            return true;
        }
    }
    return false;
}

/* One filler of the slot passes; words also look at coordinated and counted nouns, and
 * at whom a pronoun stands for. */
static bool passes(const struct finder *f, const struct ev_cond *cond, uint32_t word)
{
    if (cond->test == TEST_FILLED) {
        return true;
    }
    if (cond->test != TEST_WORDS) {
        return is_kind(f, word, cond->test);
    }
    uint32_t meant = antecedent(f, word);
    uint32_t title = kind_in_name(f, word);
    if (fits_words(f, cond, word) || (meant != EV_NONE && fits_words(f, cond, meant)) ||
        (title != EV_NONE && fits_words(f, cond, title)) || fits_name(f, cond, word)) {
        return true;
    }
    struct slice lemma = ev_lower_lemma(f, word);
    bool counts = ev_in_class(f->rules, "series", lemma) ||
                  ev_in_class(f->rules, "quantity", lemma) ||
                  ev_in_class(f->rules, "measure", lemma) ||
                  ev_upos(f, word) == UPOS_NUM;
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        if ((rel == DEPREL_CONJ || (counts && rel == DEPREL_NMOD)) &&
            fits_words(f, cond, c)) {
            return true;
        }
    }
    return false;
}

void ev_inner_args(const struct finder *f, uint32_t word, struct ev_args *out)
{
    if (ev_upos(f, word) == UPOS_VERB && ev_child(f, word, DEPREL_COP) == EV_NONE) {
        ev_verb_args(f, word, out);
        return;
    }
    ev_noun_args(f, word, out);
    ev_arg_add(out, ev_child(f, word, DEPREL_NSUBJ), SLOT_SUBJ, false);
}

/* Does `word`, or what hangs on it in the inner slot, pass? */
static bool passes_at(const struct finder *f, const struct ev_cond *cond, uint32_t word)
{
    struct ev_args inner = {0};
    if (cond->inner == SLOT_COUNT) {
        return passes(f, cond, word);
    }
    ev_inner_args(f, word, &inner);
    for (size_t i = 0; i < inner.count; i++) {
        if (inner.items[i].slot == cond->inner &&
            passes(f, cond, inner.items[i].word)) {
            return true;
        }
    }
    return false;
}

/* "shot |himself", but not "shot his wife and himself" */
static bool is_reflexive(const struct finder *f, const struct ev_args *args)
{
    bool self = false;
    for (size_t i = 0; i < args->count; i++) {
        uint32_t word = args->items[i].word;
        if (args->items[i].slot != SLOT_OBJ) {
            continue;
        }
        if (!ev_lemma_in(f, "reflexive", word) ||
            ev_child(f, word, DEPREL_CONJ) != EV_NONE) {
            return false;
        }
        self = true;
    }
    return self && !args->passive;
}

bool ev_cond_holds(const struct finder *f, const struct ev_cand *cand,
                   const struct ev_cond *cond, const struct ev_args *args)
{
    switch (cond->test) {
    case TEST_LIGHT: return (cand->light != NULL) != cond->negate;
    case TEST_PASSIVE: return args->passive != cond->negate;
    case TEST_UNDONE: return ev_is_forgone(f, cand->verb) != cond->negate;
    case TEST_REFLEXIVE: return is_reflexive(f, args) != cond->negate;
    case TEST_ERRAND: return ev_on_errand(f, cand->verb) != cond->negate;
    case TEST_AVOWS:
    case TEST_DEMANDS:
    case TEST_BLAMES:
    case TEST_LAUDS:
    case TEST_REGRETS:
    case TEST_DENIES: return ev_has_force(f, cand->word, cond->test) != cond->negate;
    default: break;
    }
    for (size_t i = 0; i < args->count; i++) {
        if (args->items[i].slot == cond->slot &&
            passes_at(f, cond, args->items[i].word)) {
            return !cond->negate;
        }
    }
    return cond->negate;
}
