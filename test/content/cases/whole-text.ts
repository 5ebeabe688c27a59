import { type Changes, messagesJson, version } from '../small-content.ts';
import type { FileCase } from './case.ts';
import { texts } from './hints.ts';

const source = `---
title: Privacy
summary: Section 4 names 12 places. You are not asked again.
---
## Scope {#scope}

This policy applies to everyone who uses the service in a browser or on a telephone.

We may not sell your information to others. We keep it for 30 days after your last visit.

The fee is 20 % of the price, and never more than 50 EUR in a month.

(a) Names and addresses of everyone who has an account.

(b) The pages that you open while you are signed in, and the time at which you open each of them.

(c) Payments.

(d) Messages to our support.

(e) Settings of your account.

(f) Devices that you use.

Ask us for a copy of your information at any time. We answer within a month. The copy is free.

| Place | Kept for | Provider |
| --- | --- | --- |
| Frankfurt | 30 days | Example Hosting and Storage Services |
`;

const translation = `---
title: Datenschutz
translation: reviewed
summary: Abschnitt 4 nennt 12 Orte. Sie werden nicht noch einmal gefragt.
---
## Bereich {#scope}

Diese Erklärung gilt für alle, die den Dienst im Browser oder auf dem Telefon benutzen.

Wir dürfen Ihre Daten nicht an andere verkaufen. Wir bewahren sie nach Ihrem letzten Besuch 30 Tage auf.

Die Gebühr beträgt 20 % des Preises, und nie mehr als 50 EUR im Monat.

(a) Namen und Anschriften aller, die ein Konto haben.

(b) Die Seiten, die Sie öffnen, während Sie angemeldet sind, und die Zeit, zu der Sie jede davon öffnen.

(c) Zahlungen.

(d) Nachrichten an unsere Hilfe.

(e) Einstellungen Ihres Kontos.

(f) Geräte, die Sie benutzen.

Bitten Sie jederzeit um eine Kopie Ihrer Daten. Wir antworten binnen eines Monats. Die Kopie ist kostenlos.

| Ort | Bewahrt für | Anbieter |
| --- | --- | --- |
| Frankfurt | 30 Tage | Example Hosting and Storage Services |
`;

/** A whole text and its translation, in which words were replaced. */
function changed(typed: string, instead: string, inSource?: readonly [typed: string, instead: string]): Changes {
  const text = translation.replace(typed, instead);
  const original = inSource === undefined ? source : source.replace(...inSource);
  if ((text === translation && typed !== '') || (original === source && inSource !== undefined))
    throw new Error(`The texts have no "${typed}"`);
  const yaml = 'announced: 2026-10-15\nchange: major\nfacts: { company: Example GmbH }\n';
  return { [`${version}/version.yaml`]: yaml, [`${version}/en.md`]: original, [`${version}/de.md`]: text };
}

/** The same text with a mistake of each kind at once. */
export function changedEverywhere(): Changes {
  const mistakes: readonly (readonly [typed: string, instead: string])[] = [
    ['nicht an andere', 'an andere'],
    ['20 %', '20 EUR'],
    ['nie mehr als', '(nie mehr als'],
    [' Wir antworten binnen eines Monats. Die Kopie ist kostenlos.', ''],
    ['Nachrichten an', 'an'],
    ['| Frankfurt | 30 Tage |', '| 30 Tage | Frankfurt |'],
    ['nennt 12 Orte', 'nennt 21 Orte'],
    [
      'Telefon benutzen.',
      'Telefon benutzen. Wer das will, benutzt ihn gern und erzählt danach auch allen anderen Leuten davon.',
    ],
  ];
  const text = mistakes.reduce((typed, [from, to]) => typed.replace(from, to), translation);
  return { ...changed('', ''), [`${version}/de.md`]: text };
}

/** What only the rest of a text, or its language, tells. */
export const wholeText: readonly FileCase[] = [
  ['sound', changed('', '')],
  [
    'a sentence lost',
    changed(' Wir antworten binnen eines Monats. Die Kopie ist kostenlos.', ''),
    'de.md:26:1: warning: Found less text than in the source, beside the rest of this file: 1 sentence, not 3, for "Ask us for a copy of your information at any time.…" [text-short]',
    'Translate what is missing of "Ask us for a copy of your information at any time. We answer within a month. The copy is free."',
  ],
  [
    'a sentence added',
    changed(
      'Telefon benutzen.',
      'Telefon benutzen. Wer das will, benutzt ihn gern und erzählt danach auch allen anderen Leuten davon.',
    ),
    'de.md:8:1: warning: Found more text than in the source, beside the rest of this file: 2 sentences, not 1, for "This policy applies to everyone who uses the servi…" [text-long]',
    'Delete what is not in the source, which says "This policy applies to everyone who uses the service in a browser or on a telephone."',
  ],
  [
    'a subordinate clause lost',
    changed('öffnen, während Sie angemeldet sind, und die Zeit, zu der Sie jede davon ', ''),
    'de.md:16:1: warning: Found less text than in the source, beside the rest of this file: it says "The pages that you open while you are signed in, a…" [text-short]',
    'Translate what is missing of "The pages that you open while you are signed in, and the time at which you open each of them."',
  ],
  [
    'the words of two clauses in each other’s place',
    changed(
      `(b) Die Seiten, die Sie öffnen, während Sie angemeldet sind, und die Zeit, zu der Sie jede davon öffnen.

(c) Zahlungen.`,
      `(b) Zahlungen.

(c) Die Seiten, die Sie öffnen, während Sie angemeldet sind, und die Zeit, zu der Sie jede davon öffnen.`,
    ),
    'de.md:16:1: warning: Found a text that seems to have changed places with the next one: the source says "The pages that you open while you are signed in, a…" here [pieces-swapped]',
    'Compare both with the source: "The pages that you open while you are signed in, and the time at which you open each of them." comes first, then "Payments."',
  ],
  [
    'the end of the only sentence, where the others have one',
    changed('Konto haben.', 'Konto ha'),
    'de.md:14:49: warning: Found a text that ends within a sentence: "… und Anschriften aller, die ein Konto ha" [sentence-end]',
    'Write the words that are missing after it, or the full stop; the source ends with "…ames and addresses of everyone who has an account."',
  ],
  [
    'the start of a clause, where the others have one',
    changed('Nachrichten an', 'an'),
    'de.md:20:1: warning: Found a text that starts within a sentence: "an unsere Hilfe.…" [sentence-start]',
    'Write the words that are missing before it, or a capital letter; the source starts with "Messages to our support."',
  ],
  [
    'a paragraph that goes on where the one before it stopped',
    changed('Telefon benutzen.\n\nWir', 'Telefon benutzen, und\n\nwir', ['telephone.', 'telephone;']),
  ],
  [
    'a "not" lost',
    changed('nicht an andere', 'an andere'),
    'de.md:10:1: warning: Found no "not" in a text whose source has one: "We may not sell your information to others." [negation-differs]',
    'Compare "Wir dürfen Ihre Daten an andere verkaufen." with "We may not sell your information to others." in the source: does it say the opposite?',
  ],
  [
    'a "not" added',
    changed('antworten binnen', 'antworten nicht binnen'),
    'de.md:26:49: warning: Found a "not" in a text whose source has none: "Wir antworten nicht binnen eines Monats." [negation-differs]',
    'Compare "Wir antworten nicht binnen eines Monats." with "We answer within a month." in the source: does it say the opposite?',
  ],
  [
    'a "not" said in other words',
    changed('dürfen Ihre Daten nicht an andere verkaufen', 'unterlassen es, Ihre Daten zu verkaufen'),
  ],
  [
    'a "not" lost in a paragraph that has another one',
    changed('nach Ihrem letzten Besuch 30 Tage auf.', 'höchstens 30 Tage auf. Sie werden verkauft.', [
      'for 30 days after your last visit.',
      'for 30 days at most. It will not be sold.',
    ]),
    'de.md:10:90: warning: Found no "not" in a text whose source has one: "It will not be sold." [negation-differs]',
    'Compare "Sie werden verkauft." with "It will not be sold." in the source: does it say the opposite?',
  ],
  [
    'the same words for two sentences that say nearly the same',
    changed(
      '(f) Geräte, die Sie benutzen.',
      '(f) Geräte und Programme, die Sie dafür benutzen.\n\n(g) Geräte und Programme, die Sie dafür benutzen.',
      [
        '(f) Devices that you use.',
        '(f) Devices and programs that you use for it.\n\n(g) The devices and programs that you use for it.',
      ],
    ),
  ],
  [
    'a parenthesis that is not closed',
    changed('nach Ihrem letzten Besuch', '(nach Ihrem letzten Besuch', [
      'after your last visit',
      '(after your last visit)',
    ]),
    'de.md:10:1: warning: Found a "(" without its other half, which the source has [lone-parenthesis]',
    'Write ")", or delete this one',
  ],
  [
    'a parenthesis that was not opened',
    changed('letzten Besuch', 'letzten Besuch) und a)', ['after your last visit', '(after your last visit)']),
    'de.md:10:1: warning: Found a ")" without its other half, which the source has [lone-parenthesis]',
    'Write "(", or delete this one',
  ],
  [
    'a note of the translator in brackets',
    changed('letzten Besuch', 'letzten Besuch [MR1]'),
    'de.md:10:93: warning: Found "[MR1]", which the source does not have: it looks like a note that was left in [translator-note]',
    'Do what it asks for, and delete it',
  ],
  [
    'a note in what is left to translate',
    changed('(c) Zahlungen.', '(c) TODO: Zahlungen [MR1].'),
    'de.md:18:5: warning: Found "TODO:": it looks like a placeholder that was left in [placeholder]',
    'Write the words that belong here',
  ],
  [
    'the number of a footnote at a word',
    changed('30 Tage auf', '30 Tage1 auf'),
    'de.md:10:96: warning: Found "Tage1", which the source does not have: a number touches a word [glued-number]',
    'Write a space between them, or delete the number',
  ],
  [
    'a sign of a pasted comparison',
    changed('Diese Erklärung', '+Diese Erklärung'),
    'de.md:8:1: warning: Found "+" beside the words, which the source does not have [stray-sign]',
    'Delete it',
  ],
  [
    'two marks in one place',
    changed('Diese Erklärung', 'Diese,, Erklärung'),
    'de.md:8:1: warning: Found "Diese,,", which the source does not have: a space or words are missing, or a sign is one too many [punctuation-slip]',
    'Write what is missing, or delete what is too much',
  ],
  [
    'a space between program code and a full stop',
    texts('Delete `a.txt`. It is safe.', 'Löschen Sie `a.txt` . Das ist sicher.'),
    'de.md:7:1: warning: Found "`…` .", which the source does not have: a space or words are missing, or a sign is one too many [punctuation-slip]',
    'Write what is missing, or delete what is too much',
  ],
  [
    'another company',
    texts('The data go to Meridian Travel Ltd.', 'Die Daten gehen an Horizon Travel Ltd.'),
    'de.md:7:20: warning: Found "Horizon Travel Ltd" where the source has "Meridian Travel Ltd" [name-differs]',
    'Write "Meridian Travel Ltd"',
  ],
  [
    'another unit of a number',
    changed('20 %', '20 EUR'),
    'de.md:12:20: warning: Found "20 EUR" where the source has "20 %" [measure-differs]',
    'Write "20 %" in this language',
  ],
  [
    'no unit of a number',
    changed('50 EUR', '50'),
    'de.md:12:55: warning: Found "50" where the source has "50 EUR" [measure-differs]',
    'Write "50 EUR" in this language',
  ],
  ['a unit as a word', changed('20 % des', '20 Prozent des')],
  [
    'two cells in each other’s place',
    changed('| Frankfurt | 30 Tage |', '| 30 Tage | Frankfurt |'),
    'de.md:30:1: warning: Found "30 Tage" in column 1, while the source has its like in column 2 [cell-moved]',
    'Move it to column 2',
  ],
  [
    'two cells with a name in each other’s place',
    changed(
      'Frankfurt | 30 Tage | Example Hosting and Storage Services',
      'die Dienste von Beispiel für Speicher | kurz | in Oberrad',
      [
        'Frankfurt | 30 days | Example Hosting and Storage Services',
        'Oberrad | briefly | the services of example for storage',
      ],
    ),
    'de.md:30:1: warning: Found "in Oberrad" in column 3, while the source has its like in column 1 [cell-moved]',
    'Move it to column 1',
  ],
  [
    'two cells of different length in each other’s place',
    changed(
      'Frankfurt | 30 Tage | Example Hosting and Storage Services',
      'die Dienste für das Speichern von Daten | kurz | in der Stadt',
      [
        'Frankfurt | 30 days | Example Hosting and Storage Services',
        'briefly | the services for the storage of data | in the city',
      ],
    ),
    'de.md:30:1: warning: Found "die Dienste für das Speichern von Daten" in column 1, while the source has its like in column 2 [cell-moved]',
    'Move it to column 2',
  ],
  [
    'another number in the summary',
    changed('nennt 12 Orte', 'nennt 21 Orte'),
    'de.md:4:28: warning: Found "21" where the source has the number "12" [numbers-differ]',
    'Write "12"',
  ],
  [
    'no number of a section in the summary',
    changed('Abschnitt 4 nennt', 'Ein Abschnitt nennt'),
    'de.md:4:10: warning: Found no number "4", which the source has here [numbers-differ]',
    'Write "4"',
  ],
  [
    'another number of a section',
    changed('## Bereich', '## 2. Bereich', ['## Scope', '## 1. Scope']),
    'de.md:6:4: warning: Found "2" where the source has the number "1" [numbers-differ]',
    'Write "1"',
  ],
  ['a number of a section within its words', changed('## Bereich', '## 1. Artikel', ['## Scope', '## Article 1'])],
  [
    'no summary',
    changed('summary: Abschnitt 4 nennt 12 Orte. Sie werden nicht noch einmal gefragt.\n', ''),
    'de.md:2:8: warning: Found no summary, which the source has: readers of this language get that of another one [summary-lost]',
    'Write below the title, in the language of this file: summary: "Section 4 names 12 places. You are not asked again."',
  ],
  [
    'no summary, where the source has yet to say what changed',
    changed('summary: Abschnitt 4 nennt 12 Orte. Sie werden nicht noch einmal gefragt.\n', '', [
      'summary: Section 4 names 12 places. You are not asked again.',
      'summary: "TODO: say what changed"',
    ]),
  ],
  [
    'no summary for another region',
    {
      ...changed('', ''),
      'site.yaml': 'sourceLocale: en\nlocales: [en, de, en-GB]\ntimeZone: Europe/Berlin\nnoticeDays: 30\n',
      'messages/en-GB.json': messagesJson(),
      [`${version}/en-GB.md`]: source.replace(/^summary: .*$/m, 'translation: reviewed'),
    },
  ],
  [
    'a short summary in a third language',
    changed(
      'Abschnitt 4 nennt 12 Orte. Sie werden nicht noch einmal gefragt.',
      'La section 4 nomme les 12 lieux de la conservation et nous ne vous posons pas de question dans ce cas.',
    ),
    'de.md:4:10: warning: Found words that are not in "de": they look like fr [other-language]',
    'Translate them, or move them to the file of their language',
  ],
  [
    'one sentence of several lost',
    changed(
      'letzten Besuch 30 Tage auf.',
      'letzten Besuch 30 Tage auf. Danach löschen wir die Daten von allen Rechnern, auf denen sie gespeichert sind. Wer ein Konto hat, kann die Daten jederzeit ansehen und ändern.',
      [
        'after your last visit.',
        'after your last visit. Then we delete the data from all computers on which it is stored. Whoever has an account can look at the data and change it at any time. Children need the consent of their parents.',
      ],
    ),
    'de.md:10:1: warning: Found less text than in the source, beside the rest of this file: 4 sentences, not 5, for "We may not sell your information to others. We kee…" [text-short]',
    'Translate what is missing of "We may not sell your information to others. We keep it for 30 days after your last visit. Then we delete the data from all computers on which it is stored. Whoever has an account can look at the data and change it at any time. Children need the consent of their parents."',
  ],
  [
    'a summary in the language of the source',
    changed(
      'Abschnitt 4 nennt 12 Orte. Sie werden nicht noch einmal gefragt.',
      'Section 4 names 12 places. You are not asked again.',
    ),
    'de.md:4:10: warning: Found words in the language of the source: "Section 4 names 12 places. You are not asked again." [untranslated]',
    'Translate them',
  ],
  [
    'the start of a clause, after a section whose clauses start with small letters',
    changed(
      '| Frankfurt | 30 Tage | Example Hosting and Storage Services |\n',
      `| Frankfurt | 30 Tage | Example Hosting and Storage Services |

## Listen {#lists}

(a) die Listen dessen, was Sie gekauft haben.

(b) die Briefe, die Sie gesandt haben.

## Gebrauch {#use}

(a) Wir bewahren sie im Büro in der Stadt auf.

(b) bekommen eine Kopie von allen Listen und Briefen.

(c) Sie können alles davon im Büro ansehen.
`,
      [
        '| Frankfurt | 30 days | Example Hosting and Storage Services |\n',
        `| Frankfurt | 30 days | Example Hosting and Storage Services |

## Lists {#lists}

(a) The lists of what you have bought.

(b) The letters that you have sent.

## Use {#use}

(a) We keep them in the office in the city.

(b) You get a copy of all of the lists and letters.

(c) You can look at all of it in the office.
`,
      ],
    ),
    'de.md:42:1: warning: Found a text that starts within a sentence: "bekommen eine Kopie von allen Listen und…" [sentence-start]',
    'Write the words that are missing before it, or a capital letter; the source starts with "You get a copy of all of the lists and letters."',
  ],
];
