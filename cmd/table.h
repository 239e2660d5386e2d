/* table.h - the commands; a new one is a file and a line here and in table.c. */
#ifndef CMD_TABLE_H
#define CMD_TABLE_H

#include "cmd/cmd.h"

extern const struct cmd cmd_extract;
extern const struct cmd cmd_help;
extern const struct cmd cmd_names;
extern const struct cmd cmd_times;
extern const struct cmd cmd_types;
extern const struct cmd cmd_version;

#endif
