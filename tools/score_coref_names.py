#!/usr/bin/env python3
"""score_coref_names.py GOLD.jsonl SYSTEM.jsonl [--errors N]

B-cubed of the chains of named mentions. GOLD as score_ner.py reads it, with "coref" on each
name; SYSTEM lines {"id", "entities": [{"start", "end", "actor"}]}. Names are paired by span
(or one of the gold's alternatives). Printed twice: over paired names alone, which judges the
chains, and over all, where a name that was missed or made up counts as wrong.
"""
import argparse
import collections
import json


def read(path):
    with open(path, encoding='utf8') as lines:
        return [json.loads(line) for line in lines if line.strip()]


def pair(gold, system):
    """System mention of each gold name that has one: gold index -> system index."""
    spans = {}
    for i, name in enumerate(system):
        spans.setdefault((name['start'], name['end']), i)
    pairs = {}
    for i, name in enumerate(gold):
        for span in [[name['start'], name['end']]] + name.get('alts', []):
            if tuple(span) in spans and spans[tuple(span)] not in pairs.values():
                pairs[i] = spans[tuple(span)]
                break
    return pairs


def chains(names, key):
    out = collections.defaultdict(set)
    for i, name in enumerate(names):
        out[name.get(key) or ('alone', i)].add(i)
    return {i: chain for chain in out.values() for i in chain}


class Score:
    def __init__(self):
        self.recall = self.precision = 0.0
        self.gold = self.system = 0

    def line(self, name):
        p = self.precision / max(self.system, 1)
        r = self.recall / max(self.gold, 1)
        f = 2 * p * r / (p + r) if p + r else 0.0
        return f'{name:8s} B3  P {100 * p:5.1f}  R {100 * r:5.1f}  F1 {100 * f:5.1f}   ({self.gold} gold, {self.system} system)'


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('gold')
    parser.add_argument('system')
    parser.add_argument('--errors', type=int, default=0)
    args = parser.parse_args()
    system = {doc['id']: doc['entities'] for doc in read(args.system)}
    paired, whole, errors = Score(), Score(), []
    for doc in read(args.gold):
        gold = [n for n in doc['ner'] if not n.get('optional') and n.get('coref')]
        names = system.get(doc['id'], [])
        pairs = pair(gold, names)
        back = {s: g for g, s in pairs.items()}
        of_gold, of_system = chains(gold, 'coref'), chains(names, 'actor')
        for g, s in pairs.items():
            mates = of_gold[g] & pairs.keys()
            same = {back[x] for x in of_system[s] if x in back}
            common = len(mates & same)
            paired.recall += common / len(mates)
            paired.precision += common / len(same)
            whole.recall += len(of_gold[g] & same) / len(of_gold[g])
            whole.precision += common / len(of_system[s])
            if common < len(mates) or common < len(same):
                errors.append((doc['id'], gold[g]['text'], names[s].get('actor'), gold[g]['coref']))
        paired.gold += len(pairs)
        paired.system += len(pairs)
        whole.gold += len(gold)
        whole.system += len(names)
    print(paired.line('paired'))
    print(whole.line('whole'))
    for error in errors[:args.errors]:
        print(*error, sep='\t')


if __name__ == '__main__':
    main()
