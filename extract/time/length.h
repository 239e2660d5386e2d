/* length.h - TIMEX3 values of durations ("P3D") and of what comes again ("XXXX-WXX-2").
 */
#ifndef EXTRACT_TIME_LENGTH_H
#define EXTRACT_TIME_LENGTH_H

#include "extract/time/sense.h"

/* `out` has room for RESOLVE_VALUE_SIZE bytes; it is empty when there is no such value.
 */
void length_value(const struct sense *sense, char *out);
void length_set_value(const struct sense *sense, char *out);

#endif
