import { paths } from '../../site/addresses.ts';
import { faultsAt, inQuotes, type OutsideFault } from '../fault.ts';
import type { SiteVisit } from '../site-visit.ts';

const year = 366 * 86_400_000;

/** Checks that `security.txt`, where there is one, says how to report a weakness, and until when that holds (RFC 9116). */
export function checkSecurityTxt({ visited, isLocal }: SiteVisit, now: number): OutsideFault[] {
  const found = visited.get(paths.security);
  if (found?.status !== 200) return [];
  // The clock of a site on the machine that asks may be set.
  return faultsAt('security', paths.security, judgeSecurityTxt(found.text, isLocal ? undefined : now));
}

/** Judges the text of the file; its end is compared with the time in milliseconds since 1970, if that is known. */
export function judgeSecurityTxt(text: string, now: number | undefined): string[] {
  const valuesOf = (name: RegExp) =>
    text.split(/\r?\n/).flatMap((line) => (name.test(line) ? [line.replace(name, '').trim()] : []));
  const contacts = valuesOf(/^contact:/i);
  const [expires, ...others] = valuesOf(/^expires:/i);
  return [
    ...(contacts.length === 0 ? ['Names no Contact, which RFC 9116 requires'] : []),
    ...(expires === undefined || others.length > 0
      ? [`Has ${expires === undefined ? 'no' : 'more than one'} Expires, and RFC 9116 requires one`]
      : judgeExpiry(expires, now)),
  ];
}

function judgeExpiry(expires: string, now: number | undefined): string[] {
  const end = Date.parse(expires);
  if (!/^\d{4}-\d\d-\d\dT/i.test(expires) || Number.isNaN(end))
    return [`Has Expires ${inQuotes(expires)}, which is not an instant such as 2027-07-01T00:00:00Z`];
  if (now === undefined) return [];
  if (end <= now) return [`Expired at ${expires}, so that no one may rely on it`];
  return end > now + year ? [`Expires at ${expires}, more than a year from now`] : [];
}
