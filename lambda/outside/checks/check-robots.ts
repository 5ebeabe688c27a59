import { paths } from '../../site/addresses.ts';
import { faultsAt, inQuotes, type OutsideFault } from '../fault.ts';
import type { SiteVisit } from '../site-visit.ts';

/** Checks that `robots.txt` lets crawlers in, and names the list of pages. */
export function checkRobots(visit: SiteVisit): OutsideFault[] {
  const path = paths.robots;
  const found = visit.visited.get(path);
  if (found?.status !== 200) return faultsAt('robots', path, ['Is missing']);
  const lines = found.text
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean);
  const fields = lines.map((line) => line.split(/:(.*)/, 2).map((part) => part.trim()) as [string, string]);
  const refused = fields.filter(([name, value]) => /^disallow$/i.test(name) && value);
  const maps = fields.filter(([name]) => /^sitemap$/i.test(name)).map(([, value]) => value);
  const wanted = visit.origin + paths.sitemap;
  const messages = refused.map(([, value]) => `Keeps crawlers out of ${inQuotes(value)}`);
  if (!visit.isTrial && !maps.includes(wanted)) messages.push(`Does not name the list of pages, ${wanted}`);
  for (const other of maps.filter((value) => value !== wanted))
    messages.push(`Names the list of pages ${inQuotes(other)} instead of ${wanted}`);
  return faultsAt('robots', path, messages);
}
