import { type OutsidePlace, outsideInWords } from '../../shared/outside-place.ts';

/** Something in a text that names a place. */
export type Lead = NamedLead | OutsideLead;

interface AnyLead {
  /** The service in whose ARN the place was found. */
  readonly service?: string;
  /** True for an account in which a role is. */
  readonly isRole?: true;
  /** True for a region that is only a part of another name, such as `photos-us-west-2`. */
  readonly isPartOfName?: true;
  /** True for a host or an address that is the whole text, as a name or the number of a release may be too. */
  readonly isBare?: true;
}

interface NamedLead extends AnyLead {
  readonly kind: 'region' | 'zone' | 'bucket' | 'unknown';
  /** The region, the zone, the bucket, or what is not known. */
  readonly name: string;
}

interface OutsideLead extends AnyLead {
  readonly kind: 'outside';
  readonly place: OutsidePlace;
}

/** The name that a lead has in its text, in lower case for a place outside AWS; empty for one without a name. */
export function nameInText(lead: Lead): string {
  if (lead.kind !== 'outside') return lead.name;
  return lead.place.kind === 'ownSite' ? '' : lead.place.name;
}

/** What a message calls the place of a lead. */
export function leadInWords(lead: Lead): string {
  return lead.kind === 'outside' ? outsideInWords(lead.place) : lead.name;
}
