/* completion.c - the completions of bash, zsh and fish. */
#include <string.h>

#include "cmd/cmd.h"
#include "cmd/man.h"

/* Do its arguments name actors? */
static bool takes_names(const struct cmd *cmd)
{
    return strstr(cmd->usage, "QUERY") || strstr(cmd->usage, "ACTOR") ||
           strcmp(cmd->name, "show") == 0;
}

typedef void option_writer(const struct cmd *cmd, const struct opt *opt,
                           struct buf *out);

static void each_option(const struct cmd *cmd, const struct opt_group *groups,
                        option_writer *write, struct buf *out)
{
    for (; groups && groups->title; groups++) {
        for (const struct opt *opt = groups->opts; opt->name; opt++) {
            write(cmd, opt, out);
        }
    }
}

static void put_name(const struct cmd *cmd, const struct opt *opt, struct buf *out)
{
    (void)cmd;
    buf_addf(out, " --%s", opt->name);
}

void man_bash(struct buf *out)
{
    buf_adds(out, "# bash completion of dateline, made by `dateline help --bash`\n"
                  "_dateline() {\n"
                  "    local word=${COMP_WORDS[COMP_CWORD]} words=\n"
                  "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n        words='");
    for (const struct cmd *const *cmd = cmd_table; *cmd; cmd++) {
        buf_addf(out, "%s%s", cmd == cmd_table ? "" : " ", (*cmd)->name);
    }
    buf_adds(out, "'\n    elif [ \"${word:0:1}\" = - ]; then\n"
                  "        case ${COMP_WORDS[1]} in\n");
    for (const struct cmd *const *cmd = cmd_table; *cmd; cmd++) {
        buf_addf(out, "        %s) words='", (*cmd)->name);
        each_option(*cmd, (*cmd)->groups, put_name, out);
        each_option(*cmd, cmd_common, put_name, out);
        buf_adds(out, "' ;;\n");
    }
    buf_adds(out, "        esac\n"
                  "    elif [ \"${COMP_WORDS[COMP_CWORD-1]}\" = --type ]; then\n"
                  "        words=$(dateline types | cut -d' ' -f1)\n"
                  "    elif [[ '");
    for (const struct cmd *const *cmd = cmd_table; *cmd; cmd++) {
        if (takes_names(*cmd)) {
            buf_addf(out, " %s ", (*cmd)->name);
        }
    }
    buf_adds(out, "' == *\" ${COMP_WORDS[1]} \"* ]]; then\n"
                  "        local name\n        COMPREPLY=()\n"
                  "        while IFS= read -r name; do\n"
                  "            COMPREPLY+=(\"$(printf %q \"$name\")\")\n"
                  "        done < <(dateline show --list -- \"${word//\\\\/}\" "
                  "2>/dev/null)\n"
                  "        return\n"
                  "    elif [ \"${COMP_WORDS[1]}\" = help ]; then\n"
                  "        words=$(dateline help | sed -n '/^Commands/,/^$/s/^  "
                  "\\([a-z]*\\) .*/\\1/p')\n"
                  "    fi\n"
                  "    COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
                  "}\n"
                  "complete -o default -F _dateline dateline\n");
}

/* Text inside single quotes of a shell, for zsh without brackets and colons. */
static void put_quoted(const char *text, struct buf *out)
{
    for (; *text; text++) {
        if (*text == '\'') {
            buf_adds(out, "'\\''");
        } else {
            bool special = strchr("[]:", *text) != NULL;
            buf_addf(out, special ? "\\%c" : "%c", *text);
        }
    }
}

static void put_zsh(const struct cmd *cmd, const struct opt *opt, struct buf *out)
{
    (void)cmd;
    buf_addf(out, "            '*--%s%s[", opt->name,
             OPT_IS_OPTIONAL(opt) ? "=-"
             : opt->value         ? "="
                                  : "");
    put_quoted(opt->help, out);
    buf_addf(out, "]%s' \\\n", opt->value ? ":value:_files" : "");
}

void man_zsh(struct buf *out)
{
    buf_adds(out, "#compdef dateline\n"
                  "# zsh completion of dateline, made by `dateline help --zsh`\n"
                  "_dateline_names() {\n"
                  "    local -a names=(${(f)\"$(dateline show --list -- "
                  "\"${(Q)PREFIX}\" 2>/dev/null)\"})\n"
                  "    compadd -U -a names\n}\n"
                  "_dateline() {\n    if (( CURRENT == 2 )); then\n"
                  "        local -a commands=(\n");
    for (const struct cmd *const *cmd = cmd_table; *cmd; cmd++) {
        buf_addf(out, "            '%s:", (*cmd)->name);
        put_quoted((*cmd)->help, out);
        buf_adds(out, "'\n");
    }
    buf_adds(out, "        )\n        _describe command commands\n        return\n"
                  "    fi\n    local command=$words[2]\n"
                  "    shift words\n    (( CURRENT-- ))\n    case $command in\n");
    for (const struct cmd *const *cmd = cmd_table; *cmd; cmd++) {
        buf_addf(out, "    %s)\n        _arguments \\\n", (*cmd)->name);
        each_option(*cmd, (*cmd)->groups, put_zsh, out);
        each_option(*cmd, cmd_common, put_zsh, out);
        buf_addf(out, "            '*:%s' ;;\n",
                 takes_names(*cmd) ? "name:_dateline_names" : "file:_files");
    }
    buf_adds(out, "    esac\n}\n_dateline \"$@\"\n");
}

static void put_fish(const struct cmd *cmd, const struct opt *opt, struct buf *out)
{
    buf_addf(out, "complete -c dateline -n '__fish_seen_subcommand_from %s' -l %s",
             cmd->name, opt->name);
    if (opt->letter) {
        buf_addf(out, " -s %c", opt->letter);
    }
    buf_addf(out, "%s -d '", opt->value && !OPT_IS_OPTIONAL(opt) ? " -r" : "");
    for (const char *at = opt->help; *at; at++) {
        buf_addf(out, *at == '\'' ? "\\%c" : "%c", *at);
    }
    buf_adds(out, "'\n");
}

void man_fish(struct buf *out)
{
    buf_adds(out, "# fish completion of dateline, made by `dateline help --fish`\n");
    for (const struct cmd *const *cmd = cmd_table; *cmd; cmd++) {
        buf_addf(out,
                 "complete -c dateline -n __fish_use_subcommand -a %s -f -d '%s'\n",
                 (*cmd)->name, (*cmd)->help);
        if (takes_names(*cmd)) {
            buf_addf(out,
                     "complete -c dateline -n '__fish_seen_subcommand_from %s' -f -a "
                     "'(dateline show --list -- (commandline -ct) 2>/dev/null)'\n",
                     (*cmd)->name);
        }
    }
    for (const struct cmd *const *cmd = cmd_table; *cmd; cmd++) {
        each_option(*cmd, (*cmd)->groups, put_fish, out);
        each_option(*cmd, cmd_common, put_fish, out);
    }
}
