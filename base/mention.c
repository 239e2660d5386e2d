#include "base/mention.h"

#include <assert.h>

static const struct slice status_names[STATUS_COUNT] = {
    [STATUS_OCCURRED] = SLICE_INIT("occurred"),
    [STATUS_ONGOING] = SLICE_INIT("ongoing"),
    [STATUS_PLANNED] = SLICE_INIT("planned"),
    [STATUS_CANCELLED] = SLICE_INIT("cancelled"),
    [STATUS_DENIED] = SLICE_INIT("denied"),
    [STATUS_ALLEGED] = SLICE_INIT("alleged"),
};

static const struct slice actor_kind_names[ACTOR_KIND_COUNT] = {
    [ACTOR_PERSON] = SLICE_INIT("person"),
    [ACTOR_ORGANIZATION] = SLICE_INIT("organization"),
    [ACTOR_COUNTRY] = SLICE_INIT("country"),
    [ACTOR_GROUP] = SLICE_INIT("group"),
    [ACTOR_PLACE] = SLICE_INIT("place"),
};

static bool find(const struct slice *names, size_t n, struct slice name, size_t *out)
{
    for (size_t i = 0; i < n; i++) {
        if (slice_equal(names[i], name)) {
            *out = i;
            return true;
        }
    }
    return false;
}

struct slice status_name(enum status status)
{
    assert(status < STATUS_COUNT);
    return status_names[status];
}

bool status_find(struct slice name, enum status *out)
{
    size_t i = 0;
    if (!find(status_names, STATUS_COUNT, name, &i)) {
        return false;
    }
    *out = (enum status)i;
    return true;
}

struct slice actor_kind_name(enum actor_kind kind)
{
    assert(kind < ACTOR_KIND_COUNT);
    return actor_kind_names[kind];
}

bool actor_kind_find(struct slice name, enum actor_kind *out)
{
    size_t i = 0;
    if (!find(actor_kind_names, ACTOR_KIND_COUNT, name, &i)) {
        return false;
    }
    *out = (enum actor_kind)i;
    return true;
}
