#include "cmd/out.h"
#include "cmd/say.h"
#include "cmd/table.h"
#include "graph/store.h"
#include "render/event_fields.h"
#include "render/gv.h"
#include "render/version.h"

static int version(const struct run *run)
{
    struct err err = {0};
    (void)run;
    struct buf text = {0};
    buf_addf(&text,
             "dateline " DATELINE_VERSION "\nSQLite %s\nGraphviz %s\ngraph schema %d\n"
             "JSON schema %d\n",
             kg_sqlite_version(), rn_gv_version(), kg_schema_version(), EVENT_SCHEMA);
    int rc = out_put(buf_slice(&text), &err);
    buf_release(&text);
    return rc == 0 ? CMD_DONE : say_err(&err);
}

const struct cmd cmd_version = {
    .name = "version",
    .usage = "",
    .help = "print the versions of dateline and of what it is built on",
    .examples = "dateline version\n",
    .run = version,
};
