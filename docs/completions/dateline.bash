# bash completion of dateline, made by `dateline help --bash`
_dateline() {
    local word=${COMP_WORDS[COMP_CWORD]} words=
    if [ "$COMP_CWORD" -eq 1 ]; then
        words='build add query timeline network export show why stats check conflicts rename merge split undo extract load times names parse types config help version'
    elif [ "${word:0:1}" = - ]; then
        case ${COMP_WORDS[1]} in
        build) words=' --output --jobs --include --exclude --files0-from --names --types --frames --model --now --quiet --verbose --no-pager --help' ;;
        add) words=' --dry-run --db --jobs --include --exclude --files0-from --names --types --frames --model --now --quiet --verbose --no-pager --help' ;;
        query) words=' --format --json --output --exit-status --explain --actor --with --any-actor --not-actor --actor-id --by --target --type --place --since --until --strict --status --disputed --undated --source --min-sources --min-confidence --sort --limit --all --db --names --types --now --quiet --verbose --no-pager --help' ;;
        timeline) words=' --output --format --lanes --page --ascii --color --theme --width --from --to --actor --with --any-actor --not-actor --actor-id --by --target --type --place --since --until --strict --status --disputed --undated --source --min-sources --min-confidence --sort --limit --all --db --names --types --now --quiet --verbose --no-pager --help' ;;
        network) words=' --output --format --nodes --slices --theme --width --from --to --actor --with --any-actor --not-actor --actor-id --by --target --type --place --since --until --strict --status --disputed --undated --source --min-sources --min-confidence --sort --limit --all --db --names --types --now --quiet --verbose --no-pager --help' ;;
        export) words=' --format --output --base-iri --actor --with --any-actor --not-actor --actor-id --by --target --type --place --since --until --strict --status --disputed --undated --source --min-sources --min-confidence --sort --limit --all --db --names --types --now --quiet --verbose --no-pager --help' ;;
        show) words=' --text --json --list --db --names --types --now --quiet --verbose --no-pager --help' ;;
        why) words=' --db --names --types --now --quiet --verbose --no-pager --help' ;;
        stats) words=' --json --db --names --types --now --quiet --verbose --no-pager --help' ;;
        check) words=' --db --names --types --now --quiet --verbose --no-pager --help' ;;
        conflicts) words=' --format --output --exit-status --actor --with --any-actor --not-actor --actor-id --by --target --type --place --since --until --strict --status --disputed --undated --source --min-sources --min-confidence --sort --limit --all --db --names --types --now --quiet --verbose --no-pager --help' ;;
        rename) words=' --dry-run --db --names --types --now --quiet --verbose --no-pager --help' ;;
        merge) words=' --dry-run --db --names --types --now --quiet --verbose --no-pager --help' ;;
        split) words=' --dry-run --db --names --types --now --quiet --verbose --no-pager --help' ;;
        undo) words=' --dry-run --list --db --names --types --now --quiet --verbose --no-pager --help' ;;
        extract) words=' --output --jobs --include --exclude --files0-from --names --types --frames --model --now --quiet --verbose --no-pager --help' ;;
        load) words=' --db --names --types --now --quiet --verbose --no-pager --help' ;;
        times) words=' --date --explain --jsonl --names --types --frames --model --now --quiet --verbose --no-pager --help' ;;
        names) words=' --all --jsonl --names --types --frames --model --now --quiet --verbose --no-pager --help' ;;
        parse) words=' --conllu --names --types --frames --model --now --quiet --verbose --no-pager --help' ;;
        types) words=' --types --jsonl --now --quiet --verbose --no-pager --help' ;;
        config) words=' --show-origin --now --quiet --verbose --no-pager --help' ;;
        help) words=' --man --bash --zsh --fish --now --quiet --verbose --no-pager --help' ;;
        version) words=' --now --quiet --verbose --no-pager --help' ;;
        esac
    elif [ "${COMP_WORDS[COMP_CWORD-1]}" = --type ]; then
        words=$(dateline types | cut -d' ' -f1)
    elif [[ ' query  timeline  network  export  show  conflicts  rename  merge  split ' == *" ${COMP_WORDS[1]} "* ]]; then
        local name
        COMPREPLY=()
        while IFS= read -r name; do
            COMPREPLY+=("$(printf %q "$name")")
        done < <(dateline show --list -- "${word//\\/}" 2>/dev/null)
        return
    elif [ "${COMP_WORDS[1]}" = help ]; then
        words=$(dateline help | sed -n '/^Commands/,/^$/s/^  \([a-z]*\) .*/\1/p')
    fi
    COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _dateline dateline
