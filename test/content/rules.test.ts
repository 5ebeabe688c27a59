import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { corrections } from './cases/corrections.ts';
import { facts } from './cases/facts.ts';
import { files } from './cases/files.ts';
import { frontMatter } from './cases/front-matter.ts';
import { headings } from './cases/headings.ts';
import { links } from './cases/links.ts';
import { marks } from './cases/marks.ts';
import { messages } from './cases/messages.ts';
import { settings } from './cases/settings.ts';
import { succession } from './cases/succession.ts';
import { translations } from './cases/translations.ts';
import { versions } from './cases/versions.ts';
import { problemsOfText, problemsWith, version } from './small-content.ts';

const texts = { headings, facts, links, marks };
const changes = { files, settings, versions, corrections, succession, frontMatter, translations, messages };

test('parseContent() has nothing to say about the small content that the cases change', () => {
  expect(problemsWith({})).toEqual([]);
});

describe.each(Object.entries(texts))('parseContent() says what is wrong, where, and what to type: %s', (_, cases) => {
  test.each(cases.map(([text, ...lines]) => [JSON.stringify(text), text, lines] as const))(
    '%s',
    (_name, text, lines) => {
      expect(linesOf(problemsOfText(text))).toEqual(lines);
    },
  );
});

describe.each(Object.entries(changes))('parseContent() says what is wrong, where, and what to type: %s', (_, cases) => {
  test.each(cases.map(([name, change, ...lines]) => [name, change, lines] as const))('%s', (_name, change, lines) => {
    expect(linesOf(problemsWith(change))).toEqual(lines);
  });
});

test('the cases above provoke every rule that lambda/content names, and no other', () => {
  const cases = [...Object.values(texts).flat(), ...Object.values(changes).flat()];
  const provoked = cases.flat().flatMap((line) => (typeof line === 'string' ? ruleAtEnd(line) : []));
  expect([...new Set(provoked)].sort()).toEqual(rulesInSource(path.join(import.meta.dirname, '../../lambda/content')));
});

/** Two lines for each problem; the directory of the one version is left out. */
function linesOf(problems: readonly string[]): string[] {
  return problems.flatMap((problem) =>
    (problem.startsWith(`${version}/`) ? problem.slice(version.length + 1) : problem).split('\n    '),
  );
}

function ruleAtEnd(line: string): string[] {
  const rule = /^\S*:\d+:\d+: .* \[([a-z0-9-]+)\]$/.exec(line)?.[1];
  return rule === undefined ? [] : [rule];
}

/** Names after `rule:`, and those of the three counts, whose names stand in a table. */
function rulesInSource(directory: string): string[] {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const found = names.flatMap((name) => {
    const code = readFileSync(path.join(directory, name), 'utf8');
    return [...code.matchAll(/rule: '([a-z0-9-]+)'|'([a-z-]+-differ)'/g)].map((match) => match[1] ?? match[2] ?? '');
  });
  return [...new Set(found)].sort();
}
