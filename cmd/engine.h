/*
 * engine.h - what several commands do with documents: options, engine, reading.
 */
#ifndef CMD_ENGINE_H
#define CMD_ENGINE_H

#include "cmd/args.h"
#include "extract/extract.h"
#include "extract/read/read.h"

/* --names, --types, --frames, --model. */
extern const struct opt cmd_engine_opts[];

/* Opens the engine that the options describe; close with ex_engine_close(). */
int engine_open(const struct run *run, struct ex_engine *out, struct err *err);

/* The bytes of the one operand, or of standard input; its name for messages. */
int engine_bytes(const struct run *run, struct buf *out, struct slice *name,
                 struct err *err);

/* True when somebody typed the command without input and waits: says what it wants. */
bool engine_waits(const struct run *run);

/* What the layer commands do with one document; prints to standard output. */
typedef int engine_layer(const struct run *run, const struct ex_engine *engine,
                         struct arena *arena, struct doc *doc, struct err *err);

/*
 * Runs `layer` on the one text that the operand names (none or "-": standard input),
 * or with `lines` on every JSON line of it. Returns an enum cmd_status; bad lines are
 * reported and counted, and the rest is done. doc->date is known when a line's "dct"
 * gave it, else to be found.
 */
int engine_each(const struct run *run, bool lines, engine_layer *layer);

#endif
