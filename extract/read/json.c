#include "base/jval.h"
#include "extract/read/parts.h"

/* Behind the last slash. */
static struct slice last_part(struct slice path)
{
    size_t at = path.len;
    while (at > 0 && path.ptr[at - 1] != '/') {
        at--;
    }
    return (struct slice){path.ptr + at, path.len - at};
}

/* Copies the strings of a document's object; a key of another kind is an error. */
static int take_fields(struct arena *arena, const struct jval *object, struct doc *doc,
                       struct slice *date, struct err *err)
{
    const struct {
        const char *key;
        struct slice *field;
    } fields[] = {
        {"id",        &doc->id       },
        {"title",     &doc->title    },
        {"date",      date           },
        {"url",       &doc->url      },
        {"text",      &doc->text     },
        {"publisher", &doc->publisher},
        {"licence",   &doc->licence  },
    };
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        const struct jval *value = jval_get(object, fields[i].key);
        struct slice text = jval_string(value);
        if (jval_is_null(value) || (jval_is_string(value) && text.len == 0)) {
            continue;
        }
        if (!jval_is_string(value)) {
            return err_set(err, ERR_INPUT, "%.*s: \"%s\" is not a string",
                           SLICE_ARG(doc->path), fields[i].key);
        }
        *fields[i].field = arena_copy(arena, text);
    }
    return 0;
}

int read_json_with(const struct read_rules *rules, struct arena *arena,
                   struct slice line, struct doc *doc, struct err *err)
{
    struct jval *object = NULL;
    struct slice date = {0};
    struct err problem = {0};
    int rc = jval_read(line, &object, &problem);
    if (rc != 0) {
        return err_at(err, rc, problem.offset, "%.*s: %s", SLICE_ARG(doc->path),
                      problem.text);
    }
    rc = jval_is_object(object)
             ? take_fields(arena, object, doc, &date, err)
             : err_set(err, ERR_INPUT, "%.*s: not a JSON object", SLICE_ARG(doc->path));
    jval_free(object);
    if (rc != 0) {
        return rc;
    }
    struct span all = read_trim(doc->text, (struct span){0, (uint32_t)doc->text.len});
    if (all.start == all.end) {
        return err_set(err, ERR_INPUT, "%.*s: no \"text\"", SLICE_ARG(doc->path));
    }
    if (date.len > 0) {
        read_clue(arena, doc, SLICE_LIT("json date"), date, (struct span){0});
    }
    read_split(arena, doc, read_headers(rules, arena, doc));
    read_layout(rules, arena, doc);
    read_clue_in_name(arena, doc, "url", doc->url);
    read_finish(doc);
    return 0;
}

int read_json_document(struct arena *arena, struct slice line, struct slice path,
                       struct doc *out, struct err *err)
{
    struct doc doc = {.id = last_part(path), .path = path, .date = when_unknown()};
    int rc = read_json_with(read_rules_new(arena), arena, line, &doc, err);
    if (rc == 0) {
        *out = doc;
    }
    return rc;
}
