#include "cmd/settings.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/file.h"

#define PROJECT_FILE ".dateline.toml"

/* Options that have a variable, DATELINE_ and the name in capitals. */
static const char *const variables[] = {"db",    "names", "types", "frames",
                                        "model", "jobs",  "theme"};

/* Where a line stands. */
struct place {
    struct arena *arena;
    const char *path;
    enum setting_level level;
    size_t line;
    const struct cmd *section;
};

/* An option of the command that can be set: not --help. */
static const struct opt *opt_of(const struct cmd *cmd, const char *name)
{
    return strcmp(name, "help") != 0 ? args_find(cmd, slice_of(name), '\0') : NULL;
}

/* Of the section's command, or of any. */
static const struct opt *opt_at(const struct place *place, const char *name)
{
    const struct opt *opt = place->section ? opt_of(place->section, name) : NULL;
    const struct cmd *const *cmd = cmd_table;
    for (; !place->section && !opt && *cmd; cmd++) {
        opt = opt_of(*cmd, name);
    }
    return opt;
}

static int unknown(const struct place *place, const char *name, struct err *err)
{
    struct guess guess = {.wanted = slice_of(name)};
    struct buf near = {0};
    for (const struct cmd *const *cmd = cmd_table; *cmd; cmd++) {
        if (!place->section || *cmd == place->section) {
            args_guess(&guess, (*cmd)->groups);
        }
    }
    guess_text(&guess, "", &near);
    int rc = err_set(err, ERR_USAGE, "%s:%zu: no option is called '%s'%s", place->path,
                     place->line, name, near.len > 0 ? near.ptr : "");
    buf_release(&near);
    return rc;
}

/* Without quotes and a comment behind; false when a quote is left open. */
static bool read_value(struct slice text, struct buf *out)
{
    bool quoted = text.len > 0 && text.ptr[0] == '"';
    size_t at = quoted;
    while (at < text.len && text.ptr[at] != (quoted ? '"' : '#')) {
        at += quoted && text.ptr[at] == '\\' && at + 1 < text.len;
        buf_addc(out, text.ptr[at++]);
    }
    struct slice rest = {text.ptr + at, text.len - at};
    if (!quoted) {
        struct slice trimmed = slice_trim(buf_slice(out));
        out->len = trimmed.len;
        return true;
    }
    rest = rest.len > 0 ? slice_trim((struct slice){rest.ptr + 1, rest.len - 1}) : rest;
    return at < text.len && (rest.len == 0 || rest.ptr[0] == '#');
}

static void add(struct arena *arena, struct settings *settings, struct setting one)
{
    settings->items = arena_grow(arena, settings->items, settings->count,
                                 &settings->capacity, sizeof *settings->items);
    settings->items[settings->count++] = one;
}

/* "option = value"; of a flag the value is true or false. */
static int read_pair(const struct place *place, struct slice line, struct settings *out,
                     struct err *err)
{
    struct slice rest = line;
    struct slice key;
    struct buf value = {0};
    (void)slice_cut(&rest, '=', &key);
    key = slice_trim(key);
    const char *name = arena_copy(place->arena, key).ptr;
    const struct opt *opt = opt_at(place, name);
    int rc = opt ? 0 : unknown(place, name, err);
    if (rc == 0 && (key.len + 1 > line.len || !memchr(line.ptr, '=', line.len) ||
                    !read_value(slice_trim(rest), &value))) {
        rc = err_set(err, ERR_USAGE, "%s:%zu: not of the form: option = value",
                     place->path, place->line);
    }
    struct slice text = buf_slice(&value);
    bool no = slice_equal(text, SLICE_LIT("false"));
    bool flag = opt && !opt->value;
    if (rc == 0 && flag && !no && !slice_equal(text, SLICE_LIT("true"))) {
        rc = err_set(err, ERR_USAGE, "%s:%zu: '%s' is true or false", place->path,
                     place->line, name);
    }
    if (rc == 0 && opt && !(flag && no)) {
        const char *copy = arena_copy(place->arena, text).ptr;
        add(place->arena, out,
            (struct setting){
                place->level, place->section, opt->name, copy ? copy : "",
                arena_printf(place->arena, "%s:%zu", place->path, place->line).ptr});
    }
    buf_release(&value);
    return rc;
}

/* "[command]" */
static int read_section(struct place *place, struct slice line, struct err *err)
{
    bool closed = line.ptr[line.len - 1] == ']';
    struct slice name =
        slice_trim((struct slice){line.ptr + 1, line.len - 2 + !closed});
    place->section = cmd_find(arena_copy(place->arena, name).ptr);
    return closed && place->section
               ? 0
               : err_set(err, ERR_USAGE, "%s:%zu: no command is called '%.*s'",
                         place->path, place->line, SLICE_ARG(name));
}

static int read_file(struct place place, struct settings *out, struct err *err)
{
    struct slice text = {0};
    struct slice line;
    bool is_there = place.path && access(place.path, F_OK) == 0;
    int rc = is_there ? file_read(place.arena, place.path, &text, err) : 0;
    while (rc == 0 && slice_cut(&text, '\n', &line)) {
        line = slice_trim(line);
        place.line++;
        if (line.len > 1 && line.ptr[0] == '[') {
            rc = read_section(&place, line, err);
        } else if (line.len > 0 && line.ptr[0] != '#') {
            rc = read_pair(&place, line, out, err);
        }
    }
    return rc;
}

static void read_variables(struct arena *arena, struct settings *out)
{
    for (size_t i = 0; i < sizeof variables / sizeof variables[0]; i++) {
        struct buf name = {0};
        buf_adds(&name, "$DATELINE_");
        for (const char *at = variables[i]; *at; at++) {
            buf_addc(&name, ascii_upper(*at));
        }
        const char *value = getenv(name.ptr + 1);
        if (value && *value) {
            const char *origin = arena_copy(arena, buf_slice(&name)).ptr;
            add(arena, out,
                (struct setting){SETTING_VARIABLE, NULL, variables[i], value, origin});
        }
        buf_release(&name);
    }
}

/* The user's file, or NULL where there is no home. */
static const char *user_file(struct arena *arena)
{
    const char *folder = getenv("XDG_CONFIG_HOME");
    const char *home = getenv("HOME");
    if (folder && *folder) {
        return arena_printf(arena, "%s/dateline/config", folder).ptr;
    }
    return home && *home ? arena_printf(arena, "%s/.config/dateline/config", home).ptr
                         : NULL;
}

int settings_read(struct arena *arena, struct settings *out, struct err *err)
{
    struct place project = {
        .arena = arena, .path = PROJECT_FILE, .level = SETTING_PROJECT};
    struct place user = {
        .arena = arena, .path = user_file(arena), .level = SETTING_USER};
    *out = (struct settings){0};
    read_variables(arena, out);
    int rc = read_file(project, out, err);
    return rc == 0 ? read_file(user, out, err) : rc;
}

static bool is_typed(const struct arg *args, size_t n, const struct opt *opt)
{
    for (size_t i = 0; i < n; i++) {
        if (args[i].opt == opt) {
            return true;
        }
    }
    return false;
}

/* Those of one level, for the command alone or for all, that are not there yet. */
static void add_args(const struct settings *settings, const struct cmd *section,
                     int level, struct run *run, struct arg *args)
{
    for (size_t i = 0; i < settings->count; i++) {
        const struct setting *one = &settings->items[i];
        const struct opt *opt = opt_of(run->cmd, one->name);
        bool mine = (int)one->level == level && one->cmd == section;
        if (mine && opt && !is_typed(args, run->n_args, opt)) {
            args[run->n_args++] = (struct arg){opt, opt->value ? one->value : NULL};
        }
    }
}

void settings_apply(const struct settings *settings, struct run *run)
{
    size_t n = run->n_args;
    struct arg *args = arena_array(run->arena, n + settings->count + 1, sizeof *args);
    for (size_t i = 0; i < n; i++) {
        args[i] = run->args[i];
    }
    for (int level = SETTING_VARIABLE; level <= SETTING_USER; level++) {
        add_args(settings, run->cmd, level, run, args);
        add_args(settings, NULL, level, run, args);
    }
    run->args = args;
}
