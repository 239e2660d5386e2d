/*
 * gate.h - is a sentence worth a tree? A guess from tagged words, names and times.
 *
 * A hint is a word that may tell an event, as scan.c finds them. Most do not: the verb
 * has "I" for a subject, is a wish, or nobody takes part. What decides that needs a
 * tree, but its traces stand around the word and in the document: speeches tell less
 * than news. A linear model over hashed features knows them from text that was parsed
 * in full (tools/learn_gate.c; data/model/gate.bin): it answers what this program would
 * find, and how surely, and nothing else. Its sums are integers.
 */
#ifndef EXTRACT_EVENT_GATE_H
#define EXTRACT_EVENT_GATE_H

#include "extract/event/event.h"

#define GATE_MAGIC    0x32544744U /* "DGT2" */
#define GATE_BITS     16
#define GATE_SLOTS    (1U << GATE_BITS)
#define GATE_FEATURES 90 /* at most */
#define GATE_HINTS    64 /* of one sentence that the trainer sees */
#define GATE_SCALE    64 /* one, as a weight */

struct ev_frame;

enum ev_hint_kind {
    HINT_ROW,       /* a row of the tables may fit */
    HINT_HAPPENING, /* a verb with somebody and a date, or of a headline */
    HINT_LIST,      /* says who took part in an event told before */
};

/* A word that may tell an event. */
struct ev_hint {
    uint32_t word;
    const struct ev_frame *frame; /* the first that may fit; `other` of the rules */
    uint8_t kind;                 /* enum ev_hint_kind */
};

struct ev_hints {
    struct ev_hint items[GATE_HINTS];
    size_t count;
    bool sure; /* the sentence is worth a tree whatever they are */
};

/* Speeches tell in passing, and reports what they are about: less of it may be lost. */
enum gate_level { GATE_SPEECH, GATE_REPORT, GATE_LEVELS };

/* File: magic, levels, then the weights. Weights NULL: everything passes. */
struct gate {
    const int8_t *weights;       /* GATE_SLOTS */
    int32_t levels[GATE_LEVELS]; /* a hint passes whose sum reaches its document's */
};

/* False when the bytes are no such model. */
bool gate_read(struct slice bytes, struct gate *out);

/* How many temporal expressions stand in a sentence. */
size_t gate_times(const struct event_input *in, uint32_t sentence);

/* What kind of text a document is: how much of it says "I" and "you", how much names,
 * how long it is. One number for each. */
uint32_t gate_document(const struct event_input *in);

/* Of what gate_document() returned. */
enum gate_level gate_level_of(uint32_t document);

/* What the hints of a sentence have in common. */
struct gate_view {
    const struct event_rules *rules;
    const struct event_input *in;
    uint32_t sentence;
    uint32_t document; /* of gate_document() */
    uint32_t facts[8]; /* hashed into the features of every hint */
    size_t n_facts;
};

/* Fills `facts` from the others; `in` must outlive the view. */
void gate_look(struct gate_view *view);

/* Slots of the hint's features in out[GATE_FEATURES]; returns how many. */
size_t gate_features(const struct gate_view *view, const struct ev_hint *hint,
                     uint16_t *out);

bool gate_passes(const struct gate_view *view, const struct ev_hint *hint);

/* scan.c, for the trainer: the hints of a sentence. */
void event_hints(const struct event_rules *rules, const struct event_input *in,
                 uint32_t sentence, struct ev_hints *out);

#endif
