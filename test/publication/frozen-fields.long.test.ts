import { expect, test } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { sha256 } from '../../lambda/content/digest.ts';
import type { Files } from '../../lambda/content/files/files.ts';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { findAllRefusals } from '../../lambda/publication/find-all-refusals.ts';
import { emptyRecord } from '../../lambda/publication/record/published.ts';
import { buildSite } from '../../lambda/site/build-site.ts';
import { freezeContent } from '../../lambda/site/model/frozen-texts.ts';
import { firstPublicTerm } from '../../lambda/site/model/terms.ts';
import type { Site } from '../../lambda/site/site.ts';
import { everyConstruct, everyConstructFiles } from '../every-construct.ts';

const now = Date.UTC(2020, 3, 1);
const options = { at: now, origin: 'https://policy.example.com' };
const before = buildSite(everyConstruct, { ...options, stamps: { known: {}, now: new Date(now).toISOString() } });
const known = Object.fromEntries(
  Object.entries(before.terms).map(([id, values]) => [id, values[firstPublicTerm] ?? '']),
);
const later = now + 86_400_000;

interface Edit {
  readonly file: string;
  readonly name: string;
  readonly text: string;
}

/** A different value of the same kind: the next day, the next number, the opposite, one more letter. */
function otherValue(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  const text = String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return new Date(Date.parse(text) - 86_400_000).toISOString().slice(0, 10);
  const others: Readonly<Record<string, string>> = {
    major: 'minor',
    minor: 'major',
    'eu-central-1': 'eu-central-2',
    'us-west-2': 'us-west-1',
    notNeeded: 'consent',
    standardClauses: 'consent',
    adequacy: 'consent',
    accounts: 'siteLogs',
    visits: 'partnerData',
    siteLogs: 'visits',
    machine: 'certified',
    reviewed: 'machine',
    certified: 'reviewed',
    'Pacific/Apia': 'Europe/Berlin',
  };
  return others[text] ?? `${text} more`;
}

/** Every value of a YAML text changed, and every key and item taken out, one at a time. */
function editsOfYaml(file: string, text: string): Edit[] {
  const count = { values: 0, pairs: 0 };
  const edits: Edit[] = [];
  const edit = (name: string, change: (document: ReturnType<typeof parseDocument>) => void) => {
    const document = parseDocument(text);
    change(document);
    edits.push({ file, name, text: document.toString() });
  };
  visit(parseDocument(text), (key, node) => {
    if (isScalar(node) && key !== 'key') count.values += 1;
    if (isMap(node) || isSeq(node)) count.pairs += node.items.length;
  });
  for (let wanted = 0; wanted < count.values; wanted += 1)
    edit(`value ${wanted}`, (document) => {
      let index = -1;
      visit(document, (key, node) => {
        if (!isScalar(node) || key === 'key') return;
        index += 1;
        if (index === wanted) node.value = otherValue(node.value);
      });
    });
  for (let wanted = 0; wanted < count.pairs; wanted += 1)
    edit(`without item ${wanted}`, (document) => {
      let index = -1;
      visit(document, (_, node) => {
        if (!isMap(node) && !isSeq(node)) return;
        for (const position of node.items.keys()) {
          index += 1;
          if (index === wanted) return void node.items.splice(position, 1);
        }
      });
    });
  return edits;
}

/** Every line of a text with another letter in it, and every line taken out. */
function editsOfText(file: string, text: string): Edit[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    // Without a letter it is white space or markup, which are not frozen.
    if (!/\p{L}/u.test(line)) return [];
    const kind = /^translation: (\w+)$/.exec(line)?.[1];
    const changed = kind ? `translation: ${otherValue(kind)}` : line.replace(/\p{L}(?=[^{}]*(?:\{\{|$))/u, 'ø');
    const withLine = (...own: string[]) => [...lines.slice(0, index), ...own, ...lines.slice(index + 1)].join('\n');
    return [
      { file, name: `line ${index + 1} changed`, text: withLine(changed) },
      { file, name: `line ${index + 1} out`, text: withLine() },
    ];
  });
}

/** Every name of what is held changed, and taken out; other messages belong to the page around the policy. */
function editsOfHeldNames(file: string, text: string): Edit[] {
  const messages: Record<string, string> = JSON.parse(text);
  return Object.keys(messages).flatMap((key) => {
    if (!key.startsWith('holds.')) return [];
    const { [key]: name, ...others } = messages;
    return [
      { file, name: `${key} changed`, text: JSON.stringify({ ...others, [key]: `${name} more` }) },
      { file, name: `${key} out`, text: JSON.stringify(others) },
    ];
  });
}

function editsOf(files: Files): Edit[] {
  return [...files].flatMap(([file, bytes]) => {
    const text = new TextDecoder().decode(bytes);
    if (file.endsWith('/version.yaml')) return editsOfYaml(file, text);
    if (file.startsWith('messages/')) return editsOfHeldNames(file, text);
    // A text is long, and every third line of it has every construct.
    return file.endsWith('.md') ? editsOfText(file, text).filter((_, index) => index % 3 === 0 || index < 6) : [];
  });
}

function judge(files: Files): 'wrong' | 'refused' | 'changed' | 'same' {
  const { content } = parseContent(files);
  if (content === undefined) return 'wrong';
  const { wordDigests: words, terms } = before;
  const frozen = { ...before, ...freezeContent(content, later) };
  const refusals = findAllRefusals(frozen, { ...emptyRecord, words, terms }, { now: later, terms, content: '' });
  if (refusals.length > 0) return 'refused';
  return digestOf(buildSite(content, { ...options, at: later, stamps })) === unedited ? 'same' : 'changed';
}

function digestOf({ pages }: Site): string {
  return sha256(pages.map(({ path, digest }) => `${path} ${digest}`).join('\n'));
}

const stamps = { known, now: new Date(later).toISOString() };
const unedited = digestOf(buildSite(everyConstruct, { ...options, at: later, stamps }));

test('every edit of a public version is an error of the content or refused, or no reader and no program sees it', () => {
  const edits = editsOf(everyConstructFiles);
  const seen = edits.map(({ file, name, text }) => {
    const files = new Map(everyConstructFiles).set(file, new TextEncoder().encode(text));
    return { edit: `${file}: ${name}`, verdict: judge(files) };
  });
  expect(seen.filter(({ verdict }) => verdict === 'changed')).toEqual([]);
  const refused = seen.filter(({ verdict }) => verdict === 'refused');
  expect(refused.length).toBeGreaterThan(100);
});
