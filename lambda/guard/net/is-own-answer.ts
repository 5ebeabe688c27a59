import { type Lead, nameInText } from './lead.ts';

/** Texts for whoever asks, in quotes, and the names of authorities that may issue certificates. */
const leadsNobody = /^\s*"|^\s*\d+\s+(?:issue|issuewild|issuemail|iodef)\s/;

/** True for a DNS record that leads readers nowhere, or to a name in, or above, a domain whose records the app itself writes. */
export function isOwnAnswer(record: string, lead: Lead, ownZones: ReadonlySet<string>): boolean {
  if (lead.kind !== 'outside') return false;
  if (leadsNobody.test(record)) return true;
  const name = nameInText(lead);
  const labels = name.split('.');
  if (labels.length > 1 && [...ownZones].some((zone) => zone.endsWith(`.${name}`))) return true;
  return labels.some((_, index) => ownZones.has(labels.slice(index).join('.')));
}
