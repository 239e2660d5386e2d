"""sure.py - is an event that is said to be 0.9 sure right nine times in ten?

Takes the gold folder's own matching (its score_gold.py), so that "right" is what that
scorer counts: the type, and the type with the main actors.
"""
import collections
import importlib.util
import json
import os
import sys

BINS = [(0.0, 0.4), (0.4, 0.6), (0.6, 0.8), (0.8, 0.9), (0.9, 1.01)]


def load_scorer(tools):
    sys.path.insert(0, tools)
    spec = importlib.util.spec_from_file_location('score_gold', os.path.join(tools, 'score_gold.py'))
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def read_gold(folder, scorer):
    gold = {}
    for name in sorted(os.listdir(folder)):
        if name.endswith('.json') and name != 'links.json':
            with open(os.path.join(folder, name), encoding='utf8') as text:
                doc = json.load(text)
            gold[scorer.doc_key(doc['doc'])] = doc['events']
    return gold


def read_answers(path, scorer):
    answers = collections.defaultdict(list)
    with open(path, encoding='utf8') as lines:
        for line in lines:
            event = json.loads(line)
            for doc in sorted({scorer.doc_key(m['doc']) for m in event['mentions']}):
                answers[doc].append(event)
    return answers


def calibration(tools, gold_folder, answers_file):
    """[(from, to, events, share with the type right, share with type and actors right)],
    without statements."""
    scorer = load_scorer(tools)
    answers = read_answers(answers_file, scorer)
    counts = [[0, 0, 0] for _ in BINS]
    for doc, golds in read_gold(gold_folder, scorer).items():
        golds = [e for e in golds if e['type'] != 'statement']
        events = [e for e in answers.get(doc, []) if e['type'] not in ('statement', 'other')]
        right = {level: {j for _, j in scorer.match(golds, events, level)}
                 for level in ('type', '+actors')}
        for j, event in enumerate(events):
            at = next(k for k, (low, high) in enumerate(BINS) if low <= event['confidence'] < high)
            counts[at][0] += 1
            counts[at][1] += j in right['type']
            counts[at][2] += j in right['+actors']
    return [(*BINS[k], n, a / n if n else 0.0, b / n if n else 0.0)
            for k, (n, a, b) in enumerate(counts)]


def table(rows):
    lines = ['said         events   type  +actors']
    lines += [f'{low:.1f} to {min(high, 1):.1f} {n:9}   {a:.2f}     {b:.2f}' for low, high, n, a, b in rows]
    return '\n'.join(lines) + '\n'
