"""From what dateline prints to what the scorers read, and from their output to figures."""
import collections
import json
import re

# Older sets tell some statements apart by type, and know fewer types.
STATEMENTS = ('accusation', 'request', 'threat')
KNOWN = ('visit meeting call hearing statement news_conference agreement sanction attack protest '
         'arrest aid threat accusation request election appointment other').split()


# Headlines have PLOVER codes: the types (docs/EVENTS.md, data/event/types.tsv) under which
# the same is kept here, besides the class that the set names.
PLOVER = {
    'ACCUSE': 'statement investigation legal_case',
    'AGREE': 'agreement statement',
    'ASSAULT': 'attack arrest death',
    'COERCE': 'arrest legal_case sanction legislation investigation',
    'CONCEDE': 'agreement sanction statement legislation',
    'COOPERATE': 'agreement meeting military_move',
    'MOBILIZE': 'military_move',
    'REJECT': 'statement',
    'REQUEST': 'statement',
    'RETREAT': 'agreement arrest military_move appointment',
    'SANCTION': 'sanction agreement legal_case',
    'SUPPORT': 'statement agreement',
    'THREATEN': 'statement',
}
# MUC's answers are about terrorism only: it counts kidnapping there, and leaves out battles
# and wars.
VIOLENCE = ('attack', 'kidnapped')
BATTLE = ('clash', 'invasion')
# These answer every mention of an event apart: three clauses about one bombing are three.
BY_MENTION = ('rams', 'wikievents')


def lines(path):
    with open(path, encoding='utf8') as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def find(pattern, text):
    hit = re.search(pattern, text, re.M)
    return hit.group(1) if hit else None


def doc_id(row):
    return str(row.get('doc', row.get('id')))


def write_docs(gold, docs, known):
    """The texts of a gold set as documents, and its answers (headlines only have a type)."""
    seen = set()
    with open(docs, 'w', encoding='utf8') as out:
        for row in lines(gold):
            if doc_id(row) in seen:
                continue
            seen.add(doc_id(row))
            doc = {'id': doc_id(row), 'text': row['text']}
            date = row.get('date') or row.get('dct')
            doc.update({'date': date} if date else {})
            out.write(json.dumps(doc, ensure_ascii=False) + '\n')
    if not known:
        return
    with open(known, 'w', encoding='utf8') as out:
        for row in lines(gold):
            if 'events' not in row:
                kept = PLOVER.get(row.get('plover'), '').split()
                row = {'doc': doc_id(row), 'events': [
                    {'type': row['class'], 'alt': kept, 'actors': []}]}
            out.write(json.dumps(row, ensure_ascii=False) + '\n')


def event_type(event, kind):
    """The event's type in the words of the older sets; None where the set has none such."""
    if kind == 'muc' and event.get('subtype') in BATTLE:
        return None
    if kind == 'muc':
        return 'attack' if event['type'] in VIOLENCE or event.get('subtype') in VIOLENCE else None
    if event['type'] == 'statement' and event.get('subtype') in STATEMENTS:
        return event['subtype']
    return event['type'] if event['type'] in KNOWN or kind == 'headlines' else 'other'


def joined(mentions):
    """The mentions of each event of a document as one record, in the order of the events."""
    events = collections.OrderedDict()
    for mention in mentions:
        event = events.setdefault(mention['event'], dict(mention, names=[], kinds={}, told=[]))
        for actor in mention['actors']:
            event['kinds'].setdefault(actor['name'], actor['kind'])
            if actor['name'] not in event['names']:
                event['names'].append(actor['name'])
            if actor.get('described') and actor['described'] not in event['told']:
                event['told'].append(actor['described'])
        event['place'] = event['place'] or mention['place']
        event['subtype'] = event['subtype'] or mention['subtype']
        if (event['time']['date'] or 'XXXX').startswith('XXXX'):
            event['time'] = mention['time']
    return events.values()


def told(mentions, kind):
    """One record an event; one a mention, with what its event knows, where gold has mentions."""
    events = list(joined(mentions))
    if kind not in BY_MENTION:
        return events
    known = {event['event']: event for event in events}
    return [dict(known[mention['event']], type=mention['type'], subtype=mention['subtype'])
            for mention in mentions]


def fillers(event, facts):
    """Who took part as MUC's templates have it: individuals before the bodies they belong to,
    and beside somebody's name what he is."""
    people = [name for name, kind in event['kinds'].items() if kind in ('group', 'person')]
    offices = [fact['office'] for fact in facts if fact['office'] and fact['actor'] in people]
    rest = [name for name in event['names'] if name not in people]
    return people + rest + [what for what in event['told'] + offices if what not in people]


def write_doc_events(extracted, answers, kind):
    """Events as `extract` joins them within each document, as {"doc", "events"}."""
    with open(answers, 'w', encoding='utf8') as out:
        for doc in lines(extracted):
            found = []
            for event in told(doc['mentions'], kind):
                row = {'type': event_type(event, kind), 'date': event['time']['date'],
                       'actors': (fillers(event, doc['facts']) if kind == 'muc'
                                  else event['names']),
                       'place': [event['place']['name']] if event['place'] else []}
                if row['date'] and row['date'].startswith('XXXX'):
                    row['date'] = None
                if event['place'] and event['place'].get('country'):
                    row['place'].append(event['place']['country'])
                if row['type']:
                    found.append(row)
            out.write(json.dumps({'doc': doc['doc']['id'], 'events': found},
                                 ensure_ascii=False) + '\n')


def write_triggers(events, answers):
    """Merged events as mentions of clusters: their triggers, under the event's id."""
    by_doc = collections.OrderedDict()
    for event in lines(events):
        for mention in event.get('mentions') or []:
            span = mention.get('trigger') or mention
            by_doc.setdefault(mention['doc'], []).append(
                {'start': span['start'], 'end': span['end'], 'cluster': event['id']})
    with open(answers, 'w', encoding='utf8') as out:
        for doc, found in by_doc.items():
            out.write(json.dumps({'doc': doc, 'mentions': found}, ensure_ascii=False) + '\n')


def timex_figures(numbers):
    """Figures of score_timex.py's --json."""
    wanted = (('value F1', 'valueF'), ('type F1', 'typeF'), ('strict F1', 'strictF'),
              ('relaxed F1', 'relaxF'), ('value accuracy', 'valueAcc'))
    return [(label, f'{numbers[key] * 100:.1f}') for label, key in wanted]


def event_figures(text):
    figures = []
    for level, label in (('type', 'type'), (r'type\+actors', '+actors'),
                         (r'type\+actors\+date', '+date'), (r'all\+place', '+place')):
        hit = re.search(rf'^{level} +P +(\S+) +R +(\S+) +F1 +(\S+)', text, re.M)
        if hit:
            figures.append((f'{label} P/R/F1', '/'.join(hit.groups())))
    return figures
