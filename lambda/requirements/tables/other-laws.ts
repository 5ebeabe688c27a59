import { isReviewed, showsEffectiveDate } from '../judges/dates.ts';
import { suitsScreens } from '../judges/pages.ts';
import { describesOverseasRecipients, namesCountries } from '../judges/storage.ts';
import { saysAll } from '../judges/topics.ts';
import type { Judge } from '../requirement.ts';
import type { RequirementRow } from './row.ts';

const tellsChanges: Judge = (text) => [...showsEffectiveDate(text), ...saysAll('changes', 'doNotTrack')(text)];

/** What Californian law asks. */
export const california: readonly RequirementRow[] = [
  [
    'US1',
    'error',
    'The effective date, how changes are announced, Do-Not-Track',
    'the date on the built page; topics changes, doNotTrack',
    tellsChanges,
  ],
  [
    'US2',
    'error',
    'Updated every 12 months',
    'the effective date, or the fact "reviewed", is at most 365 days ago; from 330 days on it is a warning',
    isReviewed,
    {
      isWatched: true,
      source: 'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=CIV&sectionNum=1798.130',
    },
  ],
  [
    'US3',
    'error',
    'Readable on small screens, accessible (WCAG 2.1), printable',
    'viewport and rules for print on the built page; axe in the program’s own tests',
    suitsScreens,
    { source: 'https://cppa.ca.gov/regulations/' },
  ],
];

/** What Chinese law asks (PIPL, article 39). */
export const china: readonly RequirementRow[] = [
  [
    'CN8',
    'error',
    'Of each recipient abroad: name, contact, purpose, method, kinds of data, rights, separate consent',
    'a contact for each place and recipient outside China; topics purposes, rights, transferConsent',
    describesOverseasRecipients,
  ],
];

/** What Brazilian law asks (Resolution CD/ANPD 19/2024, article 17, § 2). */
export const brazil: readonly RequirementRow[] = [
  [
    'BR1',
    'error',
    'The country to which data are sent',
    'names of the countries on the built page in Brazilian Portuguese',
    namesCountries,
    { readers: 'pt-BR' },
  ],
];

/** What Japanese law asks (APPI, article 28(2)). */
export const japan: readonly RequirementRow[] = [
  [
    'JP1',
    'error',
    'The name of the country abroad',
    'names of the countries on the built page in Japanese',
    namesCountries,
    { readers: 'ja' },
  ],
];

/** What Korean law asks (PIPA, article 28-8). */
export const korea: readonly RequirementRow[] = [
  [
    'KR1',
    'error',
    'Storage abroad is a transfer, to be disclosed',
    'the table of places on the built page in Korean',
    namesCountries,
    { readers: 'ko' },
  ],
];
