import { englishFront, germanFront, version } from '../small-content.ts';
import type { FileCase } from './case.ts';

const earlier = 'privacy/2025-01-01';
const yaml = 'announced: 2024-12-01\nchange: minor\nfacts: { company: Example GmbH, contact: privacy@example.com }\n';
const english = ['(a) You may read this text.', '(b) You may copy one page.', '(c) Nobody may sell it.'];
const german = ['(a) Sie dürfen dies lesen.', '(b) Sie dürfen eine Seite kopieren.', '(c) Niemand darf es verkaufen.'];
const text = (front: string, pieces: readonly string[]) => `${front}## Terms {#terms}\n\n${pieces.join('\n\n')}\n`;
const changed = english.map((piece) => piece.replace('one page', 'ten pages'));
const settings = 'sourceLocale: en\nlocales: [en, de]\ntimeZone: Europe/Berlin\nnoticeDays: 30\n';

/** Two versions, of which the newer has changed its clause (b). */
function versions(own: string | undefined, others: Readonly<Record<string, string>> = {}) {
  return {
    [`${earlier}/version.yaml`]: yaml,
    [`${earlier}/en.md`]: text(englishFront, english),
    [`${earlier}/de.md`]: text(germanFront, german),
    [`${version}/version.yaml`]: yaml.replace('2024-12', '2026-10'),
    [`${version}/en.md`]: text(englishFront, changed),
    [`${version}/de.md`]: own,
    ...others,
  };
}

const outdatedHint =
  'Translate what has changed, or delete it: readers then get the words of the source. If it still holds, "promulgate accept" it';
const acceptance = (words: string, rule = 'piece-outdated') =>
  `accepted:\n  - { rule: ${rule}, file: de.md, words: ${words}, because: A comma has changed }\n`;

/** What an earlier version knows of a text. */
export const memory: readonly FileCase[] = [
  ['no text of a changed version', versions(undefined)],
  ['the changed clause alone', versions(text(germanFront, ['(b) Sie dürfen zehn Seiten kopieren.']))],
  [
    'an unchanged clause alone, with a paragraph that no one can place',
    versions(text(germanFront, ['(a) Sie dürfen dies lesen.', 'Ein Absatz.'])),
    'de.md:9:1: Cannot find clause "(b)", which the source has here (en.md:8): "You may copy ten pages." [clause-lost]',
    'Write "(b) …" before this, in a paragraph of its own',
    'de.md:9:1: Cannot match this paragraph: the source has clause "(c)" here: "Nobody may sell it." [clause-differs]',
    'Start it with "(c) ", after an empty line',
  ],
  [
    'the changed clause missing',
    versions(text(germanFront, ['(a) Sie dürfen dies lesen.', '(c) Niemand darf es verkaufen.'])),
    'de.md:9:1: Cannot find clause "(b)", which the source has here (en.md:8): "You may copy ten pages." [clause-lost]',
    'Write "(b) …" before this, in a paragraph of its own',
  ],
  [
    'a translation that stayed the same',
    versions(text(germanFront, german)),
    'de.md:9:1: warning: Found the translation of the previous version, whose source was different: "You may copy one page.", and now "You may copy ten pages." [piece-outdated]',
    outdatedHint,
  ],
  [
    'words of an unchanged clause that are gone',
    versions(
      text(germanFront, ['(a) Sie dürfen dies lesen.', '(b) Sie dürfen zehn Seiten kopieren.', '(c) Niemand darf.']),
      {
        [`${earlier}/de.md`]: text(germanFront, [...german.slice(0, 2), '(c) Niemand darf. Das gilt für den Verkauf.']),
      },
    ),
    'de.md:11:13: warning: Found no "Das gilt für den Verkauf." in a text that had it in version 2025-01-01, although the source has not changed [words-dropped]',
    'Restore "Das gilt für den Verkauf.", unless it was deleted on purpose',
  ],
  [
    'nothing to be published outdated',
    versions(undefined, { 'site.yaml': `${settings}outdated: block\n` }),
    'de.md:1:1: Cannot publish without a translation of "You may copy ten pages." in section "terms": site.yaml says "outdated: block" [piece-untranslated]',
    'Translate it, or write "outdated: fallback" for the words of the source in its place',
  ],
  [
    'an outdated translation that must not be published',
    versions(text(germanFront, german), { 'site.yaml': `${settings}outdated: block\n` }),
    'de.md:9:1: Cannot publish without a translation of "You may copy ten pages." in section "terms": site.yaml says "outdated: block" [piece-untranslated]',
    'Translate it, or write "outdated: fallback" for the words of the source in its place',
  ],
  [
    'an accepted warning',
    versions(text(germanFront, german), {
      [`${version}/version.yaml`]: yaml.replace('2024-12', '2026-10') + acceptance('eine Seite'),
    }),
  ],
  [
    'an acceptance that no warning needs',
    versions(text(germanFront, german), {
      [`${version}/version.yaml`]: yaml.replace('2024-12', '2026-10') + acceptance('zehn Seiten'),
    }),
    'de.md:9:1: warning: Found the translation of the previous version, whose source was different: "You may copy one page.", and now "You may copy ten pages." [piece-outdated]',
    outdatedHint,
    'version.yaml:5:5: warning: Found no warning "piece-outdated" to accept on a line of de.md with "zehn Seiten" [acceptance-unused]',
    'Delete the acceptance: what it was for is mended, or its words have changed',
  ],
  [
    'an acceptance of an error',
    versions(undefined, {
      [`${version}/version.yaml`]: yaml.replace('2024-12', '2026-10') + acceptance('x', 'clause-lost'),
    }),
    'version.yaml:5:13: Cannot use "clause-lost" for "rule": it is not the name of a warning [invalid-value]',
    'Write, for example: rule: piece-outdated',
  ],
  [
    'a piece that the lock file does not know, and a line that is none',
    {
      [`${version}/version.yaml`]: yaml.replace('2024-12', '2026-10'),
      [`${version}/en.md`]: text(englishFront, english),
      [`${version}/de.md`]: text(germanFront, german),
      [`${version}/de.lock`]: '# Written by promulgate\n0123456789ab\n',
    },
    'de.lock:1:1: warning: Found 4 pieces of de.md whose source is not recorded: nobody learns when it changes [lock-behind]',
    'Run "promulgate check --fix", and commit this file',
    'de.lock:2:1: Cannot read "0123456789ab": a line of a lock file has two digests of 12 digits, from 0 to f [lock-line]',
    'Delete the line, and write it anew with "promulgate accept" and the name of the text',
  ],
];
