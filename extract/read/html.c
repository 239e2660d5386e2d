/*
 * html.c - a page's text: runs of words between block elements, in order; then the
 * element that holds the running text, and the runs in it. What classes call furniture
 * is kept there as boilerplate; navigation, scripts and forms, by element and role, are
 * not.
 */
#include <dlfcn.h>
#include <libxml/HTMLparser.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "extract/read/page_runs.h"

/* What is kept of an element; hangs on its _private. */
struct element {
    enum page_does does;
    bool marks;   /* its class says boilerplate */
    bool is_text; /* article, main, articleBody */
    size_t first; /* runs [first, end) lie inside */
    size_t end;
};

struct reader {
    const struct read_rules *rules;
    struct page_runs runs;
};

static struct slice name_of(const xmlNode *node)
{
    return slice_of((const char *)node->name);
}

static bool is_named(const xmlNode *node, const char *name)
{
    return strcmp((const char *)node->name, name) == 0;
}

/* The attribute's value, in the document; empty when it has none. */
static struct slice attribute(const xmlNode *node, const char *name)
{
    for (const xmlAttr *at = node->properties; at; at = at->next) {
        if (strcmp((const char *)at->name, name) == 0 && at->children) {
            return slice_of((const char *)at->children->content);
        }
    }
    return (struct slice){0};
}

static bool has_attribute(const xmlNode *node, const char *name)
{
    const xmlAttr *at = node->properties;
    while (at && strcmp((const char *)at->name, name) != 0) {
        at = at->next;
    }
    return at != NULL;
}

/* All text inside an element, as it stands. */
static struct slice inner_text(struct arena *arena, const xmlNode *node)
{
    struct buf text = {0};
    const xmlNode *at = node->children;
    while (at && at != node) {
        if (at->content &&
            (at->type == XML_TEXT_NODE || at->type == XML_CDATA_SECTION_NODE)) {
            buf_adds(&text, (const char *)at->content);
        }
        if (at->children) {
            at = at->children;
            continue;
        }
        while (at != node && !at->next) {
            at = at->parent;
        }
        at = at == node ? at : at->next;
    }
    struct slice copy = arena_copy(arena, buf_slice(&text));
    buf_release(&text);
    return copy;
}

/* The next node in document order, or NULL. */
static xmlNode *next_node(xmlNode *node)
{
    if (node->children) {
        return node->children;
    }
    while (node && !node->next) {
        node = node->parent;
    }
    return node ? node->next : NULL;
}

static void facts_of_time(struct page_facts *facts, const xmlNode *node)
{
    struct slice when = attribute(node, "datetime");
    if (when.len == 0) {
        when = inner_text(facts->arena, node);
    }
    bool published = has_attribute(node, "pubdate");
    page_facts_add(facts, "", published ? SLICE_LIT("time pubdate") : SLICE_LIT("time"),
                   when);
}

static void facts_of_property(struct page_facts *facts, const xmlNode *node)
{
    struct slice value = attribute(node, "datetime");
    value = value.len > 0 ? value : attribute(node, "content");
    value = value.len > 0 ? value : inner_text(facts->arena, node);
    page_facts_add(facts, "",
                   arena_printf(facts->arena, "itemprop %.*s",
                                SLICE_ARG(attribute(node, "itemprop"))),
                   value);
}

static void facts_of_meta(struct page_facts *facts, const xmlNode *node)
{
    static const char *const names[] = {"property", "name", "http-equiv", "itemprop"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        page_facts_add(facts, "meta ", attribute(node, names[i]),
                       attribute(node, "content"));
    }
}

static void facts_of(struct page_facts *facts, const xmlNode *node)
{
    if (is_named(node, "meta")) {
        facts_of_meta(facts, node);
    } else if (is_named(node, "link")) {
        page_facts_add(
            facts, "",
            arena_printf(facts->arena, "link %.*s", SLICE_ARG(attribute(node, "rel"))),
            attribute(node, "href"));
    } else if (is_named(node, "title") || is_named(node, "h1")) {
        page_facts_add(facts, "", name_of(node),
                       slice_trim(inner_text(facts->arena, node)));
    } else if (is_named(node, "html")) {
        page_facts_add(facts, "", SLICE_LIT("html lang"), attribute(node, "lang"));
    } else if (is_named(node, "script") &&
               slice_equal_nocase(attribute(node, "type"),
                                  SLICE_LIT("application/ld+json"))) {
        page_facts_json(facts, inner_text(facts->arena, node));
    } else if (is_named(node, "time") && !has_attribute(node, "itemprop")) {
        facts_of_time(facts, node);
    } else if (has_attribute(node, "itemprop")) {
        facts_of_property(facts, node);
    }
}

static bool is_hidden(const xmlNode *node)
{
    struct slice style = attribute(node, "style");
    return has_attribute(node, "hidden") ||
           slice_equal_nocase(attribute(node, "aria-hidden"), SLICE_LIT("true")) ||
           slice_search(style, SLICE_LIT("display:none")) != SIZE_MAX ||
           slice_search(style, SLICE_LIT("display: none")) != SIZE_MAX;
}

/* Looks at an element and hangs what it is on it. */
static struct element *judge(struct reader *reader, xmlNode *node)
{
    struct element *element = arena_alloc(reader->runs.arena, sizeof *element);
    struct slice role = attribute(node, "role");
    element->does = read_rules_element(reader->rules, name_of(node));
    element->is_text =
        is_named(node, "article") || is_named(node, "main") ||
        slice_equal(role, SLICE_LIT("main")) ||
        slice_equal(attribute(node, "itemprop"), SLICE_LIT("articleBody"));
    node->_private = element;
    bool frame = element->is_text || is_named(node, "html") || is_named(node, "body");
    if (frame || element->does == PAGE_DROP) {
        return element;
    }
    enum page_does by_role = read_rules_role(reader->rules, role);
    enum page_does by_class = read_rules_class(reader->rules, attribute(node, "class"));
    if (by_class == PAGE_INLINE) {
        by_class = read_rules_class(reader->rules, attribute(node, "id"));
    }
    if (is_hidden(node) || by_role == PAGE_DROP || by_class == PAGE_DROP) {
        element->does = PAGE_DROP;
    } else if (by_class == PAGE_CAPTION && element->does == PAGE_BLOCK) {
        element->does = PAGE_CAPTION;
    }
    element->marks = by_class == PAGE_MARK;
    return element;
}

static bool is_border(enum page_does does)
{
    return does != PAGE_INLINE && does != PAGE_BREAK && does != PAGE_DROP;
}

/* Counts an element in (+1) or out (-1) of what it makes of the words inside. */
static void count(struct reader *reader, const xmlNode *node, size_t step)
{
    const struct element *element = node->_private;
    reader->runs.in_link += is_named(node, "a") ? step : 0;
    reader->runs.in_pre += is_named(node, "pre") ? step : 0;
    reader->runs.in_caption +=
        element->does == PAGE_CAPTION || is_named(node, "figure") ? step : 0;
    reader->runs.in_title += element->does == PAGE_IS_TITLE ? step : 0;
    reader->runs.in_heading += element->does == PAGE_HEADING ? step : 0;
    reader->runs.in_item += element->does == PAGE_ITEM ? step : 0;
}

/* Returns whether to go into the element. */
static bool enter(struct reader *reader, xmlNode *node)
{
    struct element *element = judge(reader, node);
    if (element->does == PAGE_DROP) {
        return false;
    }
    if (element->does == PAGE_BREAK) {
        if (reader->runs.in_title > 0 || reader->runs.in_heading > 0) {
            reader->runs.space = true;
        } else {
            page_runs_end(&reader->runs);
        }
    }
    if (is_border(element->does)) {
        page_runs_end(&reader->runs);
        element->first = reader->runs.count;
    }
    count(reader, node, 1);
    return true;
}

static void leave(struct reader *reader, const xmlNode *node)
{
    /* The loop that calls has a node; cppcheck thinks of its end. */
    /* cppcheck-suppress [ctunullpointer,nullPointerRedundantCheck] */
    struct element *element = node->_private;
    if (is_border(element->does)) {
        page_runs_end(&reader->runs);
        element->end = reader->runs.count;
    }
    count(reader, node, (size_t)-1);
}

static void collect_runs(struct reader *reader, xmlNode *root)
{
    xmlNode *node = root;
    while (node) {
        bool inside = false;
        if (node->type == XML_ELEMENT_NODE) {
            inside = enter(reader, node);
        } else if (node->content && (node->type == XML_TEXT_NODE ||
                                     node->type == XML_CDATA_SECTION_NODE)) {
            page_runs_add(&reader->runs, slice_of((const char *)node->content));
        }
        if (inside && node->children) {
            node = node->children;
            continue;
        }
        if (inside) {
            leave(reader, node);
        }
        while (node && node != root && !node->next) {
            node = node->parent;
            leave(reader, node);
        }
        node = node && node != root ? node->next : NULL;
    }
    page_runs_end(&reader->runs);
}

static struct element *element_of(const xmlNode *node)
{
    return node->type == XML_ELEMENT_NODE ? node->_private : NULL;
}

/* Marks what classes call furniture; one that calls most of the page so is wrong. */
static void mark(struct reader *reader, xmlNode *root, const size_t *prose)
{
    size_t *opened =
        arena_array(reader->runs.arena, reader->runs.count + 1, sizeof *opened);
    size_t *closed =
        arena_array(reader->runs.arena, reader->runs.count + 1, sizeof *closed);
    size_t depth = 0;
    for (xmlNode *node = root; node; node = next_node(node)) {
        const struct element *element = element_of(node);
        if (element && element->marks && is_border(element->does) &&
            (prose[element->end] - prose[element->first]) * 2 <=
                prose[reader->runs.count]) {
            opened[element->first]++;
            closed[element->end]++;
        }
    }
    for (size_t i = 0; i < reader->runs.count; i++) {
        depth += opened[i];
        depth -= closed[i];
        reader->runs.items[i].marked = depth > 0;
    }
}

/*
 * The smallest article, main or articleBody that holds half of the prose; or else the
 * innermost element that holds nearly all of it and is more than a paragraph.
 */
static const struct element *find_article(const struct reader *reader, xmlNode *root,
                                          const size_t *prose)
{
    const struct element *best = element_of(root);
    size_t total = prose[reader->runs.count];
    bool semantic = false;
    for (xmlNode *node = root; node && total > 0; node = next_node(node)) {
        const struct element *element = element_of(node);
        if (!element || !is_border(element->does)) {
            continue;
        }
        size_t inside = prose[element->end] - prose[element->first];
        bool named = element->is_text && inside * 2 >= total;
        bool whole =
            !semantic && inside * 20 >= total * 19 && element->end - element->first > 1;
        if (named || whole) {
            best = element;
            semantic = semantic || named;
        }
    }
    return best;
}

static void read_tree(const struct read_rules *rules, struct arena *arena,
                      xmlNode *root, struct doc *doc)
{
    struct page_facts facts = {.rules = rules, .arena = arena};
    struct reader reader = {.rules = rules, .runs = {.arena = arena}};
    for (xmlNode *node = root; node; node = next_node(node)) {
        node->_private = NULL;
        if (node->type == XML_ELEMENT_NODE) {
            facts_of(&facts, node);
        }
    }
    page_facts_give(&facts, doc);
    collect_runs(&reader, root);
    size_t *prose = arena_array(arena, reader.runs.count + 1, sizeof *prose);
    page_runs_weigh(&reader.runs, prose);
    mark(&reader, root, prose);
    page_runs_weigh(&reader.runs, prose);
    const struct element *article = find_article(&reader, root, prose);
    page_runs_write(&reader.runs, article->first, article->end, doc);
    page_runs_release(&reader.runs);
}

/* What is used of libxml2. */
struct parser {
    htmlDocPtr (*read)(const char *bytes, int size, const char *url,
                       const char *encoding, int options);
    xmlNode *(*root)(const xmlDoc *tree);
    void (*free)(xmlDoc *tree);
};

#ifdef XML_LIBRARY

/*
 * It comes when there is a page to read: with what it needs, ICU and the library of
 * C++, it would take two fifths of the start of every command. It stays, so that the
 * next page finds it.
 */
static bool load_parser(struct parser *out)
{
    void *library = dlopen(XML_LIBRARY, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (!library) {
        return false;
    }
    void *read = dlsym(library, "htmlReadMemory");
    void *root = dlsym(library, "xmlDocGetRootElement");
    void *end = dlsym(library, "xmlFreeDoc");
    memcpy(&out->read, &read, sizeof out->read);
    memcpy(&out->root, &root, sizeof out->root);
    memcpy(&out->free, &end, sizeof out->free);
    (void)dlclose(library);
    return read && root && end;
}

#else

static bool load_parser(struct parser *out)
{
    *out = (struct parser){htmlReadMemory, xmlDocGetRootElement, xmlFreeDoc};
    return true;
}

#endif

int read_html(const struct read_rules *rules, struct arena *arena, struct doc *doc,
              struct err *err)
{
    struct parser parser;
    if (!load_parser(&parser)) {
        return err_set(err, ERR_INPUT,
                       "%.*s: pages need libxml2, which is not here: %s",
                       SLICE_ARG(doc->path), dlerror());
    }
    htmlDocPtr tree =
        parser.read(doc->text.ptr, (int)doc->text.len, NULL, "UTF-8",
                    HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                        HTML_PARSE_NONET | HTML_PARSE_COMPACT | (int)XML_PARSE_HUGE);
    xmlNode *root = tree ? parser.root(tree) : NULL;
    doc->text = (struct slice){0};
    if (root) {
        read_tree(rules, arena, root, doc);
    }
    parser.free(tree);
    if (doc->text.len == 0) {
        return err_set(err, ERR_INPUT, "%.*s: no text in this page",
                       SLICE_ARG(doc->path));
    }
    return 0;
}
