/*
 * speaker.c - "I", "we" in quoted words, statements and transcripts, spokesmen and
 * reports: who says them.
 */
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/who/actors.h"
#include "extract/event/who/who.h"

#define LABEL_WORDS 6

/* Who says something in the sentence, "I" and "we" apart; or EV_NONE. */
static uint32_t sayer(const struct finder *f, const struct sentence *s)
{
    for (uint32_t w = s->first; w < s->first + s->count; w++) {
        uint32_t who = ev_child(f, w, DEPREL_NSUBJ);
        if (ev_upos(f, w) == UPOS_VERB && who != EV_NONE &&
            !ev_has_feat(f, who, FEAT_PERSON1) &&
            ev_child(f, w, DEPREL_XCOMP) == EV_NONE && /* "continues to grow" */
            ev_lemma_in(f, "say", w)) {
            return who;
        }
    }
    return EV_NONE;
}

/* Where the document names the country; EV_NONE. */
static uint32_t country_mention(const struct finder *f, struct slice code)
{
    for (uint32_t m = 0; m < f->names->n_mentions && code.len > 0; m++) {
        uint32_t other = f->names->mentions[m].actor;
        if (other < f->names->n_actors &&
            f->names->actors[other].kind == ACTOR_COUNTRY &&
            slice_equal(f->names->actors[other].country, code)) {
            return m;
        }
    }
    return EV_NONE;
}

/* The country by its code, though the document may never name it; false: none. */
static bool put_country(const struct finder *f, uint32_t word, struct slice code,
                        struct ev_gather *to)
{
    uint32_t m = country_mention(f, code);
    struct ev_filler filler = {
        .actor = {.country = code,
                  .span = f->text->words[word].span,
                  .kind = ACTOR_COUNTRY},
        .key = m == EV_NONE ? EV_NONE : f->names->mentions[m].actor,
        .word = word,
        .form = NAME_FORM_PRONOUN,
        .named = true,
    };
    if (m != EV_NONE) {
        filler.actor.name = f->names->actors[filler.key].name;
        filler.actor.id = f->names->actors[filler.key].id;
    } else if (f->known && code.len > 0) {
        filler.actor.name = name_country(f->known, code);
    }
    if (filler.actor.name.len > 0) {
        ev_gather_put(to, &filler);
    }
    return filler.actor.name.len > 0;
}

/* "we" of an official are his country. */
static bool put_speaker(const struct finder *f, uint32_t word, uint32_t mention,
                        struct ev_gather *to)
{
    uint32_t who = f->names->mentions[mention].actor;
    if (!ev_has_feat(f, word, FEAT_PLUR)) {
        return ev_gather_mention(f, mention, to);
    }
    struct slice code = f->names->actors[who].country;
    code = code.len > 0 ? code : f->names->setting;
    uint32_t country = country_mention(f, code);
    return (country != EV_NONE && ev_gather_mention(f, country, to)) ||
           put_country(f, word, code, to) || ev_gather_mention(f, mention, to);
}

/* The same of whom a title beside the text tells. */
static bool put_titled(const struct finder *f, uint32_t word, struct ev_gather *to)
{
    struct ev_filler who = {0};
    bool we = ev_has_feat(f, word, FEAT_PLUR);
    if ((we && !ev_is_subject(ev_deprel(f, word))) || !ev_title_author(f, word, &who)) {
        return false; /* "our trips" are many people's */
    }
    struct slice code =
        f->author->country.len > 0 ? f->author->country : f->names->setting;
    if (!we || !put_country(f, word, code, to)) {
        ev_gather_put(to, &who);
    }
    return true;
}

bool ev_is_person(const struct finder *f, uint32_t mention)
{
    return mention < f->names->n_mentions &&
           f->names->mentions[mention].kind == ACTOR_PERSON &&
           f->names->mentions[mention].actor < f->names->n_actors;
}

/* "MS. OKOYE|:", "THE PRESIDENT|:", "Q|": behind the words by which a transcript says
 * whose turn it is; the sentence's first word when it says none. */
static uint32_t label_end(const struct finder *f, const struct sentence *s)
{
    uint32_t end = s->first + s->count;
    uint32_t w = s->first;
    if (s->count > 0 && slice_equal(word_form(f->text, w), SLICE_LIT("Q"))) {
        return w + 1;
    }
    while (w < end && w <= s->first + LABEL_WORDS &&
           !slice_equal(word_form(f->text, w), SLICE_LIT(":")) &&
           ev_is_capitals(word_form(f->text, w))) {
        w++;
    }
    bool ends = w < end && slice_equal(word_form(f->text, w), SLICE_LIT(":"));
    return ends ? w : s->first;
}

/* Whom the label in words [from, to) names: by name, or by the office that goes with a
 * name elsewhere; EV_NONE. */
static uint32_t labelled(const struct finder *f, uint32_t from, uint32_t to)
{
    for (uint32_t w = from; w < to; w++) {
        uint32_t at = ev_mention_of(f, w);
        if (ev_is_person(f, at)) {
            return at;
        }
    }
    from +=
        to - from > 1 && slice_equal_nocase(word_form(f->text, from), SLICE_LIT("the"));
    struct span span = {f->text->words[from].span.start,
                        f->text->words[to - 1].span.end};
    struct slice office = span_cut(f->text->text, span);
    for (uint32_t m = 0; m < f->names->n_mentions; m++) {
        if (ev_is_person(f, m) &&
            slice_equal_nocase(f->names->mentions[m].said, office)) {
            return m;
        }
    }
    return EV_NONE;
}

bool ev_turn_at(const struct finder *f, uint32_t sentence, struct ev_turn *out)
{
    const struct sentence *s = &f->text->sentences[sentence];
    uint32_t end = label_end(f, s);
    if (end == s->first || s->kind == BLOCK_TITLE || s->kind == BLOCK_HEADER ||
        (sentence > 0 && f->text->sentences[sentence - 1].block == s->block)) {
        return false;
    }
    *out = (struct ev_turn){end, labelled(f, s->first, end)};
    return true;
}

/* Whose turn it is in a transcript, by the label before. False: it is none; *who is
 * EV_NONE where somebody without a name speaks. */
static bool has_turn(const struct finder *f, uint32_t word, uint32_t *who)
{
    bool unnamed = false; /* "Q", "PARTICIPANT:" */
    for (uint32_t s = f->text->words[word].sentence + 1; s-- > 0;) {
        struct ev_turn turn;
        if (!ev_turn_at(f, s, &turn)) {
            continue;
        }
        *who = turn.who;
        if (*who != EV_NONE) {
            *who = unnamed ? EV_NONE : *who;
            return true;
        }
        unnamed = true;
    }
    return false;
}

/* Is it his country that a document of his own words says something for, or sends where
 * he was? */
static bool is_his_country(const struct finder *f, struct slice code,
                           const struct ev_cand *cand, const struct ev_filler *filler)
{
    bool meant = filler->form == NAME_FORM_PRONOUN || /* by "we", who named it not */
                 f->text->words[filler->word].sentence != cand->sentence;
    code = code.len > 0 || !meant ? code : f->names->setting;
    bool we =
        filler->form != NAME_FORM_PRONOUN || ev_has_feat(f, filler->word, FEAT_PERSON1);
    bool alone = cand->n_fillers == 1 && ev_type_is(f, cand, "two_sided");
    bool there = meant && we && !alone && /* "we met Okoye", not "we met" */
                 ev_type_is(f, cand, "arranged");
    return filler->actor.kind == ACTOR_COUNTRY && code.len > 0 &&
           slice_equal(code, filler->actor.country) &&
           (there || slice_equal(filler->role, SLICE_LIT("speaker")));
}

void ev_sign(const struct finder *f, struct ev_cand *cand)
{
    uint32_t m = EV_NONE;
    bool turn = has_turn(f, cand->word, &m);
    m = turn ? m : ev_author(f);
    struct ev_filler who = {0};
    bool told = m != EV_NONE ? ev_mention_actor(f, m, &who, 1) == 1
                             : !turn && ev_title_author(f, cand->word, &who);
    for (size_t i = 0; i < cand->n_fillers && told; i++) {
        struct slice role = cand->fillers[i].role;
        bool said = m != EV_NONE || ev_has_feat(f, cand->fillers[i].word, FEAT_PERSON1);
        if (said && is_his_country(f, who.actor.country, cand, &cand->fillers[i]) &&
            (who.key == EV_NONE || !ev_has_actor(cand, who.key))) {
            who.role = role;
            who.actor.role = role;
            cand->fillers[i] = who;
        }
    }
}

/* Who spoke in the sentence before, when a quotation goes on; else a statement's
 * author. */
static bool put_author(const struct finder *f, uint32_t word, struct ev_gather *to)
{
    uint32_t s = f->text->words[word].sentence;
    uint32_t block = f->text->sentences[s].block;
    for (uint32_t b = s; b-- > 0 && s - b <= 3;) {
        const struct sentence *before = &f->text->sentences[b];
        uint32_t who = before->block == block ? sayer(f, before) : EV_NONE;
        if (who != EV_NONE) {
            ev_gather_word(f, who, to);
            return true;
        }
    }
    uint32_t m = EV_NONE;
    if (!has_turn(f, word, &m)) {
        m = ev_author(f);
        if (m == EV_NONE && put_titled(f, word, to)) {
            return true;
        }
        bool we = m == EV_NONE && ev_has_feat(f, word, FEAT_PLUR);
        return we ? ev_gather_authors(f, to)
                  : m != EV_NONE && put_speaker(f, word, m, to);
    }
    return m != EV_NONE && put_speaker(f, word, m, to);
}

/* Who says the clause of `word`, in it or in an aside; or EV_NONE. */
static uint32_t clause_sayer(const struct finder *f, uint32_t word)
{
    uint32_t subject = ev_child(f, word, DEPREL_NSUBJ);
    bool says = ev_upos(f, word) == UPOS_VERB && ev_lemma_in(f, "say", word);
    if (says && subject != EV_NONE && !ev_has_feat(f, subject, FEAT_PERSON1)) {
        return subject;
    }
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        uint32_t who = ev_child(f, c, DEPREL_NSUBJ);
        if (ev_deprel(f, c) == DEPREL_PARATAXIS && who != EV_NONE &&
            ev_lemma_in(f, "say", c)) {
            return who;
        }
    }
    return EV_NONE;
}

/* "I", "we" in quoted words: whoever says them. */
bool ev_gather_speaker(const struct finder *f, uint32_t word, struct ev_gather *to)
{
    uint32_t at = word;
    for (int i = 0; i < 12 && at != EV_NONE; i++) {
        uint32_t who = clause_sayer(f, at);
        if (who != EV_NONE && !ev_under(f, word, who)) { /* not "our aide said" */
            ev_gather_word(f, who, to);
            return true;
        }
        at = ev_head(f, at);
    }
    return put_author(f, word, to);
}

bool ev_is_publication(const struct finder *f, uint32_t noun)
{
    return ev_deprel(f, noun) == DEPREL_NSUBJ && ev_lemma_in(f, "publication", noun);
}

/* The countries of "a |Peruvian spokesman", "her |Peruvian and Chilean counterparts".
 */
static bool put_lands(const struct finder *f, uint32_t noun, struct ev_gather *to)
{
    uint32_t first = noun;
    uint32_t last = noun;
    bool found = false;
    ev_extent(f, noun, &first, &last);
    for (uint32_t w = first; w <= noun; w++) {
        found = put_country(f, noun, ev_group_country(f, w, w), to) || found;
    }
    return found;
}

bool ev_gather_voice(const struct finder *f, uint32_t noun, struct ev_gather *to)
{
    bool text = ev_is_publication(f, noun);
    bool voice = text || ev_lemma_in(f, "voice", noun);
    if (ev_lemma_in(f, "opposites", noun) && ev_has_feat(f, noun, FEAT_PLUR)) {
        return put_lands(f, noun, to);
    }
    for (uint32_t c = f->child[noun]; voice && c != EV_NONE; c = f->sibling[c]) {
        bool whose = ev_is(f, ev_child(f, c, DEPREL_CASE), text ? "by" : "for");
        if (whose && f->mention_at[c] != EV_NONE &&
            ev_gather_mention(f, f->mention_at[c], to)) {
            return true;
        }
    }
    return voice && (ev_gather_owner(f, noun, to) || text || put_lands(f, noun, to));
}
