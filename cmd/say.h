/*
 * say.h - talk to the user, all of it on standard error.
 *
 * "dateline: what is wrong", then at most one line "hint: what to do". Control
 * characters in what is said (a file's name, a document's id) are shown as \xNN.
 */
#ifndef CMD_SAY_H
#define CMD_SAY_H

#include "cmd/args.h"

/* Prints the error and returns the exit status that goes with its code. */
int say_err(const struct err *err);

/* The same for an error in a text that was typed: shows it with a caret below. */
int say_err_in(const struct err *err, struct slice typed);

void say(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
void say_hint(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* Only with -v; and one line at the end of a job, not with -q. */
void say_detail(const struct run *run, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
void say_summary(const struct run *run, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* The exit status of an enum err_code. */
int status_of(int code);

#endif
