import { type Changes, germanFront, version } from '../small-content.ts';
import type { FileCase } from './case.ts';

const replaced = `${germanFront}## Bereich {#scope}\n\n(a) {{company}} hält sich dran.\n\n## Orte {#storage}\n\n{{storage}}\n`;

/** The small content with these entries under `corrections:`, from line 6 of its `version.yaml` on, and replaced texts. */
function corrected(entries: readonly string[], texts: Readonly<Record<string, string | Uint8Array>> = {}): Changes {
  const files = Object.entries(texts).map(([name, text]) => [`${version}/corrections/${name}`, text] as const);
  const yaml = [
    'announced: 2026-10-15',
    'change: major',
    'facts: { company: Example GmbH, contact: privacy@example.com }',
    'storage: [{ region: eu-central-1, holds: [accounts], provider: Example Hosting, safeguard: notNeeded }]',
    'corrections:',
    ...entries.map((entry) => `  - { ${entry} }`),
  ];
  return { [`${version}/version.yaml`]: yaml.join('\n'), ...Object.fromEntries(files) };
}

const typo = 'locale: de, date: 2026-11-24, because: A typing error';

/** Corrections of announced texts, and the replaced texts that they keep. */
export const corrections: readonly FileCase[] = [
  ['a correction', corrected([typo], { 'de.1.md': replaced })],
  ['a correction on the day of the announcement', corrected([typo.replace('11-24', '10-15')], { 'de.1.md': replaced })],
  [
    'words that were restored',
    corrected([typo, typo], { 'de.1.md': replaced.replace('dran', 'daran'), 'de.2.md': replaced }),
  ],
  [
    'a replaced text that would deserve a warning',
    corrected([typo], { 'de.1.md': replaced.replace('hält', 'TODO hält') }),
  ],
  [
    'entry without keys',
    corrected(['locale: de, data: 2026-11-24']),
    'version.yaml:6:5: Cannot find key "because": it is required here [missing-key]',
    'Write, for example: because: A number was mistyped',
    'version.yaml:6:19: Cannot use key "data": it is not one of locale, date, because, meaning [unknown-key]',
    'Write "date"',
  ],
  [
    'invalid values',
    corrected(['locale: de_DE, date: 2026-11-31, because: ""', 'de']),
    'version.yaml:6:15: Cannot use "de_DE" for "locale": the language tag should be "de-DE" [invalid-value]',
    'Write "de-DE"',
    'version.yaml:6:28: Cannot use "2026-11-31" for "date": it is not a calendar date in the form YYYY-MM-DD [invalid-value]',
    'Write, for example: date: 2026-11-24',
    'version.yaml:6:49: Cannot use "" for "because": it is empty [invalid-value]',
    'Write, for example: because: A number was mistyped',
    'version.yaml:7:5: Cannot find key "locale": it is required here [missing-key]',
    'Write, for example: locale: de',
    'version.yaml:7:5: Cannot find key "because": it is required here [missing-key]',
    'Write, for example: because: A number was mistyped',
    'version.yaml:7:7: Cannot use key "de": it is not one of locale, date, because, meaning [unknown-key]',
    'Write "date"',
  ],
  [
    'no replaced text',
    corrected([typo]),
    'corrections/de.1.md:1:1: Cannot find corrections/de.1.md of version privacy/2026-11-15: it keeps the words that were corrected [missing-replaced-text]',
    'Add the text as it was before, or delete the entry under "corrections:" in version.yaml',
  ],
  [
    'replaced texts without an entry',
    corrected([typo], { 'de.1.md': replaced, 'de.2.md': replaced, 'old.txt': 'x' }),
    'corrections/de.2.md:1:1: Cannot use "corrections/de.2.md": no entry under "corrections:" in version.yaml belongs to it [stray-replaced-text]',
    'Record it with "promulgate correct", or delete the file',
    'corrections/old.txt:1:1: Cannot use "corrections/old.txt": no entry under "corrections:" in version.yaml belongs to it [stray-replaced-text]',
    'Record it with "promulgate correct", or delete the file',
  ],
  [
    'replaced texts with errors',
    corrected([typo, typo], { 'de.1.md': replaced.replace('company', 'compny'), 'de.2.md': new Uint8Array([0]) }),
    'corrections/de.1.md:7:5: Cannot use fact "compny": it is not one of company, contact [unknown-fact]',
    'Write "company"',
    'corrections/de.2.md:1:1: Cannot read a binary file as text: it contains NUL bytes [binary-file]',
    'Save the text as plain UTF-8 text (not as a Word document, PDF or UTF-16), or remove the file',
  ],
  [
    'dates',
    corrected(
      [typo, typo.replace('11-24', '11-23'), `${typo.replace('11-24', '10-14').replace('de', 'en')}, meaning: true`],
      {
        'de.1.md': replaced,
        'de.2.md': replaced.replace('dran', 'dran fest'),
        'en.1.md': '---\ntitle: Privacy\n---\nx\n',
      },
    ),
    'version.yaml:7:25: Cannot correct "de" on 2026-11-23: the correction before this one was made on 2026-11-24 [corrections-order]',
    'Put the corrections of a text in the order of their dates',
    'version.yaml:8:25: Cannot correct on 2026-10-14: the version is announced on 2026-10-15, and its words can be changed freely until then [correction-early]',
    'Write the date of the correction, or delete the entry',
  ],
  [
    'a locale in a different form',
    corrected([typo.replace('de', 'DE')], { 'DE.1.md': replaced }),
    'version.yaml:6:15: Cannot use "DE" for "locale": the language tag should be "de" [invalid-value]',
    'Write "de"',
  ],
  [
    'a text that is not there',
    corrected([typo.replace('de', 'fr')], { 'fr.1.md': replaced }),
    'version.yaml:6:15: Cannot find the text that is corrected: privacy/2026-11-15 has no text in "fr", only in en, de [corrected-text]',
    'If that text was deleted, restore fr.md: it stays public. List "fr" under "dropped:" in site.yaml if it is no longer offered',
  ],
  [
    'a text that was deleted after its correction',
    { ...corrected([typo], { 'de.1.md': replaced }), [`${version}/de.md`]: undefined },
    'version.yaml:6:15: Cannot find the text that is corrected: privacy/2026-11-15 has no text in "de", only in en [corrected-text]',
    'If that text was deleted, restore de.md: it stays public. List "de" under "dropped:" in site.yaml if it is no longer offered',
  ],
  [
    'a change of meaning that says so',
    corrected([`${typo}, meaning: true`], { 'de.1.md': replaced.replace('hält sich dran', 'hält sich nicht daran') }),
  ],
  [
    'changes of meaning that do not',
    corrected([typo, typo], {
      'de.1.md': replaced.replace('## Bereich', 'Vorab.\n\n## Bereich'),
      'de.2.md': replaced.replace('hält sich dran', 'hält sich nicht dran'),
    }),
    'version.yaml:6:15: Cannot take this correction for that of a slip: in the text before the first heading it removes all of it [correction-of-meaning]',
    'Write "meaning: true" in this entry, so that pages and feed say that the meaning changes; what readers must hear about in advance belongs in a new version',
    'version.yaml:6:15: Cannot take this correction for that of a slip: in section "scope" it adds "nicht" [correction-of-meaning]',
    'Write "meaning: true" in this entry, so that pages and feed say that the meaning changes; what readers must hear about in advance belongs in a new version',
    'version.yaml:7:15: Cannot take this correction for that of a slip: in section "scope" it removes "nicht" [correction-of-meaning]',
    'Write "meaning: true" in this entry, so that pages and feed say that the meaning changes; what readers must hear about in advance belongs in a new version',
  ],
  [
    'marks without words, which are no correction',
    corrected([typo], { 'de.1.md': replaced.replace('dran', '**daran**') }),
    'version.yaml:6:15: Cannot find what was corrected: privacy/2026-11-15/corrections/de.1.md and privacy/2026-11-15/de.md have the same words [correction-same]',
    'Correct the words in privacy/2026-11-15/de.md, or delete this entry and privacy/2026-11-15/corrections/de.1.md',
  ],
  [
    'a translation that was reviewed since',
    corrected([typo], { 'de.1.md': replaced.replace('dran', 'daran').replace('machine', 'reviewed') }),
  ],
  [
    'the same words',
    corrected([typo, typo], { 'de.1.md': replaced, 'de.2.md': replaced.replace('sich dran', 'sich\ndran') }),
    'version.yaml:6:15: Cannot find what was corrected: privacy/2026-11-15/corrections/de.1.md and privacy/2026-11-15/corrections/de.2.md have the same words [correction-same]',
    'Correct the words in privacy/2026-11-15/corrections/de.2.md, or delete this entry and privacy/2026-11-15/corrections/de.1.md',
  ],
  [
    'the words that are there now',
    corrected([typo], { 'de.1.md': replaced.replace('dran', 'daran') }),
    'version.yaml:6:15: Cannot find what was corrected: privacy/2026-11-15/corrections/de.1.md and privacy/2026-11-15/de.md have the same words [correction-same]',
    'Correct the words in privacy/2026-11-15/de.md, or delete this entry and privacy/2026-11-15/corrections/de.1.md',
  ],
];
