import type { Acceptance } from './acceptance.ts';

const noData = 'why no personal data is kept there';

/** Formats an acceptance as YAML to paste, in which a person completes the reason, the owner and the last day. */
export function formatAcceptance(
  { type, property = '', place, resource }: Pick<Acceptance, 'type' | 'property' | 'place' | 'resource'>,
  reason = noData,
): string[] {
  return [
    '    acceptances:',
    `      - type: ${type}`,
    ...(property === '' ? [] : [`        property: ${JSON.stringify(property)}`]),
    `        place: ${JSON.stringify(place)}`,
    `        resource: ${resource}`,
    `        reason: … # ${reason}`,
    '        owner: …',
    '        expires: … # YYYY-MM-DD',
  ];
}
