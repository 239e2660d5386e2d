#include "base/jout.h"
#include "base/utf8.h"
#include "render/layout.h"
#include "render/page.h"
#include "render/phrase.h"
#include "render/scene.h"

/*
 * Short keys, as there are thousands of events: data/render/page/ names them.
 * References are indexes into the arrays of the same object.
 */
struct writer {
    struct arena *arena;
    const struct kg_view *view;
    const struct rn_options *options;
    struct rn_theme theme;
    struct buf *out;
};

/* Strings may hold "</script>": in JSON, '<' can be written otherwise. */
static void print_safe(struct writer *w, const struct jout *value)
{
    struct buf text = {0};
    jout_print(value, &text);
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '<') {
            buf_adds(w->out, "\\u003c");
        } else {
            buf_addc(w->out, text.ptr[i]);
        }
    }
    buf_release(&text);
}

static void add_text(struct writer *w, struct jout *to, const char *key,
                     struct slice text)
{
    if (text.len > 0) {
        jout_add_string(to, key, rn_clean(w->arena, text));
    }
}

static void print_list(struct writer *w, const char *key, size_t n,
                       void (*fill)(struct writer *w, size_t i, struct jout *to))
{
    buf_addf(w->out, ",\n\"%s\":[", key);
    for (size_t i = 0; i < n; i++) {
        struct jout *item = jout_object();
        fill(w, i, item);
        buf_adds(w->out, i == 0 ? "\n" : ",\n");
        print_safe(w, item);
        jout_free(item);
    }
    buf_adds(w->out, "]");
}

static void fill_type(struct writer *w, size_t i, struct jout *to)
{
    const struct event_type *type = &w->view->types->types[i];
    const struct rn_shape *shape = rn_type_shape(&w->theme, type->name);
    add_text(w, to, "id", type->name);
    add_text(w, to, "name", rn_type_label(&w->theme, type->name));
    jout_add_string(to, "light", w->theme.type_colours[RN_LIGHT][i]);
    jout_add_string(to, "dark", w->theme.type_colours[RN_DARK][i]);
    jout_add_string(to, "shape", shape->points);
    jout_add_integer(to, "w", shape->width);
    jout_add_integer(to, "h", shape->height);
}

static void fill_actor(struct writer *w, size_t i, struct jout *to)
{
    const struct kg_actor *actor = &w->view->actors[i];
    add_text(w, to, "id", actor->id);
    add_text(w, to, "name", actor->name);
    if (actor->kind < ACTOR_KIND_COUNT) {
        jout_add_string(to, "kind", actor_kind_name((enum actor_kind)actor->kind));
    }
    if (actor->n_offices > 0) {
        struct jout *list = jout_add_array(to, "offices");
        for (size_t k = 0; k < actor->n_offices; k++) {
            add_text(w, list, NULL, actor->offices[k]);
        }
    }
    if (actor->n_aliases > 0) {
        struct jout *list = jout_add_array(to, "aliases");
        for (size_t k = 0; k < actor->n_aliases; k++) {
            add_text(w, list, NULL, actor->aliases[k]);
        }
    }
}

static void fill_place(struct writer *w, size_t i, struct jout *to)
{
    add_text(w, to, "name", w->view->places[i].name);
    add_text(w, to, "country", w->view->places[i].country);
}

static void fill_doc(struct writer *w, size_t i, struct jout *to)
{
    const struct kg_doc *doc = &w->view->docs[i];
    add_text(w, to, "id", doc->id);
    add_text(w, to, "title", doc->title);
    add_text(w, to, "by", doc->publisher);
    struct slice url = rn_safe_url(w->arena, doc->url);
    if (url.len > 0 && url.ptr[0] != '#') {
        jout_add_string(to, "url", url);
    }
    if (doc->date.kind != WHEN_UNKNOWN) {
        add_text(w, to, "date", rn_when_words(w->arena, &doc->date, true));
    }
}

/* UTF-16 units, in which JavaScript counts, of the first `bytes` of a text. */
static int64_t units_before(struct slice text, size_t bytes)
{
    int64_t units = 0;
    for (size_t at = 0; at < bytes && at < text.len;) {
        units += utf8_next(text, &at) > 0xffff ? 2 : 1;
    }
    return units;
}

/* Where `words` stand in a quote, as [start, end, what]. Nothing if they are not in it.
 */
static void add_words(struct jout *list, const struct kg_mention *mention,
                      struct span words, const char *what)
{
    uint32_t start = mention->span.start;
    if (words.end <= words.start || words.start < start ||
        words.end - start > mention->quote.len) {
        return;
    }
    struct jout *mark = jout_add_array(list, NULL);
    jout_add_integer(mark, NULL, units_before(mention->quote, words.start - start));
    jout_add_integer(mark, NULL, units_before(mention->quote, words.end - start));
    jout_add_string(mark, NULL, slice_of(what));
}

static void add_mention(struct writer *w, struct jout *list,
                        const struct kg_event *event, const struct kg_mention *mention)
{
    struct jout *to = jout_add_object(list, NULL);
    jout_add_integer(to, "d", mention->doc);
    /* As it stands: marks count in it. */
    uint32_t bad = 0;
    jout_add_string(to, "q", utf8_repair(w->arena, mention->quote, &bad));
    struct jout *marks = jout_add_array(to, "m");
    add_words(marks, mention, mention->trigger, "event");
    add_words(marks, mention, mention->time_span, "time");
    if (when_compare(&mention->when, &event->when) != 0) {
        add_text(w, to, "w", rn_when_words(w->arena, &mention->when, true));
    }
    add_text(w, to, "t", mention->time_phrase);
    if (mention->status != event->status && mention->status < STATUS_COUNT) {
        jout_add_string(to, "s", status_name((enum status)mention->status));
    }
}

static void add_claims(struct writer *w, struct jout *to, const struct kg_event *event)
{
    struct jout *list = jout_add_array(to, "cl");
    for (size_t i = 0; i < event->n_claims; i++) {
        const struct kg_claim *claim = &event->claims[i];
        struct jout *item = jout_add_object(list, NULL);
        jout_add_string(item, "p", rn_clean(w->arena, claim->property));
        struct when when;
        bool dated = slice_equal(claim->property, SLICE_LIT("date")) &&
                     when_parse(claim->value, &when);
        jout_add_string(item, "v",
                        dated ? rn_when_words(w->arena, &when, false)
                              : rn_clean(w->arena, claim->value));
        jout_add_bool(item, "ok", claim->preferred);
        jout_add_integer(item, "n", (int64_t)claim->n_mentions);
        struct jout *from = jout_add_array(item, "m");
        for (size_t k = 0; claim->mentions && k < claim->n_mentions; k++) {
            jout_add_integer(from, NULL, claim->mentions[k]);
        }
    }
}

static void add_actors(struct writer *w, struct jout *to, const struct kg_event *event)
{
    struct jout *list = jout_add_array(to, "x");
    for (size_t i = 0; i < event->n_participants; i++) {
        const struct kg_participant *participant = &event->participants[i];
        struct jout *item = jout_add_array(list, NULL);
        jout_add_integer(item, NULL, participant->actor);
        jout_add_string(item, NULL, rn_clean(w->arena, participant->role));
        if (participant->said.len > 0) {
            jout_add_string(item, NULL, rn_clean(w->arena, participant->said));
        }
    }
}

static void add_when(struct writer *w, struct jout *to, const struct kg_event *event)
{
    char edtf[WHEN_EDTF_SIZE];
    const struct when *when = &event->when;
    when_edtf(when, edtf);
    jout_add_string(to, "e", slice_of(edtf));
    jout_add_string(to, "w", rn_when_words(w->arena, when, false));
    if (when->kind == WHEN_UNKNOWN) {
        return;
    }
    if (when->earliest != WHEN_OPEN_EARLIEST) {
        jout_add_integer(to, "a", when->earliest);
    }
    if (when->latest != WHEN_OPEN_LATEST) {
        jout_add_integer(to, "b", when->latest);
    }
    if (when->kind == WHEN_THROUGH) {
        jout_add_bool(to, "th", true);
    }
}

static void fill_event(struct writer *w, size_t i, struct jout *to)
{
    const struct kg_event *event = &w->view->events[i];
    add_text(w, to, "id", event->id);
    uint16_t type = event_type_find(w->view->types, event->type);
    if (type == EVENT_TYPE_NONE) {
        type = event_type_find(w->view->types, SLICE_LIT("other"));
    }
    jout_add_integer(to, "t", type == EVENT_TYPE_NONE ? 0 : type);
    add_text(w, to, "u", event->subtype);
    jout_add_string(to, "l", rn_clean(w->arena, event->label));
    if (event->status < STATUS_COUNT) {
        jout_add_string(to, "s", status_name((enum status)event->status));
    }
    add_when(w, to, event);
    if (event->place != KG_NONE) {
        jout_add_integer(to, "p", event->place);
    }
    if (event->part_of != KG_NONE) {
        jout_add_integer(to, "of", event->part_of);
    }
    jout_add_decimal(to, "c", event->confidence, 2);
    if (event->disputed) {
        jout_add_bool(to, "dis", true);
        add_claims(w, to, event);
    }
    add_actors(w, to, event);
    struct jout *mentions = jout_add_array(to, "m");
    for (size_t k = 0; k < event->n_mentions; k++) {
        add_mention(w, mentions, event, &event->mentions[k]);
    }
}

static void print_head(struct writer *w)
{
    const struct kg_view *view = w->view;
    struct jout *head = jout_object();
    struct slice title = rn_clean(w->arena, view->title);
    jout_add_string(head, "title", title.len > 0 ? title : SLICE_LIT("Timeline"));
    add_text(w, head, "range", rn_range_words(w->arena, view));
    if (w->options->command) {
        add_text(w, head, "made", slice_of(w->options->command));
    }
    if (view->focus != KG_NONE) {
        jout_add_integer(head, "focus", view->focus);
    }
    struct rn_extent core;
    if (rn_core_of(w->arena, view, &core)) {
        struct jout *days = jout_add_array(head, "core");
        jout_add_integer(days, NULL, core.first);
        jout_add_integer(days, NULL, core.last);
    }
    struct buf text = {0};
    struct buf *out = w->out;
    w->out = &text;
    print_safe(w, head);
    w->out = out;
    buf_add(out, (struct slice){text.ptr, text.len - 1}); /* without its "}" */
    buf_release(&text);
    jout_free(head);
}

static void print_network(struct writer *w)
{
    struct jout *network = jout_object();
    rn_page_network(w->arena, w->view, &w->theme, network);
    buf_adds(w->out, ",\n\"network\":");
    print_safe(w, network);
    jout_free(network);
}

int rn_page_data(const struct kg_view *view, const struct rn_options *options,
                 struct buf *out, struct err *err)
{
    struct arena arena = {0};
    struct writer w = {.arena = &arena, .view = view, .options = options, .out = out};
    int rc = rn_theme_make(&arena, options->theme, view->types, &w.theme, err);
    if (rc == 0) {
        print_head(&w);
        print_list(&w, "types", view->types->n_types, fill_type);
        print_list(&w, "actors", view->n_actors, fill_actor);
        print_list(&w, "places", view->n_places, fill_place);
        print_list(&w, "docs", view->n_docs, fill_doc);
        print_list(&w, "events", view->n_events, fill_event);
        print_network(&w);
        buf_adds(out, "}");
    }
    arena_release(&arena);
    return rc;
}
