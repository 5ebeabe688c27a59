import type { Recipient, Safeguard, StoragePlace, Version } from './content.ts';
import { keyOfPlace, locatePlace } from './place-location.ts';

/** Whoever has information: the provider of a place, or a recipient, which has a purpose. */
export interface Holder {
  readonly name: string;
  /** What tells a place from others, such as its region; the name of a recipient. */
  readonly key: string;
  /** ISO 3166-1 code; undefined for a place that is not known. */
  readonly country: string | undefined;
  readonly holds: readonly string[];
  readonly safeguard: Safeguard;
  readonly contact?: string | undefined;
  readonly purpose?: string;
  readonly role: NonNullable<StoragePlace['role']>;
}

/** Everybody who has information, as a version discloses it: the providers of places, then the recipients. */
export function holdersOf({ storage, recipients = [] }: Pick<Version, 'storage' | 'recipients'>): Holder[] {
  return [
    ...storage.map(ofPlace),
    ...recipients.map((recipient: Recipient) => ({ ...recipient, key: recipient.name })),
  ];
}

function ofPlace(place: StoragePlace): Holder {
  const { provider, holds, safeguard, contact, role = 'processor' } = place;
  const country = locatePlace(place)?.country;
  return { name: provider.trim(), key: keyOfPlace(place), country, holds, safeguard, contact, role };
}
