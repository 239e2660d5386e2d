/*
 * carry.c - what hangs on a trigger.
 *
 * A verb offers its own dependents and what it shares with the clauses around it; a
 * noun offers its phrase and the dependents of the verb that carries it ("hold talks",
 * "talks took place"), or, in an adjunct, the clause's subject ("During his trip, X
 * warned").
 */
#include "extract/event/tree/tree.h"

/* The row of a verb with its particle or object: "take |place", "sit |down". */
static const struct ev_light *find_phrase(const struct finder *f, uint32_t verb,
                                          uint32_t slot)
{
    const struct ev_light *found = NULL;
    for (uint32_t c = f->child[verb]; c != EV_NONE && !found; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        bool part = rel == DEPREL_COMPOUND_PRT || rel == DEPREL_ADVMOD ||
                    (rel == DEPREL_OBJ && slot != SLOT_OBJ);
        if (part && c > verb) {
            struct slice lemma = ev_joined_lemma(f->arena, ev_lower_lemma(f, verb),
                                                 ev_lower_lemma(f, c));
            found = ev_light_find(f->rules, lemma, slot);
        }
    }
    return found;
}

static uint32_t find_light(const struct finder *f, uint32_t verb, uint32_t slot,
                           const struct ev_light **out)
{
    *out = find_phrase(f, verb, slot);
    if (!*out) {
        *out = ev_light_find(f->rules, ev_lower_lemma(f, verb), slot);
    }
    return *out ? verb : EV_NONE;
}

/* Does an apposition stand in quotes: the raid "|a crime"? */
static bool is_quoted(const struct finder *f, uint32_t word)
{
    uint32_t first = word;
    uint32_t last = word;
    ev_extent(f, word, &first, &last);
    first += ev_upos(f, first) == UPOS_PUNCT;
    return first > 0 &&
           (ev_is(f, first - 1, "\"") || ev_is(f, first - 1, "\xe2\x80\x9c"));
}

/* "called the raid |a crime": the verb says what the noun is, and carries nothing. */
static bool names_it(const struct finder *f, uint32_t verb, uint32_t noun)
{
    uint32_t what = ev_child(f, verb, DEPREL_XCOMP);
    uint32_t beside = ev_child(f, noun, DEPREL_APPOS);
    return (what != EV_NONE && what > noun && ev_upos(f, what) != UPOS_VERB &&
            ev_child(f, what, DEPREL_MARK) == EV_NONE) ||
           (beside != EV_NONE && is_quoted(f, beside));
}

/* "a round of talks", "a series of attacks": the noun stands for what it counts. */
uint32_t ev_phrase_top(const struct finder *f, uint32_t noun)
{
    for (int i = 0; i < 4; i++) {
        uint32_t head = ev_head(f, noun);
        uint8_t rel = ev_deprel(f, noun);
        if (head == EV_NONE) {
            break;
        }
        bool partitive =
            rel == DEPREL_NMOD && slice_equal(ev_case(f, noun), SLICE_LIT("of")) &&
            (ev_lemma_in(f, "series", head) || ev_upos(f, head) == UPOS_NUM);
        bool listed = rel == DEPREL_CONJ &&
                      (ev_upos(f, head) == UPOS_NOUN || ev_upos(f, head) == UPOS_NUM ||
                       ev_lemma_in(f, "named_gathering", head));
        if (!partitive && !listed) {
            break;
        }
        noun = head;
    }
    return noun;
}

bool ev_is_second(const struct finder *f, uint32_t noun)
{
    uint32_t head = ev_head(f, noun);
    return ev_deprel(f, noun) == DEPREL_CONJ && head != EV_NONE &&
           ev_child(f, noun, DEPREL_DET) != EV_NONE &&
           ev_child(f, noun, DEPREL_COMPOUND) != EV_NONE &&
           slice_equal_nocase(ev_lemma(f, noun), ev_lemma(f, head));
}

/*
 * "is on trial", "was under attack": the verb "be" carries a noun that it stands below;
 * headlines leave it out.
 */
static bool is_predicate(const struct finder *f, struct ev_cand *cand)
{
    bool be = ev_child(f, cand->word, DEPREL_COP) != EV_NONE ||
              (ev_deprel(f, cand->word) == DEPREL_ROOT &&
               ev_child(f, cand->word, DEPREL_NSUBJ) != EV_NONE &&
               ev_headline(f, cand->sentence));
    enum slot slot = ev_slot_find(ev_case(f, cand->word));
    if (!be || slot == SLOT_COUNT || slot == SLOT_FOR) { /* "is for talks": favours */
        return false;
    }
    cand->light = ev_light_find(f->rules, SLICE_LIT("be"), slot);
    return cand->light != NULL;
}

/*
 * "labelled him a rebel and |levied sanctions": right behind a support verb the noun is
 * its object, though the tree hung it elsewhere.
 */
static uint32_t verb_before(const struct finder *f, uint32_t noun,
                            const struct ev_light **out)
{
    uint32_t first = f->text->sentences[f->text->words[noun].sentence].first;
    uint32_t w = noun;
    while (w > first && noun - w < 3 &&
           (ev_upos(f, w - 1) == UPOS_ADJ || ev_upos(f, w - 1) == UPOS_NUM)) {
        w--;
    }
    if (w < first + 2 || ev_upos(f, w - 1) != UPOS_VERB ||
        ev_deprel(f, w - 1) != DEPREL_CONJ || ev_upos(f, w - 2) != UPOS_CCONJ ||
        ev_child(f, w - 1, DEPREL_OBJ) != EV_NONE) {
        return EV_NONE;
    }
    return find_light(f, w - 1, SLOT_OBJ, out);
}

/* The verb that carries an event noun. */
void ev_carrier(const struct finder *f, struct ev_cand *cand)
{
    uint32_t top = ev_phrase_top(f, cand->word);
    uint32_t head = ev_head(f, top);
    uint32_t slot = SLOT_COUNT;
    if (is_predicate(f, cand) || head == EV_NONE) {
        return;
    }
    switch (ev_deprel(f, top)) {
    case DEPREL_OBJ:
    case DEPREL_NSUBJ_PASS: slot = SLOT_OBJ; break;
    case DEPREL_NSUBJ:
        slot =
            ev_upos(f, head) == UPOS_VERB && ev_passive(f, head) ? SLOT_OBJ : SLOT_SUBJ;
        break;
    case DEPREL_OBL_AGENT: slot = SLOT_SUBJ; break; /* "was razed |by an earthquake" */
    case DEPREL_OBL_UNMARKED: /* "wound up three |days of talks": no length of time */
        slot = top != cand->word && ev_child(f, head, DEPREL_OBJ) == EV_NONE
                   ? SLOT_OBJ
                   : SLOT_COUNT;
        break;
    case DEPREL_OBL:
    case DEPREL_NMOD: {
        enum slot prep = ev_slot_find(ev_case(f, top));
        slot = prep;
        break;
    }
    default: break;
    }
    uint32_t verb = slot < SLOT_COUNT && !(slot == SLOT_OBJ && names_it(f, head, top))
                        ? find_light(f, head, slot, &cand->light)
                        : EV_NONE;
    if (verb != EV_NONE) {
        cand->verb = verb;
        return;
    }
    verb = verb_before(f, cand->word, &cand->light);
    if (verb != EV_NONE) {
        cand->verb = verb;
        return;
    }
    /* "a summit held in Paris", "the attack launched by X" */
    for (uint32_t c = f->child[cand->word]; c != EV_NONE; c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_ACL && ev_has_feat(f, c, FEAT_PAST) &&
            find_light(f, c, SLOT_OBJ, &cand->light) != EV_NONE) {
            return;
        }
    }
}

/* "talks |with X": one side is named, the other is who the clause is about. */
static bool has_company(const struct finder *f, uint32_t noun)
{
    for (uint32_t c = f->child[noun]; c != EV_NONE; c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_NMOD &&
            slice_equal(ev_case(f, c), SLICE_LIT("with"))) {
            return true;
        }
    }
    return false;
}

/* Does an adjunct with this preposition put the clause's subject into the event? */
static bool takes_part(const struct finder *f, uint32_t noun, struct slice prep)
{
    bool in = ev_in_class(f->rules, "part_prep", prep) &&
              !ev_lemma_in(f, "case_noun", noun); /* "at the |trial a clerk said" */
    return in || (ev_in_class(f->rules, "order_prep", prep) && has_company(f, noun)) ||
           (ev_lemma_in(f, "journey", noun) &&
            ev_in_class(f->rules, "journey_prep", prep)) ||
           (ev_lemma_in(f, "treaty", noun) &&
            ev_in_class(f->rules, "treaty_prep", prep));
}

/* What the slot of a support verb is to its noun; SLOT_COUNT: nothing. */
static uint8_t carried_slot(const struct ev_light *light, uint8_t slot)
{
    if (slot == SLOT_SUBJ && light->side == '-') {
        return SLOT_COUNT;
    }
    if (slot == SLOT_SUBJ) {
        return light->side == 'p' ? SLOT_OBJ : SLOT_LSUBJ;
    }
    if (slot == SLOT_OBJ && light->slot != SLOT_SUBJ) {
        /* "invited X to a meeting", "subjected X to an attack" */
        return light->slot == SLOT_OBJ ? SLOT_OTHER : SLOT_OBJ;
    }
    return slot;
}

static void carried_args(const struct finder *f, const struct ev_cand *cand,
                         struct ev_args *out)
{
    struct ev_args verb = {0};
    ev_verb_args(f, cand->verb, &verb);
    for (size_t i = 0; i < verb.count; i++) {
        struct ev_arg *arg = &verb.items[i];
        uint8_t slot = carried_slot(cand->light, arg->slot);
        /* "attending the |talks were X and Y": below X, but no part of who X is */
        bool inside =
            ev_under(f, cand->word, arg->word) && ev_under(f, arg->word, cand->verb);
        if (slot != SLOT_COUNT && !inside) {
            ev_arg_add(out, arg->word, slot, true);
        }
    }
}

/* "During a hearing, |Okoye said": without a sound tree, a name before a verb. */
static uint32_t next_subject(const struct finder *f, uint32_t noun)
{
    const struct sentence *s = &f->text->sentences[f->text->words[noun].sentence];
    bool comma = false;
    for (uint32_t w = noun + 1; w + 1 < s->first + s->count; w++) {
        comma = comma || slice_equal(word_form(f->text, w), SLICE_LIT(","));
        uint32_t at = ev_mention_of(f, w);
        if (!comma || at == EV_NONE) {
            continue;
        }
        uint8_t next = ev_upos(f, w + 1);
        bool verb = next == UPOS_VERB || next == UPOS_AUX;
        const struct name_mention *m = &f->names->mentions[at];
        bool before = verb && w + 1 == m->first_word + m->n_words;
        uint32_t word = before ? ev_mention_word(f, at) : EV_NONE;
        if (word != EV_NONE) {
            return word;
        }
    }
    return EV_NONE;
}

/*
 * "Remarks by X at the signing of a bill", "Statement by X after a call with Y": who
 * speaks, by the title of what he says, takes part in the occasion. False: it is no
 * such title.
 */
static bool occasion_args(const struct finder *f, const struct ev_cand *cand,
                          struct ev_args *out)
{
    struct ev_args words = {0};
    const struct sentence *s = &f->text->sentences[cand->sentence];
    uint32_t top = ev_phrase_top(f, cand->word);
    uint32_t root = ev_head(f, top);
    for (int i = 0; i < 6 && root != EV_NONE && ev_head(f, root) != EV_NONE; i++) {
        root = ev_head(f, root);
    }
    struct slice prep = ev_case(f, top);
    if (s->kind != BLOCK_TITLE || root == EV_NONE ||
        !ev_lemma_in(f, "own_words", root) ||
        !(ev_in_class(f->rules, "part_prep", prep) ||
          ev_in_class(f->rules, "order_prep", prep))) {
        return false;
    }
    ev_noun_args(f, root, &words);
    for (size_t i = 0; i < words.count; i++) {
        uint8_t slot = words.items[i].slot;
        if (slot == SLOT_BY || slot == SLOT_POSS || slot == SLOT_FROM) {
            ev_arg_add(out, words.items[i].word, SLOT_ADJ, true);
        }
    }
    return true;
}

/* What the word above says of who takes part. False: nothing. */
static bool role_args(const struct finder *f, uint32_t top, struct ev_args *out)
{
    uint32_t head = ev_head(f, top);
    if (head == EV_NONE) {
        return false;
    }
    struct slice lemma = ev_lower_lemma(f, head);
    bool inside = ev_deprel(f, top) == DEPREL_NMOD;
    /* "X's participation in the talks" */
    if (inside && ev_in_class(f->rules, "taking_part", lemma)) {
        ev_arg_add(out, ev_child(f, head, DEPREL_NMOD_POSS), SLOT_LSUBJ, true);
        return true;
    }
    /* "X, a candidate for the |election" */
    if (inside && ev_in_class(f->rules, "candidacy", lemma)) {
        ev_arg_add(out, ev_deprel(f, head) == DEPREL_APPOS ? ev_head(f, head) : head,
                   SLOT_ADJ, true);
        return true;
    }
    /* "meddled in the election": from outside */
    return ev_in_class(f->rules, "meddle", lemma);
}

/* "in a call X thanked |Y": who is told something there takes part, but no reporters.
 */
static bool is_told_there(const struct finder *f, uint32_t noun, uint32_t verb,
                          const struct ev_arg *arg)
{
    return (arg->slot == SLOT_OBJ || arg->slot == SLOT_IOBJ) &&
           ev_lemma_in(f, "said_in", noun) && ev_lemma_in(f, "said_to", verb) &&
           !ev_lemma_in(f, "media", arg->word);
}

/* "a record of abuse, including |convictions": what the noun hangs on, above nouns that
 * are nobody; at last a verb or somebody. */
static uint32_t above_things(const struct finder *f, uint32_t noun)
{
    for (int i = 0; i < 4; i++) {
        uint32_t head = ev_head(f, noun);
        if (ev_deprel(f, noun) != DEPREL_NMOD || head == EV_NONE ||
            f->mention_at[head] != EV_NONE || ev_lemma_in(f, "people", head) ||
            ev_lemma_in(f, "case_step", head)) {
            break;
        }
        noun = head;
    }
    return noun;
}

/*
 * "served time on a |conviction", "was jailed on |charges", "was led to his |trial":
 * whom the clause is about, or what is done to him there. `top` heads its phrase.
 * False: it is no such noun.
 */
static bool case_args(const struct finder *f, const struct ev_cand *cand, uint32_t top,
                      struct ev_args *out)
{
    struct ev_args verb = {0};
    if (!ev_lemma_in(f, "case_noun", cand->word) ||
        !ev_in_class(f->rules, "case_prep", ev_case(f, top))) {
        return false;
    }
    top = above_things(f, top);
    uint32_t head = ev_head(f, top);
    if (head == EV_NONE || ev_upos(f, head) != UPOS_VERB) {
        ev_arg_add(out, head, SLOT_ADJ, true);
        return true;
    }
    ev_verb_args(f, head, &verb);
    uint8_t slot =
        verb.passive || ev_lemma_in(f, "prosecutes", head) ? SLOT_OBJ : SLOT_SUBJ;
    for (size_t i = 0; i < verb.count; i++) {
        if (verb.items[i].slot == slot) {
            ev_arg_add(out, verb.items[i].word, SLOT_ADJ, true);
        }
    }
    return true;
}

static void adjunct_args(const struct finder *f, const struct ev_cand *cand,
                         struct ev_args *out)
{
    struct ev_args verb = {0};
    uint32_t top = ev_phrase_top(f, cand->word);
    uint32_t head = ev_head(f, top);
    if (occasion_args(f, cand, out) || role_args(f, top, out) ||
        case_args(f, cand, top, out)) {
        return;
    }
    uint32_t owner = ev_child(f, cand->word, DEPREL_NMOD_POSS);
    bool owned = owner != EV_NONE &&
                 (ev_upos(f, owner) != UPOS_PRON || f->mention_at[owner] != EV_NONE);
    /* "At |his trial X sat": whose it is, the clause says */
    bool ahead = owner != EV_NONE && !owned && head != EV_NONE && top < head &&
                 ev_upos(f, head) == UPOS_VERB;
    if (owned || (!ahead && !takes_part(f, cand->word, ev_case(f, top)))) {
        return;
    }
    if (head == EV_NONE || ev_deprel(f, top) != DEPREL_OBL ||
        ev_upos(f, head) != UPOS_VERB) {
        /* "Okoye, |on a visit to Lima, said", or the name behind the comma */
        bool own = head != EV_NONE && ev_deprel(f, top) == DEPREL_NMOD &&
                   f->mention_at[head] != EV_NONE;
        ev_arg_add(out, own ? head : next_subject(f, top), SLOT_ADJ, true);
        return;
    }
    /* "X received Y on the last day of his |visit": of the two Y came. */
    bool hosts = ev_lemma_in(f, "hosts", head) && ev_lemma_in(f, "journey", cand->word);
    ev_verb_args(f, head, &verb);
    for (size_t i = 0; i < verb.count; i++) {
        if (verb.items[i].slot == (verb.passive || hosts ? SLOT_OBJ : SLOT_SUBJ) ||
            (!verb.passive && is_told_there(f, cand->word, head, &verb.items[i]))) {
            ev_arg_add(out, verb.items[i].word, ahead ? SLOT_POSS : SLOT_ADJ, true);
        }
    }
}

/* What hangs on the noun that counts or lists the trigger; not "the A Summit and |the B
 * Summit", each with its own words. */
static void outer_args(const struct finder *f, const struct ev_cand *cand,
                       struct ev_args *out)
{
    uint32_t top = ev_phrase_top(f, cand->word);
    struct ev_args outer = {0};
    if (top == cand->word || ev_is_second(f, cand->word)) {
        return;
    }
    ev_noun_args(f, top, &outer);
    for (size_t i = 0; i < outer.count; i++) {
        if (!ev_under(f, cand->word, outer.items[i].word)) {
            ev_arg_add(out, outer.items[i].word, outer.items[i].slot, true);
        }
    }
}

void ev_cand_args(const struct finder *f, const struct ev_cand *cand,
                  struct ev_args *out)
{
    if (!cand->noun) {
        ev_verb_args(f, cand->word, out);
        return;
    }
    ev_noun_args(f, cand->word, out);
    outer_args(f, cand, out);
    ev_arg_add(out, cand->word, SLOT_SELF, false);
    if (cand->light && cand->verb == cand->word &&
        ev_child(f, cand->word, DEPREL_NSUBJ) != EV_NONE) {
        ev_arg_add(out, ev_child(f, cand->word, DEPREL_NSUBJ),
                   carried_slot(cand->light, SLOT_SUBJ), true);
    } else if (cand->light && cand->verb != cand->word) {
        carried_args(f, cand, out);
    } else if (!occasion_args(f, cand, out)) {
        adjunct_args(f, cand, out);
    }
}
