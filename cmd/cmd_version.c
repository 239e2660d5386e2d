#include "cmd/out.h"
#include "cmd/say.h"
#include "cmd/table.h"

static int version(const struct run *run)
{
    struct err err = {0};
    (void)run;
    int rc = out_put(SLICE_LIT("dateline 0.1.0\n"), &err);
    return rc == 0 ? CMD_DONE : say_err(&err);
}

const struct cmd cmd_version = {
    .name = "version",
    .usage = "",
    .help = "print the versions of dateline and of what it is built on",
    .examples = "dateline version\n",
    .run = version,
};
