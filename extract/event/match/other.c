/*
 * other.c - happenings of no type in the table.
 *
 * A past event told by a verb that no frame knows, with a named actor for its subject
 * and words that tell its date, or at the head of a report: kept as `other`, labelled
 * with its clause. Verbs of saying and of states (data/event/words.tsv) are none.
 */
#include "base/buf.h"
#include "base/verb.h"
#include "extract/event/match/match.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/who/who.h"

#define LABEL_MAX 120 /* bytes behind the subject */

/* "is scheduled to visit": what is said of another event. */
static bool is_attitude(const struct finder *f, uint32_t word)
{
    uint32_t at = ev_effect_find(f->rules, ev_lemma(f, word), 'v');
    bool clause = ev_child(f, word, DEPREL_XCOMP) != EV_NONE ||
                  ev_child(f, word, DEPREL_CCOMP) != EV_NONE;
    const struct ev_effect_row *row =
        clause ? ev_effect_tied(f->rules, at, TIE_CLAUSE) : NULL;
    return row && row->effect != EFFECT_FACT;
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

/* The last word of the clause. */
static uint32_t clause_end(const struct finder *f, uint32_t verb,
                           const struct ev_args *args)
{
    uint32_t last = verb;
    for (size_t i = 0; i < args->count; i++) {
        const struct ev_arg *arg = &args->items[i];
        uint32_t from = arg->word;
        uint32_t to = from;
        ev_extent(f, arg->word, &from, &to);
        bool clause = arg->slot == SLOT_CLAUSE && !ev_is(f, from, "to");
        if (!arg->shared && !clause && f->timex_at[arg->word] == EV_NONE &&
            from > verb && to > last && from <= last + 8) {
            last = to;
        }
    }
    return last;
}

/* "|has been |widely read": where the words of the verb begin. */
static uint32_t verb_start(const struct finder *f, uint32_t verb)
{
    uint32_t w = verb;
    while (w > 0 && ev_head(f, w - 1) == verb &&
           (ev_upos(f, w - 1) == UPOS_AUX || ev_upos(f, w - 1) == UPOS_ADV ||
            ev_upos(f, w - 1) == UPOS_PART)) {
        w--;
    }
    return w;
}

/* Where the words of the subject end: "Okoye|, 30, a writer, won", "Kano fair
 * |ends", "the court |on Friday struck it down and |sent it back". */
static uint32_t subject_end(const struct finder *f, uint32_t subject, uint32_t verb)
{
    bool list = ev_child(f, subject, DEPREL_CONJ) != EV_NONE;
    uint32_t clause = ev_child(f, subject, DEPREL_ACL_RELCL);
    uint32_t own = ev_head(f, subject);
    uint32_t end = own > subject && own < verb ? own : verb;
    uint32_t first = subject;
    uint32_t last = subject;
    end = verb_start(f, end);
    ev_extent(f, subject, &first, &last);
    end = last < end ? last + 1 : end;
    if (clause != EV_NONE) {
        ev_extent(f, clause, &end, &last);
    }
    uint32_t w = subject + 1;
    while (w < end && (list || !ev_is_stop(f, w))) {
        w++;
    }
    return w - 1;
}

/* "Peruvians": who are not the country. */
static bool is_people(const struct finder *f, uint32_t word)
{
    uint32_t at = f->mention_at[word];
    return at != EV_NONE && f->names->mentions[at].demonym &&
           ev_has_feat(f, word, FEAT_PLUR);
}

/* Who the subject names, also where the tree heads the name with another word of it. */
static const struct ev_filler *named_by(const struct finder *f,
                                        const struct ev_cand *cand, uint32_t word)
{
    uint32_t at = ev_mention_of(f, word);
    const struct ev_filler *who = ev_filler_at(cand, word);
    for (size_t i = 0; i < cand->n_fillers && !who; i++) {
        uint32_t other = cand->fillers[i].word;
        bool same = at != EV_NONE && ev_mention_of(f, other) == at;
        bool titled = ev_deprel(f, other) == DEPREL_FLAT && ev_head(f, other) == word;
        who = same || titled ? &cand->fillers[i] : NULL;
    }
    return who;
}

/*
 * The subject of a label: its name, where it has one; else its words without asides.
 * False: nobody can tell who it is.
 */
static bool add_subject(const struct finder *f, struct buf *out,
                        const struct ev_cand *cand, const struct ev_arg *subject)
{
    uint32_t word = subject->word;
    if (ev_child(f, word, DEPREL_COP) != EV_NONE &&
        ev_child(f, word, DEPREL_NSUBJ) < word) {
        word = ev_child(f, word, DEPREL_NSUBJ); /* "|Ada is a writer who won" */
    }
    uint32_t first = word;
    uint32_t last = word;
    bool relative = ev_deprel(f, cand->word) == DEPREL_ACL_RELCL;
    bool list = ev_child(f, word, DEPREL_CONJ) != EV_NONE && !relative;
    bool pronoun = ev_upos(f, word) == UPOS_PRON;
    const struct ev_filler *who = list ? NULL : named_by(f, cand, word);
    if (who && !is_people(f, word) && (who->named || pronoun || subject->shared)) {
        buf_addf(out, " %.*s", SLICE_ARG(who->actor.name));
        return true;
    }
    if (pronoun) {
        return false;
    }
    ev_extent(f, word, &first, &last);
    while (first < word && (ev_is_stop(f, first) || ev_upos(f, first) == UPOS_CCONJ ||
                            ev_upos(f, first) == UPOS_ADP)) {
        first++;
    }
    ev_add_words(f, out, first, subject_end(f, word, verb_start(f, cand->word)));
    return true;
}

static bool is_negated(const struct finder *f, uint32_t verb)
{
    uint32_t w = verb_start(f, verb);
    while (w < verb && ev_upos(f, w) != UPOS_PART && !ev_is(f, w, "never")) {
        w++;
    }
    return w < verb;
}

/* Is the one who did it many, by the subject and the verb's form? */
static bool are_many(const struct finder *f, const struct ev_cand *cand,
                     const struct ev_arg *subject)
{
    uint32_t word = subject->word;
    const struct ev_filler *who = named_by(f, cand, word);
    bool relative = ev_deprel(f, cand->word) == DEPREL_ACL_RELCL;
    bool one = false;
    for (uint32_t c = f->child[cand->word]; c != EV_NONE && !one; c = f->sibling[c]) {
        one = ev_upos(f, c) == UPOS_AUX && ev_has_feat(f, c, FEAT_FIN) &&
              ev_has_feat(f, c, FEAT_SING); /* "|was released" */
    }
    if (one || (ev_upos(f, word) == UPOS_NUM && !ev_is(f, word, "one"))) {
        return !one; /* "the two |walk" */
    }
    one = ev_has_feat(f, cand->word, FEAT_SING);
    return (!relative && ev_child(f, word, DEPREL_CONJ) != EV_NONE) ||
           (!one && (!(who && who->named) || is_people(f, word)) &&
            ev_has_feat(f, word, FEAT_PLUR));
}

/* "delivers the first A380 to Singapore Airlines": the verb as of today, like that of
 * all labels, and what its act was in few words. */
static bool add_deed(const struct finder *f, struct buf *out,
                     const struct ev_cand *cand, const struct ev_arg *subject)
{
    struct slice deed =
        is_negated(f, cand->word) ? (struct slice){0} : ev_deed(f, cand);
    size_t blank = slice_search(deed, SLICE_LIT(" "));
    struct slice verb = {deed.ptr, blank < deed.len ? blank : deed.len};
    bool many = are_many(f, cand, subject);
    if (deed.len == 0) {
        return false;
    }
    buf_addc(out, ' ');
    if (many) {
        buf_add(out, slice_is(verb, "be") ? SLICE_LIT("are") : verb);
    } else {
        verb_third_person(out, verb);
    }
    buf_add(out, (struct slice){deed.ptr + verb.len, deed.len - verb.len});
    return true;
}

/* The clause as it is read, from its verb on. */
static bool add_as_read(const struct finder *f, struct buf *out,
                        const struct ev_cand *cand, const struct ev_args *args)
{
    struct ev_brief phrase = {.first = verb_start(f, cand->word),
                              .last = clause_end(f, cand->word, args),
                              .head = cand->word,
                              .most = LABEL_MAX,
                              .who = cand,
                              .breaks_off = true};
    return ev_add_brief(f, out, &phrase);
}

/* "Airbus delivers the first A380 to Singapore Airlines"; empty where it would not tell
 * who did. */
static struct slice label_of(const struct finder *f, const struct ev_cand *cand,
                             const struct ev_args *args)
{
    struct buf buf = {0};
    struct slice label = {0};
    const struct ev_arg *subject = subject_of(args, cand->word);
    if (subject ? add_subject(f, &buf, cand, subject) : cand->headline) {
        bool told = (subject && add_deed(f, &buf, cand, subject)) ||
                    add_as_read(f, &buf, cand, args);
        struct slice words = buf_slice(&buf);
        if (told && words.len > 1) {
            label = arena_copy(f->arena, (struct slice){words.ptr + 1, words.len - 1});
        }
    }
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

/* "She left", and nothing but the verb; "talks |which Peru had broken off". */
static bool says_little(const struct finder *f, const struct ev_cand *cand,
                        const struct ev_args *args)
{
    /* "the plan that she |outlined in Lima": the plan would be missed */
    uint32_t object = ev_child(f, cand->word, DEPREL_OBJ);
    const struct ev_arg *subject = subject_of(args, cand->word);
    bool relative = ev_deprel(f, cand->word) == DEPREL_ACL_RELCL && subject &&
                    !ev_under(f, cand->word, subject->word);
    return (relative && !args->passive && (object == EV_NONE || object < cand->word)) ||
           (!args->passive && !cand->headline && cand->n_fillers == 1 &&
            clause_end(f, cand->word, args) == cand->word);
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
        if (cand.label.len > 0) {
            ev_keep(f, &cand);
        }
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
