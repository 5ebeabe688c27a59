import { servesStoreLocales } from '../app-store-locales.ts';
import { keepsAddress } from '../judges/pages.ts';
import { saysAll } from '../judges/topics.ts';
import type { RequirementRow } from './row.ts';

/** What Apple asks of the policy that an app links to. */
export const appStore: readonly RequirementRow[] = [
  [
    'AP1',
    'error',
    'An address for every localisation of the listing',
    'each locale of the App Store leads to a published locale',
    servesStoreLocales,
    { source: 'https://developer.apple.com/help/app-store-connect/manage-app-information/manage-app-privacy' },
  ],
  [
    'AP2',
    'error',
    'How long data are kept, how they are deleted, how consent is withdrawn; third parties protect them equally',
    'topics retention, deletion, withdraw, thirdPartyProtection',
    saysAll('retention', 'deletion', 'withdraw', 'thirdPartyProtection'),
  ],
  [
    'AP5',
    'warning',
    'The address can be edited only in some states of the app',
    'each language keeps one address without a version',
    keepsAddress,
    { source: 'https://developer.apple.com/help/app-store-connect/manage-app-information/manage-app-privacy' },
  ],
];
