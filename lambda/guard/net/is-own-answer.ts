import { type Lead, nameInText } from './lead.ts';

/** Texts for whoever asks, in quotes, and the names of authorities that may issue certificates. */
const leadsNobody = /^\s*"|^\s*\d+\s+(?:issue|issuewild|issuemail|iodef)\s/;

/** True for a DNS record that leads readers nowhere, or to a name in a domain whose records the app itself writes. */
export function isOwnAnswer(record: string, lead: Lead, ownZones: ReadonlySet<string>): boolean {
  if (lead.kind !== 'outside') return false;
  if (leadsNobody.test(record)) return true;
  const labels = nameInText(lead).split('.');
  return labels.some((_, index) => ownZones.has(labels.slice(index).join('.')));
}
