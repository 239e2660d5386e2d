#include "base/jout.h"
#include "cmd/engine.h"
#include "cmd/out.h"
#include "cmd/table.h"

static const struct opt own[] = {
    {"all", 0, NULL, "also words and pronouns that stand for names"},
    {"jsonl", 0, NULL, "read lines {\"id\",\"text\"[,\"date\"]}, print one for each"},
    {NULL    },
};

static const struct opt_group groups[] = {
    {"Options",        own},
    {"Language",                cmd_engine_opts},
    {NULL}
};

static const char *const form_names[] = {
    [NAME_FORM_NAME] = "name",
    [NAME_FORM_NOMINAL] = "nominal",
    [NAME_FORM_PRONOUN] = "pronoun",
};

/* A country is a place until it acts, and then an organisation; CLI.md has no more. */
static const char *kind_name(const struct name_mention *mention)
{
    switch ((enum actor_kind)mention->kind) {
    case ACTOR_PERSON: return "person";
    case ACTOR_ORGANIZATION:
    case ACTOR_GROUP: return "organization";
    case ACTOR_COUNTRY:
    case ACTOR_PLACE:
    case ACTOR_KIND_COUNT: break;
    }
    return "place";
}

static const char *type_name(const struct name_mention *mention)
{
    const char *kind = kind_name(mention);
    return kind[0] == 'p' && kind[1] == 'e' ? "PERSON"
           : kind[0] == 'o'                 ? "ORG"
                                            : "PLACE";
}

static void put_mention(struct jout *out, const struct ex_walk *walk,
                        const struct name_mention *mention)
{
    struct slice actor = {0};
    if (mention->actor != NAME_NO_ACTOR) {
        actor = walk->names.actors[mention->actor].name;
    }
    jout_add_integer(out, "start", mention->span.start);
    jout_add_integer(out, "end", mention->span.end);
    jout_add_string(out, "text", span_cut(walk->text.text, mention->span));
    jout_add_string(out, "kind", slice_of(kind_name(mention)));
    jout_add_string_or_null(out, "actor", actor);
}

/* Mentions that are names; with `all` also those that stand for names, told apart. */
static void put_lines(const struct ex_walk *walk, bool all, struct buf *out)
{
    for (size_t i = 0; i < walk->names.n_mentions; i++) {
        const struct name_mention *mention = &walk->names.mentions[i];
        if (!all && (mention->form != NAME_FORM_NAME || mention->demonym)) {
            continue;
        }
        struct jout *line = jout_object();
        put_mention(line, walk, mention);
        if (all) {
            jout_add_string(line, "form", slice_of(form_names[mention->form]));
        }
        jout_print(line, out);
        buf_addc(out, '\n');
        jout_free(line);
    }
}

static void put_document(const struct doc *doc, const struct ex_walk *walk, bool all,
                         struct buf *out)
{
    struct jout *line = jout_object();
    jout_add_string(line, "id", doc->id);
    struct jout *list = jout_add_array(line, "entities");
    for (size_t i = 0; i < walk->names.n_mentions; i++) {
        const struct name_mention *mention = &walk->names.mentions[i];
        if (all || (mention->form == NAME_FORM_NAME && !mention->demonym)) {
            struct jout *item = jout_add_object(list, NULL);
            put_mention(item, walk, mention);
            jout_add_string(item, "type", slice_of(type_name(mention)));
            jout_add_string(item, "form", slice_of(form_names[mention->form]));
        }
    }
    jout_print(line, out);
    buf_addc(out, '\n');
    jout_free(line);
}

static int layer(const struct run *run, const struct ex_engine *engine,
                 struct arena *arena, struct doc *doc, struct err *err)
{
    struct ex_walk walk;
    struct buf buf = {0};
    ex_document(engine, arena, doc, &walk);
    if (arg_given(run, "jsonl")) {
        put_document(doc, &walk, arg_given(run, "all"), &buf);
    } else {
        put_lines(&walk, arg_given(run, "all"), &buf);
    }
    int rc = out_put(buf_slice(&buf), err);
    buf_release(&buf);
    return rc;
}

static int names(const struct run *run)
{
    return engine_each(run, arg_given(run, "jsonl"), layer);
}

const struct cmd cmd_names = {
    .name = "names",
    .usage = "[--all] [FILE]",
    .help = "find the people, organizations and places that a text names",
    .examples = "dateline names article.txt\n"
                "dateline names --all article.txt      also 'he', 'the minister'\n"
                "dateline names --jsonl < texts.jsonl\n",
    .notes =
        "Prints a JSON line per mention: start and end (bytes), text, kind (person,\n"
        "organization, place) and actor, the full name. FILE is text or HTML; none "
        "or - is\nstandard input.",
    .groups = groups,
    .max_operands = 1,
    .run = names,
};
