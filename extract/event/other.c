/*
 * other.c - happenings of no type in the table.
 *
 * A past event told by a verb that no frame knows, with a named actor for its subject
 * and words that tell its date, or at the head of a report: kept as `other`, labelled
 * with its clause. Verbs of saying and of states (data/event/words.tsv) are none.
 */
#include "base/buf.h"
#include "extract/event/parts.h"

#define LABEL_MAX 140 /* bytes */

/* "is scheduled to visit": what is said of another event. */
static bool is_attitude(const struct finder *f, uint32_t word)
{
    uint32_t at = ev_effect_find(f->rules, ev_lemma(f, word), 'v');
    bool clause = ev_child(f, word, DEPREL_XCOMP) != EV_NONE ||
                  ev_child(f, word, DEPREL_CCOMP) != EV_NONE;
    while (clause && at != STRMAP_NONE && !(f->rules->effects[at].ties & TIE_CLAUSE)) {
        at = f->rules->effects[at].next;
    }
    return clause && at != STRMAP_NONE && f->rules->effects[at].effect != EFFECT_FACT;
}

/* A clause that says that something happened: finite and past, or a headline's. */
static bool tells(const struct finder *f, uint32_t sentence, uint32_t word)
{
    uint8_t rel = ev_deprel(f, word);
    struct slice lemma = ev_lemma(f, word);
    bool main = rel == DEPREL_ROOT || rel == DEPREL_CONJ || rel == DEPREL_ACL_RELCL ||
                rel == DEPREL_ADVCL;
    bool past = ev_has_feat(f, word, FEAT_PAST);
    bool title = rel == DEPREL_ROOT && ev_headline(f, sentence);
    /* "X makes concessions": an empty verb tells something at the head of a report. */
    bool empty = ev_in_class(f->rules, "empty", lemma) &&
                 !(title && (ev_child(f, word, DEPREL_OBJ) != EV_NONE ||
                             ev_child(f, word, DEPREL_OBL) != EV_NONE ||
                             ev_child(f, word, DEPREL_XCOMP) != EV_NONE));
    return main && (past || title) && f->cand_at[word] == EV_NONE && !empty &&
           !ev_in_class(f->rules, "say", lemma) &&
           !ev_in_class(f->rules, "state", lemma) && !is_attitude(f, word);
}

/* Does the sentence tell an event already? A noun of a headline that nobody takes part
 * in may turn out to be none. */
static bool has_event(const struct finder *f, uint32_t sentence)
{
    const struct sentence *s = &f->text->sentences[sentence];
    bool title = ev_headline(f, sentence);
    for (uint32_t w = s->first; w < s->first + s->count; w++) {
        const struct ev_cand *cand =
            f->cand_at[w] == EV_NONE ? NULL : &f->cands[f->cand_at[w]];
        if (cand && !cand->dropped && !(title && cand->noun && cand->n_fillers == 0)) {
            return true;
        }
    }
    return false;
}

/* The subject that stands before its verb, or NULL. */
static const struct ev_arg *subject_of(const struct ev_args *args, uint32_t verb)
{
    for (size_t i = 0; i < args->count; i++) {
        uint8_t slot = args->items[i].slot;
        if (slot == (args->passive ? SLOT_OBJ : SLOT_SUBJ) &&
            args->items[i].word < verb) {
            return &args->items[i];
        }
    }
    return NULL;
}

/* The last word of the clause that a label has room for. */
static uint32_t label_end(const struct finder *f, uint32_t verb,
                          const struct ev_args *args)
{
    uint32_t last = verb;
    for (size_t i = 0; i < args->count; i++) {
        const struct ev_arg *arg = &args->items[i];
        uint32_t from = arg->word;
        uint32_t to = from;
        if (arg->shared || arg->slot == SLOT_CLAUSE ||
            f->timex_at[arg->word] != EV_NONE) {
            continue;
        }
        ev_extent(f, arg->word, &from, &to);
        if (from > verb && to > last && from <= last + 8) {
            last = to;
        }
    }
    uint32_t start = f->text->words[verb].span.start;
    while (last > verb && f->text->words[last].span.end - start > LABEL_MAX) {
        last--;
    }
    return last;
}

/* Who a pronoun of the label means, or NULL. */
static const struct ev_filler *meant_by(const struct finder *f,
                                        const struct ev_cand *cand, uint32_t word)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        if (cand->fillers[i].word == word && ev_upos(f, word) == UPOS_PRON) {
            return &cand->fillers[i];
        }
    }
    return NULL;
}

/*
 * "Airbus delivered the first A380 to Singapore Airlines". Names stand for "he" and
 * "him", and before a verb whose subject another clause has ("opened the summit and
 * |awarded a medal").
 */
static struct slice label_of(const struct finder *f, const struct ev_cand *cand,
                             const struct ev_args *args)
{
    struct buf buf = {0};
    const struct word *words = f->text->words;
    const struct ev_arg *subject = subject_of(args, cand->word);
    uint32_t last = label_end(f, cand->word, args);
    uint32_t first = cand->word;
    uint32_t end = first;
    if (subject && !subject->shared) {
        first = subject->word;
        ev_extent(f, subject->word, &first, &end);
    } else if (subject && cand->n_fillers > 0) {
        buf_addf(&buf, "%.*s ", SLICE_ARG(cand->fillers[0].actor.name));
    }
    uint32_t at = words[first].span.start;
    for (uint32_t w = first; w <= last; w++) {
        const struct ev_filler *who = meant_by(f, cand, w);
        if (who) {
            buf_add(&buf, ev_as_read(f, (struct span){at, words[w].span.start}));
            buf_add(&buf, who->actor.name);
            at = words[w].span.end;
        }
    }
    buf_add(&buf, ev_as_read(f, (struct span){at, words[last].span.end}));
    struct slice label = arena_copy(f->arena, buf_slice(&buf));
    buf_release(&buf);
    return label;
}

/* Adds the named actors of a slot, up to the first without a name; of headlines all. */
static void fill_slot(const struct finder *f, struct ev_cand *cand,
                      const struct ev_args *args, uint8_t slot)
{
    for (size_t i = 0; i < args->count; i++) {
        struct ev_filler found[EV_MAX_TIES];
        if (args->items[i].slot != slot) {
            continue;
        }
        size_t n = ev_actors(f, args->items[i].word, found, EV_MAX_TIES);
        for (size_t k = 0; k < n && (found[k].named || cand->headline); k++) {
            ev_add_filler(cand, &found[k], SLICE_LIT("participant"));
        }
    }
}

/* "She left": of a person, and nothing but the verb; "talks |which Peru had broken
 * off". */
static bool says_little(const struct finder *f, const struct ev_cand *cand,
                        const struct ev_args *args)
{
    for (size_t i = 0; i < args->count; i++) {
        if (args->items[i].word > cand->word && args->items[i].slot != SLOT_CLAUSE &&
            ev_upos(f, args->items[i].word) != UPOS_ADV &&
            f->timex_at[args->items[i].word] == EV_NONE) {
            return false;
        }
    }
    return !args->passive && !cand->headline && cand->n_fillers == 1 &&
           (cand->fillers[0].actor.kind == ACTOR_PERSON ||
            ev_deprel(f, cand->word) == DEPREL_ACL_RELCL);
}

static void try_other(struct finder *f, uint32_t sentence, uint32_t word, bool lead)
{
    static const uint8_t slots[] = {SLOT_SUBJ, SLOT_OBJ, SLOT_TO, SLOT_WITH};
    struct ev_args args = {0};
    struct ev_cand cand = {.word = word,
                           .verb = word,
                           .other = EV_NONE,
                           .frame = &f->rules->other,
                           .sentence = sentence,
                           .headline = ev_headline(f, sentence),
                           .parent = EV_NONE,
                           .loose = !lead};
    ev_verb_args(f, word, &args);
    cand.fillers = arena_array(f->arena, EV_MAX_TIES, sizeof *cand.fillers);
    for (size_t s = 0; s < sizeof slots; s++) {
        fill_slot(f, &cand, &args, slots[s]);
        if (s == 0 && cand.n_fillers == 0 && !args.passive) {
            return;
        }
    }
    cand.loose = cand.loose || (cand.n_fillers < 2 && !cand.headline);
    if (cand.n_fillers > 0 && !says_little(f, &cand, &args)) {
        cand.label = label_of(f, &cand, &args);
        ev_keep(f, &cand);
    }
}

/* The happenings of a sentence; `head`: of those at the head of a report. */
static void others_in(struct finder *f, uint32_t sentence, bool head,
                      const bool *carries)
{
    const struct sentence *s = &f->text->sentences[sentence];
    for (uint32_t w = s->first; w < s->first + s->count; w++) {
        if (ev_upos(f, w) == UPOS_VERB && !carries[w] && tells(f, sentence, w)) {
            try_other(f, sentence, w, head && ev_deprel(f, w) == DEPREL_ROOT);
        }
    }
}

void ev_others(struct finder *f)
{
    bool lead = true;
    bool *carries = arena_array(f->arena, f->text->n_words + 1, sizeof *carries);
    for (size_t i = 0; i < f->n_cands; i++) {
        carries[f->cands[i].verb] = true;
    }
    if (f->rules->other.type == EVENT_TYPE_NONE) {
        return;
    }
    for (uint32_t s = 0; s < f->text->n_sentences; s++) {
        const struct sentence *sentence = &f->text->sentences[s];
        bool head =
            sentence->kind == BLOCK_TITLE || (lead && sentence->kind == BLOCK_BODY);
        if (!sentence->parsed || sentence->kind == BLOCK_BOILERPLATE) {
            continue;
        }
        lead = lead && sentence->kind != BLOCK_BODY;
        others_in(f, s, head && !has_event(f, s), carries);
    }
}
