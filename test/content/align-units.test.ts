import { expect, test } from 'vitest';
import { alignUnits } from '../../lambda/content/compare/align-units.ts';
import type { Unit, UnitKind } from '../../lambda/content/compare/units.ts';

const texts = (count: number, kind: UnitKind): Unit[] =>
  Array.from({ length: count }, (_, index) => ({
    kind,
    depth: 0,
    mark: '',
    id: undefined,
    tokens: [],
    node: {},
    raw: String(index),
    offset: index,
    at: (offset) => offset,
  }));

const counts = Array.from({ length: 25 }, (_, count) => count);

test.each<[UnitKind, UnitKind]>([
  ['paragraph', 'paragraph'],
  ['paragraph', 'heading'],
  ['row', 'clause'],
])('every %s and every %s is in one pair, in its order, however many there are', (ownKind, sourceKind) => {
  for (const ownCount of counts)
    for (const sourceCount of counts) {
      const pairs = alignUnits(texts(ownCount, ownKind), texts(sourceCount, sourceKind));
      const indexes = (side: 'own' | 'source') => pairs.flatMap((pair) => pair[side]?.offset ?? []);
      expect(indexes('own')).toEqual(counts.slice(0, ownCount));
      expect(indexes('source')).toEqual(counts.slice(0, sourceCount));
    }
});
