#include "base/ascii.h"
#include "base/buf.h"
#include "base/calendar.h"
#include "graph/ask.h"

/* Longest date in words: "the third quarter of 2024". */
#define MAX_DATE_TOKENS 6

/* "2024-Q2" and "2024Q2", which people type and EDTF writes otherwise. */
static bool read_quarter(struct slice text, struct when *out)
{
    uint32_t year = 0;
    uint32_t quarter = 0;
    if (text.len < 6 || text.len > 7 ||
        !slice_number((struct slice){text.ptr, 4}, CAL_YEAR_MAX, &year) ||
        ascii_upper(text.ptr[text.len - 2]) != 'Q' ||
        !slice_number((struct slice){text.ptr + text.len - 1, 1}, 4, &quarter) ||
        year < CAL_YEAR_MIN || quarter < 1 || (text.len == 7 && text.ptr[4] != '-')) {
        return false;
    }
    struct civil first = {(int32_t)year, (int32_t)(quarter - 1) * 3 + 1, 1};
    *out = when_unit_of(cal_day(first), WHEN_QUARTER);
    return true;
}

static const struct {
    const char *word;
    enum when_unit unit;
} unit_words[] = {
    {"day",      WHEN_DAY    },
    {"days",     WHEN_DAY    },
    {"week",     WHEN_WEEK   },
    {"weeks",    WHEN_WEEK   },
    {"month",    WHEN_MONTH  },
    {"months",   WHEN_MONTH  },
    {"quarter",  WHEN_QUARTER},
    {"quarters", WHEN_QUARTER},
    {"year",     WHEN_YEAR   },
    {"years",    WHEN_YEAR   },
};

static bool unit_of(struct slice word, enum when_unit *out)
{
    for (size_t i = 0; i < sizeof unit_words / sizeof unit_words[0]; i++) {
        if (slice_equal_nocase(word, slice_of(unit_words[i].word))) {
            *out = unit_words[i].unit;
            return true;
        }
    }
    return false;
}

/* `n` units from `day`, forwards or back. */
static int32_t days_on(int32_t day, int32_t n, enum when_unit unit)
{
    switch (unit) {
    case WHEN_DAY: return day + n;
    case WHEN_WEEK: return day + 7 * n;
    case WHEN_MONTH: return cal_add_months(day, n);
    case WHEN_QUARTER: return cal_add_months(day, 3 * n);
    case WHEN_SEASON:
    case WHEN_YEAR:
    case WHEN_DECADE:
    case WHEN_CENTURY: break;
    }
    return cal_add_months(day, 12 * n);
}

/* "last 6 months": from today back; "next 3 months"; "last month", the one before. */
static bool read_recent(const struct asking *a, struct slice text, struct when *out)
{
    struct slice rest = text;
    struct slice first = {0};
    struct slice second = {0};
    struct slice third = {0};
    enum when_unit unit = WHEN_DAY;
    uint32_t n = 1;
    (void)slice_cut(&rest, ' ', &first);
    (void)slice_cut(&rest, ' ', &second);
    bool counted = slice_cut(&rest, ' ', &third);
    if (rest.len > 0 || !unit_of(counted ? third : second, &unit) ||
        (counted && !slice_number(second, 1000, &n))) {
        return false;
    }
    int32_t now = a->asker->now;
    bool back = slice_equal_nocase(first, SLICE_LIT("last")) ||
                slice_equal_nocase(first, SLICE_LIT("past"));
    bool on = slice_equal_nocase(first, SLICE_LIT("next"));
    if (counted && back) {
        *out = when_within(days_on(now, -(int32_t)n, unit), now);
    } else if (counted && on) {
        *out = when_within(now, days_on(now, (int32_t)n, unit));
    } else if (back || on || slice_equal_nocase(first, SLICE_LIT("this"))) {
        *out = when_unit_of(days_on(now, back ? -1 : on ? 1 : 0, unit), unit);
    } else {
        return false;
    }
    return true;
}

/* "april 2024" as "April 2024": people type without capitals. */
static struct slice capitalize(struct arena *arena, struct slice text)
{
    struct slice copy = arena_copy(arena, text);
    struct buf out = {0};
    for (size_t i = 0; i < copy.len; i++) {
        bool first = i == 0 || copy.ptr[i - 1] == ' ';
        char c = copy.ptr[i];
        if (first) {
            c = ascii_upper(c);
        }
        buf_addc(&out, c);
    }
    copy = arena_copy(arena, buf_slice(&out));
    buf_release(&out);
    return copy;
}

static bool read_typed(const struct asking *a, struct slice text, struct when *out)
{
    const struct kg_asker *asker = a->asker;
    return time_typed(asker->times, text, asker->now, out) ||
           time_typed(asker->times, capitalize(a->arena, text), asker->now, out);
}

bool ask_period(const struct asking *a, struct slice text, struct when *out)
{
    struct when when;
    text = slice_trim(text);
    bool known = read_quarter(text, &when) || read_recent(a, text, &when) ||
                 read_typed(a, text, &when);
    if (!known || when.kind == WHEN_UNKNOWN ||
        (when.earliest == WHEN_OPEN_EARLIEST && when.latest == WHEN_OPEN_LATEST)) {
        return false;
    }
    *out = when;
    return true;
}

static struct slice between(const struct asking *a, size_t from, size_t to)
{
    const struct ask_token *first = &a->tokens[from];
    return (struct slice){a->text.ptr + first->start, a->tokens[to].end - first->start};
}

/* Can a date begin with this token? Saves trying all names as dates. */
static bool opens_date(const struct asking *a, const struct ask_token *token)
{
    return token->text.len > 0 && (ascii_is_digit(token->text.ptr[0]) ||
                                   ask_in_words(&a->date_words, token->text));
}

/* "2024-04", "2024-04-26": complete by itself. */
static bool is_iso(struct slice text)
{
    bool shaped = text.len == 7 || text.len == 10;
    for (size_t i = 0; shaped && i < text.len; i++) {
        bool dash = i == 4 || i == 7;
        shaped = dash ? text.ptr[i] == '-' : ascii_is_digit(text.ptr[i]);
    }
    return shaped;
}

bool ask_take_period(struct asking *a, struct when *out, struct slice *typed)
{
    if (a->at >= a->n_tokens || !opens_date(a, &a->tokens[a->at])) {
        return false;
    }
    size_t left = a->n_tokens - a->at;
    size_t n = left < MAX_DATE_TOKENS ? left : MAX_DATE_TOKENS;
    n = is_iso(a->tokens[a->at].text) ? 1 : n;
    for (; n > 0; n--) {
        bool field = false;
        for (size_t i = 0; i < n; i++) {
            field = field || a->tokens[a->at + i].field.len > 0;
        }
        struct slice text = between(a, a->at, a->at + n - 1);
        if (!field && ask_period(a, text, out)) {
            *typed = text;
            a->at += n;
            return true;
        }
    }
    return false;
}

static const char *const month_names[] = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

int ask_check_day(struct asking *a, struct slice typed, size_t offset)
{
    uint32_t year = 0;
    uint32_t month = 0;
    uint32_t day = 0;
    bool shaped = typed.len == 10 && typed.ptr[4] == '-' && typed.ptr[7] == '-' &&
                  slice_number((struct slice){typed.ptr, 4}, 9999, &year) &&
                  slice_number((struct slice){typed.ptr + 5, 2}, 99, &month) &&
                  slice_number((struct slice){typed.ptr + 8, 2}, 99, &day);
    struct civil date = {(int32_t)year, (int32_t)month, (int32_t)day};
    if (!shaped || cal_is_valid(date)) {
        return 0;
    }
    if (month < 1 || month > 12 || year < CAL_YEAR_MIN) {
        return err_at(a->err, ERR_USAGE, offset, "%.*s is not a date",
                      SLICE_ARG(typed));
    }
    return err_at(a->err, ERR_USAGE, offset, "%.*s is not a date (%s %u has %d days)",
                  SLICE_ARG(typed), month_names[month - 1], (unsigned)year,
                  (int)cal_month_days((int32_t)year, (int32_t)month));
}

int ask_need_date(struct asking *a, const char *keyword, size_t offset)
{
    if (a->at < a->n_tokens) {
        int rc = ask_check_day(a, a->tokens[a->at].text, a->tokens[a->at].start);
        if (rc != 0) {
            return rc;
        }
    }
    return err_at(a->err, ERR_USAGE, offset,
                  "'%s' needs a date such as 2024, 2024-04, 26 April 2024 or 2024-Q2",
                  keyword);
}

void ask_since(struct ask *ask, int32_t day, struct slice text)
{
    if (day > ask->since) {
        ask->since = day;
        ask->since_text = text;
    }
}

void ask_until(struct ask *ask, int32_t day, struct slice text)
{
    if (day < ask->until) {
        ask->until = day;
        ask->until_text = text;
    }
}
