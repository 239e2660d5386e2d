/*
 * pictures.c - the tables of picture formats: what -f and the suffix of -o choose.
 */
#include "render/render.h"

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
