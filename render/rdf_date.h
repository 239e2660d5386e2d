/* rdf_date.h - dates of events as linked data says them. */
#ifndef RENDER_RDF_DATE_H
#define RENDER_RDF_DATE_H

#include "base/when.h"
#include "render/rdf.h"

/*
 * Adds startDate and endDate at their true precision, edtf, precision and the four
 * bounds. In EDTF "some day from A to B" is "[A..B]" and "all days from A to B" "A/B".
 */
void rdf_add_when(struct rdf_node *node, struct arena *arena, const struct when *when);

/* The first day where it is known to the day, as xsd:date writes it; else empty. */
struct slice rdf_start_day(struct arena *arena, const struct when *when);

/* The EDTF text alone. */
struct slice rdf_edtf(struct arena *arena, const struct when *when);

#endif
