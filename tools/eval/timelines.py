#!/usr/bin/env python3
"""timelines.py DOCS TIMELINES EVENTS - what of the timelines of people and things is found.

DOCS and TIMELINES are gold/timelines (MEANTIME: events of 21 entities over 60 articles),
EVENTS what `dateline query --all -f jsonl` says of the same articles. For every event of
an entity's timeline:

  event    some merged event was told by one of its words in the text
  +entity  and has the entity among its actors
  +date    and its days hold the gold date, or lie in it; date= the same days
  order    of pairs of events of one entity with days apart: those in the right order
  merged   of pairs of articles that tell one event: those that one merged event has both

Precision is of events that have the entity among their actors: how many are in its gold
timeline (which holds few of what the articles say, so it is to be compared, not believed).
"""
import calendar
import collections
import json
import re
import sys


def lines(path):
    with open(path, encoding='utf8') as text:
        return [json.loads(line) for line in text if line.strip()]


def norm(name):
    words = re.sub(r"[^\w ]", ' ', name.lower().replace("'s", '')).split()
    return ' '.join(w for w in words if w not in ('the', 'a', 'an'))


def days(event):
    """First and last day of a gold event; None without a date."""
    if not event['date']:
        return (event['begin'] or '0000-00-00', event['end'] or '9999-99-99')
    parts = event['date'].split('-')
    if len(parts) == 3:
        return event['date'], event['date']
    first, last = 1, 12
    if len(parts) == 2 and parts[1].startswith('Q'):
        first = 3 * int(parts[1][1]) - 2
        last = first + 2
    elif len(parts) == 2 and parts[1].isdigit():
        first = last = int(parts[1])
    year = int(parts[0])
    return f'{year}-{first:02}-01', f'{year}-{last:02}-{calendar.monthrange(year, last)[1]}'


class Answers:
    """Merged events by the words of the documents that tell them."""

    def __init__(self, events, docs):
        self.events = events
        self.names = [{norm(a['name']) for a in e['actors']} for e in events]
        self.at = collections.defaultdict(list)
        for number, event in enumerate(events):
            for mention in event['mentions']:
                span = mention.get('trigger') or mention
                self.at[mention['doc']].append((span['start'], span['end'], number))
        self.spans = collections.defaultdict(lambda: collections.defaultdict(list))
        self.forms = collections.defaultdict(set)
        for doc in docs:
            for mention in doc['mentions']:
                self.spans[mention['cluster']][doc['doc']].append((mention['start'], mention['end']))
                self.forms[mention['cluster']].add(norm(mention['text']))

    def told(self, event):
        """{number of a merged event: documents in which it tells the gold event}."""
        found = collections.defaultdict(set)
        for doc, spans in self.spans[event['event']].items():
            for start, end in spans:
                for first, last, number in self.at[doc]:
                    if first < end and start < last:
                        found[number].add(doc)
        return found

    def involves(self, number, timeline):
        forms = self.forms[timeline['entity']] | {norm(timeline['name'])}
        return any(name in forms or any(f and f' {f} ' in f' {name} ' for f in forms if len(f) > 3)
                   for name in self.names[number])


def share(n, all_):
    return 100 * n / all_ if all_ else 0.0


def score(docs, timelines, events):
    """[(name of a figure, value in percent)]."""
    answers = Answers(events, docs)
    n = collections.Counter()
    for timeline in timelines:
        placed, right = [], set()
        for event in timeline['events']:
            low, high = days(event)
            told = answers.told(event)
            with_entity = [e for e in told if answers.involves(e, timeline)]
            right.update(with_entity)
            n['gold'] += 1
            n['event'] += bool(told)
            n['+entity'] += bool(with_entity)
            dated = [e for e in with_entity if events[e]['earliest'] or events[e]['latest']]
            spans = [(events[e]['earliest'] or '0000', events[e]['latest'] or '9999') for e in dated]
            n['+date'] += any(a <= high and low <= b for a, b in spans)
            n['date='] += any((a, b) == (low, high) for a, b in spans)
            if spans and event['date']:
                placed.append(((low, high), spans[0]))
            together = [d for d in told.values() if len(d) > 1]
            wanted = len(event['docs']) * (len(event['docs']) - 1) // 2
            n['pairs of docs'] += wanted
            n['merged'] += min(wanted, max((len(d) * (len(d) - 1) // 2 for d in together), default=0))
        n['answers'] += sum(answers.involves(e, timeline) for e in range(len(events)))
        n['right'] += len(right)
        for i, (gold, ours) in enumerate(placed):
            for other, theirs in placed[:i]:
                if gold[1] < other[0] or other[1] < gold[0]:
                    n['pairs'] += 1
                    n['order'] += ours[1] < theirs[0] if gold[1] < other[0] else theirs[1] < ours[0]
    figures = [(f'{k} R', share(n[k], n['gold'])) for k in ('event', '+entity', '+date', 'date=')]
    return figures + [('P', share(n['right'], n['answers'])), ('order', share(n['order'], n['pairs'])),
                      ('merged', share(n['merged'], n['pairs of docs']))]


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    for name, value in score(*(lines(path) for path in sys.argv[1:])):
        print(f'{name:10} {value:5.1f}')


if __name__ == '__main__':
    main()
