import { isNotFoundPath } from '../../site/addresses.ts';
import { cacheControl, edgeSeconds } from '../../site/cache-lifetimes.ts';
import { faultsAt, inQuotes, type OutsideFault } from '../fault.ts';
import { ownPath, type SiteVisit, type Visited } from '../site-visit.ts';

/** Checks that every address that the site names answers: with the right status, type and lifetime in caches. */
export function checkAnswers(visit: SiteVisit): OutsideFault[] {
  const { visited, silent, isTrial } = visit;
  const unheard = [...silent].map(
    ([path, reason]): OutsideFault => ({ kind: 'answer', path, message: `Does not answer: ${reason}` }),
  );
  const found = [...visited.values()].flatMap((answer) => [
    ...faultsAt('answer', answer.path, [...judgeStatus(visit, answer), ...judgeType(answer)]),
    ...faultsAt('cache', answer.path, [...judgeCaching(answer, isTrial), ...judgeVary(answer)]),
    ...faultsAt('compression', answer.path, judgeCompression(answer)),
  ]);
  return [...unheard, ...found];
}

function judgeStatus(visit: SiteVisit, { path, status, headers }: Visited): string[] {
  const isRecorded = visit.record !== undefined && Object.hasOwn(visit.record.pages, path);
  if (status === 200) return [];
  if (status >= 300 && status < 400) {
    const location = headers.location ?? '';
    if (isRecorded) return [`Answers ${status} and leads to ${inQuotes(location)}, although it is a page`];
    return ownPath(visit, location, path) === undefined ? [`Leads to another host: ${inQuotes(location)}`] : [];
  }
  // The edge of earlier releases answers 200 with it.
  if (status === 404 && isNotFoundPath(path)) return [];
  // Who links to it reports it; what the record names must be there all the same.
  return isRecorded || path === '/' ? [`Answers ${status} instead of 200`] : [];
}

/** The type that each kind of path has. */
const types: readonly (readonly [RegExp, RegExp, string])[] = [
  [/\.json$/, /^application\/(?:schema\+)?json(?:;\s*charset=utf-8)?$/i, 'application/json'],
  [/\.md$/, /^text\/markdown;\s*charset=utf-8$/i, 'text/markdown; charset=utf-8'],
  [/\.txt$/, /^text\/plain;\s*charset=utf-8$/i, 'text/plain; charset=utf-8'],
  [/\/feed\.xml$/, /^application\/atom\+xml;\s*charset=utf-8$/i, 'application/atom+xml; charset=utf-8'],
  [/\.xml$/, /^(?:application|text)\/xml(?:;\s*charset=utf-8)?$/i, 'application/xml'],
  [/\/[^.]*$/, /^text\/html;\s*charset=utf-8$/i, 'text/html; charset=utf-8'],
];

function judgeType({ path, status, headers }: Visited): string[] {
  if (status !== 200) return [];
  const known = types.find(([pattern]) => pattern.test(path));
  const type = headers['content-type'] ?? '';
  return known === undefined || known[1].test(type)
    ? []
    : [`Has the Content-Type ${inQuotes(type)} instead of ${known[2]}`];
}

/** Browsers ask for a page each time, and what lies between keeps it for a day at most: a change must reach all readers. */
export function judgeCaching({ path, status, headers }: Visited, isTrial: boolean): string[] {
  const value = headers['cache-control'];
  const age = Number(headers.age ?? 0);
  const old = age > edgeSeconds.max ? [`Is ${age} seconds old, although no cache may keep it longer than a day`] : [];
  if (status === 302 || status === 303 || status === 307) return [...old, ...judgeNegotiated(headers)];
  if (status !== 200) return old;
  if (value === undefined) return [...old, 'Lacks the header Cache-Control'];
  const said = `Says Cache-Control: ${inQuotes(value)}`;
  if (path === '/published.json' || isTrial)
    return /\bno-store\b/i.test(value) ? old : [...old, `${said} instead of ${cacheControl.trial}`];
  const browser = secondsIn(value, /(?:^|[\s,])max-age\s*=\s*"?(\d+)/i);
  const shared = secondsIn(value, /(?:^|[\s,])s-maxage\s*=\s*"?(\d+)/i);
  if (/\b(?:private|no-store)\b/i.test(value)) return [...old, `${said}, so that no cache keeps it`];
  if (browser === undefined || browser > 0) return [...old, `${said}, so that browsers show it after it has changed`];
  const stale = secondsIn(value, /(?:^|[\s,])stale-while-revalidate\s*=\s*"?(\d+)/i) ?? 0;
  return (shared ?? 0) + stale > edgeSeconds.max
    ? [...old, `${said}, so that caches show it a day after it has changed`]
    : old;
}

function judgeNegotiated(headers: Visited['headers']): string[] {
  const value = headers['cache-control'] ?? '';
  const faults = /\bno-store\b/i.test(value)
    ? []
    : [
        `Leads readers on with Cache-Control: ${inQuotes(value)} instead of ${cacheControl.negotiation}, so that a cache gives one reader's language to all`,
      ];
  const varies = /(?:^|[\s,])accept-language(?:[\s,]|$)/i.test(headers.vary ?? '');
  return varies ? faults : [...faults, 'Leads readers on without Vary: Accept-Language'];
}

/** Everyone gets the same page, so that caches need one of each encoding. A redirect may depend on the language, too. */
function judgeVary({ status, headers }: Visited): string[] {
  const expected = new Set(['', 'accept-encoding', 'origin', ...(status === 200 ? [] : ['accept-language'])]);
  const names = (headers.vary ?? '').split(',').map((name) => name.trim());
  const others = names.filter((name) => !expected.has(name.toLowerCase()));
  return others.map((name) => `Says Vary: ${name}, so that caches keep a page for some readers only`);
}

function secondsIn(value: string, directive: RegExp): number | undefined {
  const match = directive.exec(value);
  return match === null ? undefined : Number(match[1]);
}

const compressible = /^(?:text\/(?:html|plain|xml)|application\/(?:json|xml))\b/i;
const leastBytes = 1_000;

function judgeCompression({ status, headers, bytes }: Visited): string[] {
  const isLarge = status === 200 && bytes >= leastBytes && compressible.test(headers['content-type'] ?? '');
  return isLarge && headers['content-encoding'] === undefined
    ? [`Sends ${bytes.toLocaleString('en')} bytes without compression`]
    : [];
}
