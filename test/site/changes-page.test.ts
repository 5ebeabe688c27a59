import { describe, expect, test } from 'vitest';
import { changesPage, outlineOf, outlineOfTexts, twoVersions } from './changes-outline.ts';
import { findAll, findOne, wordsOf } from './parse-page.ts';
import { message } from './site-content.ts';

const one = '## 1. One {#one}\n\nThe first section speaks of accounts.\n';
const two = '## 2. Two {#two}\n\nThe second section speaks of visits and records.\n';
const three = '## 3. Three {#three}\n\nThe third section speaks of cookies in browsers.\n';

describe('a changes page shows what happened to a section', () => {
  test.each([
    [
      'added',
      one + three,
      one + two + three,
      [
        'one same | 1. One Unchanged',
        'two added | 2. Two Added {+ The second section speaks of visits and records. +}',
        'three same | 3. Three Unchanged',
      ],
    ],
    [
      'removed',
      one + two + three,
      one + three,
      [
        'one same | 1. One Unchanged',
        'two removed | 2. Two Removed [- The second section speaks of visits and records. -]',
        'three same | 3. Three Unchanged',
      ],
    ],
    [
      'moved',
      one + two + three,
      two + three + one,
      ['two same | 2. Two Unchanged', 'three same | 3. Three Unchanged', 'one same | 1. One Moved'],
    ],
    [
      'moved and reworded',
      one + two + three,
      two + three + one.replace('accounts', 'mail'),
      [
        'two same | 2. Two Unchanged',
        'three same | 3. Three Unchanged',
        'one reworded | 1. One Moved Reworded The first section speaks of [-accounts-]{+mail+}.',
      ],
    ],
    [
      'under another id',
      one + two,
      one + two.replace('{#two}', '{#visits}').replace('2. Two', '2. Visits'),
      [
        'one same | 1. One Unchanged',
        'visits reworded | 2. [-Two-]{+Visits+} Renamed Reworded The second section speaks of visits and records.',
      ],
    ],
    [
      'rewritten under the same id',
      one,
      '## 1. One {#one}\n\nNothing remains here.\n',
      [
        'one reworded | 1. One Reworded Removed [-The first section speaks of accounts. -] Added {+Nothing remains here. +}',
      ],
    ],
    [
      'before the first heading',
      `An introduction.\n\n${one}`,
      `A short introduction.\n\n${one}`,
      ['introduction_ reworded | Introduction Reworded [-An-]{+A short+} introduction.', 'one same | 1. One Unchanged'],
    ],
  ])('%s', (_, before, now, expected) => {
    expect(outlineOfTexts(before, now)).toEqual(expected);
  });

  test('says in one sentence that nothing has changed', () => {
    const content = twoVersions({ texts: { en: one } }, { texts: { en: one } });
    expect(wordsOf(findOne(changesPage(content), 'main > .notice').textContent)).toBe(message('en', 'changes.none'));
    const moved = twoVersions({ texts: { en: one + two } }, { texts: { en: two + one } });
    expect(findAll(changesPage(moved), 'main > .notice')).toEqual([]);
  });
});

describe('a changes page shows what happened to a clause or another passage', () => {
  const a = '(a) Accounts are kept while they are used;\n\n';
  const b = '(b) Visits are recorded with date and time;\n\n';
  const c = '(c) Partners send what they know.\n\n';
  const text = (words: string) => `## One {#one}\n\n${words}\n`;
  const same = { a: '(a) Accounts are kept while they are used;', b: '(b) Visits are recorded with date and time;' };

  test.each([
    [
      'reworded',
      a + b,
      a + b.replace('recorded', 'stored'),
      `${same.a} (b) Visits are [-recorded-]{+stored+} with date and time;`,
    ],
    ['added', a, a + b, `${same.a} Added {+${same.b}+}`],
    ['removed', a + b, a, `${same.a} Removed [-${same.b}-]`],
    [
      'added before others, which get new labels',
      a + b,
      `(a) Nothing else is kept.\n\n${a.replace('(a)', '(b)')}${b.replace('(b)', '(c)')}`,
      `Added {+(a) Nothing else is kept.+} [-(a)-]{+(b)+} ${same.a.slice(4)} [-(b)-]{+(c)+} ${same.b.slice(4)}`,
    ],
    ['moved', a + b + c, b + c + a, `${same.b} (c) Partners send what they know. Moved ${same.a}`],
    [
      'replaced by a different one with the same label',
      a,
      '(a) Partners send what they know.',
      `Removed [-${same.a}-] Added {+(a) Partners send what they know.+}`,
    ],
    [
      'with the same words as another',
      a + a.replace('(a)', '(b)'),
      a,
      `${same.a} Removed [-(b) Accounts are kept while they are used;-]`,
    ],
    ['an item of a list', '- apples\n- pears\n', '- apples\n- plums\n- pears\n', '• apples Added {+• plums+} • pears'],
    ['a number of a list', '1. apples\n', '2. apples\n', '[-1.-]{+2.+} apples'],
    ['a heading', '### Old times\n\nWords.', '### New times\n\nWords.', '[-Old-]{+New+} times Words.'],
    [
      'a row of a table',
      '| a | b |\n| - | - |\n| 1 | x |\n',
      '| a | b |\n| - | - |\n| 1 | x |\n| 2 | y |\n',
      'a b a 1 b x Added a {+2+} b {+y+}',
    ],
    [
      'a cell of a table',
      '| a | b |\n| - | - |\n| 1 | two words |\n',
      '| a | b |\n| - | - |\n| 1 | two new words |\n',
      'a b a 1 b two {+new +}words',
    ],
    [
      'a quotation',
      '> Words are\n> quoted here.',
      '> Words were\n> quoted here.',
      'Words [-are-]{+were+} quoted here.',
    ],
    [
      'where a link leads',
      '[Write to us](mailto:a@example.com)',
      '[Write to us](https://example.com)',
      'Write to us ([-mailto:a@-]{+https://+}example.com)',
    ],
    ['struck words', 'Words that were ~~struck~~.', 'Words that were struck.', 'Words that were [-~~-]struck[-~~-].'],
    [
      'signs of HTML',
      'Don\'t send "A &amp; \\<B>".',
      'Don\'t send "A &amp; \\<C>".',
      'Don\'t send "A & <[-B-]{+C+}>".',
    ],
  ])('%s', (_, before, now, expected) => {
    expect(outlineOfTexts(text(before), text(now))).toEqual([`one reworded | One Reworded ${expected}`]);
  });

  test('ignores emphasis and line breaks', () => {
    const [before, now] = ['(a) Words *that* are\nread.', '(a) Words that **are** read.'];
    expect(outlineOfTexts(text(before), text(now))).toEqual(['one same | One Unchanged']);
  });
});

describe('a changes page compares what is shown', () => {
  const yaml = (facts: string, storage = '') => `announced: 2024-12-01\nchange: major\nfacts: { ${facts} }\n${storage}`;
  const place = (region: string, safeguard: string) =>
    `  - { region: ${region}, holds: [accounts], provider: Example, safeguard: ${safeguard} }\n`;

  test('a changed fact in an unchanged text', () => {
    const texts = { en: '## One {#one}\n\n{{company}} is here since {{since}}.\n' };
    const content = twoVersions(
      { yaml: yaml("company: Example GmbH, since: '2020-01-01'"), texts },
      { yaml: yaml("company: Example AG, since: '2021-01-01'"), texts },
    );
    expect(outlineOf(content)).toEqual([
      'one reworded | One Reworded Example [-GmbH-]{+AG+} is here since January 1, [-2020-]{+2021+}.',
    ]);
  });

  test('places of storage, each on its own', () => {
    const texts = { en: '## One {#one}\n\n{{storage}}\n' };
    const storage = (...places: string[]) => yaml('', `storage:\n${places.join('')}`);
    const content = twoVersions(
      { yaml: storage(place('eu-central-1', 'notNeeded'), place('us-east-1', 'adequacy')), texts },
      { yaml: storage(place('eu-west-1', 'notNeeded'), place('us-east-1', 'consent')), texts },
    );
    const [outline] = outlineOf(content);
    expect(outline).toMatch(
      /Removed Location \[-Germany \/ Frankfurt \(eu-central-1\).* Added Location \{\+Ireland \/ Dublin \(eu-west-1\)/,
    );
    expect(outline).toContain('Safeguard [-adequacy decision-]{+your consent+}');
  });

  test('a row of a table as a row, whose other cells look as they do on the page of the version', () => {
    const texts = { en: '## One {#one}\n\n{{storage}}\n' };
    const storage = (safeguard: string) => yaml('', `storage:\n${place('us-east-1', safeguard)}`);
    const page = changesPage(twoVersions({ yaml: storage('adequacy'), texts }, { yaml: storage('consent'), texts }));
    const cells = findAll(page, '#one tr.reworded > :is(th[scope=row], td)');
    expect(cells.map((cell) => findOne(cell, '.note').textContent)).toEqual([
      ...(['storage.place', 'storage.holds', 'storage.provider', 'storage.safeguard'] as const).map((key) =>
        message('en', key),
      ),
    ]);
    expect(cells.map((cell) => findAll(cell, 'ins, del').length)).toEqual([0, 0, 0, 2]);
    expect([findAll(page, 'th > strong').length, findAll(page, 'td > ul > li').length]).toEqual([1, 1]);
  });

  test('a new table of places, as a table', () => {
    const before = { texts: { en: '## One {#one}\n\nOn our servers.\n' } };
    const now = {
      yaml: yaml('', `storage:\n${place('eu-central-1', 'notNeeded')}`),
      texts: { en: '## One {#one}\n\nOn our servers.\n\n{{storage}}\n' },
    };
    expect(findAll(changesPage(twoVersions(before, now)), '.added > ins > table.storage')).toHaveLength(1);
  });

  test('the title', () => {
    const front = (title: string) => `---\ntitle: ${title}\n---\n${one}`;
    const content = twoVersions(
      { texts: {} },
      { texts: {} },
      {
        'privacy/2025-01-01/en.md': front('Privacy Statement'),
        'privacy/2026-01-01/en.md': front('Privacy Policy'),
      },
    );
    expect(outlineOf(content)).toEqual([
      'reworded | Title Privacy [-Statement-]{+Policy+}',
      'one same | 1. One Unchanged',
    ]);
  });
});

describe('a section of the same typed words is not the same section', () => {
  test('where the address of its link is given in a different section, and has changed', () => {
    const linked = (address: string) =>
      `## 1. One {#one}\n\nRead [the rules][rules].\n\n${two}\n[rules]: https://${address}.example\n`;
    expect(outlineOfTexts(linked('old'), linked('new'))[0]).toBe(
      'one reworded | 1. One Reworded Read the rules (https://[-old.example-]{+new.example+}).',
    );
  });

  test('where one paragraph has become two', () => {
    expect(outlineOfTexts(two, two.replace('visits and', 'visits.\n\nAnd'))[0]).toContain('two reworded');
    const [same] = outlineOfTexts(two.replace(' and', '\n\nand'), two);
    expect(same).toContain('two reworded');
  });
});

test('a changes page shows neighbouring additions as one, and the number of a heading as a whole', () => {
  const before = '## 7. Changes {#changes}\n\nThe company may share data.\n';
  const now = '## 8. Changes {#changes}\n\nThe company may, if you agree, share data.\n';
  expect(outlineOfTexts(before, now)).toEqual([
    'changes reworded | [-7.-]{+8.+} Changes Reworded The company may{+, if you agree,+} share data.',
  ]);
});

test('a changes page of several changes begins with links to them, and says what kind each is', () => {
  const before =
    'Hello.\n\n## 1. Scope {#scope}\n\nOld words.\n\n## 2. Use {#use}\n\nSame.\n\n## 3. End {#end}\n\nGone.\n';
  const now =
    'Hello, reader.\n\n## 1. Scope {#scope}\n\nNew words.\n\n## 2. Use {#use}\n\nSame.\n\n## 3. More {#more}\n\nWholly other text.\n';
  const root = changesPage(twoVersions({ texts: { en: before } }, { texts: { en: now } }));
  const links = findAll(root, '.overview li').map((item) => wordsOf(item.textContent));
  expect(links).toEqual(['Introduction · Reworded', '1. Scope · Reworded', '3. End · Removed', '3. More · Added']);
  const anchors = findAll(root, '.overview a').map((link) => link.getAttribute('href') ?? '');
  expect(anchors).toEqual(['#introduction_', '#scope', '#end', '#more']);
  for (const anchor of anchors) expect(findAll(root, anchor)).toHaveLength(1);
});
