/*
 * sample_view.h - views made up for tests and benches of pictures.
 *
 * The same wish gives the same view. Names and quotes are invented.
 */
#ifndef TESTS_RENDER_SAMPLE_VIEW_H
#define TESTS_RENDER_SAMPLE_VIEW_H

#include "graph/view.h"

struct sample_wish {
    size_t n_events;
    size_t n_actors;
    int32_t first; /* day */
    int32_t days;  /* that the events spread over; 1: all on one day */
    bool hostile;  /* names, quotes and addresses with markup and worse */
    bool focus;    /* the first actor takes part in everything */
    bool gaps;     /* half of the events lie far away */
    uint32_t seed;
};

struct kg_view sample_view(struct arena *arena, const struct sample_wish *wish);

#endif
