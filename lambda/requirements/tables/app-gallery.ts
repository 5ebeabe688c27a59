import { showsBothDates } from '../judges/dates.ts';
import { showsContact, showsFacts } from '../judges/facts.ts';
import { isReadable, runsNoScript } from '../judges/pages.ts';
import { avoids } from '../judges/phrases.ts';
import { isComplete } from '../judges/texts.ts';
import { saysAll } from '../judges/topics.ts';
import type { Judge } from '../requirement.ts';
import { agreementWords } from '../words/agreement-words.ts';
import { personalisationWords } from '../words/personalisation-words.ts';
import type { RequirementRow } from './row.ts';

const isReadableChinese: Judge = (text) => [...isComplete(text), ...isReadable(text)];
const isApart = avoids({
  words: agreementWords,
  says: 'The policy is made a part of the user agreement, or agreed to with it',
  write: 'Delete the sentence in a new version: the policy must be a document of its own, and consent cannot be deemed',
});
const standsAlone: Judge = (text) => [
  ...isApart(text),
  ...showsFacts('company')(text),
  ...showsContact(text),
  ...saysAll('recipients')(text),
];

/** What Huawei AppGallery asks of the policy of an app in China. */
export const appGallery: readonly RequirementRow[] = [
  [
    'CN1',
    'error',
    'Simplified Chinese, readable',
    'every section in zh-Hans; words of at least 16 pixels and a contrast of 4.5',
    isReadableChinese,
    { readers: 'zh-Hans' },
  ],
  [
    'CN2',
    'error',
    'Apart from the user agreement; name and contact; SDKs and other recipients listed',
    'words by language; facts "company", "contact"; topic recipients',
    standsAlone,
  ],
  [
    'CN4',
    'error',
    'Personalised content can be switched off',
    'words of personalisation by language, unless topic personalisation says how',
    avoids({
      words: personalisationWords,
      says: 'Words of personalisation imply a feature that readers can switch off',
      write:
        'Say how it is switched off (topic personalisation), or, where nothing is personalised, delete the words in a new version',
      unless: 'personalisation',
    }),
  ],
  ['CN5', 'error', 'The date of publication and the effective date', 'both dates on the built page', showsBothDates],
  ['CN6', 'error', 'No script that reads the user or the place', 'no script on the built page', runsNoScript],
];
