#include "cmd/store.h"

#include <assert.h>
#include <string.h>
#include <unistd.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/file.h"
#include "cmd/say.h"

const struct opt cmd_store_opts[] = {
    {"db",    'd', "FILE", "the graph; default $DATELINE_DB, else out/graph.db"     },
    {"names", 0,   "FILE", "your own names: canonical name, kind, other forms (TSV)"},
    {"types", 0,   "FILE", "your own types of event (TSV, columns of types.tsv)"    },
    {NULL,    0,   NULL,   NULL                                                     },
};

const struct opt cmd_query_opts[] = {
    {"actor",          0, "NAME",   "involving NAME; again: and this one"                     },
    {"with",           0, "NAME",   "the same as --actor"                                     },
    {"any-actor",      0, "NAME",   "involving NAME; again: or this one"                      },
    {"not-actor",      0, "NAME",   "not involving NAME"                                      },
    {"actor-id",       0, "ID",     "involving the actor of this id (ac_...)"                 },
    {"by",             0, "NAME",   "that NAME does"                                          },
    {"target",         0, "NAME",   "done to NAME"                                            },
    {"type",           0, "TYPE",   "meeting, visit, sanction, ...; again: or this type"      },
    {"place",          0, "PLACE",  "in a town, region or country"                            },
    {"since",          0, "DATE",   "from the beginning of DATE on: 2024, 2024-04, 2024-04-26"},
    {"until",          0, "DATE",   "up to the end of DATE"                                   },
    {"strict",         0, NULL,     "wholly within those dates, not only perhaps"             },
    {"status",         0, "STATUS", "occurred, ongoing, planned, cancelled, denied, alleged"  },
    {"disputed",       0, NULL,     "about which reports disagree"                            },
    {"undated",        0, NULL,     "of which no date is known"                               },
    {"source",         0, "NAME",   "reported by a publisher or document"                     },
    {"min-sources",    0, "N",      "reported by at least N documents"                        },
    {"min-confidence", 0, "P",      "held true with at least P, 0 to 1"                       },
    {"sort",           0, "KEY",    "date, type, sources or confidence"                       },
    {"limit",          0, "N",      "at most N events"                                        },
    {"all",            0, NULL,     "all events"                                              },
    {NULL,             0, NULL,     NULL                                                      },
};

const char *store_path(const struct run *run)
{
    const char *path = arg_value(run, "db");
    return path ? path : "out/graph.db";
}

static int read_optional(struct arena *arena, const char *path, struct slice *out,
                         struct err *err)
{
    return path ? file_read(arena, path, out, err) : 0;
}

/* The tables of names, opened when a question first needs them. */
static const struct name_rules *names_of(void *context)
{
    struct store *store = context;
    if (!store->names) {
        struct err err = {0};
        struct slice none = {0};
        int rc = name_rules_new(none, none, &store->names, &err);
        assert(rc == 0); /* only a user's table can be wrong */
        (void)rc;
    }
    return store->names;
}

int store_open(const struct run *run, const char *path, enum kg_mode mode,
               struct store *out, struct err *err)
{
    const char *types_path = arg_value(run, "types");
    const char *names_path = arg_value(run, "names");
    struct slice types = {0};
    struct slice names = {0};
    *out = (struct store){.types = event_types_builtin(run->arena)};
    int rc = read_optional(run->arena, types_path, &types, err);
    if (rc == 0 && types.len > 0) {
        rc = event_types_add(run->arena, types, slice_of(types_path), &out->types, err);
    }
    if (rc == 0) {
        rc = read_optional(run->arena, names_path, &names, err);
    }
    if (rc == 0 && names_path) {
        rc = name_rules_new(names, slice_of(names_path), &out->names, err);
    }
    if (rc == 0) {
        out->times = time_rules_new();
        rc = kg_open(path, mode, &out->types, &out->kg, err);
    }
    out->asker = (struct kg_asker){
        .store = out->kg,
        .types = &out->types,
        .times = out->times,
        .names = names_of,
        .names_context = out,
        .now = run->now,
    };
    return rc;
}

int store_close(struct store *store, bool keep, struct err *err)
{
    int rc = store->kg ? kg_close(store->kg, keep, err) : 0;
    time_rules_free(store->times);
    name_rules_free(store->names);
    *store = (struct store){0};
    return rc;
}

static bool has_space(const char *word)
{
    while (*word && !ascii_is_space(*word)) {
        word++;
    }
    return *word != '\0';
}

/*
 * The shell took the quotes of "Bank of China" away: an argument with spaces among
 * others that begins like a name, and is no date, gets them back.
 */
static bool wants_quotes(const struct run *run, const struct store *store,
                         const char *word)
{
    struct when when;
    bool name = ascii_is_upper(word[0]) || (unsigned char)word[0] >= 0x80;
    return run->n_operands > 1 && name && has_space(word) && !strchr(word, '"') &&
           store->times && !time_typed(store->times, slice_of(word), run->now, &when);
}

struct slice store_words(const struct run *run, const struct store *store)
{
    struct buf text = {0};
    for (size_t i = 0; i < run->n_operands; i++) {
        const char *word = run->operands[i];
        const char *mark = wants_quotes(run, store, word) ? "\"" : "";
        buf_addf(&text, "%s%s%s%s", i > 0 ? " " : "", mark, word, mark);
    }
    struct slice copy = arena_copy(run->arena, buf_slice(&text));
    buf_release(&text);
    return copy;
}

/* The values of two options that mean the same. */
static const char **both(const struct run *run, const char *a, const char *b,
                         size_t *count)
{
    size_t n_a = 0;
    size_t n_b = 0;
    const char **first = arg_values(run, a, &n_a);
    const char **second = arg_values(run, b, &n_b);
    const char **all =
        (const char **)arena_array(run->arena, n_a + n_b + 1, sizeof(char *));
    for (size_t i = 0; i < n_a; i++) {
        all[i] = first[i];
    }
    for (size_t i = 0; i < n_b; i++) {
        all[n_a + i] = second[i];
    }
    *count = n_a + n_b;
    return all;
}

static int read_flags(const struct run *run, struct kg_flags *out, struct err *err)
{
    static const char *const sorts[] = {"date", "type", "sources", "confidence", NULL};
    *out = (struct kg_flags){
        .actor_id = arg_value(run, "actor-id"),
        .by = arg_value(run, "by"),
        .target = arg_value(run, "target"),
        .place = arg_value(run, "place"),
        .since = arg_value(run, "since"),
        .until = arg_value(run, "until"),
        .status = arg_value(run, "status"),
        .sort = arg_value(run, "sort"),
        .strict = arg_given(run, "strict"),
        .all = arg_given(run, "all"),
        .disputed = arg_given(run, "disputed"),
        .undated = arg_given(run, "undated"),
    };
    out->actors = both(run, "actor", "with", &out->n_actors);
    out->any_actors = arg_values(run, "any-actor", &out->n_any_actors);
    out->not_actors = arg_values(run, "not-actor", &out->n_not_actors);
    out->types = arg_values(run, "type", &out->n_types);
    out->sources = arg_values(run, "source", &out->n_sources);
    int rc = arg_choice(run, "sort", sorts, err);
    if (rc == 0) {
        rc = arg_number(run, "min-sources", UINT32_MAX, &out->min_sources, err);
    }
    if (rc == 0) {
        rc = arg_number(run, "limit", UINT32_MAX, &out->limit, err);
    }
    if (rc == 0) {
        rc = arg_share(run, "min-confidence", &out->min_confidence, err);
    }
    return rc;
}

static bool any_flag(const struct run *run)
{
    for (const struct opt *opt = cmd_query_opts; opt->name; opt++) {
        if (arg_given(run, opt->name)) {
            return true;
        }
    }
    return false;
}

int store_ask(const struct run *run, const struct store *store, bool all_if_empty,
              struct kg_result *out, struct err *err)
{
    struct kg_flags flags;
    int rc = read_flags(run, &flags, err);
    if (rc != 0) {
        return rc;
    }
    bool empty = run->n_operands == 0 && !any_flag(run);
    if (empty && !all_if_empty) {
        return err_set(err, ERR_USAGE, "what? for example: events involving Wang Yi");
    }
    flags.all = flags.all || run->n_operands == 0;
    return kg_ask(&store->asker, run->arena, store_words(run, store), &flags, out, err);
}

int store_all(const struct run *run, const struct store *store, struct kg_result *out,
              struct err *err)
{
    struct kg_flags flags = {.all = true};
    return kg_ask(&store->asker, run->arena, (struct slice){0}, &flags, out, err);
}

int store_say(const struct run *run, const struct store *store, const struct err *err)
{
    int status = say_err_in(err, store_words(run, store));
    if (!store->kg && access(store_path(run), F_OK) != 0) {
        say_hint("dateline build DOCS... makes out/graph.db; --db FILE names another");
    }
    return status;
}
