import { expect, test } from 'vitest';
import { judgeRequirements } from '../../lambda/requirements/judge-requirements.ts';
import { requirements } from '../../lambda/requirements/requirements.ts';
import type { JudgedText } from '../../lambda/requirements/subject.ts';
import { paths } from '../../lambda/site/addresses.ts';
import { answersTo, type Edit, now, subjectOf, textWith, version } from './right-content.ts';

const en = `${version}/en.md`;
const zh = `${version}/zh-Hans.md`;
const yaml = `${version}/version.yaml`;
const right = subjectOf();
const day = 86_400_000;

test('a right version meets everything, and what only the public address can show is unknown', () => {
  const judgements = judgeRequirements(right);
  const open = judgements.filter(({ verdict }) => verdict !== 'met');
  expect(open.map(({ requirement, isMinor, verdict }) => [requirement.id, verdict, isMinor])).toEqual([
    ['GP1', 'unknown', true],
    // The App Store has more languages than this content.
    ['AP1', 'unmet', true],
  ]);
});

test('each requirement has an id of its own, a source, and says what it asks and how it is checked', () => {
  const ids = requirements.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { source, asks, how, checked } of requirements) {
    expect(URL.canParse(source)).toBe(true);
    expect([asks, how].every((words) => words.length > 5)).toBe(true);
    expect(checked).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});

/** What breaks each requirement, in the content: the locale of the readers, the edit, and what is said of it. */
const seeds: readonly (readonly [id: string, locale: string, edit: Edit, says: RegExp])[] = [
  ['GP4', 'en', [en, 'title: Privacy Policy', 'title: Legal Notice'], /<title> see "Legal Notice/],
  ['GP4', 'zh-Hans', [zh, 'title: 隐私政策', 'title: 法律声明'], /<h1> see "法律声明/],
  ['GP5', 'en', [yaml, 'Nordwind Software', 'Example GmbH'], /"company" is not real yet/],
  ['GP5', 'en', [yaml, 'application: Nordwind', 'application: "[insert app]"'], /"application" is not real yet/],
  ['GP5', 'zh-Hans', [zh, '提供{{application}}。', '提供本应用。'], /do not see the fact "application"/],
  ['GP6', 'en', [yaml, 'privacy@nordwind.cn', 'ask our service'], /no e-mail address/],
  ['GP6', 'en', [yaml, 'privacy@nordwind.cn', 'TODO'], /not real yet/],
  ['GP6', 'en', [en, 'Contact: {{contact}}.', 'Contact us.'], /do not see the fact "contact"/],
  ['GP7', 'en', ['*.md', '{#collects}', '{#data}'], /which information is collected/],
  ['GP7', 'zh-Hans', ['*.md', '{#sharing}', '{#others}'], /to whom information is disclosed/],
  ['GP8', 'en', ['*.md', '{#security}', '{#safe}'], /how information is protected/],
  ['GP9', 'en', [en, 'retention: storage-a, ', ''], /how long information is kept/],
  [
    'GP9',
    'en',
    [en, 'withdraw: [deletion] }\n---', 'withdraw: [security], deletion: [] }\n---'],
    /how information is deleted/,
  ],
  ['GP12', 'en', [yaml, 'deletionUrl: https://nordwind.cn/delete', 'other: none'], /names no address/],
  ['AP2', 'en', [en, ', withdraw: [deletion]', ''], /withdraw their consent/],
  ['AP2', 'en', ['*.md', '{#third-party-protection}', '{#others}'], /third parties protect/],
  ['CN1', 'zh-Hans', [zh, /## 13[\s\S]*/, ''], /get section "do-not-track" in en/],
  [
    'CN2',
    'en',
    [
      en,
      'provides {{application}}.',
      'provides {{application}}. This policy is an integral part of the service agreement.',
    ],
    /"an integral part of the service agreement"/,
  ],
  [
    'CN2',
    'en',
    [en, 'provides {{application}}.', 'provides {{application}}. You are deemed to have agreed.'],
    /"are deemed to have agreed"/,
  ],
  [
    'CN2',
    'zh-Hans',
    [zh, '提供{{application}}。', '提供{{application}}。本政策是服务协议不可分割的一部分。'],
    /协议不可分割的一部分/,
  ],
  ['CN2', 'en', ['*.md', '{#recipients}', '{#others}'], /who receives information/],
  ['CN4', 'en', [en, 'We need it', 'We personalize, and we need it'], /"personalize/],
  ['CN4', 'zh-Hans', [zh, '我们需要它', '为了个性化服务，我们需要它'], /个性化/],
  ['CN8', 'en', [yaml, 'cn-north-1', 'eu-central-1'], /outside China \(eu-central-1\).*\n[\s\S]*separate consent/],
  ['EU1', 'en', ['*.md', '{#complaint}', '{#others}'], /where readers can complain/],
  ['EU1', 'en', ['*.md', '{#rights}', '{#others}'], /which rights readers have/],
  [
    'EU2',
    'en',
    [
      yaml,
      'cn-north-1, holds: [accounts], provider: Sinnet, safeguard: consent',
      'us-east-1, holds: [accounts], provider: Sinnet, safeguard: notNeeded',
    ],
    /us-east-1 is in a third country/,
  ],
  [
    'EU3',
    'en',
    [en, 'We announce changes', 'We may change this policy at any time. We announce changes'],
    /"change this policy at any time"/,
  ],
  ['EU3', 'zh-Hans', [zh, '我们在变更', '我们可以随时修改本政策。我们在变更'], /随时修改/],
  ['US1', 'en', ['*.md', '{#do-not-track}', '{#tracking}'], /Do-Not-Track/],
  ['US1', 'en', ['*.md', '{#changes}', '{#news}'], /how changes are announced/],
  ['X2', 'en', [en, 'We collect your name.', 'We collect [insert data].'], /\[insert data\]/],
  ['X2', 'en', [yaml, 'Sinnet', 'TODO'], /TODO/],
  ['X4', 'zh-Hans', [zh, '30天', '60天'], /60/],
  [
    'X5',
    'en',
    [
      en,
      'We share nothing with anybody else.',
      'We share nothing with anybody else, and never will.\n\nWe share nothing with anybody else, and never will.',
    ],
    /for the second time/,
  ],
];

/** What is said of everything that is unmet. */
function unmetIn(id: string, text: JudgedText): string {
  return answersTo(id, text)
    .filter(({ verdict }) => verdict === 'unmet')
    .map(({ says }) => says)
    .join('\n');
}

test.each(seeds)('finds what breaks %s for readers in %s: %j', (id, locale, edit, says) => {
  const text = textWith(subjectOf([edit]), locale);
  expect(unmetIn(id, text)).toMatch(says);
  expect(answersTo(id, text).every(({ verdict, write = '' }) => verdict === 'met' || write.length > 5)).toBe(true);
  expect(unmetIn(id, textWith(right, locale))).not.toMatch(says);
});

/** What breaks a requirement on a built page. */
const pages: readonly (readonly [id: string, locale: string, from: string | RegExp, to: string, says: RegExp])[] = [
  ['GP3', 'en', '<article>', '<article><form action="/x">', /<form/],
  ['GP3', 'en', '<article>', '<article contenteditable>', /contenteditable/],
  ['GP3', 'en', '<article>', '<article><button>', /<button/],
  ['GP3', 'en', '<article>', '<article><button type="submit" popovertarget="menu_">', /<button/],
  ['GP3', 'en', '<article>', '<article><button type="button" popovertarget="menu_" formaction="/x">', /<button/],
  ['CN1', 'zh-Hans', /font:[\d.]+rem/, 'font:.9rem', /14.4 pixels/],
  ['CN5', 'en', /<time datetime="2026-10-15">/g, '<time datetime="2026-10-16">', /announcement, 2026-10-15/],
  ['CN5', 'en', /<time datetime="2026-11-15">/g, '<time datetime="2026-11-16">', /effective date, 2026-11-15/],
  ['CN6', 'en', '</body>', '<script>1</script></body>', /<script/],
  ['CN6', 'en', '<article>', '<article onclick="x()">', /onclick/],
  ['EU5', 'en', '</head>', '<link rel="stylesheet" href="https://fonts.test/a.css"></head>', /fonts\.test/],
  ['EU5', 'en', '</body>', '<img src="//tracker.test/p.gif" alt=""></body>', /tracker\.test/],
  ['EU5', 'en', '<style>', '<style>@import "https://fonts.test/b.css";', /fonts\.test/],
  ['US1', 'en', /<time datetime="2026-11-15">/g, '<time datetime="2026-11-16">', /effective date/],
  ['US3', 'en', 'width=device-width', 'width=1024', /viewport/],
  ['US3', 'en', /@media print/g, '@media screen', /print/],
  ['JP1', 'ja', /中国/g, 'China', /do not see the country "中国"/],
  ['KR1', 'ko', /중국/g, 'China', /do not see the country "중국"/],
  ['BR1', 'pt-BR', /China/g, 'Kina', /do not see the country "China"/],
  ['X7', 'en', /November 15, 2026|15 November 2026/, 'December 15, 2026', /"December 15, 2026" for 2026-11-15/],
];

test.each(pages)('finds what breaks %s on a page in %s: %s → %s', (id, locale, from, to, says) => {
  expect(unmetIn(id, textWith(right, locale, from, to))).toMatch(says);
  expect(unmetIn(id, textWith(right, locale))).not.toMatch(says);
});

test('GP4: the name of the app makes no privacy policy of a legal notice', () => {
  const subject = subjectOf([
    [en, 'title: Privacy Policy', 'title: Legal Notice'],
    [yaml, 'application: Nordwind', 'application: Privacy Guard'],
  ]);
  expect(unmetIn('GP4', textWith(subject, 'en'))).toMatch(/<title>.*\n.*<h1>/);
});

test('AP1: names the locales of the App Store that lead to a page in another language', () => {
  const { content } = right;
  const settings = { ...content.settings, locales: content.settings.locales.filter((locale) => locale !== 'ja') };
  const less = { ...right, content: { ...content, settings } };
  expect(unmetIn('AP1', textWith(less, 'en'))).toMatch(/lead to en: .*\bja\b/);
  expect(unmetIn('AP1', textWith(right, 'en'))).not.toMatch(/\bja\b/);
  expect(unmetIn('AP1', textWith(right, 'ja'))).toBe('Most of the text for ja is in en');
  expect(unmetIn('AP1', textWith(right, 'zh-Hans'))).toBe('');
});

test('data for search engines are no script that runs', () => {
  const text = textWith(right, 'en', '</head>', '<script type="application/ld+json">{}</script></head>');
  expect(answersTo('CN6', text).map(({ verdict }) => verdict)).toEqual(['met']);
});

test('a page that is no HTML breaks GP2', () => {
  const text = textWith(right, 'en');
  const page = { ...text.page, contentType: 'application/pdf' };
  expect(answersTo('GP2', { ...text, page }).map(({ verdict }) => verdict)).toEqual(['unmet']);
});

test('a dropped language without a page breaks AP5', () => {
  const { content } = right;
  const settings = { ...content.settings, dropped: ['fr'] };
  const subject = { ...right, content: { ...content, settings } };
  expect(answersTo('AP5', textWith(subject, 'en')).map(({ says }) => says)).toEqual([
    `${paths.latest('privacy', 'fr')} was public and has no page`,
  ]);
});

test.each([
  [329, 'met', undefined],
  [331, 'unmet', true],
  [366, 'unmet', undefined],
])('US2: %i days after a version took effect, it is %s', (days, verdict, isMinor) => {
  const at = Date.parse('2026-11-15T00:00:00+08:00') + days * day;
  const [answer] = answersTo('US2', textWith({ ...right, at }, 'en'));
  expect([answer?.verdict, answer?.isMinor]).toEqual([verdict, isMinor]);
});

test('US2: the fact "reviewed" counts as well', () => {
  const subject = subjectOf([[yaml, 'facts:', 'facts:\n  reviewed: 2027-10-01']]);
  const [answer] = answersTo('US2', textWith({ ...subject, at: now + 365 * day }, 'en'));
  expect(answer?.says).toBe('Last reviewed on 2027-10-01');
});

test('EU3: an urgent version must not add a country', () => {
  const { policy, version: current } = right;
  const urgent = { ...current, urgent: 'A court order' };
  const before = { ...current, id: '2026-01-01', storage: [] };
  const subject = { ...right, version: urgent, policy: { ...policy, versions: [before, urgent] } };
  expect(
    answersTo('EU3', textWith(subject, 'en'))
      .map(({ says }) => says)
      .join(),
  ).toMatch(/cn-north-1 .* new/);
});

test('X1: damage in frozen words is reported at its line', () => {
  const file = en;
  const damage = {
    rule: 'damaged-text',
    severity: 'error',
    file,
    line: 8,
    column: 1,
    message: 'Found “â€™”',
    hint: 'Write ’',
  } as const;
  const [answer] = answersTo('X1', textWith({ ...right, problems: [damage] }, 'en'));
  const typed = right.textOf(file);
  expect([answer?.says, typed.slice(0, answer?.offset).split('\n').length]).toEqual(['Found “â€™”', 8]);
});

test('answers of all languages are one, and name line and languages', () => {
  const subject = subjectOf([[en, 'We need it', 'We personalize, and we need it']]);
  const judged = judgeRequirements(subject, ['app-gallery']).find(({ requirement }) => requirement.id === 'CN4');
  const unmet = judged?.answers.filter(({ verdict }) => verdict === 'unmet');
  expect(unmet?.map(({ file, line, locales }) => [file, line, locales])).toEqual([
    [en, 17, ['en', 'ja', 'ko', 'pt-BR']],
  ]);
});

test('a topic leads to the section or clause in the reader’s own file', () => {
  const answers = answersTo('GP9', textWith(right, 'zh-Hans'));
  const typed = right.textOf(zh);
  expect(answers.map(({ offset = 0 }) => typed.slice(offset).split('\n')[0])).toEqual([
    '(a) 我们保存您的姓名一年。',
    '## 8. 删除 {#deletion}',
  ]);
});
