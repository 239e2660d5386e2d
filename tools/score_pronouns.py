#!/usr/bin/env python3
"""score_pronouns.py SYSTEM.jsonl TEXTS.jsonl GUM.conllu... [--errors N]

Whom pronouns mean. TEXTS: lines {"id", "text"}, as given to `dateline names --all --jsonl`,
whose output SYSTEM is. GUM: CoNLL-U with Entity= brackets of the same documents.

Counted are "he", "she" and their forms, and "they" and its forms, where GUM's chain of the
pronoun has a proper name. An answer is right when the actor that it gives has a name among
the chain's names, and wrong when not; none at all is only missed. So precision is what a user
sees, and recall how much is answered. What GUM's chain has no name for and dateline answers
with a name is counted apart ("invented").
"""
import argparse
import collections
import json
import re

GROUPS = {'he': 'he him his himself', 'she': 'she her hers herself', 'they': 'they them their theirs themselves',
          'it': 'it its itself'}
GROUP = {word: group for group, words in GROUPS.items() for word in words.split()}


def documents(paths):
    """id -> (tokens (form, xpos), entities (key, first token, last token, core tokens))"""
    docs = {}
    for path in paths:
        tokens, entities, opened = [], [], []
        for line in open(path, encoding='utf8'):
            if line.startswith('# newdoc'):
                tokens, entities, opened = [], [], []
                docs[line.split('=')[1].strip()] = (tokens, entities)
            cells = line.rstrip('\n').split('\t')
            if len(cells) < 10 or not cells[0].isdigit():
                continue
            at = len(tokens)
            tokens.append((cells[1], cells[4]))
            brackets = re.search(r'(?:^|\|)Entity=([^|]*)', cells[9])
            for part in re.findall(r'\([^()]*\)?|[^()]+\)', brackets.group(1)) if brackets else []:
                fields = part.strip('()').split('-')
                if part.startswith('('):
                    opened.append((fields[0], at, fields[5] if len(fields) > 5 else '1'))
                if part.endswith(')'):
                    i = max(i for i, one in enumerate(opened) if part.startswith('(') or one[0] == fields[0])
                    key, first, core = opened.pop(i)
                    cores = [first + int(n) - 1 for n in core.split(',') if n.isdigit()]
                    entities.append((key, first, at, cores))
    return docs


def spans(text, tokens):
    """Byte span of each token in the text."""
    found, at, bytes_of = [], 0, [0]
    for c in text:
        bytes_of.append(bytes_of[-1] + len(c.encode()))
    for form, _ in tokens:
        start = text.find(form, at)
        if start < 0:
            found.append(None)
            continue
        at = start + len(form)
        found.append((bytes_of[start], bytes_of[at]))
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('system')
    parser.add_argument('texts')
    parser.add_argument('conllu', nargs='+')
    parser.add_argument('--errors', type=int, default=0)
    args = parser.parse_args()
    system = {doc['id']: doc['entities'] for doc in map(json.loads, open(args.system, encoding='utf8'))}
    docs = documents(args.conllu)
    right, wrong, missed, invented, errors = (collections.Counter(), collections.Counter(),
                                              collections.Counter(), collections.Counter(), [])
    for doc in map(json.loads, open(args.texts, encoding='utf8')):
        if doc['id'] not in docs:
            continue
        tokens, entities = docs[doc['id']]
        place = spans(doc['text'], tokens)
        names = collections.defaultdict(list)  # chain -> spans of its proper names
        for key, first, last, cores in entities:
            if any(first <= c <= last and tokens[c][1].startswith('NNP') for c in cores):
                names[key] += [place[c] for c in cores if place[c]]
        named = collections.defaultdict(list)  # actor -> spans of its names
        for one in system.get(doc['id'], []):
            if one['form'] == 'name' and one['actor']:
                named[one['actor']].append((one['start'], one['end']))
        answers = {(one['start'], one['end']): one['actor'] for one in system.get(doc['id'], [])
                   if one['form'] == 'pronoun'}
        for key, first, last, _ in entities:
            group = GROUP.get(tokens[first][0].lower()) if first == last else None
            if not group:
                continue
            actor = answers.get(place[first])
            if not names[key]:
                invented[group] += actor is not None and bool(named[actor])
                continue
            if actor is None:
                missed[group] += 1
                continue
            good = any(a < d and c < b for a, b in named[actor] for c, d in names[key])
            (right if good else wrong)[group] += 1
            if not good:
                text = doc['text'].encode()
                start, end = place[first]
                errors.append((doc['id'], actor, text[max(0, start - 160):end + 30].decode(errors='replace').replace('\n', ' / ')))
    for group in GROUPS:
        answered = right[group] + wrong[group]
        asked = answered + missed[group]
        print(f'{group:5s} P {100 * right[group] / max(answered, 1):5.1f}  R {100 * right[group] / max(asked, 1):5.1f}'
              f'   ({asked} asked, {answered} answered, {invented[group]} invented)')
    for error in errors[:args.errors]:
        print(*error, sep='\t')


if __name__ == '__main__':
    main()
