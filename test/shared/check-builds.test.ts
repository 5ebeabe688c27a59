import { describe, expect, test } from 'vitest';
import type { Content, Version } from '../../lambda/content/content.ts';
import type { Token } from '../../lambda/content/markdown/tokens.ts';
import { checkBuilds } from '../../lambda/shared/check-builds.ts';
import { fixtureContent } from '../fixture-content.ts';

const { settings, messages, policies } = fixtureContent;
const english = messages.get('en') ?? {};
const unbuildable = (file: string, message: string) => ({
  ...{ rule: 'unbuildable', severity: 'error', file, line: 1, column: 1, message },
  hint: 'Undo the last change to this file, and report this message: a rule is missing that says what to change',
});

/** The fixture with changes to one of its versions. */
function withVersion(id: string, change: (version: Version) => Partial<Version>): Content {
  const versions = (policies[0]?.versions ?? []).map((version) =>
    version.id === id ? { ...version, ...change(version) } : version,
  );
  return { ...fixtureContent, policies: [{ id: 'privacy', versions }] };
}

/** A version whose text in a locale has a token that no page can show. */
function withBrokenText(locale: string): Content {
  const alien = { type: 'alien', raw: '?' } as unknown as Token;
  return withVersion('2026-11-15', ({ translations }) => {
    const text = translations.get(locale);
    const sections = text?.sections.map((section) => ({ ...section, blocks: [alien] })) ?? [];
    return { translations: new Map([...translations, ...(text ? [[locale, { ...text, sections }] as const] : [])]) };
  });
}

describe('checkBuilds()', () => {
  test('finds nothing in content that can be built at each of its dates', () => {
    expect(checkBuilds(fixtureContent)).toEqual([]);
  });

  test.each([
    ['the source of a version', withBrokenText('en'), 'privacy/2026-11-15/en.md'],
    ['a translation', withBrokenText('ja'), 'privacy/2026-11-15/ja.md'],
  ])('names the file of %s that no page can show, and the first date', (_, content, file) => {
    expect(checkBuilds(content)).toEqual([
      unbuildable(file, 'Cannot build the pages as of 2026-10-15: Cannot render a Markdown token of type "alien"'),
    ]);
  });

  test('names the messages of a locale that has no text', () => {
    const content = {
      ...fixtureContent,
      settings: { ...settings, locales: [...settings.locales, 'en-x-aa'] },
      messages: new Map([...messages, ['en-x-aa', english]]),
    };
    expect(checkBuilds(content)).toEqual([
      unbuildable('messages/en-x-aa.json', 'Cannot build the pages as of 2023-03-30: invalid_argument'),
    ]);
  });

  test.each([
    ['notice.coming', '2026-10-15'],
    ['notice.changed', '2026-11-15'],
    ['version.replaced', '2026-11-15'],
  ])('finds a message that is first shown on a later date: %s', (key, date) => {
    const { [key]: _, ...others } = english;
    expect(checkBuilds({ ...fixtureContent, messages: new Map([...messages, ['en', others]]) })).toEqual([
      unbuildable(
        'privacy/2026-11-15/en.md',
        `Cannot build the pages as of ${date}: Cannot show message "${key}": it is not defined`,
      ),
    ]);
  });

  test.each([
    ['2026-11-14', 'notice.coming', 1],
    ['2026-11-15', 'notice.coming', 0],
    ['2026-11-15', 'notice.changed', 1],
    ['2027-01-01', 'notice.changed', 0],
    ['2027-01-01', 'version.inForceSince', 1],
  ])('on %s, a lack of %s is found %i times: a date that has passed does not come again', (today, key, count) => {
    const { [key]: _, ...others } = english;
    const lacking = { ...fixtureContent, messages: new Map([...messages, ['en', others]]) };
    expect(checkBuilds(lacking, () => today)).toHaveLength(count);
  });

  test('compares the newest version with the one before it', () => {
    const { 'changes.added': _, ...others } = english;
    expect(checkBuilds({ ...fixtureContent, messages: new Map([...messages, ['en', others]]) })).toEqual([
      unbuildable(
        'privacy/2026-11-15/en.md',
        'Cannot build the pages as of 2026-10-15: Cannot show message "changes.added": it is not defined',
      ),
    ]);
  });

  test('builds all versions together at the last date', () => {
    const twice = { ...fixtureContent, policies: [...policies, ...policies] };
    expect(checkBuilds(twice)).toEqual([
      unbuildable('privacy/2026-11-15/en.md', expect.stringMatching(/^Cannot build the pages as of 2026-12-15: /)),
    ]);
  });
});
