import { isIP } from 'node:net';
import type { OutsideFault } from '../fault.ts';
import { inQuotes } from '../fault.ts';
import { ownPath, type SiteVisit, type Visited } from '../site-visit.ts';
import { isPrivateHost } from './is-private-host.ts';

/** Checks that every link and every anchor leads somewhere, in one step. */
export function checkLinks(visit: SiteVisit): OutsideFault[] {
  return [...visit.visited.values()].flatMap(({ path, status, facts }) => {
    if (facts === undefined || (status !== 200 && status !== 404)) return [];
    const addresses = new Set(facts.links.filter(({ rel }) => !rel.includes('icon')).map(({ href }) => href));
    const faults = [...addresses].flatMap((href) => judgeLink(visit, path, href));
    return faults.map((message): OutsideFault => ({ kind: 'link', path, message }));
  });
}

function judgeLink(visit: SiteVisit, path: string, href: string): string[] {
  if (!URL.canParse(href, visit.origin + path)) return [`Links to ${inQuotes(href)}, which is no address`];
  const url = new URL(href, visit.origin + path);
  if (url.protocol === 'mailto:')
    return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(mailbox(url))
      ? []
      : [`Links to ${inQuotes(href)}, which is no mail address`];
  if (url.protocol === 'tel:') return [];
  const own = ownPath(visit, href, path);
  if (own === undefined) return judgeForeignLink(href, url);
  return [...judgeScheme(visit, href, url), ...judgeTarget(visit, { href, own, hash: url.hash })];
}

function mailbox({ pathname }: URL): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '';
  }
}

function judgeScheme({ origin, isLocal }: SiteVisit, href: string, { protocol }: URL): string[] {
  const isWeaker = !isLocal && protocol === 'http:' && origin.startsWith('https:');
  return isWeaker ? [`Links to ${inQuotes(href)}, which is not encrypted`] : [];
}

/** What cannot be a public address of someone else. */
function judgeForeignLink(href: string, { protocol, hostname, username }: URL): string[] {
  if (!/^https?:$/.test(protocol)) return [`Links to ${inQuotes(href)}, which readers cannot open`];
  if (username !== '') return [`Links to ${inQuotes(href)}, which contains a name to log in with`];
  if (isPrivateHost(hostname))
    return [`Links to ${inQuotes(href)}, which exists on one machine or in one network only`];
  return isIP(hostname) === 0 && !hostname.includes('.') && !hostname.startsWith('[')
    ? [`Links to ${inQuotes(href)}, which is no public host`]
    : [];
}

function judgeTarget(
  visit: SiteVisit,
  { href, own, hash }: { readonly href: string; readonly own: string; readonly hash: string },
): string[] {
  const found = follow(visit, own);
  if (typeof found === 'string') return [`Links to ${inQuotes(href)}, which ${found}`];
  const id = decodeHash(hash);
  if (id === '' || found?.facts === undefined) return [];
  return found.facts.ids.has(id)
    ? []
    : [`Links to ${inQuotes(href)}, and there is nothing with the id ${inQuotes(id)}`];
}

function decodeHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

const maxSteps = 3;

/** The page to which a path leads; undefined if it was not visited, and else what is wrong with it. */
function follow(visit: SiteVisit, path: string): Visited | string | undefined {
  let next = path;
  for (let steps = 0; steps < maxSteps; steps += 1) {
    const reason = visit.silent.get(next);
    if (reason !== undefined) return `does not answer: ${reason}`;
    const found = visit.visited.get(next);
    if (found === undefined || found.status === 200) return found;
    const location = found.headers.location;
    if (found.status < 300 || found.status >= 400 || location === undefined) return `answers ${found.status}`;
    const led = ownPath(visit, location, next);
    if (led === undefined) return `leads to another host: ${inQuotes(location)}`;
    next = led;
  }
  return `leads on more than ${maxSteps - 1} times`;
}
