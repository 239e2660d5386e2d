/*
 * network_panels.c - the slices of time that a network is drawn for, one below the
 * other.
 */
#include <stdlib.h>
#include <string.h>

#include "base/calendar.h"
#include "render/layout.h"
#include "render/network_draw.h"

#define PANELS_MAX  6
#define PANEL_LEAST 2 /* events, unless all slices have fewer */

static int32_t months_in(const struct rn_options *options)
{
    return strcmp(options->slices, "month") == 0     ? 1
           : strcmp(options->slices, "quarter") == 0 ? 3
                                                     : 12;
}

/* The number of the slice that a day lies in; slices have `months`. */
static int32_t slice_of_day(int32_t day, int32_t months)
{
    struct civil c = cal_civil(day);
    return (c.year * 12 + c.month - 1) / months;
}

static struct rn_panel make_panel(struct arena *arena, const struct rn_options *options,
                                  int32_t number, int32_t months)
{
    static const char *const names[] = {
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};
    int32_t month = number * months;
    int32_t from = cal_day((struct civil){month / 12, month % 12 + 1, 1});
    struct rn_panel panel = {.options = *options};
    int32_t to = cal_add_months(from, months) - 1;
    panel.options.from =
        from > options->from || options->to == 0 ? from : options->from;
    panel.options.to = to < options->to || options->to == 0 ? to : options->to;
    panel.name = months == 12 ? arena_printf(arena, "%d", month / 12)
                 : months == 1
                     ? arena_printf(arena, "%s %d", names[month % 12], month / 12)
                     : arena_printf(arena, "%s to %s %d", names[month % 12],
                                    names[month % 12 + 2], month / 12);
    return panel;
}

static int compare_numbers(const void *a, const void *b)
{
    const int32_t *x = a;
    const int32_t *y = b;
    return (*x > *y) - (*x < *y);
}

static int by_events(const void *a, const void *b)
{
    const struct rn_panel *x = a;
    const struct rn_panel *y = b;
    if (x->events != y->events) {
        return x->events > y->events ? -1 : 1;
    }
    return (x->options.from > y->options.from) - (x->options.from < y->options.from);
}

static int by_time(const void *a, const void *b)
{
    const struct rn_panel *x = a;
    const struct rn_panel *y = b;
    return (x->options.from > y->options.from) - (x->options.from < y->options.from);
}

/* Sorted: the slice that every event begins in. */
static size_t list_numbers(const struct kg_view *view, const struct rn_options *options,
                           int32_t *numbers)
{
    size_t n = 0;
    for (size_t e = 0; e < view->n_events; e++) {
        const struct kg_event *event = &view->events[e];
        if (rn_is_dated(event) && rn_in_slice(event, options)) {
            numbers[n++] = slice_of_day(rn_begin_of(event), months_in(options));
        }
    }
    qsort(numbers, n, sizeof *numbers, compare_numbers);
    return n;
}

struct rn_panel *rn_network_panels(struct arena *arena, const struct kg_view *view,
                                   const struct rn_options *options, size_t *n)
{
    struct rn_panel *panels = arena_array(arena, view->n_events + 1, sizeof *panels);
    int32_t *numbers = arena_array(arena, view->n_events + 1, sizeof *numbers);
    size_t count = options->slices ? list_numbers(view, options, numbers) : 0;
    size_t made = 0;
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || numbers[i] != numbers[i - 1]) {
            panels[made++] = make_panel(arena, options, numbers[i], months_in(options));
        }
        panels[made - 1].events++;
    }
    if (made == 0) {
        panels[made++] = (struct rn_panel){.options = *options};
    }
    qsort(panels, made, sizeof *panels, by_events);
    *n = 1;
    while (*n < made && *n < PANELS_MAX && panels[*n].events >= PANEL_LEAST) {
        ++*n;
    }
    qsort(panels, *n, sizeof *panels, by_time);
    return panels;
}
