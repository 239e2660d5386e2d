#include <string.h>

#include "cmd/out.h"
#include "cmd/say.h"
#include "cmd/settings.h"
#include "cmd/table.h"

static const struct opt own[] = {
    {"show-origin", 0, NULL, "say of each where it comes from"},
    {NULL,          0, NULL, NULL                             },
};

static const struct opt_group groups[] = {
    {"Options", own },
    {NULL,      NULL}
};

/* Is an earlier one of the same option and command in front of it? */
static bool is_hidden(const struct settings *settings, size_t at)
{
    const struct setting *one = &settings->items[at];
    for (size_t i = 0; i < at; i++) {
        const struct setting *other = &settings->items[i];
        if (other->cmd == one->cmd && strcmp(other->name, one->name) == 0) {
            return true;
        }
    }
    return false;
}

static void put_setting(const struct run *run, const struct setting *one,
                        struct buf *out)
{
    if (arg_given(run, "show-origin")) {
        buf_addf(out, "%s\t", one->origin);
    }
    if (one->cmd) {
        buf_addf(out, "%s.", one->cmd->name);
    }
    buf_addf(out, "%s=%s\n", one->name, one->value);
}

static int config(const struct run *run)
{
    static const struct setting usual = {SETTING_USER, NULL, "db", "out/graph.db",
                                         "default"};
    struct err err = {0};
    struct settings settings;
    struct buf text = {0};
    bool db = false;
    int rc = settings_read(run->arena, &settings, &err);
    for (size_t i = 0; rc == 0 && i < settings.count; i++) {
        const struct setting *one = &settings.items[i];
        db = db || (!one->cmd && strcmp(one->name, "db") == 0);
        if (!is_hidden(&settings, i)) {
            put_setting(run, one, &text);
        }
    }
    if (rc == 0 && !db) {
        put_setting(run, &usual, &text);
    }
    rc = rc == 0 ? out_put(buf_slice(&text), &err) : rc;
    buf_release(&text);
    return rc == 0 ? CMD_DONE : say_err(&err);
}

const struct cmd cmd_config = {
    .name = "config",
    .usage = "[--show-origin]",
    .help = "list the options that are set in files and in the environment",
    .examples = "dateline config\n"
                "dateline config --show-origin\n",
    .notes =
        "A typed option wins over $DATELINE_DB, _NAMES, _TYPES, _FRAMES, _MODEL, _JOBS "
        "and\n_THEME, these over ./.dateline.toml, that over "
        "$XDG_CONFIG_HOME/dateline/config. Lines\nare `option = value`, below a line "
        "[command] for that command alone; # begins a comment.",
    .groups = groups,
    .run = config,
};
