/*
 * render.h - a view to bytes: every format is one row of a table.
 *
 * A format is a file render/fmt_NAME.c or render/NAME.c and a row in render/formats.c.
 * Output depends on the view and the options alone: same view, same bytes.
 */
#ifndef RENDER_RENDER_H
#define RENDER_RENDER_H

#include "base/buf.h"
#include "base/err.h"
#include "graph/query.h"
#include "graph/view.h"

#define RN_COLUMNS_LEAST 40
#define RN_COLUMNS_MOST  400

/* How pictures look; {0} is the default everywhere. */
struct rn_options {
    const char *lanes;   /* "actor", "type", "place", "none"; NULL: actor */
    const char *theme;   /* "auto", "light", "dark", "print"; NULL: auto */
    const char *page;    /* "a4", "letter"; NULL: one canvas */
    const char *nodes;   /* of networks beside actors: "places", "events", "all" */
    const char *slices;  /* of networks, one picture each: "year", "quarter", "month" */
    const char *command; /* how the user made it, for the subtitle; NULL: left out */
    const char *base_iri; /* of JSON-LD; NULL: urn:uuid: */
    int32_t from;         /* first and last day to draw; both 0: the data's */
    int32_t to;
    int width;   /* points; 0: 1060. of the text timeline columns; else 100 */
    bool ascii;  /* text timeline without Unicode */
    bool colour; /* text: with ANSI colours */
};

/* Writes to `out`; ERR_DRAW when Graphviz fails. */
typedef int rn_writer(const struct kg_view *view, const struct rn_options *options,
                      struct buf *out, struct err *err);

rn_writer rn_timeline_svg;
rn_writer rn_timeline_dot;
rn_writer rn_timeline_text;
rn_writer rn_timeline_png;
rn_writer rn_timeline_pdf;
rn_writer rn_network_svg;
rn_writer rn_network_dot;
rn_writer rn_network_png;
rn_writer rn_network_pdf;
rn_writer rn_page_html;
rn_writer rn_jsonld;
rn_writer rn_nquads;
rn_writer rn_jsonl;
rn_writer rn_json;
rn_writer rn_csv;
rn_writer rn_tsv;
rn_writer rn_markdown;
rn_writer rn_ics;
rn_writer rn_graphml;
rn_writer rn_ftm;
rn_writer rn_timelinejs;
rn_writer rn_vis;

struct rn_format {
    const char *name;     /* "jsonld", as -f says it */
    const char *suffixes; /* ".jsonld .json-ld": chosen by -o FILE */
    const char *help;
    rn_writer *write;
};

/* The timeline as SVG and as DOT, laid out once. */
int rn_timeline_files(const struct kg_view *view, const struct rn_options *options,
                      struct buf *svg, struct buf *dot, struct err *err);

/* The table for `query` and `export`, and those for the pictures; end with name NULL.
 */
extern const struct rn_format rn_formats[];
extern const struct rn_format rn_timeline_formats[];
extern const struct rn_format rn_network_formats[];

/* By name, or by the suffix of a path; NULL when there is none. */
const struct rn_format *rn_format_find(const struct rn_format *table, const char *name);
const struct rn_format *rn_format_of_path(const struct rn_format *table,
                                          const char *path);

/* One answer of a query, as table, TSV, JSON, JSON Lines or CSV ("fields" of CLI.md).
 */
int rn_answer(const struct kg_result *result, const char *format, const char *fields,
              struct buf *out, struct err *err);

#endif
