/*
 * settings.h - options that need not be typed: from the environment and from files.
 *
 * A typed option wins over $DATELINE_DB and its like, these over ./.dateline.toml, that
 * over $XDG_CONFIG_HOME/dateline/config (else ~/.config/dateline/config). A file has
 * lines `option = value`, for all commands that know the option, and below a line
 * [command] for that one; values may stand in quotes; # begins a comment.
 */
#ifndef CMD_SETTINGS_H
#define CMD_SETTINGS_H

#include "cmd/args.h"

enum setting_level { SETTING_VARIABLE, SETTING_PROJECT, SETTING_USER };

struct setting {
    enum setting_level level;
    const struct cmd *cmd; /* of a section; NULL: all */
    const char *name;      /* of the option */
    const char *value;
    const char *origin; /* "FILE:LINE", "$NAME" */
};

struct settings {
    struct setting *items; /* the stronger first */
    size_t count;
    size_t capacity;
};

/* ERR_USAGE, "FILE:LINE: what", for a line that means nothing. */
int settings_read(struct arena *arena, struct settings *out, struct err *err);

/* Adds to run->args what was not typed. */
void settings_apply(const struct settings *settings, struct run *run);

#endif
