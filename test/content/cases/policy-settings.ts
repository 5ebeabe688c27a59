import type { FileCase } from './case.ts';

const own = (...lines: string[]) => ({ 'privacy/policy.yaml': `${lines.join('\n')}\n` });

/** Mistakes in a `policy.yaml`. */
export const policySettings: readonly FileCase[] = [
  [
    'keys of other files, and one that no file has',
    own('noticeDays: 14', 'theme: { name: Nordwind }', 'announced: 2026-10-15', 'noticeDay: 14'),
    'privacy/policy.yaml:2:1: Cannot use key "theme" here: it belongs in site.yaml [misplaced-key]',
    'Move the line to site.yaml',
    'privacy/policy.yaml:3:1: Cannot use key "announced" here: it belongs in version.yaml [misplaced-key]',
    'Move the line to version.yaml',
    'privacy/policy.yaml:4:1: Cannot use key "noticeDay": it is not one of sourceLocale, locales, dropped, timeZone, noticeDays, outdated, country, facts [unknown-key]',
    'Write "noticeDays"',
  ],
  [
    'values that are none',
    own('noticeDays: 14 days', 'timeZone: Berlin', 'locales: []'),
    'privacy/policy.yaml:1:13: Cannot use "14 days" for "noticeDays": it is not a number of days [invalid-value]',
    'Write, for example: noticeDays: 30',
    'privacy/policy.yaml:2:11: Cannot use "Berlin" for "timeZone": it is not a time zone of the IANA time zone database [invalid-value]',
    'Write, for example: timeZone: Europe/Berlin',
    'privacy/policy.yaml:3:10: Cannot use [] for "locales": it is empty [invalid-value]',
    'Write, for example: locales: [en, de, zh-Hans]',
  ],
  [
    'languages that the site does not have',
    own('locales: [en, de, fr]', 'dropped: [de, ja]'),
    'privacy/policy.yaml:1:19: Cannot use locale "fr": it is not one of those of the site, en, de [policy-locale]',
    'Add "fr" to "locales:" in site.yaml too, or delete it here',
    'privacy/policy.yaml:2:11: Cannot drop locale "de": it is still one of the locales [dropped-locale]',
    'Remove "de" from "locales:" or from "dropped:"',
    'privacy/policy.yaml:2:15: Cannot use locale "ja": it is not one of those of the site, en, de [policy-locale]',
    'Add "ja" to "locales:" in site.yaml too, or delete it here',
  ],
  [
    'a source language that the policy does not have',
    own('locales: [de]'),
    'privacy/policy.yaml:1:10: Cannot use source locale "en": this policy has only de [policy-source]',
    'Add "en" to "locales:", or write another "sourceLocale:" here',
  ],
  [
    'a country that is none',
    own('country: Germany'),
    'privacy/policy.yaml:1:10: Cannot use country "Germany": it is not a code of ISO 3166-1 [unknown-country]',
    'Write "country: DE"',
  ],
  [
    'a text in a language that the policy does not have',
    own('locales: [en]'),
    'de.md:1:1: Cannot use "de.md": "de" is not one of the locales en [unknown-text]',
    'Add "de" to "locales:" in privacy/policy.yaml, or to "dropped:" if it was public once, or delete the file',
  ],
  [
    'a policy without a version',
    { 'terms/policy.yaml': 'noticeDays: 14\n' },
    'terms/policy.yaml:1:1: warning: Cannot use this file yet: policy "terms" has no version [policy-without-version]',
    'Write its first version with "promulgate new-version terms", or delete the file',
  ],
  [
    'another name for the file',
    { 'privacy/policies.yaml': 'noticeDays: 14\n' },
    'privacy/policies.yaml:1:1: Cannot use "privacy/policies.yaml": only privacy/policy.yaml can be here [unexpected-file]',
    'Rename it to "privacy/policy.yaml"',
  ],
];
