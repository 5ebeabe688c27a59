import { isNotFoundPath } from '../../site/addresses.ts';
import { localeToDirection } from '../../site/text/language.ts';
import { faultsAt, inQuotes, type OutsideFault } from '../fault.ts';
import type { PageFacts } from '../read/read-html.ts';
import { ownPath, type SiteVisit } from '../site-visit.ts';

/** Checks what every page has: a title, one heading, its language, and nothing that loads or runs. */
export function checkPages(visit: SiteVisit): OutsideFault[] {
  const { policies } = visit;
  const locales = new Set(
    policies.flatMap((policy) => [...policy.locales, ...policy.versions.flatMap((one) => one.locales)]),
  );
  return [...visit.visited.values()].flatMap(({ path, status, facts, text }) => {
    if (status !== 200) return [];
    if (facts === undefined) return faultsAt('damage', path, isProse(path) ? judgeWords(text) : []);
    return [
      ...faultsAt('page', path, judgeParts(facts)),
      ...faultsAt('language', path, judgeLanguage(facts, localeOf(path, locales))),
      ...faultsAt('foreign', path, judgeLoads(visit, path, facts)),
      ...faultsAt('script', path, judgeTaboos(facts)),
      ...faultsAt('damage', path, judgeWords(facts.words)),
      ...faultsAt('robots', path, judgeRobotsTags(visit, path, facts)),
    ];
  });
}

function isProse(path: string): boolean {
  return /\.(?:txt|md|xml)$/.test(path);
}

/** The locale that a path names; undefined for none. */
function localeOf(path: string, locales: ReadonlySet<string>): string | undefined {
  return path.split('/').find((segment) => locales.has(segment));
}

function judgeParts({ titles, headings, charset, viewport, words, repeatedIds }: PageFacts): string[] {
  const faults: string[] = [];
  const [title = ''] = titles;
  if (titles.length !== 1) faults.push(`Has ${titles.length} titles instead of one`);
  else if (title === '') faults.push('Has an empty title');
  if (headings.filter(Boolean).length !== 1)
    faults.push(`Has ${headings.length} headings of the first rank instead of one`);
  if (charset !== 'utf-8') faults.push(`Declares the encoding ${inQuotes(charset ?? '')} instead of utf-8`);
  if (!/width\s*=\s*device-width/i.test(viewport ?? ''))
    faults.push('Does not fit small screens: it lacks the viewport');
  if (/user-scalable\s*=\s*(?:no|0)|maximum-scale\s*=\s*1/i.test(viewport ?? ''))
    faults.push('Keeps readers from zooming');
  if (words.length < 20) faults.push('Has no words');
  return [
    ...faults,
    ...[...repeatedIds].map((id) => `Has the id ${inQuotes(id)} twice, so that links to it are ambiguous`),
  ];
}

function judgeLanguage({ lang, dir }: PageFacts, locale: string | undefined): string[] {
  if (lang === undefined || !isTag(lang)) return [`Declares the language ${inQuotes(lang ?? '')}, which is none`];
  const faults =
    locale === undefined || lang === locale
      ? []
      : [`Declares the language ${inQuotes(lang)}, and its address says ${locale}`];
  const direction = localeToDirection(lang);
  return (dir ?? 'ltr') === direction
    ? faults
    : [...faults, `Is set from ${dir === 'rtl' ? 'right to left' : 'left to right'}, unlike ${lang}`];
}

function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

function judgeLoads(visit: SiteVisit, path: string, { loads }: PageFacts): string[] {
  const loud = loads.filter(({ address }) => !/^\s*(?:data:|#)/i.test(address));
  return [...new Set(loud.map(({ by, address }) => describeLoad(visit, path, by, address)))];
}

function describeLoad(visit: SiteVisit, path: string, by: string, address: string): string {
  const host = URL.canParse(address, visit.origin + path) ? new URL(address, visit.origin + path).host : '';
  const whom = ownPath(visit, address, path) === undefined ? `another host, ${inQuotes(host)}` : 'the site again';
  return `Makes browsers ask ${whom}, by ${by} with ${inQuotes(address)}`;
}

function judgeTaboos({ taboos, data }: PageFacts): string[] {
  const broken = data.filter((text) => text.trim() !== '' && !isJson(text) && !taboos.has('<script>'));
  return [
    ...[...taboos].map((taboo) => `Contains ${taboo}, which no page of a policy needs`),
    ...broken.map(() => 'Contains JSON-LD that cannot be read'),
  ];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Signs of text that was decoded wrongly, filled in wrongly or not at all, each with what it is. */
const damage: readonly (readonly [RegExp, string])[] = [
  [/\uFFFD/, 'a character that could not be decoded'],
  [/\uFEFF/, 'a byte order mark'],
  [/â€[\u0080-\u02FF\u2018-\u203A™œž¦]?|Ã[\u0080-\u00BF€-™]|Â[\u00A0-\u00BF]/, 'characters that were decoded wrongly'],
  [/\{\{[^}]{0,60}\}?\}?|\}\}|\$\{\w/, 'a placeholder that was not filled in'],
  [/\[(?:insert|your|company|todo|tbd)\b[^\]]{0,60}\]|lorem ipsum/i, 'a placeholder that was not filled in'],
  [/\[object Object\]|Invalid Date/, 'a value that does not exist'],
];

/** Names damaged words with what they are. */
function judgeWords(words: string): string[] {
  return damage.flatMap(([pattern, what]) => {
    const found = pattern.exec(words);
    if (found === null) return [];
    const around = words.slice(Math.max(0, found.index - 15), found.index + found[0].length + 15);
    return [`Shows ${what}: ${inQuotes(around.trim())}`];
  });
}

function judgeRobotsTags({ isTrial }: SiteVisit, path: string, { robots }: PageFacts): string[] {
  const isKeptOut = robots.some((value) => /\b(?:noindex|none)\b/.test(value));
  if (isTrial || isNotFoundPath(path)) return isKeptOut ? [] : ['Lacks <meta name="robots" content="noindex">'];
  return isKeptOut ? ['Keeps search engines out by <meta name="robots">'] : [];
}
