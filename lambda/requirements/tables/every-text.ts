import { showsOneDate } from '../judges/dates.ts';
import { hasNoPlaceholders, passesRules } from '../judges/texts.ts';
import type { RequirementRow } from './row.ts';

const isUndamaged = passesRules(
  'damaged-text',
  'lost-letter',
  'byte-order-mark',
  'line-endings',
  'not-utf-8',
  'unreadable-character',
  'binary-file',
);
const isAligned = passesRules(
  'text-before-heading',
  'unknown-section',
  'empty-section',
  'clause-lost',
  'clause-added',
  'clause-differs',
  'storage-lost',
  'storage-added',
  'piece-lost',
  'piece-added',
  'piece-differs',
  'heading-id-differs',
  'heading-moved',
  'nesting-differs',
  'row-differs',
  'item-number',
  'link-differs',
  'link-added',
  'link-lost',
  'email-differs',
  'facts-differ',
  'numbers-differ',
);
const isWhole = passesRules('repeated-text', 'sentence-start', 'sentence-end');

/** What no store would accept in any text. */
export const everyText: readonly RequirementRow[] = [
  ['X1', 'error', 'No damaged text', '"promulgate check": damage, byte order marks, line endings', isUndamaged],
  [
    'X2',
    'error',
    'No placeholder left',
    '"promulgate check --stage production": placeholders, names from examples',
    hasNoPlaceholders,
  ],
  [
    'X4',
    'error',
    'The same clauses in every language',
    '"promulgate check": sections, clauses, ids, items, links, numbers, dates',
    isAligned,
  ],
  [
    'X5',
    'error',
    'No sentence twice, no paragraph that begins in mid-sentence',
    '"promulgate check": repeated and cut sentences',
    isWhole,
  ],
  ['X7', 'error', 'One date', 'each date in words on the built page is the one for machines', showsOneDate],
];
