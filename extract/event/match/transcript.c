/*
 * transcript.c - the speech or briefing that a transcript is of: "THE PRESIDENT: Thank
 * you". Its title says so ("Remarks by President Okoye"), though often beside the text,
 * as in JSON Lines; who speaks the labels of the turns tell, and where the lines above
 * the first.
 */
#include "extract/event/match/match.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/where/places.h"
#include "extract/event/who/who.h"

#define MOST_SPEAKERS 4
#define TITLE_WORDS   4 /* within which a title says what it is of */

/* The row of a speech or a briefing under `key`; NULL. */
static const struct ev_frame *row_of(const struct finder *f, struct slice key)
{
    return ev_frame_telling(
        f->rules, ev_frame_find(f->rules, key, 'n'),
        event_type_find(f->rules->types, SLICE_LIT("news_conference")));
}

/* What the title says that somebody gave: "Remarks by", "Press Call by"; NULL. */
static const struct ev_frame *told_in(const struct finder *f, struct slice title)
{
    struct ev_title_word word;
    struct slice before = {0};
    const struct ev_frame *found = NULL;
    for (int i = 0; i < TITLE_WORDS && !found && ev_title_cut(f->arena, &title, &word);
         i++) {
        found = row_of(f, ev_joined_lemma(f->arena, before, word.lemma));
        found = found ? found : row_of(f, word.lemma);
        before = word.lemma;
    }
    return found;
}

/* Is a part of the actor's name a word of the title? */
static bool is_in_title(const struct finder *f, const struct ev_filler *filler)
{
    struct slice rest = filler->actor.name;
    struct slice last = {0};
    while (slice_cut(&rest, ' ', &last)) {
    }
    return last.len > 1 && slice_search(f->doc->title, last) != SIZE_MAX;
}

/* Adds those of the title whose turns the transcript tells, by their labels; the first
 * of them is the trigger. */
static void read_turns(const struct finder *f, struct ev_cand *cand)
{
    for (uint32_t s = 0; s < f->text->n_sentences && cand->n_fillers < MOST_SPEAKERS;
         s++) {
        struct ev_turn turn = {0};
        struct ev_filler who = {0};
        if (!ev_turn_at(f, s, &turn) || turn.who == EV_NONE ||
            ev_mention_actor(f, turn.who, &who, 1) != 1 || !who.named ||
            !is_in_title(f, &who)) {
            continue;
        }
        if (cand->n_fillers == 0) {
            cand->sentence = s;
            cand->word = turn.end - 1;
            cand->verb = cand->word;
        }
        ev_add_filler(cand, &who, SLICE_LIT("speaker"));
    }
}

/* "James Room |Lima": where, by the lines above the first turn. */
static void read_venue(struct finder *f, struct ev_cand *cand)
{
    for (uint32_t m = 0; m < f->names->n_mentions; m++) {
        uint32_t word = f->names->mentions[m].first_word;
        uint32_t s = f->text->words[word].sentence;
        uint8_t kind = f->text->sentences[s].kind;
        if (s < cand->sentence && kind != BLOCK_TITLE && kind != BLOCK_HEADER &&
            f->names->mentions[m].kind == ACTOR_PLACE &&
            f->names->mentions[m].actor < f->names->n_actors &&
            f->names->actors[f->names->mentions[m].actor].kind == ACTOR_PLACE) {
            ev_set_place(f, cand, m);
            cand->place_own = true;
            return;
        }
    }
}

/* Is the speech told by a sentence of the title already? */
static bool is_told(const struct finder *f)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *cand = &f->cands[i];
        if (!cand->dropped && ev_type_named(f, cand, "news_conference") &&
            f->text->sentences[cand->sentence].kind == BLOCK_TITLE) {
            return true;
        }
    }
    return false;
}

void ev_transcript(struct finder *f)
{
    struct ev_cand cand = {.frame = told_in(f, f->doc->title),
                           .other = EV_NONE,
                           .noun = true,
                           .parent = EV_NONE,
                           .status = STATUS_OCCURRED};
    if (!cand.frame || is_told(f)) {
        return;
    }
    cand.fillers = arena_array(f->arena, EV_MAX_TIES, sizeof *cand.fillers);
    read_turns(f, &cand);
    if (cand.n_fillers == 0 || f->cand_at[cand.word] != EV_NONE) {
        return;
    }
    read_venue(f, &cand);
    if (f->dated) {
        cand.source = DATE_OWN;
        cand.time = (struct mention_time){
            .when = when_within(f->day, f->day),
            .anchor = SLICE_LIT("document"),
            .rule = SLICE_LIT("a transcript: the report's day"),
        };
    }
    ev_keep(f, &cand);
}
