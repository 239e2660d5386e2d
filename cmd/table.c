#include "cmd/table.h"

#include <string.h>

const struct cmd *const cmd_table[] = {
    &cmd_extract, &cmd_times, &cmd_names,   &cmd_parse,
    &cmd_types,   &cmd_help,  &cmd_version, NULL,
};

const struct cmd *cmd_find(const char *name)
{
    for (const struct cmd *const *cmd = cmd_table; *cmd; cmd++) {
        if (strcmp((*cmd)->name, name) == 0) {
            return *cmd;
        }
    }
    return NULL;
}
