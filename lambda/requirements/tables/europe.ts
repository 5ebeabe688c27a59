import { loadsNothing } from '../judges/pages.ts';
import { avoids } from '../judges/phrases.ts';
import { announcesCountries, hasSafeguards } from '../judges/storage.ts';
import { saysAll } from '../judges/topics.ts';
import type { Judge } from '../requirement.ts';
import { anyTimeWords } from '../words/any-time-words.ts';
import type { RequirementRow } from './row.ts';

const isAnnounced = avoids({
  words: anyTimeWords,
  says: 'The policy claims that it can change at any time, which the notice days contradict',
  write: 'Say how long before it takes effect a change is announced',
});
const tellsInAdvance: Judge = (text) => [...isAnnounced(text), ...announcesCountries(text)];

/** What the GDPR asks of the information for those whose data are processed. */
export const europe: readonly RequirementRow[] = [
  [
    'EU1',
    'error',
    'Article 13(1)(a, c, e) and 13(2)(a, b, d): who is responsible, purposes, recipients, retention, rights, complaint',
    'topics controller, purposes, recipients, retention, rights, complaint',
    saysAll('controller', 'purposes', 'recipients', 'retention', 'rights', 'complaint'),
  ],
  [
    'EU2',
    'error',
    'Article 13(1)(f): transfers to third countries, with their safeguards',
    'each place of storage outside the EEA has a safeguard',
    hasSafeguards,
  ],
  [
    'EU3',
    'error',
    'A new third country is a fundamental change, and is announced well in advance',
    'words such as "at any time" by language; no urgent version with a new country',
    tellsInAdvance,
    { source: 'https://ec.europa.eu/newsroom/article29/items/622227' },
  ],
  [
    'EU5',
    'error',
    'A tag of a third party is itself a transfer',
    'the built page loads nothing from another address',
    loadsNothing,
  ],
];
