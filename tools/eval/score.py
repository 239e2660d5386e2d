#!/usr/bin/env python3
"""score.py --dateline BIN --gold DIR [--keep DIR] [SET ...]

Runs dateline over the gold sets under DIR/gold, its answers through the scorers in
DIR/tools, and prints one table. Sets: times names events news seeds coref timelines
(default all).
A set that cannot be run prints why, and the others go on. Python 3, standard library.
"""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import time

import shapes
import sure
import timelines

# What other programs reach on the same files through the same scorers.
OTHERS = {
    'times/dev-timebank': 'HeidelTime 79.7, SUTime 69.5, chrono-node 48.1',
    'times/dev-meantime': 'HeidelTime 80.0, SUTime 76.3, chrono-node 62.4',
    'times/dev-wikiwars': 'HeidelTime 83.3, SUTime 49.9, chrono-node 30.1',
    'names/gum-news-dev': 'compromise 56.5 (on all GUM news)',
    'names/wikigold': 'compromise 44.1',
    'events/readouts': 'floor: type 97.6, +actors 60.0, +date 57.5 (recall)',
    'events/muc-tst12': 'best of 1992 on another part: type 76.3, +date 38.8',
    'coref/ecbplus-dev': 'same lemma, gold mentions, on its test part: 62.1',
    'coref/gvc-dev': 'same lemma, gold mentions, on its test part: 32.0',
}
# Of the sets with many types: those that news of diplomacy and law is made of.
CENTRAL = 'meeting,sanction,hearing,appointment,arrest'
SETS = ('times', 'names', 'events', 'news', 'seeds', 'coref', 'timelines')
SLOW = 900  # seconds until a step is given up


class Failed(Exception):
    """A step that gave no figures; its text says why."""


class Scorer:
    """Paths, and how programs are run."""

    def __init__(self, options):
        self.dateline = os.path.abspath(options.dateline)
        self.gold = os.path.join(options.gold, 'gold')
        self.tools = os.path.join(options.gold, 'tools')
        self.seeds = os.path.join(options.gold, 'seeds')
        self.keep = options.keep
        os.makedirs(self.keep, exist_ok=True)

    def path(self, name):
        return os.path.join(self.keep, name.replace('/', '-'))

    def run(self, command, stdin=None, stdout=None):
        """Runs a command; returns what it printed, or writes that to the file `stdout`."""
        out = open(stdout, 'wb') if stdout else subprocess.PIPE
        try:
            done = subprocess.run(command, stdin=stdin or subprocess.DEVNULL, stdout=out,
                                  stderr=subprocess.PIPE, timeout=SLOW, check=False)
        except subprocess.TimeoutExpired:
            raise Failed(f'{command[1]}: more than {SLOW} s')
        finally:
            if stdout:
                out.close()
        said = done.stderr.decode('utf8', 'replace').strip().splitlines()
        if done.returncode not in (0, 4):
            raise Failed(f'{os.path.basename(command[0])} {command[1]}: status '
                         f'{done.returncode}: {said[-1] if said else ""}')
        return '' if stdout else done.stdout.decode('utf8', 'replace')

    def scorer(self, name, *arguments):
        return self.run([sys.executable, os.path.join(self.tools, name), *arguments])

    def note(self, name, text):
        with open(self.path(name + '.txt'), 'w', encoding='utf8') as out:
            out.write(text)

    def build(self, name, docs):
        """A graph of `docs`, its merged events in a file; returns that file's path."""
        graph = self.path(name + '.db')
        for end in ('', '-wal', '-shm'):
            if os.path.exists(graph + end):
                os.remove(graph + end)
        self.run([self.dateline, 'add', '-q', '-d', graph, *docs])
        events = self.path(name + '.events.jsonl')
        self.run([self.dateline, 'query', '--all', '-f', 'jsonl', '-d', graph], stdout=events)
        return events


def score_times(s):
    folder = os.path.join(s.gold, 'times')
    for file in sorted(os.listdir(folder)):
        name = 'times/' + file[:-6]
        numbers = s.path(name + '.json')
        text = s.scorer('score_timex.py', os.path.join(folder, file), '--batch',
                        f"'{s.dateline}' times --jsonl", '--by-type',
                        '--errors', '--save', s.path(name + '.jsonl'), '--json', numbers)
        s.note(name, text)
        with open(numbers, encoding='utf8') as got:
            r = next(iter(json.load(got).values()))
        yield name, shapes.timex_figures(r)


def score_names(s):
    folder = os.path.join(s.gold, 'names')
    for file in sorted(os.listdir(folder)):
        name = 'names/' + file[:-6]
        gold = os.path.join(folder, file)
        answers = s.path(name + '.jsonl')
        with open(gold, 'rb') as texts:
            s.run([s.dateline, 'names', '--jsonl'], stdin=texts, stdout=answers)
        text = s.scorer('score_ner.py', gold, answers, '--errors', '2000')
        s.note(name, text)
        rows = dict((f'{m[1]} {m[2]}', m[3]) for m in re.finditer(
            r'^(strict|span|relax)? *(ALL|PERSON|ORG|PLACE) +P +[\d.]+ +R +[\d.]+ +F1 +([\d.]+)',
            text, re.M))
        yield name, [('strict F1', rows.get('strict ALL')), ('person', rows.get('None PERSON')),
                     ('org', rows.get('None ORG')), ('place', rows.get('None PLACE')),
                     ('relaxed', rows.get('relax ALL'))]


def score_events(s):
    folder = os.path.join(s.gold, 'events')
    for file in sorted(os.listdir(folder)):
        name = 'events/' + file[:-6]
        docs, gold = s.path(name + '.docs.jsonl'), s.path(name + '.gold.jsonl')
        shapes.write_docs(os.path.join(folder, file), docs, gold)
        answers = s.path(name + '.jsonl')
        kind = re.match('[a-z]+', file).group(0)
        extracted = s.path(name + '.extract.jsonl')
        s.run([s.dateline, 'extract', docs], stdout=extracted)
        shapes.write_doc_events(extracted, answers, kind)
        loose = kind in ('rams', 'wikievents')
        text = s.scorer('score_events.py', gold, answers, '--by-type', '--errors', '500',
                        *(['--lenient'] if loose else []))
        figures = shapes.event_figures(text)
        more = []
        if kind in ('headlines', 'petrarch'):
            more = ['--lenient']
        elif loose:
            more = ['--lenient', '--types', CENTRAL]
        if more:
            said = s.scorer('score_events.py', gold, answers, *more)
            figures.append(('central R' if loose else 'lenient type P/R/F1',
                            shapes.event_figures(said)[0][1]))
            text += said
        s.note(name, text)
        yield name, figures


def gold_figures(numbers):
    with open(numbers, encoding='utf8') as got:
        r = json.load(got)
    figures = [(f'{level} P/R', f"{r[level]['P']:.1f}/{r[level]['R']:.1f}")
               for level in ('type', '+actors', '+date', '+place')]
    figures += [(f'core R {level}', f"{r[level]['core']:.1f}") for level in ('+actors', '+date')]
    if 'links' in r:
        figures.append(('links P/R', f"{r['links']['P']:.1f}/{r['links']['R']:.1f}"))
    if 'documents' in r:
        figures.append(('documents', f"{r['documents']:.1f}"))
    return figures


def score_whole(s, name, gold, docs):
    numbers = s.path(name + '.json')
    events = s.build(name, docs)
    s.note(name, s.scorer('score_gold.py', gold, events, '--errors', '--by-type', '--json', numbers))
    return gold_figures(numbers)


def score_news(s):
    gold = os.path.join(s.gold, 'news-dev')
    yield 'news-dev', score_whole(s, 'news-dev', gold, [os.path.join(gold, 'text')])
    events, numbers = s.path('news-dev.events.jsonl'), s.path('news-dev-plain.json')
    s.scorer('score_gold.py', gold, events, '--no-statements', '--json', numbers)
    with open(numbers, encoding='utf8') as got:
        r = json.load(got)
    yield 'news-dev, no statements', [(f'F1 {level}', f"{r[level]['F1']:.1f}") for level in
                                      ('type', '+actors', '+date', 'date=', '+place')]
    rows = sure.calibration(s.tools, gold, events)
    s.note('news-dev-sure', sure.table(rows))
    yield 'news-dev, sure', [(f'{low:.1f}+', f'{n}: {a:.2f}/{b:.2f}') for low, _, n, a, b in rows]


def score_seeds(s):
    yield 'seeds', score_whole(s, 'seeds', os.path.join(s.gold, 'seeds.json'), [s.seeds])


def score_coref(s):
    folder = os.path.join(s.gold, 'coref')
    for file in sorted(os.listdir(folder)):
        name = 'coref/' + file[:-6]
        gold = os.path.join(folder, file)
        docs = s.path(name + '.docs.jsonl')
        shapes.write_docs(gold, docs, None)
        answers = s.path(name + '.jsonl')
        shapes.write_triggers(s.build(name, [docs]), answers)
        figures, said = [], []
        for label, match in (('CoNLL F1', 'overlap'), ('on gold mentions', 'gold')):
            text = s.scorer('score_coref.py', gold, answers, '--split', 'all', '--match', match)
            said.append(text)
            figures.append((label, shapes.find(r'CoNLL F1 +([\d.]+)', text)))
        figures.append(('mention F1', shapes.find(r'mention detection.*F1 +([\d.]+)', said[0])))
        s.note(name, '\n'.join(said))
        yield name, figures


def score_timelines(s):
    folder = os.path.join(s.gold, 'timelines')
    docs = os.path.join(folder, 'meantime-docs-dev.jsonl')
    given = s.path('timelines.docs.jsonl')
    shapes.write_docs(docs, given, None)
    events = s.build('timelines', [given])
    figures = timelines.score(timelines.lines(docs), timelines.lines(
        os.path.join(folder, 'meantime-timelines-dev.jsonl')), timelines.lines(events))
    yield 'timelines', [(name, f'{value:.1f}') for name, value in figures]


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('sets', nargs='*', metavar='SET')
    parser.add_argument('--dateline', required=True)
    parser.add_argument('--gold', required=True)
    parser.add_argument('--keep', default='out/score')
    options = parser.parse_args()
    unknown = set(options.sets) - set(SETS)
    if unknown:
        parser.error(f"no set {' '.join(sorted(unknown))}; there are: {' '.join(SETS)}")
    s = Scorer(options)
    width = min(shutil.get_terminal_size((100, 20)).columns, 160)
    for chosen in options.sets or SETS:
        start = time.time()
        try:
            for name, figures in globals()['score_' + chosen](s):
                cells = '  '.join(f'{label} {value}' for label, value in figures if value is not None)
                print(f'{name:21} {cells}  ({time.time() - start:.1f} s)')
                if name in OTHERS:
                    print(f"{'':21} others: {OTHERS[name]}"[:width])
                sys.stdout.flush()
                start = time.time()
        except (Failed, OSError, ValueError, KeyError) as problem:
            print(f'{chosen:21} not scored: {problem}')
    print(f'score: answers and all the scorers said are in {options.keep}')


if __name__ == '__main__':
    main()
