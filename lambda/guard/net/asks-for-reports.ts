import { type Lead, nameInText } from './lead.ts';

const reporting = /\breport-uri\s+([^;]+)|(?:^|,)\s*[\w-]+\s*=\s*"(https?:[^"]+)"/gi;

/**
 * True for a header with which a site asks browsers to send reports about their visits to a host: the directive `report-uri` of a
 * content security policy, or `Reporting-Endpoints`. https://www.w3.org/TR/reporting-1/
 */
export function asksForReports(header: string, lead: Lead): boolean {
  const name = nameInText(lead);
  return [...header.matchAll(reporting)].some(([, uris = '', endpoint = '']) =>
    `${uris} ${endpoint}`.toLowerCase().includes(name),
  );
}
