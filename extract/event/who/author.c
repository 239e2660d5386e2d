/*
 * author.c - whose words a document is: by the name under it ("ADA OKOYE", "Sincerely,
 * Ada Okoye") or by its title ("Statement from Ada Okoye", "Joint Statement of Peru and
 * Chile").
 */
#include "base/ascii.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/who/actors.h"
#include "extract/event/who/who.h"

#define TITLE_WORDS 5 /* within which a title says what it is of */
#define FOOT        4 /* sentences at the end of a letter where its name stands */

bool ev_is_capitals(struct slice form)
{
    for (size_t i = 0; i < form.len; i++) {
        if (ascii_is_lower(form.ptr[i])) {
            return false;
        }
    }
    return true;
}

/* Is the sentence a name alone, in capitals or below "Sincerely,"? */
static uint32_t signature_in(const struct finder *f, uint32_t sentence)
{
    const struct sentence *s = &f->text->sentences[sentence];
    uint32_t end = s->first + s->count;
    uint32_t at = s->count > 1 ? ev_mention_of(f, s->first) : EV_NONE;
    if (!ev_is_person(f, at)) {
        return EV_NONE;
    }
    bool capitals = true;
    uint32_t past = f->names->mentions[at].first_word + f->names->mentions[at].n_words;
    for (uint32_t w = s->first; w < end; w++) {
        capitals = capitals && ev_is_capitals(word_form(f->text, w));
        if (w >= past && ascii_is_alpha(word_form(f->text, w).ptr[0])) {
            return EV_NONE;
        }
    }
    bool closed = sentence > 0 &&
                  ev_lemma_in(f, "closing", f->text->sentences[sentence - 1].first);
    return capitals || closed ? at : EV_NONE;
}

uint32_t ev_signature(const struct finder *f)
{
    size_t n = f->text->n_sentences;
    for (size_t s = n; s-- > 0 && n - s <= FOOT;) {
        uint32_t at = signature_in(f, (uint32_t)s);
        if (at != EV_NONE) {
            return at;
        }
    }
    return EV_NONE;
}

bool ev_is_signed_act(const struct finder *f, const struct ev_cand *cand)
{
    return f->text->sentences[cand->sentence].kind == BLOCK_TITLE &&
           ev_lemma_in(f, "own_acts", cand->word) && ev_signature(f) != EV_NONE;
}

/* The noun of speaking of a title, "Remarks by", "Joint Statement", or right behind the
 * name, "Ada Okoye Statement"; or EV_NONE. */
static uint32_t own_words(const struct finder *f, const struct sentence *title,
                          uint32_t behind)
{
    for (uint32_t w = title->first; w < title->first + title->count; w++) {
        if ((w < title->first + TITLE_WORDS || w == behind) &&
            ev_lemma_in(f, "own_words", w)) {
            return w;
        }
    }
    return EV_NONE;
}

/* Does somebody say "I", "we" in the sentence? */
static bool has_speaker(const struct finder *f, const struct sentence *s)
{
    uint32_t w = s->first;
    uint32_t end = s->first + s->count;
    while (w < end &&
           !(ev_upos(f, w) == UPOS_PRON && ev_has_feat(f, w, FEAT_PERSON1))) {
        w++;
    }
    return w < end;
}

/* Is the office the mention calls somebody's whom the document names beside "I": "which
 * President Silva told me"? Then he is another. */
static bool is_named_by_another(const struct finder *f, uint32_t mention)
{
    const struct name_mention *office = &f->names->mentions[mention];
    for (uint32_t m = 0; office->form != NAME_FORM_NAME && m < f->names->n_mentions;
         m++) {
        const struct name_mention *other = &f->names->mentions[m];
        uint32_t s = f->text->words[other->first_word].sentence;
        if (other->actor == office->actor && other->form == NAME_FORM_NAME &&
            has_speaker(f, &f->text->sentences[s])) {
            return true;
        }
    }
    return false;
}

uint32_t ev_author(const struct finder *f)
{
    uint32_t at = ev_signature(f);
    for (uint32_t m = 0; at == EV_NONE && m < f->names->n_mentions; m++) {
        const struct name_mention *mention = &f->names->mentions[m];
        uint32_t first = f->text->words[mention->first_word].sentence;
        const struct sentence *title = &f->text->sentences[first];
        if (title->kind != BLOCK_TITLE || !ev_is_person(f, m)) {
            continue;
        }
        uint32_t noun = own_words(f, title, mention->first_word + mention->n_words);
        if (noun != EV_NONE && !word_reads(f->text, noun + 1, "to") &&
            !is_named_by_another(f, m)) {
            at = m;
        }
    }
    return at;
}

/* "Joint |Statement", "Leaders' |Statement", "|Statement by": words that others than a
 * person may have put out; EV_NONE. */
static uint32_t joint_words(const struct finder *f, const struct sentence *title)
{
    uint32_t end = title->first + title->count;
    for (uint32_t w = title->first; w < end; w++) {
        if (!ev_lemma_in(f, "own_words", w)) {
            continue;
        }
        bool joint = w + 1 < end && ev_lemma_in(f, "put_out_by", w + 1);
        for (uint32_t b = title->first; b < w; b++) {
            joint = joint || ev_is(f, b, "joint") || ev_lemma_in(f, "leaders", b);
        }
        return joint ? w : EV_NONE;
    }
    return EV_NONE;
}

/* Where a title begins to tell what its words are about: "Statement of Peru |on". */
static uint32_t subject_at(const struct finder *f, const struct sentence *title,
                           uint32_t from)
{
    uint32_t end = title->first + title->count;
    while (from < end && !ev_lemma_in(f, "topic_of", from) &&
           ev_upos(f, from) != UPOS_VERB) {
        from++;
    }
    return from;
}

bool ev_gather_authors(const struct finder *f, struct ev_gather *to)
{
    bool found = false;
    for (uint32_t i = 0; i < f->text->n_sentences; i++) {
        const struct sentence *title = &f->text->sentences[i];
        uint32_t noun = title->kind == BLOCK_TITLE ? joint_words(f, title) : EV_NONE;
        uint32_t end = noun == EV_NONE ? 0 : subject_at(f, title, noun);
        for (uint32_t w = title->first; w < end; w++) {
            uint32_t at = ev_mention_of(f, w);
            bool opens = at != EV_NONE && f->names->mentions[at].first_word == w &&
                         !ev_is_person(f, at);
            found = (opens && ev_gather_mention(f, at, to)) || found;
        }
    }
    return found;
}
