-- The graph's tables. docs/SCHEMA.md explains them; graph/db.c sets application_id
-- and user_version. Days are numbers since 1970-01-01; an open side of a date is
-- -2147483648 or 2147483647. A date is five columns: lo, hi, and the packed rest of
-- struct when (bits 0-1 kind, 2-5 unit, 6 approximate, 7 uncertain).

-- What is stored ---------------------------------------------------------------------

create table documents (
    doc_id      integer primary key,
    id          text not null unique,
    sha256      text not null,
    title       text not null,
    url         text not null,
    publisher   text not null,
    licence     text not null,
    path        text not null,
    text        text not null,
    repaired    integer not null,
    lo          integer not null,
    hi          integer not null,
    prec        integer not null,
    date_source text not null,
    date_start  integer not null,
    date_end    integer not null
);
create index documents_by_sha256 on documents (sha256);

create table mentions (
    doc_id        integer not null references documents on delete cascade,
    n             integer not null,
    type          text not null,
    subtype       text not null,
    status        integer not null,
    trigger_start integer not null,
    trigger_end   integer not null,
    start         integer not null,
    end           integer not null,
    quote         text not null,
    predicate     text not null,
    label         text not null,
    place         text not null,
    place_country text not null,
    place_code    text not null,
    lat           real,
    lon           real,
    place_start   integer not null,
    place_end     integer not null,
    lo            integer not null,
    hi            integer not null,
    prec          integer not null,
    time_start    integer not null,
    time_end      integer not null,
    time_value    text not null,
    time_anchor   text not null,
    time_rule     text not null,
    time_shift    text not null,
    confidence    real not null,
    rule          text not null,
    trace         text not null,
    event         integer not null, -- mentions of a document with one number are one event
    part_of       integer,          -- such a number
    primary key (doc_id, n)
) without rowid;

create table mention_actors (
    doc_id  integer not null,
    n       integer not null,
    i       integer not null,
    name    text not null,
    role    text not null,
    said    text not null,
    country text not null,
    known   text not null,
    start   integer not null,
    end     integer not null,
    kind    integer not null,
    partial integer not null,
    primary key (doc_id, n, i),
    foreign key (doc_id, n) references mentions on delete cascade
) without rowid;

create table facts (
    doc_id  integer not null references documents on delete cascade,
    i       integer not null,
    actor   text not null,
    kind    integer not null,
    form    text not null, -- of form, office, party and age one is set
    office  text not null,
    country text not null,
    known   text not null,
    start   integer not null,
    end     integer not null,
    partial integer not null,
    past    integer not null, -- the office is a former one
    party   text not null,
    age     integer not null, -- years; 0 none
    primary key (doc_id, i)
) without rowid;

-- What a person decided (graph/decide.h). Numbers are not given twice.
create table decisions (
    n      integer primary key autoincrement,
    verb   text not null, -- rename, merge, split
    about  text not null, -- actor, event
    first  text not null,
    second text not null,
    words  text not null  -- the decision for people
);

create table state (
    name  text primary key,
    value not null
) without rowid;
insert into state values ('stale', 0);

-- What kg_merge() derives ------------------------------------------------------------

create table actors (
    actor_id integer primary key,
    id       text not null unique,
    name     text not null,
    kind     integer not null,
    country  text not null,
    known    text not null,
    partial  integer not null,
    n_events integer not null,
    hash     integer not null -- of all that belongs to it; so of places and events
);

create table actor_names (
    folded   text not null,
    actor_id integer not null references actors on delete cascade,
    form     text not null,
    weight   integer not null, -- 2 the canonical name, 1 a form seen, 0 a word of it
    primary key (folded, actor_id, form)
) without rowid;
create index actor_names_by_actor on actor_names (actor_id);

create table actor_offices (
    actor_id integer not null references actors on delete cascade,
    office   text not null,
    country  text not null,
    primary key (actor_id, office, country)
) without rowid;

-- Whose an office, a party or an age is that a document states.
create table actor_facts (
    actor_id integer not null references actors on delete cascade,
    doc_id   integer not null,
    i        integer not null,
    primary key (actor_id, doc_id, i)
) without rowid;

create table places (
    place_id integer primary key,
    id       text not null unique,
    name     text not null,
    folded   text not null,
    country  text not null,
    code     text not null,
    lat      real,
    lon      real,
    country_folded text not null,
    hash     integer not null
);
create index places_by_name on places (folded);
create index places_by_country on places (country_folded);

-- event_id ascends in (date, id): walking the key walks time. Numbers leave room.
create table events (
    event_id   integer primary key,
    id         text not null unique,
    type       text not null,
    subtype    text not null,
    status     integer not null,
    label      text not null,
    lo         integer not null,
    hi         integer not null,
    prec       integer not null,
    place_id   integer references places,
    part_of    integer references events deferrable initially deferred,
    confidence real not null,
    disputed   integer not null,
    n_mentions integer not null,
    n_docs     integer not null,
    reason     text not null,
    hash       integer not null
);
create index events_by_day on events (lo, hi);
create index events_long on events (hi) where hi - lo > 62;
create index events_by_type on events (type, lo, hi);
create index events_by_place on events (place_id, lo, hi);
create index events_by_part on events (part_of) where part_of is not null;

create table event_actors (
    actor_id integer not null references actors,
    lo       integer not null,
    event_id integer not null references events,
    role     text not null,
    side     integer not null, -- enum role_side
    hi       integer not null,
    said     text not null,
    seq      integer not null, -- order within the event
    primary key (actor_id, lo, event_id, role)
) without rowid;
create index event_actors_by_event on event_actors (event_id, seq);
create index event_actors_long on event_actors (actor_id, hi) where hi - lo > 62;

create table event_mentions (
    event_id integer not null references events,
    doc_id   integer not null,
    n        integer not null,
    primary key (event_id, doc_id, n),
    foreign key (doc_id, n) references mentions
) without rowid;
create index event_mentions_by_doc on event_mentions (doc_id, n);

create table event_actor_mentions (
    event_id integer not null references events,
    seq      integer not null, -- of event_actors
    doc_id   integer not null,
    n        integer not null,
    primary key (event_id, seq, doc_id, n)
) without rowid;

create table claims (
    event_id  integer not null references events,
    seq       integer not null,
    property  text not null,
    value     text not null,
    preferred integer not null,
    primary key (event_id, seq)
) without rowid;

create table claim_mentions (
    event_id integer not null,
    seq      integer not null,
    doc_id   integer not null,
    n        integer not null,
    primary key (event_id, seq, doc_id, n),
    foreign key (event_id, seq) references claims
) without rowid;

-- When an undated document must have been written, from what its events tell.
create table doc_bounds (
    doc_id integer primary key references documents on delete cascade,
    lo     integer not null,
    hi     integer not null,
    reason text not null
);
