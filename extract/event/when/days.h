/*
 * days.h - when a candidate happened: temporal expressions and whose they are, days by
 * own words, beside them, or told before.
 */
#ifndef EXTRACT_EVENT_DAYS_H
#define EXTRACT_EVENT_DAYS_H

#include "extract/event/parts.h"

/* Does the word tell a candidate? */
static inline bool ev_is_trigger(const struct finder *f, uint32_t word)
{
    return f->cand_at[word] != EV_NONE;
}

/* owner.c */
/* The first word that ends behind `offset`. */
uint32_t ev_word_at(const struct finder *f, uint32_t offset);
/* The expressions that begin in the sentence. */
struct ev_timexes {
    uint32_t first, end;
};
struct ev_timexes ev_timexes_of(const struct finder *f, uint32_t sentence);
/* Ties temporal expressions to the tree; before ev_match(). */
void ev_place_timexes(struct finder *f);
/* Does it tell days, or how far they are from the report's? */
bool ev_timex_usable(const struct timex *t);
/* What an expression tells, as the time of a mention. */
struct mention_time ev_timex_time(const struct timex *t, struct slice rule);
/* The verb or event noun that an expression says the time of, or EV_NONE. */
uint32_t ev_timex_owner(const struct finder *f, uint32_t timex);
/* A day that is said of what was done, and hardly of a thing: "on Friday", "Friday". */
bool ev_is_adverbial(const struct finder *f, uint32_t timex);

/* date.c */
/* The best expression of the candidate's sentence whose owner is `word`, or EV_NONE. */
uint32_t ev_owned_by(const struct finder *f, const struct ev_cand *cand, uint32_t word);
void ev_dates(struct finder *f);
/*
 * "X, which will fly in July, has opened a site", "praised the plan for talks on 3
 * May": what is done is not of a day to come. What one sets may be by its `own` words:
 * "called a vote for May".
 */
bool ev_is_too_late(const struct finder *f, const struct ev_cand *cand, uint32_t timex,
                    bool own);
/* "the deadliest attack", "the first visit": one that stands out among others. */
bool ev_is_record(const struct finder *f, uint32_t noun);

/* below.c */
/* The day in the phrase of `noun`: "the |2015 election", "the crash, |in 2012,"; or
 * EV_NONE. */
uint32_t ev_day_of(const struct finder *f, uint32_t noun);
/* Of a noun, or what the verb carries: what a clause on it says, or EV_NONE. */
uint32_t ev_of_participle(const struct finder *f, const struct ev_cand *cand);
/* What the object, clause or infinitive on its own word says, or EV_NONE. */
uint32_t ev_below(const struct finder *f, const struct ev_cand *cand);

/* beside.c */
/* What the clauses beside its own say, or EV_NONE. */
uint32_t ev_beside(const struct finder *f, const struct ev_cand *cand);
/* "flies to Rome, |where she meets X on Friday": the day on which one is there, and
 * about which one came; or EV_NONE. */
uint32_t ev_stay(const struct finder *f, const struct ev_cand *cand);
/* Does `verb` tell what courts, police or speakers make of such a deed, later? */
bool ev_is_answer(const struct finder *f, const struct ev_cand *deed, uint32_t verb);
/* "sentenced on Monday |for killing two": a deed that the clause around answers, and
 * that was before. */
bool ev_is_charge(const struct finder *f, const struct ev_cand *cand);

/* legs.c */
/* Behind the words of the class from `w` on. */
uint32_t ev_skip(const struct finder *f, uint32_t w, const char *class);
/* The day that stands behind word `w`, and *end behind it; or EV_NONE. */
uint32_t ev_day_behind(const struct finder *f, uint32_t w, uint32_t *end);
/*
 * The legs of a journey behind the first: "to Lagos on Monday and to Accra on Friday".
 * Returns how many, at most `room`.
 */
size_t ev_legs(struct finder *f, struct ev_cand *cand, struct ev_cand *out,
               size_t room);
/* "on Wednesday and to Dakar on Friday": of a journey to come, after the leg before. */
void ev_put_behind(const struct finder *f, struct ev_cand *leg,
                   const struct ev_cand *before);

/* offset.c */
/* "the |day after", "|weeks before": a unit without a number right before `link`. */
bool ev_unit_before(const struct finder *f, uint32_t link);
/* "the eight-month-|old truce": when it began; of what goes on, up to the report. */
bool ev_aged(const struct finder *f, const struct ev_cand *cand,
             struct mention_time *out);
/* After ev_dates(). */
void ev_offsets(struct finder *f);

/* stretch.c */
/* Makes the candidate's day a stretch of days, where words tell how long it was. */
void ev_stretch(struct finder *f, struct ev_cand *cand);
/*
 * "after two weeks of protests": the days up to what came then, at the latest on the
 * day of the `news`. False: no words tell how long.
 */
bool ev_lasted(const struct finder *f, const struct ev_cand *cand, int32_t news,
               struct when *out);

/* bound.c */
/* The length of time right before "after" or "before" at `link`, EV_NONE: none.
 * "Ten years to the day after" is one too. */
uint32_t ev_length_before(const struct finder *f, uint32_t link);
/* "since May", "until Friday": the days on that side of the expression. */
void ev_bound_time(const struct finder *f, uint32_t timex, struct mention_time *time);
/*
 * By a dated clause or event that its own clause came before or after; at the latest
 * on `last`. False: there is none.
 */
bool ev_bounded(const struct finder *f, const struct ev_cand *cand, int32_t last,
                struct when *out);
/* "before he took office in May, ...": after what the clause around tells. */
bool ev_came_later(const struct finder *f, const struct ev_cand *cand,
                   struct when *out);
/* "resigned in May 2018 following protests": before an old day. */
bool ev_came_before(const struct finder *f, const struct ev_cand *cand,
                    struct mention_time *out);
/* Does a length stand before the preposition or conjunction of `word`? */
bool ev_is_measured(const struct finder *f, uint32_t word);

/* entry.c */
/* The date that opens the paragraph, in a sentence of its own; or EV_NONE. */
uint32_t ev_entry(const struct finder *f, uint32_t sentence);

/* Does a time of day open its paragraph, as in the log of a day? */
bool ev_clock_entry(const struct finder *f, uint32_t sentence);
/* "will meet X |at 2 p.m.": an hour without a day, which is of the report's day. */
bool ev_has_hour(const struct finder *f, const struct ev_cand *cand);
/* After ev_status(). */
void ev_entries(struct finder *f);

/* told.c */
/* Is its day known, by words of its own or around, another mention or the whole? */
bool ev_is_dated(const struct ev_cand *cand);
/* Does the clause of `verb` carry the sentence: its root, or a conjunct or complement?
 */
bool ev_is_main(const struct finder *f, uint32_t verb);
/* Does a speaker, and not only whom he speaks to, take part in the other event? */
bool ev_speaker_known(const struct finder *f, const struct ev_cand *cand,
                      const struct ev_cand *other);
/* The nearest date told before candidate `i` in its paragraph, of a day or a few. */
const struct ev_cand *ev_told_before(const struct finder *f, size_t i);
/* "X will be in Rome on Monday. She will meet Y.": the plan told before, or NULL. */
const struct ev_cand *ev_planned_before(const struct finder *f, size_t i);
/* "Following the ruling, X was sworn in": the event that it followed, or NULL. */
const struct ev_cand *ev_followed(const struct finder *f, const struct ev_cand *cand);
/* The expression of the old day that a look back has come to, or EV_NONE. */
uint32_t ev_looked_back(const struct finder *f, const struct ev_cand *cand);

/* delegation.c; after ev_join() */
/* "X will lead the delegation": when and where they are sent, told before. */
void ev_delegations(struct finder *f);

/* lead.c */
/* The last sentence of headline and lead, and the one behind the lead's sentences. */
uint32_t ev_lead(const struct lang_text *text);
uint32_t ev_lead_end(const struct lang_text *text, uint32_t lead);
/* The expression that dates the lead, or EV_NONE. */
uint32_t ev_lead_timex(const struct finder *f);
/* "Police |said on Friday that X fled": is it only the day on which it was told? */
bool ev_lead_says(const struct finder *f, uint32_t lead);
/* Did a court rule on the lead's day, which no deed has? The deeds told are of before.
 */
bool ev_is_tried(const struct finder *f, const struct ev_cand *cand,
                 const struct timex *lead);
/* A statement, a fact sheet, a list of nominees: what it looks back on is no news. */
bool ev_is_paper(const struct finder *f);

/* tense.c */
enum ev_tense { EV_TENSE_PAST, EV_TENSE_PERFECT, EV_TENSE_PRESENT, EV_TENSE_NONE };
/* "X, |speaking to reporters, said": a clause on the subject that goes on with what its
 * verb tells; that verb, or EV_NONE. */
uint32_t ev_going_on(const struct finder *f, uint32_t word);
/* Of the nearest finite verb at `word` or above it; EV_TENSE_NONE: there is none. */
enum ev_tense ev_tense_of(const struct finder *f, uint32_t word);
/* The verb of saying that what `verb` tells is put into the mouth of, or EV_NONE. */
uint32_t ev_saying(const struct finder *f, uint32_t verb);
/* "I promise to go", she said: of a promise that is spoken, that of saying. */
enum ev_tense ev_tense_of_event(const struct finder *f, const struct ev_cand *cand);

/* background.c */
/* "X, who was arrested": told of somebody on the way, and not as the news. */
bool ev_is_background(const struct finder *f, uint32_t verb);
/* "Previously, X met Y", "since X took office", "while serving as": not of these days.
 */
bool ev_is_earlier(const struct finder *f, uint32_t verb);
/* "The ministry said ten soldiers |had been sent": what was done, reported in the past,
 * stands one tense back; it may be the news where the sentence tells of no other day.
 */
bool ev_is_told_back(const struct finder *f, const struct ev_cand *cand);
/* "the |then minister X praised Y": done by somebody who holds the office no more. */
bool ev_is_of_then(const struct finder *f, const struct ev_cand *cand);

/* undated.c; after ev_join() */
void ev_date_defaults(struct finder *f);

#endif
