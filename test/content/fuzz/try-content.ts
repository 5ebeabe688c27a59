import type { Files } from '../../../lambda/content/files/files.ts';
import { parseContent } from '../../../lambda/content/parse-content.ts';
import { formatProblem } from '../../../lambda/content/problem.ts';
import { checkBuilds } from '../../../lambda/shared/check-builds.ts';
import { buildSite } from '../../../lambda/site/build-site.ts';
import { judgePage } from './judge-page.ts';

const at = Date.UTC(2026, 10, 18);
const problemLine = /^.+:\d+:\d+: (?:warning: )?(?:Cannot|Found) [^\p{Cc}]+\n {4}[^\p{Cc}]+$/u;

/** What became of a content: what is wrong with the program, and which of its ways the content took. */
export interface Tried {
  readonly faults: readonly string[];
  /** Rules that it breaks, and the kinds of element within kinds of element that its pages have. */
  readonly ways: readonly string[];
}

/** Checks a content, and where it is accepted builds its site and judges each page of the policy. */
export function tryContent(files: Files): Tried {
  try {
    const { content, problems } = parseContent(files);
    const faults = problems.map(formatProblem).filter((line) => !problemLine.test(line));
    const rules = [...new Set(problems.map(({ rule }) => rule))].sort();
    if (content === undefined) return { faults, ways: rules };
    if (checkBuilds(content).length > 0) return { faults, ways: [...rules, 'cannot be built'] };
    const { pages } = buildSite(content, { at, origin: 'https://policy.example.com' });
    const html = pages.filter(({ contentType }) => contentType.startsWith('text/html'));
    const shown = html.map(({ path, body }) => [path, new TextDecoder('utf-8', { fatal: true }).decode(body)] as const);
    const finds = shown.flatMap(([path, text]) => judgePage(text).map((find) => `${path}: ${find}`));
    return { faults: [...faults, ...finds], ways: [...rules, ...nestings(shown.map(([, text]) => text))] };
  } catch (error) {
    return { faults: [`it throws ${error instanceof Error ? error.stack : error}`], ways: ['throws'] };
  }
}

/** The kinds of element within kinds of element that the pages have, such as `li>p`. */
function nestings(pages: readonly string[]): string[] {
  const pairs = pages.flatMap((page) => [...page.matchAll(/<(\w+)[^>]*><(\w+)/g)].map(([, a, b]) => `${a}>${b}`));
  return [...new Set(pairs)];
}
