import type { Connection } from '../ask.ts';
import { faultsAt, inQuotes, type OutsideFault } from '../fault.ts';
import type { SiteVisit, Visited } from '../site-visit.ts';
import { judgeContentSecurity } from './judge-content-security.ts';

type Headers = Visited['headers'];

/** Checks the headers of every answer: what protects readers is there, and nothing records or tracks them. */
export function checkHeaders(visit: SiteVisit): OutsideFault[] {
  const answers = [...visit.visited.values()];
  return answers.flatMap(({ path, headers, facts }) => [
    ...faultsAt('header', path, [...judgeSecurity(headers), ...judgeContentSecurity(headers, facts?.styles ?? [])]),
    ...faultsAt('header', path, judgeTracking(headers)),
    ...faultsAt('cookie', path, judgeCookies(headers)),
    ...faultsAt('foreign', path, judgeLinkHeader(headers)),
    ...faultsAt('robots', path, judgeRobots(headers, visit.isTrial)),
    ...faultsAt('language', path, judgeLanguageHeader(headers, facts?.lang)),
    ...faultsAt('foreign', path, judgeServices(headers, new URL(visit.asked).hostname)),
  ]);
}

/** Every answer is public: a cookie would have to be announced, and could only follow readers. */
export function judgeCookies(headers: Headers): string[] {
  const cookies = headers['set-cookie']?.split('\n') ?? [];
  return cookies.map((cookie) => `Sets the cookie ${inQuotes(cookie.split('=')[0] ?? '')}`);
}

const oneYear = 31_536_000;
const expected: Readonly<Record<string, readonly [RegExp, string]>> = {
  'x-content-type-options': [/^nosniff$/i, 'nosniff'],
  'x-frame-options': [/^deny$/i, 'DENY'],
  'referrer-policy': [/^no-referrer$/i, 'no-referrer'],
};
const deniedFeatures = ['camera', 'geolocation', 'microphone'];

/** What every answer, the page for missing addresses included, tells browsers to protect. */
export function judgeSecurity(headers: Headers): string[] {
  const faults = Object.entries(expected).flatMap(([name, [pattern, wanted]]) =>
    judgeOne(headers, name, pattern, wanted),
  );
  const transport = headers['strict-transport-security'];
  const age = Number(/max-age\s*=\s*"?(\d+)/i.exec(transport ?? '')?.[1] ?? 0);
  if (transport === undefined) faults.push('Lacks the header Strict-Transport-Security');
  else if (age < oneYear)
    faults.push(`Says Strict-Transport-Security: ${inQuotes(transport)}, which is less than a year`);
  const permissions = headers['permissions-policy'];
  if (permissions === undefined) return [...faults, 'Lacks the header Permissions-Policy'];
  const allowed = deniedFeatures.filter(
    (feature) => !new RegExp(`(?:^|[\\s,])${feature}=\\(\\s*\\)`).test(permissions),
  );
  if (allowed.length > 0) faults.push(`Says a Permissions-Policy that does not deny ${allowed.join(', ')}`);
  return faults;
}

function judgeOne(headers: Headers, name: string, pattern: RegExp, wanted: string): string[] {
  const value = headers[name];
  if (value === undefined) return [`Lacks the header ${name}: ${wanted}`];
  return pattern.test(value.trim()) ? [] : [`Says ${name}: ${inQuotes(value)} instead of ${wanted}`];
}

/** Headers by which a site learns more of its readers, or reports them to somebody, each with what it does. */
const trackingHeaders: Readonly<Record<string, string>> = {
  'accept-ch': 'asks browsers to describe themselves',
  'access-control-allow-credentials': 'lets other sites use what readers are logged in with',
  'clear-site-data': 'deletes what browsers keep',
  'content-disposition': 'lets browsers save the page instead of showing it',
  'critical-ch': 'asks browsers to describe themselves',
  'document-policy': 'changes what browsers allow the page',
  nel: 'makes browsers report visits',
  'proxy-authenticate': 'asks for a password',
  refresh: 'moves readers elsewhere',
  'report-to': 'makes browsers report visits',
  'reporting-endpoints': 'makes browsers report visits',
  'service-worker-allowed': 'lets a script take over the site',
  sourcemap: 'belongs to a script',
  'speculation-rules': 'makes browsers load pages that nobody opened',
  'supports-loading-mode': 'makes browsers load pages that nobody opened',
  'www-authenticate': 'asks for a password',
  'x-powered-by': 'tells attackers which program runs',
};

/** Names headers that no page of a policy needs. */
export function judgeTracking(headers: Headers): string[] {
  const found = Object.entries(trackingHeaders).filter(([name]) => headers[name] !== undefined);
  const faults = found.map(
    ([name, effect]) => `Sends the header ${name}: ${inQuotes(headers[name] ?? '')}, which ${effect}`,
  );
  const shared = headers['access-control-allow-origin'];
  if (shared !== undefined && shared !== '*')
    faults.push(`Says Access-Control-Allow-Origin: ${inQuotes(shared)}, so that only one site can read what is public`);
  return faults;
}

/** A `Link` header makes browsers ask for what it names before they have read the page. */
function judgeLinkHeader(headers: Headers): string[] {
  const links = (headers.link ?? '').split(/,(?=\s*<)/);
  const loud = links.filter((link) => /rel="?[^"]*(?:preload|preconnect|prefetch|stylesheet|prerender)/i.test(link));
  return loud.map((link) => `Sends the header Link: ${inQuotes(link.trim())}, which makes browsers ask for it`);
}

/** What the header says of the language counts for search engines and screen readers as what the page says. */
function judgeLanguageHeader(headers: Headers, lang: string | undefined): string[] {
  const said = headers['content-language'];
  return said === undefined || lang === undefined || said === lang
    ? []
    : [`Sends the header Content-Language: ${inQuotes(said)}, and declares the language ${inQuotes(lang)}`];
}

/** `Alt-Svc` can move all later requests of a browser to another host. */
function judgeServices(headers: Headers, own: string): string[] {
  const authorities = [...(headers['alt-svc'] ?? '').matchAll(/="([^"]*):\d+"/g)].map(([, host = '']) => host);
  const others = authorities.filter((host) => host !== '' && host !== own);
  return others.map((host) => `Sends the header Alt-Svc, which leads browsers to another host, ${inQuotes(host)}`);
}

function judgeRobots(headers: Headers, isTrial: boolean): string[] {
  const value = headers['x-robots-tag'];
  const isKeptOut = /\b(?:noindex|none|nofollow|noarchive|unavailable_after)\b/i.test(value ?? '');
  if (isTrial && !isKeptOut) return ['Belongs to a trial and lacks the header X-Robots-Tag: noindex'];
  return !isTrial && isKeptOut
    ? [`Says X-Robots-Tag: ${inQuotes(value ?? '')}, which keeps search engines and stores out`]
    : [];
}

const oneDay = 86_400_000;
const leastDays = 14;

/** Checks how an answer was encrypted, and until when its certificate is valid. */
export function judgeConnection({ protocol, validTo }: Connection, now: number): string[] {
  const faults = /^TLSv1\.[23]$/.test(protocol) ? [] : [`Is encrypted by ${protocol}, which is broken`];
  const days = Math.floor((Date.parse(validTo) - now) / oneDay);
  if (Number.isNaN(days)) return [...faults, 'Has a certificate that does not say until when it is valid'];
  return days < leastDays ? [...faults, `Has a certificate that ends in ${days} days, on ${validTo}`] : faults;
}
