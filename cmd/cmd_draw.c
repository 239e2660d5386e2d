/* cmd_draw.c - timeline and network: pictures of a view. */
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cmd/choice.h"
#include "cmd/out.h"
#include "cmd/say.h"
#include "cmd/store.h"
#include "cmd/table.h"

static const struct opt own[] = {
    {"output", 'o', "FILE",   "write to FILE; its suffix chooses the format"},
    {"format", 'f', "FORMAT", "svg, dot, png, pdf, html; text for timelines"},
    {NULL,     0,   NULL,     NULL                                          },
};

static const struct opt of_timelines[] = {
    {"lanes", 0, "BY",   "a lane per actor, type, place or none"     },
    {"page",  0, "SIZE", "a4 or letter: pages in place of one canvas"},
    {"ascii", 0, NULL,   "text: without line-drawing characters"     },
    {"color", 0, "WHEN", "text: auto, always or never"               },
    {NULL,    0, NULL,   NULL                                        },
};

static const struct opt of_networks[] = {
    {"nodes",  0, "WHAT", "beside actors: places, events or all"                },
    {"slices", 0, "UNIT", "a picture per year, quarter or month, nodes in place"},
    {NULL,     0, NULL,   NULL                                                  },
};

static const struct opt look[] = {
    {"theme", 0, "THEME",  "auto, light, dark or print"                              },
    {"width", 0, "POINTS", "of the picture, 200 to 20000; columns of text, 40 to 400"},
    {"from",  0, "DATE",   "first day to draw, YYYY-MM-DD"                           },
    {"to",    0, "DATE",   "last day to draw"                                        },
    {NULL,    0, NULL,     NULL                                                      },
};

static const struct opt_group network_groups[] = {
    {"Options",      own           },
    {"Network",      of_networks   },
    {"Look",         look          },
    {"Which events", cmd_query_opts},
    {"Graph",        cmd_store_opts},
    {NULL,           NULL          }
};

static const struct opt_group groups[] = {
    {"Options",      own           },
    {"Timeline",     of_timelines  },
    {"Look",         look          },
    {"Which events", cmd_query_opts},
    {"Graph",        cmd_store_opts},
    {NULL,           NULL          }
};

static bool is_set(const char *name)
{
    const char *value = getenv(name);
    return value && *value && strcmp(value, "0") != 0;
}

/* no-color.org, and what others do. */
static bool wants_colour(const struct run *run)
{
    const char *when = arg_value(run, "color");
    const char *terminal = getenv("TERM");
    const char *path = arg_value(run, "output");
    if (when && strcmp(when, "auto") != 0) {
        return strcmp(when, "always") == 0;
    }
    if (is_set("CLICOLOR_FORCE") || is_set("FORCE_COLOR")) {
        return true;
    }
    bool dumb = terminal && strcmp(terminal, "dumb") == 0;
    bool shown = run->terminal && (!path || strcmp(path, "-") == 0);
    return shown && !is_set("NO_COLOR") && !dumb;
}

static int read_timeline_look(const struct run *run, struct rn_options *out,
                              struct err *err)
{
    static const char *const lanes[] = {"actor", "type", "place", "none", NULL};
    static const char *const pages[] = {"a4", "letter", NULL};
    static const char *const colours[] = {"auto", "always", "never", NULL};
    int rc = arg_choice(run, "lanes", lanes, err);
    rc = rc != 0 ? rc : arg_choice(run, "page", pages, err);
    rc = rc != 0 ? rc : arg_choice(run, "color", colours, err);
    out->lanes = arg_value(run, "lanes");
    out->page = arg_value(run, "page");
    out->ascii = arg_given(run, "ascii");
    out->colour = wants_colour(run);
    return rc;
}

static int read_network_look(const struct run *run, struct rn_options *out,
                             struct err *err)
{
    static const char *const kinds[] = {"places", "events", "all", NULL};
    static const char *const units[] = {"year", "quarter", "month", NULL};
    int rc = arg_choice(run, "nodes", kinds, err);
    rc = rc != 0 ? rc : arg_choice(run, "slices", units, err);
    out->nodes = arg_value(run, "nodes");
    out->slices = arg_value(run, "slices");
    return rc;
}

static int read_look(const struct run *run, struct rn_options *out, struct err *err)
{
    static const char *const themes[] = {"auto", "light", "dark", "print", NULL};
    uint32_t width = 0;
    int rc = run->cmd == &cmd_network ? read_network_look(run, out, err)
                                      : read_timeline_look(run, out, err);
    rc = rc != 0 ? rc : arg_choice(run, "theme", themes, err);
    rc = rc != 0 ? rc : arg_number(run, "width", 20000, &width, err);
    rc = rc != 0 ? rc : arg_day(run, "from", &out->from, err);
    rc = rc != 0 ? rc : arg_day(run, "to", &out->to, err);
    out->theme = arg_value(run, "theme");
    out->width = (int)width;
    return rc;
}

/* Of the terminal that is read, maybe behind a pager; 0 when it does not say. */
static int terminal_columns(void)
{
    const char *said = getenv("COLUMNS");
    uint32_t columns = 0;
    if (said && slice_number(slice_of(said), RN_COLUMNS_MOST, &columns)) {
        return (int)columns;
    }
#ifdef TIOCGWINSZ
    struct winsize size = {0};
    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0) {
        return size.ws_col < RN_COLUMNS_MOST ? size.ws_col : RN_COLUMNS_MOST;
    }
#endif
    return 0;
}

static bool is_format(const struct rn_format *format, const char *name)
{
    return strcmp(format->name, name) == 0;
}

static bool is_binary(const struct rn_format *format)
{
    return is_format(format, "png") || is_format(format, "pdf");
}

/* What only some formats can do. */
static int check_look(const struct run *run, const struct rn_format *format,
                      struct rn_options *out, struct err *err)
{
    bool text = is_format(format, "text");
    int least = text ? RN_COLUMNS_LEAST : 200;
    int most = text ? RN_COLUMNS_MOST : 20000;
    bool given = arg_given(run, "width");
    if (given && (out->width < least || out->width > most)) {
        return err_set(err, ERR_USAGE, "option '--width' needs %d to %d %s", least,
                       most, text ? "columns" : "points");
    }
    if (out->page && !is_format(format, "svg") && !is_format(format, "pdf")) {
        return err_set(err, ERR_USAGE, "option '--page' is for svg and pdf, not %s",
                       format->name);
    }
    if (is_binary(format) && !arg_given(run, "output") && run->terminal) {
        return err_set(err, ERR_USAGE, "%s is not for a terminal; use -o FILE",
                       format->name);
    }
    if (text && !given && run->terminal) {
        out->width = terminal_columns();
    }
    return 0;
}

static bool is_query_opt(const struct opt *opt)
{
    const struct opt *row = cmd_query_opts;
    while (row->name && row != opt) {
        row++;
    }
    return row == opt;
}

/* What the user could type to get it again, without where it went. */
static const char *command_line(const struct run *run, const struct store *store)
{
    struct buf line = {0};
    struct slice words = store_words(run, store);
    buf_addf(&line, "dateline %s", run->cmd->name);
    if (words.len > 0) {
        buf_addf(&line, " %.*s", SLICE_ARG(words));
    }
    for (size_t i = 0; i < run->n_args; i++) {
        const struct arg *arg = &run->args[i];
        bool query = is_query_opt(arg->opt);
        if (query && arg->value) {
            buf_addf(&line, " --%s '%s'", arg->opt->name, arg->value);
        } else if (query) {
            buf_addf(&line, " --%s", arg->opt->name);
        }
    }
    struct slice copy = arena_copy(run->arena, buf_slice(&line));
    buf_release(&line);
    return copy.ptr;
}

static int draw_view(const struct run *run, const struct store *store,
                     const struct rn_format *format, struct rn_options *options,
                     struct err *err)
{
    struct kg_result result = {0};
    struct buf text = {0};
    const char *path = arg_value(run, "output");
    int rc = store_ask(run, store, true, &result, err);
    if (rc == 0) {
        options->command = command_line(run, store);
        rc = format->write(&result.view, options, &text, err);
    }
    if (rc == 0) {
        rc = out_whole(path, buf_slice(&text), err);
    }
    if (rc == 0 && result.note.len > 0) {
        say_summary(run, "%.*s", SLICE_ARG(result.note));
    }
    buf_release(&text);
    return rc;
}

static int draw(const struct run *run, const struct rn_format *table, const char *usual)
{
    const struct rn_format *const tables[] = {table, NULL};
    struct err err = {0};
    struct store store = {0};
    struct choice choice = {0};
    struct rn_options options = {0};
    int rc = choice_of(run, tables, usual, &choice, &err);
    rc = rc == 0 ? read_look(run, &options, &err) : rc;
    rc = rc == 0 ? check_look(run, choice.format, &options, &err) : rc;
    if (rc == 0) {
        rc = store_open(run, store_path(run), KG_READ, &store, &err);
    }
    if (rc == 0) {
        rc = draw_view(run, &store, choice.format, &options, &err);
    }
    int status = rc == 0 ? CMD_DONE : store_say(run, &store, &err);
    (void)store_close(&store, true, &err);
    return status;
}

static int timeline(const struct run *run)
{
    return draw(run, rn_timeline_formats, run->terminal ? "text" : "svg");
}

static int network(const struct run *run)
{
    return draw(run, rn_network_formats, run->terminal ? NULL : "svg");
}

const struct cmd cmd_timeline = {
    .name = "timeline",
    .usage = "[-o FILE] [QUERY...]",
    .help = "draw events along time",
    .examples = "dateline timeline -o all.svg\n"
                "dateline timeline meetings involving Wang Yi in 2024 -o wang.svg\n"
                "dateline timeline --type visit --lanes place -o visits.pdf\n",
    .notes =
        "Without -o: lanes of text on a terminal, SVG when piped. Without a query: "
        "everything.",
    .groups = groups,
    .max_operands = OPERANDS_ANY,
    .pages = true,
    .run = timeline,
};

const struct cmd cmd_network = {
    .name = "network",
    .usage = "-o FILE [QUERY...]",
    .help = "draw who is in which events",
    .examples = "dateline network -o all.svg\n"
                "dateline network events involving Wang Yi since 2024 -o wang.svg\n"
                "dateline network --nodes places --slices quarter -o quarters.svg\n"
                "dateline network -f dot | dot -Tpng > all.png\n",
    .notes = "Without a query: everything.",
    .groups = network_groups,
    .max_operands = OPERANDS_ANY,
    .run = network,
};
