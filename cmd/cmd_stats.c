/* cmd_stats.c - stats and check: how much there is, and whether it is sound. */
#include "base/jout.h"
#include "cmd/out.h"
#include "cmd/say.h"
#include "cmd/store.h"
#include "cmd/table.h"

static const struct opt own[] = {
    {"json", 0, NULL, "print a JSON object"},
    {NULL,   0, NULL, NULL                 },
};

static const struct opt_group stats_groups[] = {
    {"Options", own           },
    {"Graph",   cmd_store_opts},
    {NULL,      NULL          }
};

static const struct opt_group check_groups[] = {
    {"Graph", cmd_store_opts},
    {NULL,    NULL          }
};

static void put_counts(const struct kg_counts *counts, bool json, struct buf *out)
{
    const struct {
        const char *name;
        uint64_t count;
    } rows[] = {
        {"documents", counts->documents},
        {"mentions",  counts->mentions },
        {"events",    counts->events   },
        {"actors",    counts->actors   },
        {"places",    counts->places   },
        {"disputed",  counts->disputed },
    };
    struct jout *object = jout_object();
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jout_add_integer(object, rows[i].name, (int64_t)rows[i].count);
        if (!json) {
            buf_addf(out, "%-10s %llu\n", rows[i].name,
                     (unsigned long long)rows[i].count);
        }
    }
    if (json) {
        jout_print(object, out);
        buf_addc(out, '\n');
    }
    jout_free(object);
}

static int stats(const struct run *run)
{
    struct err err = {0};
    struct store store = {0};
    struct kg_counts counts = {0};
    struct buf text = {0};
    int rc = store_open(run, store_path(run), KG_READ, &store, &err);
    if (rc == 0) {
        rc = kg_count(store.kg, &counts, &err);
    }
    if (rc == 0) {
        put_counts(&counts, arg_given(run, "json"), &text);
        rc = out_put(buf_slice(&text), &err);
    }
    buf_release(&text);
    int status = rc == 0 ? CMD_DONE : store_say(run, &store, &err);
    (void)store_close(&store, true, &err);
    return status;
}

static void report(void *context, const char *what)
{
    const char *const *path = context;
    say("%s: %s", *path, what);
}

static int check(const struct run *run)
{
    struct err err = {0};
    struct store store = {0};
    uint64_t problems = 0;
    const char *path = store_path(run);
    int rc = store_open(run, path, KG_READ, &store, &err);
    if (rc == 0) {
        rc = kg_check(store.kg, report, (void *)&path, &problems, &err);
    }
    int status = rc == 0 ? CMD_DONE : store_say(run, &store, &err);
    if (rc == 0 && problems > 0) {
        say("%s: %llu problems", path, (unsigned long long)problems);
        status = CMD_UNREADABLE;
    } else if (rc == 0) {
        say_summary(run, "%s: sound", path);
    }
    (void)store_close(&store, true, &err);
    return status;
}

const struct cmd cmd_stats = {
    .name = "stats",
    .usage = "[--json]",
    .help = "count documents, mentions, events, actors and places of a graph",
    .examples = "dateline stats\n"
                "dateline stats --db archive.db --json\n",
    .groups = stats_groups,
    .run = stats,
};

const struct cmd cmd_check = {
    .name = "check",
    .usage = "",
    .help = "check a graph: database, links, quotes at their places",
    .examples = "dateline check\n"
                "dateline check --db archive.db\n",
    .groups = check_groups,
    .run = check,
};
