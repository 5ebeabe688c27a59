import { expect, test } from 'vitest';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { type Changes, englishFront, germanFront, smallContent, version } from './small-content.ts';

const yaml = 'announced: 2026-10-15\nchange: major\nfacts: { company: Example GmbH, contact: privacy@example.com }\n';
const english = ['We answer within 30 days, and keep letters for 5 years.', 'We never sell anything.'];
const german = ['Wir antworten in 60 Tagen und bewahren Briefe 5 Jahre auf.', 'Wir verkaufen nie etwas.'];

interface Typed {
  readonly source?: readonly string[];
  readonly own?: readonly string[];
  readonly accepted?: string;
  readonly directory?: string;
}

/** Two paragraphs, of which the first has another number of days in German. */
function typed({ source = english, own = german, accepted = '', directory = version }: Typed): Changes {
  const text = (front: string, heading: string, pieces: readonly string[]) =>
    `${front}## ${heading} {#letters}\n\n${pieces.join('\n\n')}\n`;
  const removed = directory === version ? {} : Object.fromEntries(filesOf(version).map((file) => [file, undefined]));
  const [yamlFile = '', sourceFile = '', ownFile = ''] = filesOf(directory);
  return {
    ...removed,
    [yamlFile]: yaml + accepted,
    [sourceFile]: text(englishFront, 'Letters', source),
    [ownFile]: text(germanFront, 'Briefe', own),
  };
}

const filesOf = (directory: string) => ['version.yaml', 'en.md', 'de.md'].map((name) => `${directory}/${name}`);

function parse(content: Typed) {
  const { problems, acceptedProblems } = parseContent(smallContent(typed(content)));
  return { problems, rules: problems.map(({ rule }) => rule), accepted: acceptedProblems.length };
}

const [warning] = parse({}).problems;
const acceptanceOf = (digest: string | undefined) =>
  `accepted:\n  - { rule: numbers-differ, file: de.md, words: Wir antworten, ${digest && `digest: "${digest}", `}because: The law }\n`;
const accepted = acceptanceOf(warning?.digest);

test('a warning of a version has a digest by which it is accepted', () => {
  expect(warning).toMatchObject({ rule: 'numbers-differ', digest: expect.stringMatching(/^[0-9a-f]{12}$/) });
  expect(parse({ accepted })).toEqual({ problems: [], rules: [], accepted: 1 });
});

const edited = (text: string, from: string, to: string) => text.replace(from, to);
const [first = '', second = ''] = german;
const [promise = '', denial = ''] = english;

test.each<[string, Typed]>([
  ['the accepted number is another one', { own: [edited(first, '60', '90'), second] }],
  ['another number of the line comes to differ', { own: [edited(first, '5 Jahre', '6 Jahre'), second] }],
  ['another word of the line is another one', { own: [edited(first, 'Briefe', 'Akten'), second] }],
  ['a word is added at the end', { own: [`${first} Oft.`, second] }],
  ['the number of the source is another one', { source: [edited(promise, '30', '45'), denial] }],
  ['another number of the source comes to differ', { source: [edited(promise, '5 years', '7 years'), denial] }],
])('an acceptance ends when %s', (_, change) => {
  const { rules, accepted: count } = parse({ ...change, accepted });
  expect(rules).toContain('numbers-differ');
  expect([rules.includes('acceptance-unused'), count]).toEqual([true, 0]);
});

test.each<[string, Typed]>([
  ['a paragraph comes before the line', { source: ['One.', ...english], own: ['Eins.', ...german] }],
  ['another line changes', { own: [first, `${second} Ganz sicher.`] }],
  ['the version gets another date', { directory: 'privacy/2026-11-16' }],
  ['a space is typed at the end of the line', { own: [`${first} `, second] }],
])('an acceptance holds when %s', (_, change) => {
  expect(parse({ ...change, accepted })).toMatchObject({ rules: [], accepted: 1 });
});

test('an acceptance of a lost paragraph holds when a paragraph comes before it, in the source and here', () => {
  const lost = { source: [promise, 'We keep a copy.', denial], own: [first.replace('60', '30'), second] };
  const [{ rule, digest } = {}] = parse(lost).problems;
  const acceptance = `accepted:\n  - { rule: ${rule}, file: de.md, words: Wir, digest: "${digest}", because: The law }\n`;
  const longer = { source: ['One.', ...lost.source], own: ['Eins.', ...lost.own], accepted: acceptance };
  expect([rule, parse(longer)]).toEqual(['piece-lost', { problems: [], rules: [], accepted: 1 }]);
});

test('an acceptance without a digest is for every line with its words, as it always was', () => {
  const change = { own: [edited(first, '60', '90'), second], accepted: acceptanceOf('') };
  expect(parse(change)).toMatchObject({ rules: [], accepted: 1 });
});

test('a digest that is none is told', () => {
  const message = 'Cannot use "x" for "digest": it is not 12 hexadecimal digits in quotation marks';
  expect(parse({ accepted: acceptanceOf('x') }).problems).toContainEqual(expect.objectContaining({ message }));
});
