/* table.h - the commands; a new one is a file and a line here and in table.c. */
#ifndef CMD_TABLE_H
#define CMD_TABLE_H

#include "cmd/cmd.h"

extern const struct cmd cmd_add;
extern const struct cmd cmd_build;
extern const struct cmd cmd_check;
extern const struct cmd cmd_config;
extern const struct cmd cmd_export;
extern const struct cmd cmd_extract;
extern const struct cmd cmd_help;
extern const struct cmd cmd_load;
extern const struct cmd cmd_names;
extern const struct cmd cmd_network;
extern const struct cmd cmd_parse;
extern const struct cmd cmd_query;
extern const struct cmd cmd_show;
extern const struct cmd cmd_stats;
extern const struct cmd cmd_timeline;
extern const struct cmd cmd_times;
extern const struct cmd cmd_types;
extern const struct cmd cmd_version;
extern const struct cmd cmd_why;
extern const struct cmd cmd_conflicts;
extern const struct cmd cmd_rename;
extern const struct cmd cmd_merge;
extern const struct cmd cmd_split;
extern const struct cmd cmd_undo;

#endif
