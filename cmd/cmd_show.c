/* cmd_show.c - show and why: one event, actor or document, and how it came about. */

#include "cmd/out.h"
#include "cmd/say.h"
#include "cmd/store.h"
#include "cmd/table.h"
#include "render/show.h"

static const struct opt own[] = {
    {"text", 0, NULL, "of a document: print its text, as offsets count"},
    {"json", 0, NULL, "print JSON"                                     },
    {"list", 0, NULL, "list the actors whose names begin so"           },
    {NULL,   0, NULL, NULL                                             },
};

static const struct opt_group show_groups[] = {
    {"Options", own           },
    {"Graph",   cmd_store_opts},
    {NULL,      NULL          }
};

static const struct opt_group why_groups[] = {
    {"Graph", cmd_store_opts},
    {NULL,    NULL          }
};

static struct slice joined(const struct run *run)
{
    struct buf text = {0};
    for (size_t i = 0; i < run->n_operands; i++) {
        buf_addf(&text, "%s%s", i > 0 ? " " : "", run->operands[i]);
    }
    struct slice copy = arena_copy(run->arena, buf_slice(&text));
    buf_release(&text);
    return copy;
}

static int show_event(const struct run *run, const struct store *store, struct slice id,
                      struct buf *out, struct err *err)
{
    struct kg_view view = {0};
    int rc = kg_event_view(&store->asker, run->arena, id, &view, err);
    if (rc == 0 && arg_given(run, "json")) {
        show_event_json(&view, id, out);
    } else if (rc == 0) {
        show_event_text(&view, id, out);
    }
    return rc;
}

static int show_actor(const struct run *run, const struct store *store,
                      struct slice name, struct buf *out, struct err *err)
{
    const char *typed = name.ptr;
    bool id = slice_starts(name, SLICE_LIT("ac_"));
    struct kg_flags flags = {
        .actor_id = id ? typed : NULL, .actors = &typed, .n_actors = id ? 0 : 1};
    struct kg_result result = {0};
    struct kg_facts facts = {0};
    int rc = kg_ask(&store->asker, run->arena, (struct slice){0}, &flags, &result, err);
    if (rc == 0 && result.view.focus != KG_NONE) {
        const struct kg_actor *actor = &result.view.actors[result.view.focus];
        rc = kg_facts_of(store->kg, run->arena, actor->id, &facts, err);
    }
    if (rc == 0 && arg_given(run, "json")) {
        show_actor_json(&result.view, &facts, out);
    } else if (rc == 0) {
        show_actor_text(&result.view, &facts, out);
    }
    return rc;
}

static int list_names(const struct run *run, const struct store *store,
                      struct slice prefix, struct buf *out, struct err *err)
{
    struct slice_list names;
    int rc = kg_names_with(store->kg, run->arena, prefix, &names, err);
    for (size_t i = 0; rc == 0 && i < names.count; i++) {
        buf_addf(out, "%.*s\n", SLICE_ARG(names.items[i]));
    }
    return rc;
}

/* A document's id, an event's id, else an actor's id or name. */
static int show_any(const struct run *run, const struct store *store, struct buf *out,
                    struct err *err)
{
    struct slice what = joined(run);
    struct kg_doc doc = {0};
    struct err none = {0};
    if (arg_given(run, "list")) {
        return list_names(run, store, what, out, err);
    }
    if (slice_starts(what, SLICE_LIT("ev_"))) {
        return show_event(run, store, what, out, err);
    }
    bool found = kg_document(store->kg, run->arena, what, &doc, &none) == 0;
    if (!found && arg_given(run, "text")) {
        return err_set(err, ERR_INPUT, "%s", none.text);
    }
    if (!found) {
        return show_actor(run, store, what, out, err);
    }
    if (arg_given(run, "text")) {
        buf_add(out, doc.text);
    } else if (arg_given(run, "json")) {
        show_document_json(&doc, out);
    } else {
        show_document_text(&doc, out);
    }
    return 0;
}

static int explain(const struct run *run, const struct store *store, struct buf *out,
                   struct err *err)
{
    struct kg_view view = {0};
    struct slice id = slice_of(run->operands[0]);
    int rc = kg_event_view(&store->asker, run->arena, id, &view, err);
    if (rc == 0) {
        show_why(&view, id, out);
    }
    return rc;
}

typedef int show(const struct run *run, const struct store *store, struct buf *out,
                 struct err *err);

static int show_with(const struct run *run, show *what)
{
    struct err err = {0};
    struct store store = {0};
    struct buf text = {0};
    int rc = store_open(run, store_path(run), KG_READ, &store, &err);
    if (rc == 0) {
        rc = what(run, &store, &text, &err);
    }
    if (rc == 0) {
        rc = out_put(buf_slice(&text), &err);
    }
    buf_release(&text);
    err.located = false; /* in a query that nobody typed */
    int status = rc == 0 ? CMD_DONE : store_say(run, &store, &err);
    (void)store_close(&store, true, &err);
    return status;
}

static int run_show(const struct run *run)
{
    if (run->n_operands == 0 && !arg_given(run, "list")) {
        say("show: too few arguments");
        say_hint("which actor, event or document? `dateline show --list` lists actors");
        return CMD_USAGE;
    }
    return show_with(run, show_any);
}

static int run_why(const struct run *run)
{
    return show_with(run, explain);
}

const struct cmd cmd_show = {
    .name = "show",
    .usage = "[--text] [--json] [--list] NAME-OR-ID",
    .help = "show an actor, an event or a document with its sources",
    .examples = "dateline show Wang Yi\n"
                "dateline show ev_3f2a                 the beginning of an id will do\n"
                "dateline show 001.txt --text          the text as offsets count\n"
                "dateline show --list wa               Wang Yi, Wang Xiaohong, ...\n",
    .groups = show_groups,
    .max_operands = OPERANDS_ANY,
    .pages = true,
    .run = run_show,
};

const struct cmd cmd_why = {
    .name = "why",
    .usage = "EVENT-ID",
    .help = "explain an event: the words, the rules, the dates, the merging",
    .examples = "dateline why ev_3f2a\n",
    .groups = why_groups,
    .min_operands = 1,
    .max_operands = 1,
    .pages = true,
    .run = run_why,
};
