import { faultsAt, type OutsideFault } from '../fault.ts';
import type { SiteVisit } from '../site-visit.ts';

/** Checks that what is served are the bytes and headers of the published record. */
export function checkRecord({ record, visited }: SiteVisit): OutsideFault[] {
  if (record === undefined) return faultsAt('digest', '/published.json', ['Is missing, or is no published record']);
  return Object.entries(record.pages).flatMap(([path, { digest, headers }]) => {
    const found = visited.get(path);
    if (found?.status !== 200 || record.pending.has(path)) return [];
    const sent = `${found.headers['content-type']} | ${found.headers['cache-control']}`;
    const isSame = digest === '' || digest === found.digest;
    const isServed = headers === '' || headers === sent;
    return [
      ...faultsAt('digest', path, isSame ? [] : [`Has the digest ${found.digest}, and published.json says ${digest}`]),
      ...faultsAt('header', path, isServed ? [] : [`Is served as "${sent}", and published.json says "${headers}"`]),
    ];
  });
}
