import { checkSuccession, type ParsedVersion } from './check-succession.ts';
import type { SiteContext } from './check-version.ts';
import { type Content, everyLocale, type Policy, type Settings } from './content.ts';
import { type ContentFile, problemWith } from './files/content-file.ts';
import { decodeText } from './files/decode-text.ts';
import { type Files, linkMark } from './files/files.ts';
import { nearestLocale, suggest } from './nearest.ts';
import { type ParsedMessages, parseMessages } from './parse-messages.ts';
import { parseSettings } from './parse-settings.ts';
import { parseVersion, type VersionDirectory } from './parse-version.ts';
import type { Problem } from './problem.ts';

/** Reads everything that editors wrote: the content if it has no error, and every problem of it, in the order of the files. */
export function parseContent(read: Files): { content: Content | undefined; problems: readonly Problem[] } {
  const links = [...read.keys()]
    .filter((path) => path.endsWith(linkMark))
    .map((path) => path.slice(0, -linkMark.length));
  const files = new Map([...read].filter(([path]) => !path.endsWith(linkMark)));
  if (read.size === 0) return { content: undefined, problems: [problemWith('.', emptyContent)] };
  const { sources, problems: undecoded } = decodeAll(files);
  const { settings, problems: settingsProblems } = parseSettings(sources.get('site.yaml'), files.has('site.yaml'));
  const early = [
    ...links.map((path) => problemWith(path, link(path))),
    ...undecoded,
    ...settingsProblems,
    ...unexpectedAtTop(files),
  ];
  if (settings === undefined) return { content: undefined, problems: inOrder(early) };
  const messages = parseAllMessages(files, sources, settings);
  const { policies, problems: policyProblems } = parsePolicies(files, sources, { settings, messages: messages.parsed });
  // Not pushed: a call takes no more than some 120,000 arguments, and an HTML file saved as .md has more tags.
  const problems = inOrder([...early, ...messages.problems, ...policyProblems]);
  if (problems.some(({ severity }) => severity === 'error')) return { content: undefined, problems };
  const byLocale = new Map(everyLocale(settings).map((locale) => [locale, messages.of(locale)]));
  return { content: { settings, messages: byLocale, policies }, problems };
}

function inOrder(problems: readonly Problem[]): Problem[] {
  const unique = [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
  const byPlace = (a: Problem, b: Problem) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
  return unique.sort(byPlace);
}

function decodeAll(files: Files): { sources: Map<string, ContentFile>; problems: Problem[] } {
  const sources = new Map<string, ContentFile>();
  const problems: Problem[] = [];
  for (const [path, bytes] of files) {
    if (path.endsWith('/')) {
      problems.push(problemWith(path, emptyDirectory(path)));
      continue;
    }
    const decoded = decodeText(path, bytes);
    problems.push(...decoded.problems);
    if (decoded.source !== undefined) sources.set(path, decoded.source);
  }
  return { sources, problems };
}

function parseAllMessages(files: Files, sources: ReadonlyMap<string, ContentFile>, settings: Settings) {
  const problems: Problem[] = [];
  const parsed = new Map<string, ParsedMessages>();
  for (const locale of everyLocale(settings)) {
    const file = `messages/${locale}.json`;
    const source = sources.get(file);
    if (source === undefined) {
      if (!files.has(file)) problems.push(problemWith(file, missingMessages(locale)));
      continue;
    }
    const result = parseMessages(source);
    problems.push(...result.problems);
    if (result.parsed !== undefined) parsed.set(locale, result.parsed);
  }
  problems.push(...unexpectedMessages(files, settings));
  return { parsed: [...parsed.values()], of: (locale: string) => parsed.get(locale)?.messages ?? {}, problems };
}

function parsePolicies(files: Files, sources: ReadonlyMap<string, ContentFile>, site: SiteContext) {
  const directories = versionDirectories(files, sources);
  const problems: Problem[][] = directories.length > 0 ? [] : [[problemWith('.', noPolicy)]];
  const versions = new Map<string, ParsedVersion[]>();
  for (const directory of directories) {
    const id = directory.path.slice(0, directory.path.indexOf('/'));
    const { parsed, problems: own } = parseVersion(directory, site);
    problems.push(checkPolicyId(id, site.settings), own);
    versions.set(id, [...(versions.get(id) ?? []), ...(parsed === undefined ? [] : [parsed])]);
  }
  const policies = [...versions].map(([id, unordered]): Policy => {
    const ordered = unordered.sort((a, b) => (a.version.id < b.version.id ? -1 : 1));
    for (const [index, former] of ordered.slice(0, -1).entries()) {
      const next = ordered[index + 1];
      if (next !== undefined) problems.push(checkSuccession(former, next, site.settings));
    }
    return { id, versions: ordered.map(({ version }) => version) };
  });
  return { policies, problems: problems.flat() };
}

/** Directories of the second level; `messages/` is no policy. */
function versionDirectories(files: Files, sources: ReadonlyMap<string, ContentFile>): VersionDirectory[] {
  const names = new Map<string, string[]>();
  for (const path of files.keys()) {
    const [policy, version, ...rest] = path.split('/');
    if (policy === 'messages' || version === undefined || rest.join('/') === '') continue;
    const directory = `${policy}/${version}`;
    names.set(directory, [...(names.get(directory) ?? []), rest.join('/')]);
  }
  return [...names].map(([path, own]) => {
    const texts = own.flatMap((name) => {
      const source = sources.get(`${path}/${name}`);
      return source === undefined ? [] : [[name, source] as const];
    });
    return { path, names: own, sources: new Map(texts) };
  });
}

function checkPolicyId(id: string, settings: Settings): Problem[] {
  const isLocale = everyLocale(settings).includes(id);
  if (/^[a-z][a-z0-9-]*$/.test(id) && !isLocale && id !== 'ledger') return [];
  const message = isLocale
    ? `Cannot use directory "${id}" as a policy: a locale has that name`
    : `Cannot use directory "${id}" as a policy: it becomes a part of the URL`;
  const hint = isLocale
    ? 'Name it after the document, such as "privacy"; texts stand in privacy/2026-11-15/'
    : 'Name it with small letters, digits and hyphens, such as "privacy"';
  return [problemWith(id, { rule: 'invalid-policy', message, hint })];
}

function unexpectedAtTop(files: Files): Problem[] {
  const absent = files.has('site.yaml') ? [] : ['site.yaml'];
  return [...files.keys()].flatMap((path) => {
    const [top, name, ...rest] = path.split('/');
    if (path === 'site.yaml' || path === 'README.md' || name === '' || top === 'messages' || rest.length > 0) return [];
    const misplaced = 'Move it into the directory of a version, such as privacy/2026-11-15/, or delete it';
    const hint = name === undefined ? suggest(path, absent, 'Delete the file') : misplaced;
    return [problemWith(path, unexpected(path, hint))];
  });
}

function unexpectedMessages(files: Files, settings: Settings): Problem[] {
  const locales = everyLocale(settings);
  const expected = new Set(locales.map((locale) => `messages/${locale}.json`));
  const stray = [...files.keys()].filter((path) => /^messages\/.*[^/]$/.test(path) && !expected.has(path));
  return stray.map((path) => {
    const tag = /^messages\/([^/]*)\.json$/.exec(path)?.[1];
    const near = tag === undefined ? undefined : nearestLocale(tag, locales);
    const hint = tag === undefined ? 'Delete the file' : `Add "${tag}" to "locales:" in site.yaml, or delete the file`;
    return problemWith(path, unexpected(path, near === undefined ? hint : `Rename it to "messages/${near}.json"`));
  });
}

function unexpected(path: string, hint: string) {
  const message = `Cannot use "${path}": no file of this name is read here`;
  return { rule: 'unexpected-file', message, hint: hint.replace('Write', 'Rename it to') };
}

function emptyDirectory(path: string) {
  const hint = 'Delete the directory, or add the files that belong there';
  return { rule: 'empty-directory', message: `Cannot use directory "${path.slice(0, -1)}": it is empty`, hint };
}

function missingMessages(locale: string) {
  const hint = `Copy the messages of another locale and translate them, or take "${locale}" out of site.yaml`;
  return { rule: 'missing-file', message: `Cannot find the interface messages of locale "${locale}"`, hint };
}

function link(path: string) {
  const hint = 'Put the file itself here; what is published must be what is committed';
  return { rule: 'link', message: `Cannot read "${path}": it is a link, not a file`, hint };
}

const emptyContent = {
  rule: 'empty-directory',
  message: 'Cannot find any content: the directory is empty or does not exist',
  hint: 'Name the directory that holds site.yaml, messages/ and a policy, with --content DIR',
};
const noPolicy = {
  rule: 'no-policy',
  message: 'Cannot find a policy: no directory such as privacy/2026-11-15 is here',
  hint: 'Add one, with version.yaml and the text in the source locale',
};
