import { expect, test } from 'vitest';
import { sha256 } from '../../lambda/content/digest.ts';
import type { Files } from '../../lambda/content/files/files.ts';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { findAllRefusals } from '../../lambda/publication/find-all-refusals.ts';
import { emptyRecord } from '../../lambda/publication/record/published.ts';
import { buildSite } from '../../lambda/site/build-site.ts';
import { freezeContent } from '../../lambda/site/model/frozen-texts.ts';
import { firstPublicTerm } from '../../lambda/site/model/terms.ts';
import type { Site } from '../../lambda/site/site.ts';
import { type Edit, editsOfMessages, editsOfText, editsOfYaml } from '../content-edits.ts';
import { everyConstruct, everyConstructFiles } from '../every-construct.ts';

const now = Date.UTC(2020, 3, 1);
const options = { at: now, origin: 'https://policy.example.com' };
const before = buildSite(everyConstruct, { ...options, stamps: { known: {}, now: new Date(now).toISOString() } });
const known = Object.fromEntries(
  Object.entries(before.terms).map(([id, values]) => [id, values[firstPublicTerm] ?? '']),
);
const later = now + 86_400_000;

function editsOf(files: Files): Edit[] {
  return [...files].flatMap(([file, bytes]) => {
    const text = new TextDecoder().decode(bytes);
    if (file.endsWith('/version.yaml')) return editsOfYaml(file, text);
    // Other messages belong to the page around the policy.
    if (file.startsWith('messages/')) return editsOfMessages(file, text, (key) => key.startsWith('holds.'));
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
  const seen = editsOf(everyConstructFiles).map(({ file, name, text }) => {
    const files = new Map(everyConstructFiles).set(file, new TextEncoder().encode(text));
    return { edit: `${file}: ${name}`, verdict: judge(files) };
  });
  expect(seen.filter(({ verdict }) => verdict === 'changed')).toEqual([]);
  const refused = seen.filter(({ verdict }) => verdict === 'refused');
  expect(refused.length).toBeGreaterThan(100);
});
