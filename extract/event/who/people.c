/*
 * people.c - people of a country, who are not it: "30 Peruvians", "ethnic Peruvians",
 * "Peruvians marched"; who can take which part; people who are only counted.
 */
#include "extract/event/tree/tree.h"
#include "extract/event/who/actors.h"
#include "extract/event/who/who.h"

/* Where "|30 Peruvians", "|dozens of Peruvians", "a |Peruvian", "the |Peruvians who"
 * begin; EV_NONE: the word is no adjective of a country that counts people. */
static uint32_t counted_people(const struct finder *f, uint32_t word)
{
    uint32_t at = f->mention_at[word];
    uint32_t number = ev_child(f, word, DEPREL_NUMMOD);
    uint32_t det = ev_child(f, word, DEPREL_DET);
    uint32_t head = ev_head(f, word);
    if (at == EV_NONE || !f->names->mentions[at].demonym) {
        return EV_NONE;
    }
    if (number < word) {
        uint32_t last = number;
        ev_extent(f, number, &number, &last);
        while (number < last && ev_upos(f, number) != UPOS_NUM) {
            number++; /* "as many as |30 Peruvians" */
        }
        /* "a |few hundred Peruvians" */
        bool vague = ev_lemma_in(f, "headcount", number) && number > 0 &&
                     ev_head(f, number - 1) == number &&
                     ev_lemma_in(f, "howmany", number - 1);
        return number - vague;
    }
    if (det != EV_NONE) {
        bool some = ev_child(f, word, DEPREL_ACL_RELCL) != EV_NONE &&
                    ev_upos(f, word + 1) != UPOS_PUNCT;
        return some || ev_is_an(f, det) ? word : EV_NONE;
    }
    uint32_t amod = ev_child(f, word, DEPREL_AMOD);
    if (amod != EV_NONE && ev_lemma_in(f, "vague", amod)) {
        return word; /* "several |Peruvians" */
    }
    if (amod != EV_NONE && amod + 1 == word && ev_has_feat(f, word, FEAT_PLUR)) {
        return amod; /* "|ethnic Peruvians", "young Peruvians": some of them */
    }
    bool quantity = head < word && ev_deprel(f, word) == DEPREL_NMOD &&
                    slice_equal(ev_case(f, word), SLICE_LIT("of")) &&
                    ev_lemma_in(f, "quantity", head);
    return quantity ? head : EV_NONE;
}

bool ev_gather_people(const struct finder *f, uint32_t word, struct ev_gather *to)
{
    uint32_t first = counted_people(f, word);
    uint32_t beside = ev_child(f, word, DEPREL_APPOS);
    uint32_t named = beside == EV_NONE ? EV_NONE : f->mention_at[beside];
    if (first == EV_NONE) {
        return false;
    }
    if (named != EV_NONE && ev_gather_mention(f, named, to)) {
        return true; /* "two Peruvians, |Bo and Cy" */
    }
    struct span span = {f->text->words[first].span.start,
                        f->text->words[word].span.end};
    struct ev_filler filler = ev_group_told(f, span, word);
    filler.actor.country = ev_group_country(f, word, word);
    filler.by_name = true;
    ev_gather_put(to, &filler);
    return true;
}

/* "a |Zelkon executive", where the tree took the name for the head: one of its people.
 */
bool ev_gather_member(const struct finder *f, uint32_t word, struct ev_gather *to)
{
    uint32_t det = ev_child(f, word, DEPREL_DET);
    uint32_t at = f->mention_at[word];
    const struct name_mention *m = at == EV_NONE ? NULL : &f->names->mentions[at];
    if (det == EV_NONE || ev_upos(f, word) != UPOS_PROPN || !ev_is_an(f, det) ||
        (m && (m->demonym || m->kind == ACTOR_PERSON || m->form != NAME_FORM_NAME))) {
        return false;
    }
    uint32_t first = m ? m->first_word : word;
    uint32_t noun = m ? first + m->n_words : word + 1;
    uint8_t upos = noun < f->text->n_words ? ev_upos(f, noun) : (uint8_t)UPOS_X;
    if ((upos != UPOS_NOUN && upos != UPOS_ADJ && upos != UPOS_PROPN) ||
        ev_mention_of(f, noun) != EV_NONE || !ev_lemma_in(f, "people", noun)) {
        return false;
    }
    struct span span = {f->text->words[first].span.start,
                        f->text->words[noun].span.end};
    struct ev_filler filler = ev_group_told(f, span, noun);
    filler.by_name = true;
    ev_gather_put(to, &filler);
    return true;
}

/* "|Peruvians marched", and not "the Peruvians signed": the filler as these people. */
static bool take_people(const struct finder *f, struct ev_filler *filler)
{
    uint32_t at = f->mention_at[filler->word];
    uint32_t word = filler->word;
    if (at == EV_NONE || !f->names->mentions[at].demonym ||
        !ev_has_feat(f, word, FEAT_PLUR) || ev_child(f, word, DEPREL_DET) != EV_NONE) {
        return false;
    }
    filler->actor.name = ev_as_read(f, filler->actor.span);
    filler->actor.kind = ACTOR_GROUP;
    filler->key = EV_NONE;
    filler->named = false;
    filler->by_name = true;
    return true;
}

/* "Peruvians" die and march as a group; countries and bodies do none of it. */
static bool may_undergo(const struct finder *f, struct slice role,
                        struct ev_filler *filler)
{
    bool people = ev_in_class(f->rules, "people_role", role);
    if (filler->actor.kind == ACTOR_COUNTRY &&
        (people || ev_in_class(f->rules, "target_role", role))) {
        return take_people(f, filler) || !people;
    }
    /* "the club's second arrest" is of somebody of it, so is that of "Acme envoys" */
    uint32_t head = ev_head(f, filler->word);
    return !people || filler->actor.kind != ACTOR_ORGANIZATION ||
           (filler->form == NAME_FORM_NAME &&
            (head == EV_NONE || !ev_lemma_in(f, "envoys", head)));
}

/* Sanctions are imposed, and laws passed, by bodies and officials, not by any group. */
static bool has_office_for(const struct finder *f, struct slice role,
                           const struct ev_filler *filler)
{
    struct slice lemma = ev_lower_lemma(f, filler->word);
    return filler->named || filler->actor.country.len > 0 ||
           !ev_in_class(f->rules, "official_role", role) ||
           ev_in_class(f->rules, "body", lemma) ||
           ev_in_class(f->rules, "state_body", lemma) ||
           ev_in_class(f->rules, "lawbody", lemma) ||
           ev_in_class(f->rules, "court", lemma) ||
           ev_in_class(f->rules, "office", lemma) ||
           ev_in_class(f->rules, "partner", lemma);
}

bool ev_can_fill(const struct finder *f, struct slice role, struct ev_filler *filler)
{
    struct slice lemma = ev_lower_lemma(f, filler->word);
    bool thing = filler->actor.kind == ACTOR_GROUP && /* "a deal for ten |jets" */
                 ev_in_class(f->rules, "vehicle", lemma) &&
                 !ev_in_class(f->rules, "people", lemma) && /* "coach" */
                 ev_in_class(f->rules, "dealing_role", role);
    return !thing && has_office_for(f, role, filler) && may_undergo(f, role, filler);
}

/* "tens |of thousands": the number that a number is of, or the word itself. */
static uint32_t number_end(const struct finder *f, uint32_t word)
{
    uint32_t of = ev_child(f, word, DEPREL_NMOD);
    return of == word + 2 && slice_equal(ev_case(f, of), SLICE_LIT("of")) &&
                   ev_lemma_in(f, "headcount", of)
               ? of
               : word;
}

/* "wounded |30 others", "several others were held": the first word of who is only told
 * to be more of them, or EV_NONE. */
static uint32_t others_from(const struct finder *f, uint32_t word)
{
    uint32_t first = f->text->sentences[f->text->words[word].sentence].first;
    uint32_t many = word > first ? word - 1 : EV_NONE;
    bool others = word_reads(f->text, word, "others") && many != EV_NONE &&
                  ev_head(f, many) == word;
    return others && (ev_upos(f, many) == UPOS_NUM || ev_lemma_in(f, "howmany", many))
               ? many
               : EV_NONE;
}

/* A body, a house of one, or those that make one up: "bank", "hospitals", "army". */
static bool is_led(const struct finder *f, uint32_t word)
{
    uint32_t m = f->mention_at[word];
    bool named = m != EV_NONE && f->names->mentions[m].form == NAME_FORM_NAME &&
                 f->names->mentions[m].kind != ACTOR_PERSON;
    return named || ev_lemma_in(f, "body", word) ||
           ev_lemma_in(f, "state_body", word) || ev_lemma_in(f, "led", word);
}

bool ev_calls_head(const struct finder *f, uint32_t noun)
{
    if (!ev_lemma_in(f, "head_of", noun)) {
        return false;
    }
    for (uint32_t c = f->child[noun]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        bool of = rel == DEPREL_NMOD && slice_equal(ev_case(f, c), SLICE_LIT("of"));
        bool whose = rel == DEPREL_NMOD_POSS || rel == DEPREL_COMPOUND;
        if ((of || whose) && is_led(f, c)) {
            return true;
        }
    }
    return false;
}

uint32_t ev_age_before(const struct finder *f, uint32_t word)
{
    uint32_t first = f->text->sentences[f->text->words[word].sentence].first;
    bool old = word_reads(f->text, word, "old") || word_reads(f->text, word, "olds");
    if (!old || word < first + 4 || !word_reads(f->text, word - 1, "-") ||
        !word_reads(f->text, word - 3, "-") || !ev_is(f, word - 2, "year") ||
        ev_deprel(f, word) == DEPREL_AMOD) {
        return EV_NONE;
    }
    return word - 4;
}

size_t ev_counted(const struct finder *f, uint32_t word, struct ev_filler *out)
{
    uint32_t others = others_from(f, word);
    if (others != EV_NONE) {
        struct span told = {f->text->words[others].span.start,
                            f->text->words[word].span.end};
        *out = ev_group_told(f, told, word);
        return 1;
    }
    bool many = ev_lemma_in(f, "headcount", word);
    bool number = ev_upos(f, word) == UPOS_NUM && f->timex_at[word] == EV_NONE;
    uint32_t last = many ? number_end(f, word) : word;
    uint32_t of = ev_child(f, last, DEPREL_NMOD);
    /* "began |at 2100" counts nobody. */
    uint32_t prep = ev_child(f, word, DEPREL_CASE);
    bool whom = prep == EV_NONE || ev_is(f, prep, "of") || ev_is(f, prep, "by") ||
                ev_is(f, prep + 1, "least") || ev_is(f, prep + 1, "most");
    /* "flight eight |hundred", "no-|one" */
    uint32_t first = f->text->sentences[f->text->words[word].sentence].first;
    uint8_t before = word > first ? ev_upos(f, word - 1) : (uint8_t)UPOS_X;
    bool day =
        word > first && f->timex_at[word - 1] != EV_NONE; /* "on |Friday dozens" */
    bool part = ((before == UPOS_NUM || before == UPOS_PROPN) && !day) ||
                (before == UPOS_PUNCT && word > first + 1 && ev_is(f, word - 2, "no"));
    if ((!many && !number) || !whom || part || f->mention_at[word] != EV_NONE ||
        (of != EV_NONE && of > word)) {
        return 0;
    }
    /* "dozens" and "tens of thousands", but "ten", "a dozen" */
    struct slice form = arena_lower(f->arena, word_form(f->text, last));
    const char *how = slice_ends(form, SLICE_LIT("s")) ? " of people" : " people";
    how = slice_equal(form, SLICE_LIT("one")) ? " person" : how;
    struct span span = f->text->words[word].span;
    span.end = f->text->words[last].span.end;
    if (last != word) {
        form = arena_printf(f->arena, "%.*s of %.*s",
                            SLICE_ARG(arena_lower(f->arena, word_form(f->text, word))),
                            SLICE_ARG(form));
    }
    *out = (struct ev_filler){
        .actor = {.name = arena_printf(f->arena, "%.*s%s", SLICE_ARG(form), how),
                  .span = span,
                  .kind = ACTOR_GROUP},
        .key = EV_NONE,
        .word = word,
        .form = NAME_FORM_NOMINAL,
    };
    return 1;
}

/* "police detained four of |them": a pronoun that is not known, or that was taken for
 * the subject, which it cannot be. */
static bool is_of_subject(const struct finder *f, uint32_t word)
{
    uint32_t at = f->mention_at[word];
    uint32_t subject = ev_child(f, ev_clause(f, word), DEPREL_NSUBJ);
    uint32_t who = subject == EV_NONE ? EV_NONE : f->mention_at[subject];
    return ev_upos(f, word) == UPOS_PRON && !ev_has_feat(f, word, FEAT_PERSON1) &&
           (at == EV_NONE || (who != EV_NONE && f->names->mentions[at].actor ==
                                                    f->names->mentions[who].actor));
}

/* The group told of last before the pronoun, other than what counts it: "members of
 * |them". */
static void put_group_before(const struct finder *f, uint32_t word,
                             struct ev_gather *to)
{
    uint32_t sentence = f->text->words[word].sentence;
    if (to->depth >= EV_MOST_DEPTH) {
        return; /* that group is counted itself */
    }
    for (uint32_t w = word; w-- > 0 && f->text->words[w].sentence + 1 >= sentence;) {
        if (w != ev_head(f, word) && ev_upos(f, w) == UPOS_NOUN &&
            ev_has_feat(f, w, FEAT_PLUR) && ev_lemma_in(f, "crowd", w)) {
            int depth = to->depth;
            to->depth = EV_MOST_DEPTH; /* the crowd alone */
            ev_gather_word(f, w, to);
            to->depth = depth;
            return;
        }
    }
}

/* "hundreds of protesters", "one of the leaders", "members of the group" */
bool ev_gather_counted(const struct finder *f, uint32_t word, struct ev_gather *to)
{
    bool quantity = ev_upos(f, word) == UPOS_NUM || ev_upos(f, word) == UPOS_DET ||
                    ev_lemma_in(f, "quantity", word);
    for (uint32_t c = f->child[word]; quantity && c != EV_NONE; c = f->sibling[c]) {
        bool whole = ev_deprel(f, c) == DEPREL_NMOD &&
                     (slice_equal(ev_case(f, c), SLICE_LIT("of")) ||
                      slice_equal(ev_case(f, c), SLICE_LIT("among")));
        if (whole && is_of_subject(f, c)) {
            put_group_before(f, c, to);
            return true;
        }
        if (whole) {
            ev_gather_word(f, c, to);
            return true;
        }
    }
    return false;
}
