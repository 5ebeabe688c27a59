import { messageKeys } from '../../lambda/content/message-keys.ts';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { formatProblem } from '../../lambda/content/problem.ts';
import { findUnready } from '../../lambda/shared/find-unready.ts';

/** The directory of the one version that the small content has. */
export const version = 'privacy/2026-11-15';

/** The front matter of its translation: the text after it begins on line 5. */
export const germanFront = '---\ntitle: Datenschutz\ntranslation: machine\n---\n';
/** The front matter of its source: the text after it begins on line 4. */
export const englishFront = '---\ntitle: Privacy\n---\n';

const messages = Object.fromEntries(
  Object.entries(messageKeys).map(([key, names]) => [key, ['Words', ...names.map((name) => `{{${name}}}`)].join(' ')]),
);

/** What every locale of the small content says; a change to undefined removes a message. */
export function messagesJson(changes: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ ...messages, 'holds.accounts': 'accounts', ...changes }, undefined, 2);
}

const small: Readonly<Record<string, string>> = {
  'site.yaml': 'sourceLocale: en\nlocales: [en, de]\ntimeZone: Europe/Berlin\nnoticeDays: 30\n',
  'messages/en.json': messagesJson(),
  'messages/de.json': messagesJson(),
  [`${version}/version.yaml`]: [
    'announced: 2026-10-15',
    'change: major',
    'facts:',
    '  company: Example GmbH',
    '  contact: privacy@example.com',
    'storage:',
    '  - { region: eu-central-1, holds: [accounts], provider: Example Hosting, safeguard: notNeeded }',
    '',
  ].join('\n'),
  [`${version}/en.md`]: `${englishFront}## Scope {#scope}\n\n(a) {{company}} is held to this.\n\n## Storage {#storage}\n\n{{storage}}\n`,
  [`${version}/de.md`]: `${germanFront}## Bereich {#scope}\n\n(a) {{company}} hält sich daran.\n\n## Orte {#storage}\n\n{{storage}}\n`,
};

/** Changes to a content: the text or bytes of a file, or undefined for none. */
export type Changes = Readonly<Record<string, string | Uint8Array | undefined>>;

/** A small valid content in two locales, with changes. */
export function smallContent(changes: Changes = {}): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  return new Map(
    Object.entries({ ...small, ...changes })
      .filter((entry): entry is [string, string | Uint8Array] => entry[1] !== undefined)
      .map(([path, content]) => [path, typeof content === 'string' ? encoder.encode(content) : content]),
  );
}

/** The problems of the small content with changes, as an editor reads them. */
export function problemsWith(changes: Changes): string[] {
  return parseContent(smallContent(changes)).problems.map(formatProblem);
}

/** What keeps the small content with changes out of production on the first of December 2026; it has no other problem. */
export function unreadyWith(changes: Changes): string[] {
  const files = smallContent(changes);
  const { content, problems } = parseContent(files);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (content === undefined) return errors.map(formatProblem);
  return findUnready({ files, content }, Date.UTC(2026, 11, 1)).map(formatProblem);
}

/** The problems of the small content when its source, which names no places of storage, has this text from line 4 on. */
export function problemsOfText(text: string): string[] {
  return problemsWith({
    [`${version}/version.yaml`]: small[`${version}/version.yaml`]?.split('storage:')[0],
    [`${version}/en.md`]: englishFront + text,
    [`${version}/de.md`]: undefined,
  });
}
