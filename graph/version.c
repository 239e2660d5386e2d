#include "graph/db.h"
#include "graph/store.h"

const char *kg_sqlite_version(void)
{
    return sqlite3_libversion();
}

int kg_schema_version(void)
{
    return DB_SCHEMA_VERSION;
}
