/** The words of a finding for machines of the owner of an app that have no name. */
export const ownSite = 'a site of your own';

/** The words of a finding for an Outpost, which has the owner's address; the id may be known only after the deployment. */
export function outpostInWords(text: string): string {
  const id = /\bop-[0-9a-f]{8,17}\b/i.exec(text)?.[0];
  return id === undefined ? ownSite : `the Outpost ${id.toLowerCase()}`;
}

/** What `hosts:` of a row calls a place that a finding names; undefined for one without a name. */
export function nameInRow(outside: string): string | undefined {
  if (outside === ownSite) return undefined;
  return outside
    .replace(/^a host of /, '*.')
    .replace(/^the region (\S+) of .*$/, '$1')
    .replace(/^the Outpost /, '');
}

const privateName = /(?:^|\.)(?:internal|local|localdomain|lan|corp|intranet|home\.arpa)$/i;

/** True for what belongs to a place in which data is kept, and not to a company that gets it. */
export function isSite(outside: string): boolean {
  return (
    outside === ownSite ||
    /^the (?:region|Outpost) /.test(outside) ||
    /^[\d.]+$|^[0-9a-f:]*:[0-9a-f:]*$/i.test(outside) ||
    privateName.test(outside)
  );
}
