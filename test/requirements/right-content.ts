import type { Locale } from '../../lambda/content/content.ts';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { formatProblem } from '../../lambda/content/problem.ts';
import type { TextAnswer } from '../../lambda/requirements/requirement.ts';
import { requirements } from '../../lambda/requirements/requirements.ts';
import { createSubject, type JudgedText, type JudgedVersion, judgedText } from '../../lambda/requirements/subject.ts';

/** The directory of the version that is judged. */
export const version = 'privacy/2026-11-15';

/** An instant at which it is in force. */
export const now = Date.UTC(2026, 11, 1);

const english = `---
title: Privacy Policy
topics: { retention: storage-a, withdraw: [deletion] }
---
{{company}} provides {{application}}.

## 1. Who we are {#controller}

{{company}} is responsible. Contact: {{contact}}.

## 2. What we collect {#collects}

We collect your name.

## 3. Why {#purposes}

We need it for your account, and we use it on the basis of our contract.

## 4. Storage {#storage}

(a) We keep your name for a year.

The places are:

{{storage}}

## 5. Recipients {#recipients}

We list all of them in section 4.

## 6. Sharing {#sharing}

We share nothing with anybody else.

## 7. Security {#security}

We encrypt what we store.

## 8. Deletion {#deletion}

Write to us, and we delete it, or end what you agreed to.

## 9. Third parties {#third-party-protection}

They protect it as we do.

## 10. Your rights {#rights}

You can see, correct and move it.

## 11. Complaints {#complaint}

Complain to your supervisory authority.

## 12. Changes {#changes}

We announce changes 30 days before they take effect.

## 13. Do Not Track {#do-not-track}

We track nobody, whatever your browser asks.
`;

const chinese = `---
title: 隐私政策
translation: reviewed
---
{{company}}提供{{application}}。

## 1. 我们是谁 {#controller}

{{company}}是责任人。联系方式：{{contact}}。

## 2. 我们收集什么 {#collects}

我们收集您的姓名。

## 3. 为什么 {#purposes}

我们需要它来管理您的账号，并依据我们的合同使用它。

## 4. 存储 {#storage}

(a) 我们保存您的姓名一年。

存储地点如下：

{{storage}}

## 5. 接收方 {#recipients}

我们在第4节列出所有接收方。

## 6. 共享 {#sharing}

我们不与任何其他人共享。

## 7. 安全 {#security}

我们对存储的内容加密。

## 8. 删除 {#deletion}

请写信给我们，我们将予以删除，或终止您的许可。

## 9. 第三方 {#third-party-protection}

他们像我们一样保护信息。

## 10. 您的权利 {#rights}

您可以查看、更正和转移信息。

## 11. 投诉 {#complaint}

请向您的监管机构投诉。

## 12. 变更 {#changes}

我们在变更生效前30天公布。

## 13. 请勿跟踪 {#do-not-track}

无论您的浏览器如何要求，我们都不跟踪任何人。
`;

/** A translation of the section about places alone. */
function places(title: string, heading: string, sentences: readonly [kept: string, places: string]): string {
  return `---\ntitle: ${title}\ntranslation: reviewed\n---\n## 4. ${heading} {#storage}\n\n(a) ${sentences[0]}\n\n${sentences[1]}\n\n{{storage}}\n`;
}

const right: Readonly<Record<string, string>> = {
  'site.yaml':
    'sourceLocale: en\nlocales: [en, ja, ko, pt-BR, zh-Hans]\ntimeZone: Asia/Shanghai\nnoticeDays: 30\norigin: https://policy.nordwind.cn\n',
  [`${version}/version.yaml`]: [
    'announced: 2026-10-15',
    'change: major',
    'facts:',
    '  company: Nordwind Software',
    '  application: Nordwind',
    '  contact: privacy@nordwind.cn',
    '  deletionUrl: https://nordwind.cn/delete',
    'storage:',
    '  - { region: cn-north-1, holds: [accounts], provider: Sinnet, safeguard: consent }',
    '',
  ].join('\n'),
  'messages/en.json': '{ "holds.accounts": "accounts" }',
  [`${version}/en.md`]: english,
  [`${version}/zh-Hans.md`]: chinese,
  [`${version}/ja.md`]: places('プライバシーポリシー', '保存', ['お名前を1年間保存します。', '場所は次のとおりです。']),
  [`${version}/ko.md`]: places('개인정보 처리방침', '보관', ['이름을 1년 동안 보관합니다.', '장소는 다음과 같습니다.']),
  [`${version}/pt-BR.md`]: places('Política de Privacidade', 'Armazenamento', [
    'Guardamos o seu nome por um ano.',
    'Os lugares são:',
  ]),
};

/** A passage of a file, or of each text for `*.md`, and what stands there instead. */
export type Edit = readonly [file: string, from: string | RegExp, to: string];

/** The files of a content that meets every requirement that content can show to be met, with edits. */
export function rightFiles(edits: readonly Edit[] = []): Map<string, Uint8Array> {
  const files = new Map(Object.entries(right));
  for (const [name, from, to] of edits) {
    const edited = [...files]
      .filter(([file]) => file === name || (name === '*.md' && file.endsWith('.md')))
      .map(([file, text]) => [file, text, text.replace(from, to)] as const)
      .filter(([, text, next]) => next !== text);
    if (edited.length === 0) throw new Error(`Cannot edit ${name}: it does not contain ${from}`);
    for (const [file, , next] of edited) files.set(file, next);
  }
  return new Map([...files].map(([file, text]) => [file, new TextEncoder().encode(text)]));
}

/** The right content with edits, ready to be judged. */
export function subjectOf(edits: readonly Edit[] = [], at = now): JudgedVersion {
  const files = rightFiles(edits);
  const { content, problems, frozenProblems } = parseContent(files);
  const policy = content?.policies[0];
  const newest = policy?.versions.at(-1);
  if (content === undefined || policy === undefined || newest === undefined)
    throw new Error(problems.map(formatProblem).join('\n'));
  return createSubject({ content, files, problems: [...problems, ...frozenProblems], at }, { policy, version: newest });
}

/** What a text answers to one requirement. */
export function answersTo(id: string, text: JudgedText): readonly TextAnswer[] {
  const requirement = requirements.find((candidate) => candidate.id === id);
  if (requirement === undefined) throw new Error(`Cannot find requirement "${id}"`);
  return requirement.judge(text);
}

/** The text of the right content in a locale, with its page edited. */
export function textWith(subject: JudgedVersion, locale: Locale, from: string | RegExp = '', to = ''): JudgedText {
  const text = judgedText(subject, locale);
  if (from === '') return text;
  const html = text.html.replace(from, to);
  if (html === text.html) throw new Error(`Cannot edit the page: it does not contain ${from}`);
  return { ...text, html };
}
