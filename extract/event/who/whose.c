/*
 * whose.c - whose an unnamed group is: the country or body that owns it ("Egypt's
 * army"), and the one for which it acts ("members of the front").
 */
#include "extract/event/tree/tree.h"
#include "extract/event/who/actors.h"
#include "extract/event/who/who.h"

/* The first mention, in text order, that begins at `word` or later. */
static uint32_t first_mention(const struct finder *f, uint32_t word)
{
    size_t lo = 0;
    size_t hi = f->names->n_mentions;
    while (lo < hi) {
        size_t mid = (lo + hi) / 2;
        if (f->names->mentions[mid].span.start < f->text->words[word].span.start) {
            lo = mid + 1;
        } else {
            hi = mid;
        }
    }
    return (uint32_t)lo;
}

/* "members |of the front", "soldiers |from Fiji" */
static bool is_of_or_from(const struct finder *f, uint32_t word)
{
    struct slice prep = ev_case(f, word);
    return ev_deprel(f, word) == DEPREL_NMOD &&
           (slice_equal(prep, SLICE_LIT("of")) || slice_equal(prep, SLICE_LIT("from")));
}

/* "delegations from Peru |and Chile" */
static void gather_joined(const struct finder *f, uint32_t word, struct ev_gather *to)
{
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_CONJ && f->mention_at[c] != EV_NONE) {
            (void)ev_gather_mention(f, f->mention_at[c], to);
        }
    }
}

/* The country in "Israeli forces", "the government of Peru", "Egypt's army". */
bool ev_gather_owner(const struct finder *f, uint32_t noun, struct ev_gather *to)
{
    for (uint32_t c = f->child[noun]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        bool tied = rel == DEPREL_NMOD_POSS || is_of_or_from(f, c);
        if (tied && f->mention_at[c] != EV_NONE &&
            ev_gather_mention(f, f->mention_at[c], to)) {
            gather_joined(f, c, to);
            return true;
        }
        if (rel == DEPREL_NMOD_POSS && ev_has_feat(f, c, FEAT_PERSON1) &&
            ev_has_feat(f, c, FEAT_PLUR) && ev_gather_speaker(f, c, to)) {
            return true; /* "our administration" */
        }
    }
    /* Names right before it, one or two words further than the tree has them. */
    uint32_t first = ev_group_start(f, noun);
    uint32_t sentence = f->text->sentences[f->text->words[noun].sentence].first;
    for (int i = 0; i < 2 && first > sentence; i++) {
        first -=
            ev_upos(f, first - 1) != UPOS_PUNCT && ev_upos(f, first - 1) != UPOS_ADP;
    }
    bool found = false;
    for (uint32_t m = first_mention(f, first); m < f->names->n_mentions; m++) {
        const struct name_mention *mention = &f->names->mentions[m];
        if (mention->first_word >= noun) {
            break;
        }
        bool inside = mention->first_word >= first &&
                      mention->first_word + mention->n_words <= noun;
        bool next = !found || ev_deprel(f, mention->head) == DEPREL_CONJ;
        if (inside && next && mention->kind != ACTOR_GROUP &&
            mention->kind != ACTOR_PERSON && mention->form == NAME_FORM_NAME) {
            found = ev_gather_mention(f, m, to) || found;
        }
    }
    return found;
}

/* The body that the noun's phrase names: "members of the third front of |FARC", "men
 * believed to be members of |FARC". */
static bool find_body(const struct finder *f, uint32_t noun, int depth,
                      struct ev_gather *to)
{
    for (uint32_t c = f->child[noun]; c != EV_NONE && depth < 3; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        uint32_t m = f->mention_at[c];
        bool called =
            (rel == DEPREL_ACL || rel == DEPREL_XCOMP) && !ev_lemma_in(f, "opposed", c);
        bool tied = rel == DEPREL_COMPOUND || rel == DEPREL_APPOS ||
                    rel == DEPREL_NMOD_POSS || called || is_of_or_from(f, c);
        bool body = m != EV_NONE && f->names->mentions[m].kind == ACTOR_ORGANIZATION &&
                    f->names->mentions[m].form == NAME_FORM_NAME;
        if (tied &&
            ((body && ev_gather_mention(f, m, to)) || find_body(f, c, depth + 1, to))) {
            return true;
        }
    }
    return false;
}

/* "members of the |army", "|army elements": it has no name, and they say little without
 * it. */
static void gather_unnamed_body(const struct finder *f, uint32_t noun,
                                struct ev_gather *to)
{
    for (uint32_t c = f->child[noun]; c != EV_NONE; c = f->sibling[c]) {
        bool tied = ev_deprel(f, c) == DEPREL_COMPOUND ||
                    (ev_deprel(f, c) == DEPREL_NMOD &&
                     slice_equal(ev_case(f, c), SLICE_LIT("of")));
        bool body = tied && ev_lemma_in(f, "state_body", c);
        if (body &&
            (ev_lemma_in(f, "member", noun) || ev_lemma_in(f, "section", noun))) {
            ev_gather_word(f, c, to);
        }
    }
}

size_t ev_backers(const struct finder *f, struct ev_filler *found, size_t count,
                  size_t room)
{
    struct ev_gather to = {found, room, count, 0};
    for (size_t i = 0; i < count; i++) {
        struct ev_filler more[1];
        struct ev_gather owner = {more, 1, 0, 0};
        if (found[i].named || /* "its rivals" do not act for it */
            ev_lemma_in(f, "opposed", found[i].word)) {
            continue;
        }
        (void)ev_gather_owner(f, found[i].word, &owner);
        if (owner.count == 0 || more[0].actor.kind != ACTOR_ORGANIZATION) {
            owner.count = 0;
            (void)find_body(f, found[i].word, 0, &owner);
        }
        if (owner.count == 0) {
            gather_unnamed_body(f, found[i].word, &owner);
        }
        if (owner.count > 0) {
            ev_gather_put(&to, &more[0]);
        }
    }
    return to.count;
}
