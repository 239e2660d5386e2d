/* choice.h - which format a command writes: what -f, --json and the suffix of -o say.
 */
#ifndef CMD_CHOICE_H
#define CMD_CHOICE_H

#include "cmd/args.h"
#include "render/render.h"

struct choice {
    const char *name;               /* of an answer's format, when `format` is NULL */
    const struct rn_format *format; /* of a view's format */
};

/* For answers: also table, tsv, json... of actors and counts. */
int choice_of_query(const struct run *run, struct choice *out, struct err *err);

/*
 * From one of `tables` (ends with NULL) by -f or the suffix of -o; `usual` when neither
 * is given, or ERR_USAGE when that is NULL.
 */
int choice_of(const struct run *run, const struct rn_format *const *tables,
              const char *usual, struct choice *out, struct err *err);

#endif
