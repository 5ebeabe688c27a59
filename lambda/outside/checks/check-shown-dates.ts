import { paths } from '../../site/addresses.ts';
import { formatTime } from '../../site/text/formats.ts';
import { faultsAt, inQuotes, type OutsideFault } from '../fault.ts';
import type { PageFacts, PageTime } from '../read/read-html.ts';
import type { SiteVisit, VisitedPolicy, VisitedVersion } from '../site-visit.ts';

/** Checks that each date in words is the one for machines, and that pages show the dates of `versions.json`. */
export function checkShownDates(visit: SiteVisit): OutsideFault[] {
  return [...visit.visited.values()].flatMap(({ path, status, facts }) => {
    if (facts === undefined || status !== 200) return [];
    const policy = visit.policies.find(({ id }) => path.startsWith(`/${id}/`));
    const zone = policy?.timeZone ?? 'UTC';
    const messages = facts.times.flatMap((time) => judgeTime(time, zone));
    const shown = new Set(facts.times.map(({ datetime }) => datetime));
    const expected = policy === undefined ? [] : missingDates(policy, path, shown);
    const described = facts.data.flatMap((text) => judgeDescription(text, facts, policy));
    return faultsAt('date', path, [...new Set([...messages, ...expected, ...described])]);
  });
}

const forms = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** Formats of other releases of Unicode's data differ in small words, so only what names the date is compared. */
function judgeTime({ datetime, text, lang }: PageTime, timeZone: string): string[] {
  if (!forms.test(datetime) || Number.isNaN(Date.parse(datetime)))
    return [`Shows a date for machines that is none: ${inQuotes(datetime)}`];
  const shown = numbersIn(text);
  const [year = 0, month = 0, day = 0] = datetime.slice(0, 10).split('-').map(Number);
  const same = formatIn(datetime.slice(0, 16), lang, timeZone) === text;
  const named = monthsNamed(text, { year, day, lang });
  const isMonth = named.length === 0 || named.includes(month) || shown.includes(month);
  if (same || (shown.includes(year) && shown.includes(day) && isMonth)) return [];
  return [`Shows ${inQuotes(text)} to readers, and ${datetime} to machines`];
}

function numbersIn(text: string): number[] {
  return (text.normalize('NFKC').match(/\d+/g) ?? []).map(Number);
}

function formatIn(time: string, lang: string, timeZone: string): string | undefined {
  try {
    return formatTime(time, lang, timeZone);
  } catch {
    return undefined;
  }
}

/** The months whose names a date in words contains, the longest name alone where one contains another. */
function monthsNamed(text: string, { year, day, lang }: { year: number; day: number; lang: string }): number[] {
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const named = months.filter((month) => {
    const date = `${year}-${String(month).padStart(2, '0')}-${String(Math.min(day, 28)).padStart(2, '0')}`;
    const [name = ''] =
      (formatIn(date, lang, 'UTC') ?? '').match(/[\p{L}\p{M}]{3,}/gu)?.sort((a, b) => b.length - a.length) ?? [];
    return name !== '' && text.toLowerCase().includes(name.toLowerCase());
  });
  return named.length === months.length ? [] : named;
}

function missingDates(policy: VisitedPolicy, path: string, shown: ReadonlySet<string>): string[] {
  const parts = path.split('/').slice(2);
  const current = policy.versions.find(({ status }) => status === 'inForce');
  const [first = '', second] = parts;
  const version = policy.versions.find(({ id }) => id === first);
  const isVersionPage = version !== undefined && parts.length === 2 && second !== undefined;
  const isLatest = parts.length === 1 && policy.locales.includes(first) && path === paths.latest(policy.id, first);
  const wanted = isVersionPage ? version : isLatest ? current : undefined;
  const all = path === paths.history(policy.id, first) && policy.locales.includes(first) ? policy.versions : [];
  return [...(wanted === undefined ? [] : [wanted]), ...all].flatMap((one) => missingOf(one, shown));
}

function missingOf({ id, announced, effective, effectiveAt }: VisitedVersion, shown: ReadonlySet<string>): string[] {
  const days = new Set([...shown].map((datetime) => datetime.slice(0, 10)));
  const missing = [
    ...(days.has(announced) ? [] : [`announced on ${announced}`]),
    ...(effective === null || days.has(effective.slice(0, 10)) ? [] : [`effective ${effectiveAt}`]),
  ];
  return missing.map((what) => `Does not show that version ${id} is ${what}, as versions.json says`);
}

/** What a page tells search engines of itself, in JSON-LD; one that cannot be read is reported with the page. */
function judgeDescription(text: string, facts: PageFacts, policy: VisitedPolicy | undefined): string[] {
  const canonical = canonicalOf(facts);
  const { name, inLanguage, version, datePublished = '', dateModified = datePublished } = parseFields(text);
  const known = policy?.versions.find(({ id }) => id === version);
  const faults: string[] = [];
  if (name !== undefined && !facts.titles.includes(name))
    faults.push(`Tells search engines that it is called ${inQuotes(name)}, unlike its title`);
  if (dateModified < datePublished)
    faults.push(`Tells search engines that it was changed on ${dateModified}, before it was published`);
  // A page without a translation of its own is in the language of the page that it counts as.
  if (canonical !== '' && inLanguage !== undefined && !`${canonical}/`.includes(`/${inLanguage}/`))
    faults.push(`Tells search engines that it is in ${inQuotes(inLanguage)}, unlike its canonical address`);
  if (version !== undefined && policy !== undefined && known === undefined)
    faults.push(`Tells search engines that it is version ${inQuotes(version)}, which versions.json does not know`);
  if (known !== undefined && datePublished !== '' && datePublished.slice(0, 10) !== known.announced)
    faults.push(
      `Tells search engines that it was published on ${datePublished}, and versions.json says ${known.announced}`,
    );
  return faults;
}

function canonicalOf({ links }: PageFacts): string {
  return links.find(({ rel }) => rel.includes('canonical'))?.href ?? '';
}

function parseFields(text: string): Readonly<Record<string, string | undefined>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([, field]) => typeof field === 'string'));
  } catch {
    return {};
  }
}
