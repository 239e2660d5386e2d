#include "cmd/table.h"

#include <string.h>

const struct cmd *const cmd_table[] = {
    &cmd_build,     &cmd_add,    &cmd_query, &cmd_timeline, &cmd_network,
    &cmd_export,    &cmd_show,   &cmd_why,   &cmd_stats,    &cmd_check,
    &cmd_conflicts, &cmd_rename, &cmd_merge, &cmd_split,    &cmd_undo,
    &cmd_extract,   &cmd_load,   &cmd_times, &cmd_names,    &cmd_parse,
    &cmd_types,     &cmd_config, &cmd_help,  &cmd_version,  NULL,
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
