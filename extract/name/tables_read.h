/*
 * tables_read.h - what tables_read.c and userfile.c share while tables are read.
 *
 * Inside extract/name/ only, and for tools/freeze.c.
 */
#ifndef EXTRACT_NAME_TABLES_READ_H
#define EXTRACT_NAME_TABLES_READ_H

#include "base/image.h"
#include "extract/name/tables.h"

/*
 * Reads the user's names and all tables; rules->arena stays empty. What
 * name_rules_new() does when there is no image of them, or with a user's file.
 */
int name_rules_read(const struct image_room *room, struct slice user,
                    struct slice user_name, struct name_rules **out, struct err *err);

/* Reading: an entry as the tables say it; the fields are those of struct gaz_entry. */
struct gaz_row {
    struct slice name;
    struct slice country;
    struct slice code;
    struct slice id;
    struct slice where;
    uint32_t next;
    uint8_t kind;
    bool weak;
    bool capital;
    bool user;
};

/* Rules while they are read: maps and rows grow in `scratch`, and are then sealed. */
struct name_reader {
    struct name_rules *rules;
    struct image_room room;
    struct arena scratch;
    struct gaz_row *rows;
    size_t n_rows;
    size_t cap_rows;
};

/* Adds a row under `key`; meanings are tried in the order in which they come. */
uint32_t gaz_add(struct name_reader *reader, struct slice key,
                 const struct gaz_row *row);

/* tables_office.c: the tables of parties and offices. */
void names_read_offices(struct name_reader *reader);

/* Reads the user's names: canonical, kind, aliases, country, id. Before the tables. */
int names_file_read(struct name_reader *reader, struct slice text, struct slice name,
                    struct err *err);

#endif
