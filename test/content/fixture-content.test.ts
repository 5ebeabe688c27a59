import { expect, test } from 'vitest';
import type { Translation, Version } from '../../lambda/content/content.ts';
import { childrenOf } from '../../lambda/content/markdown/lex-markdown.ts';
import type { Token } from '../../lambda/content/markdown/tokens.ts';
import { parseContent } from '../../lambda/content/parse-content.ts';
import type { Section } from '../../lambda/content/section.ts';
import { fixtureFiles } from '../fixture-content.ts';

const { content, problems } = parseContent(fixtureFiles);

test('the fixture has no problem, not even a warning', () => {
  expect(problems).toEqual([]);
  expect(content?.policies.map(({ id, versions }) => [id, ...versions.map((version) => version.id)])).toEqual([
    ['privacy', '2023-03-30', '2026-11-15'],
  ]);
});

test.each(['ar', 'de', 'ja', 'zh-Hans'])(
  'version 2026-11-15 has the same sections, clauses, facts, links and lists in %s as in its source',
  (locale) => {
    const { translations } = version('2026-11-15');
    expect(outline(translations.get(locale))).toEqual(outline(translations.get('en')));
  },
);

test('version 2026-11-15 has the seven sections, and the clauses by which they are cited', () => {
  expect(outline(version('2026-11-15').translations.get('en')).map(({ id, clauses }) => `${id}: ${clauses}`)).toEqual([
    ': ',
    'scope: a b c d e f',
    'use: a b c',
    'disclosure: a b c d e f g',
    'storage: ',
    'cookies: a b c',
    'security: a b',
    'changes: a b',
  ]);
});

function version(id: string): Version {
  const found = content?.policies[0]?.versions.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`Cannot find version "${id}"`);
  return found;
}

/** What must be the same in every language; in each block, since the order of words differs. */
function outline(translation: Translation | undefined) {
  return (translation?.sections ?? []).map((section: Section) => ({
    id: section.id,
    clauses: section.clauses.map(({ label }) => label).join(' '),
    blocks: section.blocks.filter(({ type }) => type !== 'space').flatMap(outlineOfBlock),
  }));
}

function outlineOfBlock(block: Token): unknown[] {
  if (block.type === 'clauses') return block.items.flatMap(outlineOfBlock);
  const inside = flatten(childrenOf(block));
  const facts = inside.filter(({ type }) => type === 'fact').map(({ raw }) => raw);
  const links = inside.flatMap((token) => (token.type === 'link' ? [token.href] : []));
  const items = inside.filter(({ type }) => type === 'list_item').length;
  return [{ type: block.type, facts: facts.sort(), links: links.sort(), items }];
}

function flatten(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => [token, ...flatten(childrenOf(token))]);
}
