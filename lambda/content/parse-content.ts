import { nearestBuiltInMessages } from './built-in-messages.ts';
import { checkFactsOfApplications, textsBelow } from './check-misspelt-facts.ts';
import { checkPolicyLinks } from './check-policy-links.ts';
import { type Clock, orderVersions, type ParsedVersion } from './check-succession.ts';
import type { SiteContext } from './check-version.ts';
import { type Content, everyLocale, type Policy, type Settings, type Version } from './content.ts';
import { decodeText } from './files/decode-text.ts';
import { type Files, linkMark } from './files/files.ts';
import { createLazyMap } from './files/lazy-map.ts';
import { findStrayFiles } from './files/stray-files.ts';
import { versionDirectories } from './files/version-directory.ts';
import { englishNameOf, isNoLanguage, languageOfCountry } from './language/country-codes.ts';
import { type FileProblem, inFile, locateProblems } from './locate-problems.ts';
import { nearest, nearestLocale } from './nearest.ts';
import { createRelease } from './outline/read-later.ts';
import { type ParsedMessages, parseMessages } from './parse-messages.ts';
import { parseSettings } from './parse-settings.ts';
import { parseVersion } from './parse-version.ts';
import type { Problem } from './problem.ts';
import type { Proofs } from './proofs.ts';
import { contextOfPolicy, isPolicyFile, policyFile, readPolicyFiles } from './read-policy-files.ts';
import { createReadingCache, type ReadingCache } from './reading-cache.ts';
import { rememberLast } from './remember.ts';
import { problemOf, type UnlocatedProblem } from './rules.ts';
import { splitFrozen } from './split-frozen.ts';

/** What was read of a content directory. */
export interface ParsedContent {
  /** Undefined when a problem is an error. */
  readonly content: Content | undefined;
  /** What could be read in spite of errors, to show what is left to do; nothing is published from it. */
  readonly readable: Content | undefined;
  /** In the order of the files. */
  readonly problems: readonly Problem[];
  /** Problems that can no longer be mended: with the words of versions before the newest one of their policy. */
  readonly frozenProblems: readonly Problem[];
  /** Warnings that `version.yaml` accepts. */
  readonly acceptedProblems: readonly Problem[];
}

/** Reads everything that editors wrote: the content if it has no error, and every problem of it. */
export function parseContent(files: Files, clock?: Clock, cache = createReadingCache()): ParsedContent {
  cache.begin();
  if (isElsewhere(files)) {
    const problems = locateProblems(inFile('site.yaml', [problemOf('missing-settings')]), new Map());
    return { content: undefined, readable: undefined, problems, frozenProblems: [], acceptedProblems: [] };
  }
  const strays = findStrayFiles(files.keys());
  const isStray = new Set(strays.map(({ file }) => file));
  const paths = [...files.keys()].filter((path) => !isStray.has(path));
  const decoded = decodeAll(paths, files, cache.holdsTexts);
  const { content, problems } =
    files.size === 0 ? { problems: inFile('.', [problemOf('no-content')]) } : parseFiles(decoded, clock, cache);
  const located = locateProblems([...strays, ...decoded.problems, ...problems], decoded.locatable);
  const [accepted = [], unaccepted = []] = [true, false].map((is) =>
    located.filter((problem) => (problem.accepted !== undefined) === is),
  );
  const { open, frozen } = splitFrozen(unaccepted, files.keys());
  const hasError = open.some(({ severity }) => severity === 'error');
  return {
    content: hasError ? undefined : content,
    readable: content,
    problems: open,
    frozenProblems: frozen,
    acceptedProblems: accepted,
  };
}

/** True for a directory that has no file of a content: all that could be said of its files is untrue. */
function isElsewhere(files: Files): boolean {
  const isOfContent = (path: string) => path === 'site.yaml' || /^[^/]+\/\d{4}-\d\d-\d\d\/|^messages\//.test(path);
  return files.size > 0 && ![...files.keys()].some(isOfContent);
}

/** The files as far as they are text. */
interface DecodedFiles {
  /** Paths of all files, including those that could not be decoded. */
  readonly paths: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
  /** What offsets count in: the texts, and what could be decoded of the other files. */
  readonly locatable: ReadonlyMap<string, string>;
  readonly problems: readonly FileProblem[];
}

/** Of the texts that are not held, so many are at hand: those of a version are read one after another. */
const textsAtHand = 8;

function decodeAll(entries: readonly string[], files: Files, holdsTexts: boolean): DecodedFiles {
  const paths: string[] = [];
  const texts = new Set<string>();
  const held = new Map<string, string>();
  const locatable: string[] = [];
  const problems: FileProblem[][] = [];
  for (const entry of entries) {
    if (entry.endsWith(linkMark)) {
      const path = entry.slice(0, -linkMark.length);
      problems.push(inFile(path, [problemOf('link', { path })]));
    } else if (entry.endsWith('/')) {
      paths.push(entry);
      problems.push(inFile(entry, [problemOf('empty-directory', { path: entry.slice(0, -1) })]));
    } else {
      const bytes = bytesOf(entry, files);
      const { decoded, isText, problems: own } = decodeText(bytes);
      paths.push(entry);
      locatable.push(entry);
      if (isText) texts.add(entry);
      if (holdsTexts) held.set(entry, decoded);
      // Nobody writes a picture by hand, and what it is published as has none of these.
      const isKept = ({ rule }: UnlocatedProblem) =>
        !isPicture(entry) || !['byte-order-mark', 'line-endings'].includes(rule);
      problems.push(inFile(entry, own.filter(isKept)));
    }
  }
  const decodeAgain = rememberLast(textsAtHand, (entry) => decodeText(bytesOf(entry, files)).decoded);
  const textOf = (entry: string) => held.get(entry) ?? decodeAgain(entry);
  return {
    paths,
    texts: createLazyMap(texts, textOf),
    locatable: createLazyMap(locatable, textOf),
    problems: problems.flat(),
  };
}

function bytesOf(entry: string, files: Files): Uint8Array {
  return files.get(entry) ?? new Uint8Array();
}

type Parsed<Part> = Part & { readonly problems: readonly FileProblem[] };

function parseFiles(
  decoded: DecodedFiles,
  clock: Clock | undefined,
  cache: ReadingCache,
): Parsed<{ content?: Content }> {
  const { paths, texts } = decoded;
  const { settings, offsetOf, problems: early } = parseSettingsFile(decoded);
  if (settings === undefined) return { problems: early };
  const messages = parseAllMessages(decoded, settings, cache.proofs);
  const policies = parsePolicies(
    { paths, texts },
    {
      settings,
      offsetOf: offsetOf ?? (() => 0),
      messages: messages.parsed,
      clock,
      cache,
    },
  );
  const content = { settings, policies: policies.parsed };
  const misspelt = checkFactsOfApplications(content, offsetOf ?? (() => 0), textsBelow('', texts));
  // Where "facts" is mistyped, that is the one mistake, and not every fact in the texts.
  const areFactsKnown = offsetOf !== undefined || settings.facts !== undefined;
  const isReported = ({ rule }: FileProblem) => areFactsKnown || rule !== 'unknown-fact';
  const byLocale = new Map(messages.parsed.map(({ locale, messages: own }) => [locale, own]));
  return {
    content: { ...content, messages: byLocale },
    // Not pushed: a call takes no more than some 120,000 arguments, and an HTML file saved as .md has more tags.
    problems: [
      ...early,
      ...inFile('site.yaml', misspelt),
      ...messages.problems,
      ...policies.problems.filter(isReported),
    ],
  };
}

function parseSettingsFile({ paths, texts }: DecodedFiles): Parsed<Omit<ReturnType<typeof parseSettings>, 'problems'>> {
  const file = 'site.yaml';
  const text = texts.get(file);
  if (text !== undefined) {
    const { named, problems, ...parsed } = parseSettings(text, { paths, texts });
    const isNamed = (path: string) => (named === undefined ? isPicture(path) : named.includes(path));
    const unexpected = unexpectedAtTop(paths.filter((path) => !isNamed(path)));
    return { ...parsed, problems: [...problems, ...unexpected] };
  }
  const missing = paths.includes(file) ? [] : inFile(file, [problemOf('missing-settings')]);
  return { problems: [...missing, ...unexpectedAtTop(paths)] };
}

/** A file that `theme:` in `site.yaml` may name. */
function isPicture(path: string): boolean {
  return /^[^/]+\.svg$/.test(path);
}

type ReadTexts = Pick<DecodedFiles, 'paths' | 'texts'>;

function parseAllMessages(
  { paths, texts }: ReadTexts,
  settings: Settings,
  proofs: Proofs | undefined,
): Parsed<{ parsed: ParsedMessages[] }> {
  const results = everyLocale(settings).map((locale): Parsed<{ parsed?: ParsedMessages }> => {
    const file = `messages/${locale}.json`;
    const text = texts.get(file);
    const builtIn = nearestBuiltInMessages(locale);
    if (text !== undefined) {
      const { messages, problems } = parseMessages(text, builtIn, proofs);
      return { ...(messages && { parsed: { locale, file, messages } }), problems: inFile(file, problems) };
    }
    if (builtIn !== undefined) return { parsed: { locale, file, messages: builtIn }, problems: [] };
    // A tag that is no language is reported in site.yaml.
    return {
      problems:
        paths.includes(file) || isNoLanguage(locale)
          ? []
          : inFile(file, [
              problemOf('missing-messages', {
                locale,
                language: englishNameOf(locale),
                meant: languageOfCountry(locale),
              }),
            ]),
    };
  });
  return {
    parsed: results.flatMap(({ parsed }) => parsed ?? []),
    problems: [...results.flatMap(({ problems }) => problems), ...unexpectedMessages(paths, settings)],
  };
}

function parsePolicies({ paths, texts }: ReadTexts, site: SiteContext): Parsed<{ parsed: Policy[] }> {
  const directories = versionDirectories(paths, texts);
  const problems = directories.length > 0 ? [] : [inFile('.', [problemOf('no-policy')])];
  const versions = new Map<string, ParsedVersion[]>();
  const idOf = ({ path }: { readonly path: string }) => path.slice(0, path.indexOf('/'));
  const own = readPolicyFiles({ paths, texts }, new Set(directories.map(idOf)), site.settings);
  problems.push(own.problems);
  const release = site.cache.holdsTexts ? undefined : createRelease((file) => texts.get(file) ?? '');
  // A text may take from those of earlier versions what it does not repeat.
  for (const directory of directories.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const id = idOf(directory);
    const earlier = versions.get(id) ?? [];
    const before = earlier.map(({ version }) => version);
    const context = contextOfPolicy(site, id, own.settings.get(id));
    const { parsed, problems: found } = parseVersion(directory, context, before);
    problems.push(checkPolicyId(id, site.settings), found);
    if (parsed !== undefined)
      versions.set(id, [...earlier, release === undefined ? parsed : releaseIn(parsed, release)]);
    else versions.set(id, earlier);
    // A version shares most of its texts with the one before it, and few with those before that.
    if (release !== undefined) site.cache.begin();
  }
  const policies = [...versions].map(([id, parsed]): Policy => {
    const ordered = orderVersions(id, parsed, site.clock);
    problems.push(ordered.problems);
    const settings = own.settings.get(id);
    return settings === undefined ? ordered.policy : { ...ordered.policy, settings };
  });
  const known = { policies, ids: [...versions.keys()], settings: site.settings };
  problems.push(checkPolicyLinks(texts, known));
  return { parsed: policies, problems: problems.flat() };
}

function releaseIn(parsed: ParsedVersion, release: (version: Version) => Version): ParsedVersion {
  return { ...parsed, version: release(parsed.version) };
}

function checkPolicyId(id: string, settings: Settings): FileProblem[] {
  if (everyLocale(settings).includes(id)) return inFile(id, [problemOf('policy-named-as-locale', { id })]);
  const isUsable = /^[a-z][a-z0-9-]*$/.test(id) && id !== 'ledger';
  return isUsable ? [] : inFile(id, [problemOf('invalid-policy', { id })]);
}

function unexpectedAtTop(paths: readonly string[]): FileProblem[] {
  const expected = ['site.yaml', 'messages/', 'privacy/'];
  return paths.flatMap((path) => {
    const [top, name, ...rest] = path.split('/');
    if (path === 'site.yaml' || path === 'README.md' || name === '' || top === 'messages' || rest.length > 0) return [];
    if (isPolicyFile(path)) return [];
    if (name !== undefined) return inFile(path, [misplacedProblem(path, `${top}/${policyFile}`, paths)]);
    const meant = nearest(path, ['site.yaml']);
    const isTaken = paths.includes('site.yaml');
    return inFile(path, [problemOf('unexpected-file', { path, expected, ...(meant && { meant, isTaken }) })]);
  });
}

/** A file that is almost called as the settings of its policy, or one that belongs to a version. */
function misplacedProblem(path: string, settings: string, paths: readonly string[]): UnlocatedProblem {
  if (nearest(path, [settings]) === undefined) return problemOf('misplaced-file', { path });
  const isTaken = paths.includes(settings);
  return problemOf('unexpected-file', { path, expected: [settings], meant: settings, isTaken });
}

function unexpectedMessages(paths: readonly string[], settings: Settings): FileProblem[] {
  const locales = everyLocale(settings);
  const expected = locales.map((locale) => `messages/${locale}.json`);
  const unexpected = paths.filter((path) => /^messages\/.*[^/]$/.test(path) && !expected.includes(path));
  return unexpected.flatMap((path) => {
    const tag = /^messages\/([^/]*)\.json$/.exec(path)?.[1];
    const near = tag === undefined ? undefined : nearestLocale(tag, locales);
    if (tag !== undefined && near === undefined)
      return inFile(path, [problemOf('unknown-text', { path, tag, locales })]);
    const meant = near && `messages/${near}.json`;
    const found = { path, expected, ...(meant && { meant, isTaken: paths.includes(meant) }) };
    return inFile(path, [problemOf('unexpected-file', found)]);
  });
}
