/*
 * formats.c - the tables of formats that `export`, `query -f`, `timeline` and `network`
 * write, and how a name or a suffix finds its row.
 */
#include <string.h>

#include "render/render.h"

/* clang-format off */
const struct rn_format rn_formats[] = {
    {"jsonl",      ".jsonl .ndjson", "one event a line",                              rn_jsonl},
    {"json",       ".json",          "one object",                                    rn_json},
    {"jsonld",     ".jsonld",        "linked data: schema.org, SEM, Web Annotation",  rn_jsonld},
    {"nquads",     ".nq",            "the same as sorted N-Quads",                    rn_nquads},
    {"csv",        ".csv",           "a row per event, every field a column",         rn_csv},
    {"tsv",        ".tsv",           "the same with tabs",                            rn_tsv},
    {"md",         ".md .markdown",  "a table for Markdown",                          rn_markdown},
    {"ics",        ".ics",           "calendar",                                      rn_ics},
    {"graphml",    ".graphml",       "network of actors and events, for Gephi, yEd",  rn_graphml},
    {"ftm",        ".ftm"          , "entities of FollowTheMoney, a line each",         rn_ftm},
    {"timelinejs", "",               "data of TimelineJS",                            rn_timelinejs},
    {"vis",        "",               "items and groups of vis-timeline",              rn_vis},
    {NULL,         NULL,             NULL,                                            NULL},
};
/* clang-format on */

const struct rn_format rn_timeline_formats[] = {
    {"svg",  ".svg",       "vector picture with tooltips and links",      rn_timeline_svg },
    {"dot",  ".dot .gv",   "Graphviz source that draws the same picture", rn_timeline_dot },
    {"text", ".txt",       "lanes for a terminal",                        rn_timeline_text},
    {"png",  ".png",       "bitmap picture",                              rn_timeline_png },
    {"pdf",  ".pdf",       "for print",                                   rn_timeline_pdf },
    {"html", ".html .htm", "page to explore, one file",                   rn_page_html    },
    {NULL,   NULL,         NULL,                                          NULL            },
};

const struct rn_format rn_network_formats[] = {
    {"svg",  ".svg",       "vector picture with tooltips and links",      rn_network_svg},
    {"dot",  ".dot .gv",   "Graphviz source that draws the same picture", rn_network_dot},
    {"png",  ".png",       "bitmap picture",                              rn_network_png},
    {"pdf",  ".pdf",       "for print",                                   rn_network_pdf},
    {"html", ".html .htm", "page to explore, one file",                   rn_page_html  },
    {NULL,   NULL,         NULL,                                          NULL          },
};

const struct rn_format *rn_format_find(const struct rn_format *table, const char *name)
{
    for (; table->name; table++) {
        if (strcmp(table->name, name) == 0) {
            return table;
        }
    }
    return NULL;
}

static bool has_suffix(const struct rn_format *format, struct slice path)
{
    struct slice rest = slice_of(format->suffixes);
    struct slice suffix;
    while (slice_cut(&rest, ' ', &suffix)) {
        if (slice_ends(path, suffix)) {
            return true;
        }
    }
    return false;
}

const struct rn_format *rn_format_of_path(const struct rn_format *table,
                                          const char *path)
{
    for (; table->name; table++) {
        if (has_suffix(table, slice_of(path))) {
            return table;
        }
    }
    return NULL;
}
