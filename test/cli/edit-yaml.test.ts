import { describe, expect, test } from 'vitest';
import { addCorrection } from '../../cli/commands/correct/add-correction.ts';
import { followVersion, withoutSummary } from '../../cli/commands/new-version/follow-version.ts';
import { editYaml } from '../../cli/shared/edit-yaml.ts';

describe('addCorrection()', () => {
  const entry = { locale: 'de', date: '2026-11-24', because: 'A slip' };
  const line = '- locale: de\n    date: 2026-11-24\n    because: A slip\n';

  test.each([
    ['to none', 'change: major # so\n', `change: major # so\ncorrections:\n  ${line}`],
    ['where the file has no line end', 'change: major', `change: major\ncorrections:\n  ${line}`],
    ['to one', 'corrections: # why\n  - x # first\nb: 1\n', `corrections:\n  # why\n  - x # first\n  ${line}b: 1\n`],
    ['before a comment at the end', 'a: 1\n\n# Who we are\n', `a: 1\ncorrections:\n  ${line}\n# Who we are\n`],
    [
      'to a list in brackets',
      'holds: [a, b]\ncorrections: [x] # kept\nb: "1"\n',
      'holds: [a, b]\ncorrections: [x, {locale: de, date: 2026-11-24, because: A slip}] # kept\nb: "1"\n',
    ],
    [
      'where everything is in brackets',
      '{ b: 1 } # kept\n',
      '{ b: 1, corrections: [ { locale: de, date: 2026-11-24, because: A slip } ] } # kept\n',
    ],
  ])('adds %s', (_, text, expected) => {
    expect(addCorrection(text, entry)).toBe(expected);
  });

  test.each([
    ['A "word": #1', '\'A "word": #1\''],
    ["It's - a slip", "It's - a slip"],
    ['- {x} \\ # y', '"- {x} \\\\ # y"'],
    ['yes', 'yes'],
    ['2026', '"2026"'],
    ['*x*', '"*x*"'],
  ])('writes the reason %j so that it is read again', (because, written) => {
    expect(addCorrection('a: 1\n', { ...entry, because })).toContain(`    because: ${written}\n`);
  });
});

describe('followVersion()', () => {
  const following = { announced: '2027-01-30', change: 'major' } as const;

  test.each([
    [
      'a comment after the corrections',
      'announced: 2026-10-15\ncorrections:\n  - { locale: de, date: 2026-11-01, because: x }\n# Who we are\nfacts: {}\nchange: minor\n',
      'announced: 2027-01-30\n# Who we are\nfacts: {}\nchange: major\n',
    ],
    [
      'brackets',
      '{ announced: 2026-10-15, change: minor, corrections: [] }\n',
      '{ announced: 2027-01-30, change: major }\n',
    ],
    [
      'quotes and comments on the same line',
      '# Of 2026\nannounced: "2026-10-15" # in time\nchange: minor # so\nfacts: { a: b }\n',
      '# Of 2026\nannounced: "2027-01-30" # in time\nchange: major # so\nfacts: { a: b }\n',
    ],
    [
      'comments above and below corrections at the start',
      '# The version\n\n# Corrected\ncorrections: []\n# Dates\nannounced: 2026-10-15\nchange: minor\n',
      '# The version\n\n# Corrected\n# Dates\nannounced: 2027-01-30\nchange: major\n',
    ],
    [
      'comments, one of them indented like an entry',
      'announced: 2026-10-15\nchange: minor\ncorrections:\n  - locale: de\n    # An entry\n# Who we are\n',
      'announced: 2027-01-30\nchange: major\n# An entry\n# Who we are\n',
    ],
    [
      'a comment at the end',
      'announced: 2026-10-15\nchange: minor\ncorrections:\n  - x\n# Who we are\n',
      'announced: 2027-01-30\nchange: major\n\n# Who we are\n',
    ],
    [
      'a long text and a block of text',
      `announced: 2026-10-15\nchange: minor\nfacts:\n  a: ${'word '.repeat(40)}end\n  b: |\n    one\n    two\n`,
      `announced: 2027-01-30\nchange: major\nfacts:\n  a: ${'word '.repeat(40)}end\n  b: |\n    one\n    two\n`,
    ],
  ])('keeps %s', (_, text, expected) => {
    expect(followVersion(text, following)).toBe(expected);
  });
});

describe('withoutSummary()', () => {
  test.each([
    [
      'a comment after it',
      'title: A\nsummary: B\n# Short\ntranslation: machine\n',
      'title: A\n# Short\ntranslation: machine\n',
    ],
    ['a comment at the end', 'title: A\nsummary: B\n# Short\n', 'title: A\n\n# Short\n'],
    ['a folded summary', 'summary: >\n  B\n  c\ntitle: "A"\n', 'title: "A"\n'],
    ['brackets', '{ title: A, summary: B }\n', '{ title: A }\n'],
    ['no summary', 'title:   A\n', 'title: A\n'],
  ])('keeps the rest: %s', (_, front, expected) => {
    const text = '\n## A {#a}\n\nsummary: $& stays\n';
    expect(withoutSummary(`---\n${front}---\n${text}`)).toBe(`---\n${expected}---\n${text}`);
  });

  test('leaves a text alone that has no front matter', () => {
    expect(withoutSummary('summary: B\n')).toBe('summary: B\n');
  });
});

test.each(['', '- a\n', 'a: [\n', 'text\n'])('editYaml() refuses %j', (text) => {
  expect(() => editYaml(text, () => {})).toThrow('Cannot edit the YAML: it is not keys and values');
});
