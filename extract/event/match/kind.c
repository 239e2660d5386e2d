/*
 * kind.c - which kind of its type an event is, where the words around its trigger say
 * so: "|An earthquake hit Peru", "killed in |a crash".
 *
 * The kinds of a type are its subtypes; those that words.tsv has a class for, named
 * "type_subtype", are read off the trigger, what acts, and what it happened in. Whether
 * two "discussed trade" in one room or over the telephone, the sentences before tell.
 */
#include "extract/event/match/match.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"

static bool is_of(const struct finder *f, struct slice class, uint32_t word)
{
    const char *name = class.ptr;
    return ev_lemma_in(f, name, word);
}

/* Does the trigger, or a word in a slot that tells what it was, belong to the class? */
static bool tells(const struct finder *f, const struct ev_cand *cand,
                  const struct ev_args *args, struct slice class)
{
    if (is_of(f, class, cand->word) ||
        (cand->other != EV_NONE && is_of(f, class, cand->other))) {
        return true;
    }
    for (size_t i = 0; i < args->count; i++) {
        uint8_t slot = args->items[i].slot;
        bool what = slot == SLOT_IN || slot == SLOT_BY || slot == SLOT_OF ||
                    slot == SLOT_COMP || (slot == SLOT_SUBJ && !cand->noun);
        uint32_t word = args->items[i].word;
        uint32_t front = ev_child(f, word, DEPREL_COMPOUND); /* "Hurricane Zelda" */
        if (what &&
            (is_of(f, class, word) || (front != EV_NONE && is_of(f, class, front)))) {
            return true;
        }
    }
    return false;
}

void ev_kind(const struct finder *f, struct ev_cand *cand, const struct ev_args *args)
{
    const struct event_type *type = ev_type(f, cand);
    if (cand->frame->subtype.len > 0 || !ev_type_is(f, cand, "kinds")) {
        return;
    }
    for (size_t i = 0; i < type->n_subtypes; i++) {
        struct slice class = arena_printf(f->arena, "%.*s_%.*s", SLICE_ARG(type->name),
                                          SLICE_ARG(type->subtypes[i]));
        if (tells(f, cand, args, class)) {
            struct ev_frame *row = arena_array(f->arena, 1, sizeof *row);
            *row = *cand->frame;
            row->subtype = type->subtypes[i];
            cand->frame = row;
            return;
        }
    }
}

#define CALL_NEAR 4 /* sentences that go on about a call */

static size_t shared_actors(const struct ev_cand *a, const struct ev_cand *b)
{
    size_t n = 0;
    for (size_t i = 0; i < a->n_fillers; i++) {
        n += ev_has_actor(b, a->fillers[i].key);
    }
    return n;
}

/* The last time before that the same people met or spoke, when it was a call; a
 * meeting that the report only recalls is passed over. */
static const struct ev_cand *call_before(const struct finder *f, size_t at)
{
    const struct ev_cand *cand = &f->cands[at];
    const struct ev_cand *met = NULL;
    while (at-- > 0 && f->cands[at].sentence + CALL_NEAR >= cand->sentence) {
        const struct ev_cand *before = &f->cands[at];
        bool call = ev_type_named(f, before, "call");
        if (before->dropped || !(call || ev_type_named(f, before, "meeting")) ||
            shared_actors(cand, before) < 2) {
            continue;
        }
        if (call) {
            bool old = met && met->source == DATE_OWN && before->source != DATE_NONE &&
                       met->time.when.latest < before->time.when.earliest;
            return !met || old ? before : NULL;
        }
        met = met ? met : before;
    }
    return NULL;
}

void ev_calls(struct finder *f)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        if (cand->dropped || cand->noun || !ev_type_named(f, cand, "meeting") ||
            !ev_in_class(f->rules, "exchange", cand->frame->lemma)) {
            continue;
        }
        const struct ev_cand *call = call_before(f, i);
        if (call) {
            struct ev_frame *row = arena_array(f->arena, 1, sizeof *row);
            *row = *cand->frame;
            row->type = call->frame->type;
            row->subtype = call->frame->subtype;
            cand->frame = row;
        }
    }
}
