/* cmd_decide.c - rename, merge, split, undo: what a person knows better. */
#include <string.h>
#include <unistd.h>

#include "cmd/out.h"
#include "cmd/say.h"
#include "cmd/store.h"
#include "cmd/table.h"
#include "graph/decide.h"

static const struct opt own[] = {
    {"dry-run", 'n', NULL, "only say what would be decided"},
    {NULL,      0,   NULL, NULL                            },
};

static const struct opt undo_opts[] = {
    {"dry-run", 'n', NULL, "only say what would be undone"            },
    {"list",    0,   NULL, "list the decisions that hold, a line each"},
    {NULL,      0,   NULL, NULL                                       },
};

static const struct opt_group groups[] = {
    {"Options", own           },
    {"Graph",   cmd_store_opts},
    {NULL,      NULL          }
};

static const struct opt_group undo_groups[] = {
    {"Options", undo_opts     },
    {"Graph",   cmd_store_opts},
    {NULL,      NULL          }
};

/* A graph that is not there is not made. */
static enum kg_mode mode_of(const struct run *run, bool only_read)
{
    return only_read || access(store_path(run), F_OK) != 0 ? KG_READ : KG_WRITE;
}

static bool is_event(const char *text)
{
    return strncmp(text, "ev_", 3) == 0;
}

static int find_actor(const struct run *run, const struct store *store,
                      const char *typed, struct kg_view *out, struct err *err)
{
    bool id = strncmp(typed, "ac_", 3) == 0;
    struct kg_flags flags = {
        .actor_id = id ? typed : NULL, .actors = &typed, .n_actors = id ? 0 : 1};
    struct kg_result result = {0};
    int rc = kg_ask(&store->asker, run->arena, (struct slice){0}, &flags, &result, err);
    if (rc == 0 && result.view.focus == KG_NONE) {
        rc = err_set(err, ERR_INPUT, "'%s' takes part in no event", typed);
    }
    if (rc == 0) {
        *out = result.view;
    }
    return rc;
}

static int find_event(const struct run *run, const struct store *store,
                      const char *typed, struct kg_view *out, struct err *err)
{
    return kg_event_view(&store->asker, run->arena, slice_of(typed), out, err);
}

/* What a command makes of its two operands. */
typedef int decider(const struct run *run, const struct store *store,
                    struct kg_decision *out, struct err *err);

static int decide_name(const struct run *run, const struct store *store,
                       struct kg_decision *out, struct err *err)
{
    struct kg_view actor;
    int rc = find_actor(run, store, run->operands[0], &actor, err);
    return rc == 0 ? kg_rename_actor(run->arena, &actor, slice_of(run->operands[1]),
                                     out, err)
                   : rc;
}

static int decide_one(const struct run *run, const struct store *store,
                      struct kg_decision *out, struct err *err)
{
    struct kg_view one;
    struct kg_view other;
    bool events = is_event(run->operands[0]);
    if (events != is_event(run->operands[1])) {
        return err_set(err, ERR_USAGE, "merge: two actors, or two events");
    }
    int (*find)(const struct run *, const struct store *, const char *,
                struct kg_view *, struct err *) = events ? find_event : find_actor;
    int rc = find(run, store, run->operands[0], &one, err);
    rc = rc == 0 ? find(run, store, run->operands[1], &other, err) : rc;
    if (rc != 0) {
        return rc;
    }
    return events ? kg_merge_events(run->arena, &one, &other, out, err)
                  : kg_merge_actors(run->arena, &one, &other, out, err);
}

static int decide_apart(const struct run *run, const struct store *store,
                        struct kg_decision *out, struct err *err)
{
    struct kg_view view;
    struct slice part = slice_of(run->operands[1]);
    if (is_event(run->operands[0])) {
        int rc = find_event(run, store, run->operands[0], &view, err);
        return rc == 0 ? kg_split_event(run->arena, &view, part, out, err) : rc;
    }
    int rc = find_actor(run, store, run->operands[0], &view, err);
    return rc == 0 ? kg_split_actor(run->arena, &view, part, out, err) : rc;
}

static int decide(const struct run *run, decider *decision_of)
{
    struct err err = {0};
    struct store store = {0};
    struct kg_decision decision = {0};
    bool dry = arg_given(run, "dry-run");
    int rc = store_open(run, store_path(run), mode_of(run, dry), &store, &err);
    rc = rc == 0 ? decision_of(run, &store, &decision, &err) : rc;
    if (rc == 0 && !dry) {
        rc = kg_decide(store.kg, &decision, &err);
    }
    err.located = false; /* in a query that nobody typed */
    int status = rc == 0 ? CMD_DONE : store_say(run, &store, &err);
    int closed = store_close(&store, rc == 0, &err);
    if (rc == 0 && closed != 0) {
        return say_err(&err);
    }
    if (rc == 0 && dry) {
        say_summary(run, "would decide: %.*s", SLICE_ARG(decision.words));
    } else if (rc == 0) {
        say_summary(run, "decided: %.*s; undo: dateline undo %lld",
                    SLICE_ARG(decision.words), (long long)decision.n);
    }
    return status;
}

static int rename_actor(const struct run *run)
{
    return decide(run, decide_name);
}

static int merge(const struct run *run)
{
    return decide(run, decide_one);
}

static int split(const struct run *run)
{
    return decide(run, decide_apart);
}

/* The decision that is meant: of a number, or the last. */
static int find_decision(const struct run *run, const struct kg_decisions *all,
                         struct kg_decision *out, struct err *err)
{
    uint32_t n = 0;
    if (run->n_operands > 0 &&
        !slice_number(slice_of(run->operands[0]), UINT32_MAX, &n)) {
        return err_set(err, ERR_USAGE, "undo: '%s' is no number of a decision",
                       run->operands[0]);
    }
    for (size_t i = all->count; i > 0; i--) {
        if (run->n_operands == 0 || all->items[i - 1].n == n) {
            *out = all->items[i - 1];
            return 0;
        }
    }
    return run->n_operands == 0
               ? err_set(err, ERR_INPUT, "nothing was decided, so nothing is undone")
               : err_set(err, ERR_INPUT, "no decision has the number %u", (unsigned)n);
}

static int list(const struct kg_decisions *all, struct err *err)
{
    struct buf text = {0};
    for (size_t i = 0; i < all->count; i++) {
        const struct kg_decision *one = &all->items[i];
        buf_addf(&text, "%lld\t%.*s\t%.*s\n", (long long)one->n, SLICE_ARG(one->verb),
                 SLICE_ARG(one->words));
    }
    int rc = out_put(buf_slice(&text), err);
    buf_release(&text);
    return rc;
}

static int undo(const struct run *run)
{
    struct err err = {0};
    struct store store = {0};
    struct kg_decisions all = {0};
    struct kg_decision one = {0};
    bool only_list = arg_given(run, "list");
    bool dry = only_list || arg_given(run, "dry-run");
    int rc = store_open(run, store_path(run), mode_of(run, dry), &store, &err);
    rc = rc == 0 ? kg_decisions(store.kg, run->arena, &all, &err) : rc;
    if (rc == 0 && only_list) {
        rc = list(&all, &err);
    } else if (rc == 0) {
        rc = find_decision(run, &all, &one, &err);
        rc = rc == 0 && !dry ? kg_undo(store.kg, one.n, &err) : rc;
    }
    int status = rc == 0 ? CMD_DONE : store_say(run, &store, &err);
    int closed = store_close(&store, rc == 0, &err);
    if (rc == 0 && closed != 0) {
        return say_err(&err);
    }
    if (rc == 0 && !only_list) {
        say_summary(run, "%s %lld: %.*s", dry ? "would undo" : "undone",
                    (long long)one.n, SLICE_ARG(one.words));
    }
    return status;
}

const struct cmd cmd_rename = {
    .name = "rename",
    .usage = "[-n] ACTOR NEW-NAME",
    .help = "give an actor another name, for good",
    .examples = "dateline rename 'Kim Jong' 'Kim Jong Un'\n"
                "dateline rename -n ac_fd1f 'Antony J. Blinken'\n",
    .notes =
        "A decision is kept in the graph: it holds for what is added later, and when "
        "the graph is\nbuilt again at its place. The old name is still found.",
    .groups = groups,
    .min_operands = 2,
    .max_operands = 2,
    .run = rename_actor,
};

const struct cmd cmd_merge = {
    .name = "merge",
    .usage = "[-n] ACTOR ACTOR | EVENT-ID EVENT-ID",
    .help = "decide that two actors, or two events, are one",
    .examples = "dateline merge 'Wang Yi' 'Minister Wang'\n"
                "dateline merge ev_3f2a ev_91bc\n",
    .notes =
        "The first gives its name. A decision is kept in the graph: it holds for what "
        "is added\nlater, and when the graph is built again at its place.",
    .groups = groups,
    .min_operands = 2,
    .max_operands = 2,
    .run = merge,
};

const struct cmd cmd_split = {
    .name = "split",
    .usage = "[-n] ACTOR FORM | EVENT-ID DOCUMENT",
    .help = "decide that a name, or a report, is another one's",
    .examples =
        "dateline split 'Wang Yi' 'Wang'          that form names somebody else\n"
        "dateline split ev_3f2a 001.txt          that document tells of another\n",
    .notes =
        "A decision is kept in the graph: it holds for what is added later, and when "
        "the graph is\nbuilt again at its place.",
    .groups = groups,
    .min_operands = 2,
    .max_operands = 2,
    .run = split,
};

const struct cmd cmd_undo = {
    .name = "undo",
    .usage = "[-n] [--list] [NUMBER]",
    .help = "take a decision back: the last, or the one of a number",
    .examples = "dateline undo --list\n"
                "dateline undo 3\n",
    .notes = "Decisions come from rename, merge and split.",
    .groups = undo_groups,
    .max_operands = 1,
    .run = undo,
};
