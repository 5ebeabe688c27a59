import path from 'node:path';
import type { Content } from '../../../lambda/content/content.ts';
import type { Problem } from '../../../lambda/content/problem.ts';
import type { LoadedContent } from '../../../lambda/shared/load-content.ts';
import { paths } from '../../../lambda/site/addresses.ts';
import { latestVersion, publicVersions } from '../../../lambda/site/model/public-versions.ts';
import type { Instant } from '../../../lambda/site/site.ts';

/** A problem as open pages show it. */
export interface PageProblem extends Pick<Problem, 'severity' | 'message' | 'hint' | 'rule'> {
  /** Where to mend it: `content/privacy/2026-11-15/de.md:41:3`. */
  readonly place: string;
  /** Paths of the pages that show its text; none for a file that is no text. */
  readonly paths: readonly string[];
  /** Id of the section that it is in; `''` before the first one. */
  readonly section: string;
  /** The words of its line, as readers see them. */
  readonly words: string;
}

/** A site that is served, and when. */
export interface ServedSite {
  readonly content: Content;
  readonly at: Instant;
}

/** Describes problems for the pages of the site that is served now, which may be older than the files. */
export function describeForPages(
  { problems, files, directory }: Pick<LoadedContent, 'problems' | 'files' | 'directory'>,
  { content, at }: ServedSite,
): PageProblem[] {
  const pathsOf = createPaths({ content, at });
  return problems.map(({ severity, message, hint, rule, file, line, column }): PageProblem => {
    const name = path.relative(directory, file).replaceAll(path.sep, '/');
    const [, policy = '', version = '', locale = ''] = /^([^/]+)\/([^/]+)\/([^/.]+)\.md$/.exec(name) ?? [];
    const lines = new TextDecoder().decode(files.get(name)).split('\n');
    return {
      ...{ severity, message, hint, rule, place: `${file}:${line}:${column}` },
      paths: pathsOf(policy, version, locale),
      section: lines.slice(0, line).reduce((id, one) => /^##\s.*\{#([a-z][a-z0-9-]*)\}\s*$/.exec(one)?.[1] ?? id, ''),
      words: policy === '' ? '' : readWords(lines[line - 1] ?? ''),
    };
  });
}

/** The paths of the pages that show a text; none for one that is not public. */
function createPaths({ content, at }: ServedSite): (policy: string, version: string, locale: string) => string[] {
  const known = new Map(content.policies.map((policy) => [policy.id, publicVersions(policy, at)]));
  return (policy, id, locale) => {
    const versions = known.get(policy) ?? [];
    if (!versions.some(({ version }) => version.id === id)) return [];
    const isLatest = latestVersion(versions)?.version.id === id;
    return [paths.version(policy, id, locale), ...(isLatest ? [paths.latest(policy, locale)] : [])];
  };
}

/** What is typed around words, and what pages replace. */
const marks =
  /^(?:title|summary|note):\s|\{\{[^}]*\}\}|\{:?\s*#[^}]*\}|\]\([^)]*\)|^\s*(?:#+|[-*+>]|\d+[.)]|\([\p{L}\p{N}]+\))\s|[*_`|[\]\\]/gu;

function readWords(line: string): string {
  return line.replaceAll(marks, ' ').replaceAll(/\s+/g, ' ').trim();
}
