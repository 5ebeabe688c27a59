import { type Changes, englishFront, germanFront, version } from '../small-content.ts';
import type { FileCase } from './case.ts';
import { sections, texts, yaml } from './hints.ts';

const only = (source: string): Changes => ({
  [`${version}/en.md`]: `${englishFront}## A {#a}\n\n${source}\n`,
  [`${version}/de.md`]: undefined,
});

/** Mistakes of the kinds that were found in texts of others, in other languages and constructs than there. */
export const kinds: readonly FileCase[] = [
  [
    'three headings without ids, and one with',
    sections('## A {#a}\n\nx\n\n## B {#b}\n\ny\n\n## C {#c}\n\nz\n', '## B {#b}\n\ny\n\n## Ce\n\nz\n'),
    'de.md:9:1: Cannot find the id of section "Ce" at the end of its heading [missing-id]',
    'Write the id of the source’s section that this is, which is one of a, c: "## Ce {#…}"',
  ],
  [
    'again, after one of two was given',
    sections('## A {#a}\n\nx\n\n## B {#b}\n\ny\n', '## A {#a}\n\nx\n\n## Be\n\ny\n'),
    'de.md:9:1: Cannot find the id of section "Be" at the end of its heading [missing-id]',
    'Write "## Be {#b}"',
  ],
  [
    'a locale that a policy no longer has',
    { 'privacy/policy.yaml': 'locales: [en]\n' },
    'de.md:1:1: Cannot use "de.md": "de" is not one of the locales en [unknown-text]',
    'Add "de" to "locales:" in privacy/policy.yaml, or to "dropped:" if it was public once, or delete the file',
  ],
  [
    'a locale that the site no longer has',
    { 'site.yaml': 'sourceLocale: en\nlocales: [en]\ntimeZone: Europe/Berlin\nnoticeDays: 30\n' },
    'messages/de.json:1:1: Cannot use "messages/de.json": "de" is not one of the locales en [unknown-text]',
    'Add "de" to "locales:" in site.yaml, or to "dropped:" if it was public once, or delete the file',
    'de.md:1:1: Cannot use "de.md": "de" is not one of the locales en [unknown-text]',
    'Add "de" to "locales:" in site.yaml, or to "dropped:" if it was public once, or delete the file',
  ],
  [
    'a list without full stops among sentences that have one',
    texts(
      'We say it.\n\nWe keep it.\n\nWe need it.\n\nWe send it.\n\nWe may, too.\n\nYou can ask us:\n\n(a) for a copy;\n\n(b) to forget it.',
      'Wir sagen es.\n\nWir behalten es.\n\nWir brauchen es.\n\nWir senden es.\n\nWir dürfen es auch.\n\nFragen Sie uns:\n\n(a) nach einer Kopie\n\n(b) nach dem Vergessen',
    ),
  ],
  [
    'a list in which only the last piece has no mark',
    texts(
      'We say it.\n\nWe keep it.\n\nWe need it.\n\nWe send it.\n\nWe may, too.\n\n(a) for a copy;\n\n(b) to forget it.',
      'Wir sagen es.\n\nWir behalten es.\n\nWir brauchen es.\n\nWir senden es.\n\nWir dürfen es auch.\n\n(a) nach einer Kopie;\n\n(b) nach dem Vergessen',
    ),
    'de.md:19:22: warning: Found a text that ends within a sentence: "…nach dem Vergessen" [sentence-end]',
    'Write the words that are missing after it, or the full stop; the source ends with "to forget it."',
  ],
  [
    'a mistyped label in the source alone',
    texts('（a） Pay.\n\n(b) Go, with 5 bags.', '(a) Zahlen.\n\n(b) Gehen, mit 6 Taschen.'),
    'de.md:9:16: warning: Found "6" where the source has the number "5" [numbers-differ]',
    'Write "5"',
    'en.md:6:1: Cannot read "（a）" as the label of a clause [clause-label]',
    'Write "(a) " with ASCII parentheses and a space',
  ],
  [
    'a heading that is none in the source alone',
    sections(
      '## A {#a}\n\nx\n\n##B {#b}\n\ny\n\n## C {#c}\n\n(a) z\n',
      '## A {#a}\n\nx\n\n## B {#b}\n\ny\n\n## C {#c}\n\nz\n',
    ),
    'de.md:15:1: Cannot match this paragraph: the source has clause "(a)" here: "z" [clause-differs]',
    'Start it with "(a) ", after an empty line',
    'en.md:8:1: Cannot read "##B {#b}" as a heading: there is no space after "##" [heading-mark]',
    'Write "## B {#b}", or "\\#" for the sign itself',
  ],
  [
    'a source without the end of its front matter',
    { [`${version}/en.md`]: '---\ntitle: Privacy\n## Scope {#scope}\n\nx\n' },
    'en.md:1:1: Cannot find the end of the front matter: there is no second line "---" [open-front-matter]',
    'Write "---" on a line of its own between the last key and the text',
  ],
  [
    'a mistyped fact in the source, and a row lost',
    texts(
      '{{compny}} x\n\n| A | B |\n| --- | --- |\n| c | d |\n| e | f |',
      '{{company}} x\n\n| A | B |\n| --- | --- |\n| c | d |',
    ),
    'de.md:11:1: warning: Found no translation of a row of a table that the source has here (en.md:11): "e f" [piece-lost]',
    'Write "| …" after this',
    'en.md:6:1: Cannot use fact "compny": it is not one of company [unknown-fact]',
    'Write "company"',
  ],
  [
    'a wrong id in a translation, and a link lost in another section',
    sections('## A {#a}\n\n[x](https://example.com/a)\n\n## B {#b}\n\ny\n', '## A {#a}\n\nx\n\n## B {#B}\n\ny\n'),
    'de.md:7:1: warning: Found no link where the source has [x](https://example.com/a) [link-lost]',
    'Write [x](https://example.com/a), in this language',
    'de.md:9:1: Cannot use "B" as an id: it may have only lower-case letters, digits and hyphens [invalid-id]',
    'Write "{#b}"',
  ],
  [
    'a number left out in a nested list',
    texts('- a\n\n  1. one\n  3. three', '- a\n\n  1. eins\n  3. drei'),
    'de.md:10:3: Cannot show "3.": readers see 2, because a list counts on [renumbered]',
    'Write "2.", or "3\\." for a number that starts a sentence, after an empty line',
    'en.md:9:3: Cannot show "3.": readers see 2, because a list counts on [renumbered]',
    'Write "2.", or "3\\." for a number that starts a sentence, after an empty line',
  ],
  [
    'a date after a list that goes on',
    texts('1. one\n2. two\n\n5. May 2027', '1. eins\n2. zwei\n\n5. Mai 2027'),
    'de.md:10:1: Cannot show "5.": readers see 3, because a list counts on [renumbered]',
    'Write "3.", or "5\\." for a number that starts a sentence, after an empty line',
    'en.md:9:1: Cannot show "5.": readers see 3, because a list counts on [renumbered]',
    'Write "3.", or "5\\." for a number that starts a sentence, after an empty line',
  ],
  [
    'sub-clauses of a numbered clause',
    texts('1.1 You shall:\n    (a) pay;\n    (b) report.', '1.1 Sie müssen:\n    (a) zahlen;\n    (b) melden.'),
  ],
  [
    'a sub-clause lost at the third level',
    texts('(a) x:\n\n    (i) y:\n\n        (A) one;\n\n        (B) two.', '(a) x:\n\n    (i) y:\n\n        (A) eins;'),
    'de.md:11:17: Cannot find clause "(B)", which the source has here (en.md:12): "two." [clause-lost]',
    'Write "(B) …" before this, in a paragraph of its own',
  ],
  [
    'Latin letters with a full stop',
    texts('(a) read;\n\n(b) copy;', 'a. lesen;\nb. kopieren;'),
    'de.md:7:1: Cannot match this paragraph: the source has clause "(a)" here: "read;" [clause-differs]',
    'Write "(a) lesen;", on a line of its own',
    'de.md:8:1: warning: Found "b. kopieren;": its start is no mark of a list or a clause, so it is not shown as one [list-marker]',
    'Write "(b) kopieren;", on a line of its own',
    'de.md:8:12: Cannot find clause "(b)", which the source has here (en.md:8): "copy;" [clause-lost]',
    'Write "(b) …" before this, in a paragraph of its own',
  ],
  [
    'a bare address before Thai words',
    texts('See https://example.com/a now.', 'ดู https://example.com/aที่นี่'),
    'de.md:7:4: Cannot tell where the address in "https://example.com/aที่นี่" ends: readers get a link that fails [bare-address]',
    'Write "<https://example.com/a>ที่นี่"',
  ],
  [
    'a bare address before Chinese brackets',
    texts('See https://example.com/a now.', 'Siehe https://example.com/a」 x'),
    'de.md:7:1: warning: Found an uneven number of quotation marks, such as 」 [lone-quotation]',
    'Write the one that is missing, or delete the one too many',
    'de.md:7:7: Cannot tell where the address in "https://example.com/a」" ends: readers get a link that fails [bare-address]',
    'Write "<https://example.com/a>」"',
    'de.md:7:30: warning: Found a text that ends within a sentence: "…Siehe https://example.com/a」 x" [sentence-end]',
    'Write the words that are missing after it, or the full stop; the source ends with "See https://example.com/a now."',
  ],
  [
    'an asterisk beside Korean quotes',
    texts('*This* counts.', '*“중요”*합니다'),
    'de.md:7:1: warning: Found a "*" that readers see, although it seems to be meant as emphasis [literal-star]',
    'Move the punctuation or space that touches it to its other side, add the "*" that is missing, or write "\\*" for the sign',
  ],
  [
    'an asterisk before a parenthesis',
    texts('*This (so)* counts.', 'Das*(so)*gilt'),
    'de.md:7:4: warning: Found a "*" that readers see, although it seems to be meant as emphasis [literal-star]',
    'Move the punctuation or space that touches it to its other side, add the "*" that is missing, or write "\\*" for the sign',
  ],
  [
    'another line break in a cell',
    texts('| A | B |\n| --- | --- |\n| c<br>d | e |', '| A | B |\n| --- | --- |\n| c<BR />d | e |'),
  ],
  [
    'a list of HTML in a cell',
    texts(
      '| A | B |\n| --- | --- |\n| c<br>- d<br>- f | e |',
      '| A | B |\n| --- | --- |\n| c<ul><li>d</li><li>f</li></ul> | e |',
    ),
    'de.md:9:1: warning: Found 0 list items in the cells of this row, and 2 in the source [cell-items]',
    'Write each item as in the source: "<br>- item"',
    'de.md:9:4: Cannot use HTML in the text: found "<ul>" [raw-html]',
    'Write each item on a line of its own, with "- " before it',
    'de.md:9:8: Cannot use HTML in the text: found "<li>" [raw-html]',
    'Write "- " or "1. " before the item',
    'de.md:9:18: Cannot use HTML in the text: found "<li>" [raw-html]',
    'Write "- " or "1. " before the item',
  ],
  [
    'the name of an anchor in an item',
    texts('- x\n- y', '- <a name="terms"></a>x\n- y'),
    'de.md:7:3: Cannot use HTML in the text: found "<a name="terms">" [raw-html]',
    'Write "{: #terms}" at the end of the words that get the id, or "{#terms}" at the end of a heading',
  ],
  [
    'an id on other HTML',
    texts('x', '<span id="terms">x</span>'),
    'de.md:7:1: Cannot use HTML in the text: found "<span id="terms">" [raw-html]',
    'Write "{: #terms}" at the end of the words that get the id, or "{#terms}" at the end of a heading',
  ],
  ['underscores at the start of a word in a sentence', texts('We set __cf_bm and _ga.', 'Wir setzen __cf_bm und _ga.')],
  ['an underscore before an asterisk', texts('We set _ga_ABC and _gid.', 'Wir setzen _ga_ABC und _gid.')],
  [
    'a number twice',
    texts('1.1 Words.\n\n1.1 More.', '1.1 Worte.\n\n1.1 Mehr.'),
    'en.md:8:1: warning: Found clause "1.1" twice [clause-order]',
    'Write "1.2"; or write "1\\.1" for words that are no label',
  ],
  [
    'a line of equals signs under words',
    texts('Total\n===\n\nx', 'Summe\n\nx'),
    'de.md:7:1: warning: Found a paragraph that the source does not have: "Summe" [piece-added]',
    'Delete it, join it to what it belongs to, or add it to the source',
    'de.md:9:1: warning: Found a paragraph that the source does not have: "x" [piece-added]',
    'Delete it, join it to what it belongs to, or add it to the source',
    'en.md:6:1: Cannot use a first-level heading: the title belongs in the front matter [heading-level]',
    'Write "## Total {#total}" for a section; or leave an empty line above the line of "=", if this is not a heading',
  ],
  ['an entity without its semicolon', texts('AT&ampere and &copy 2027', 'AT&ampere und &copy 2027')],
  [
    'a full-width letter in a fact',
    texts('We are {{company}}.', 'Wir sind {{ｃompany}}.'),
    'de.md:7:10: Cannot use fact "ｃompany": it is not one of company [unknown-fact]',
    'Write "company"',
  ],
  [
    'a Cyrillic letter in an id',
    sections('## Scope {#scope}\n\nx\n', '## Bereich {#sсope}\n\nx\n'),
    'de.md:5:1: Cannot use "sсope" as an id: it may have only lower-case letters, digits and hyphens [invalid-id]',
    'Write "{#scope}"',
  ],
  [
    'a full-width heading',
    sections('## Scope {#scope}\n\nx\n\n## Law {#law}\n\ny\n', '## Bereich {#scope}\n\nx\n\n＃＃ Recht {#law}\n\ny\n'),
    'de.md:9:1: Cannot read "＃＃ Recht {#law}" as a heading: "＃＃" is full-width [heading-mark]',
    'Write "## Recht {#law}", or "\\#" for the sign itself',
  ],
  [
    'a zone in small letters',
    { 'site.yaml': 'sourceLocale: en\nlocales: [en, de]\ntimeZone: europe/berlin\nnoticeDays: 30\n' },
  ],
  [
    'a language of no pages',
    { 'site.yaml': 'sourceLocale: en\nlocales: [en, de, mul]\ntimeZone: Europe/Berlin\nnoticeDays: 30\n' },
    'messages/mul.json:1:1: Cannot find the interface messages of locale "mul" [missing-messages]',
    'The program has none in this language: translate those of another locale, or remove "mul" from site.yaml',
    'site.yaml:2:19: Cannot use "mul" for "locales": a page can have only a language with its script, region and variants, such as "zh-Hant" [invalid-value]',
    'Write, for example: locales: [en, de, zh-Hans]',
  ],
  [
    'Markdown in a reason',
    {
      [`${version}/version.yaml`]: `${yaml}withdrawn: { date: 2026-10-20, because: "It is **not** built" }\n`,
      ...only('x'),
    },
    'version.yaml:4:48: warning: Found "**not**" in a value: readers see these signs [marked-value]',
    'Write the words, or the sign itself, such as "&": a value has no marks',
  ],
  [
    'HTML in a provider',
    {
      [`${version}/version.yaml`]: `${yaml}storage:\n  - { region: eu-central-1, holds: [accounts], provider: "Example <b>Hosting</b>", safeguard: notNeeded }\n`,
      ...only('{{storage}}'),
    },
    'version.yaml:5:67: warning: Found "<b>" in a value: readers see these signs [marked-value]',
    'Write the words, or the sign itself, such as "&": a value has no marks',
  ],
  [
    'an entity in a fact',
    {
      [`${version}/version.yaml`]: 'announced: 2026-10-15\nchange: major\nfacts: { company: Müller &amp; Söhne }\n',
      ...only('{{company}}'),
    },
    'version.yaml:3:26: warning: Found "&amp;" in a value: readers see these signs [marked-value]',
    'Write the words, or the sign itself, such as "&": a value has no marks',
  ],
  [
    'a link in a note',
    {
      ...sections('## A {#a}\n\nx\n', '## A {#a}\n\ny\n'),
      [`${version}/de.md`]: `${germanFront.replace('machine', 'machine\nnote: Siehe [hier](https://example.com)')}## A {#a}\n\ny\n`,
    },
    'de.md:4:7: Cannot use "Siehe [hier](https://example.com)" for "note": readers would see the signs of Markdown or HTML in it; write plain words [invalid-value]',
    'Write, for example: note: A lawyer will review this translation.',
  ],
  [
    'Markdown in the label of a link',
    {
      'site.yaml':
        'sourceLocale: en\nlocales: [en, de]\ntimeZone: Europe/Berlin\nnoticeDays: 30\ntheme:\n  links: [{ href: /x, label: { en: "**Imprint**" } }]\n',
    },
    'site.yaml:6:37: warning: Found "**Imprint**" in a value: readers see these signs [marked-value]',
    'Write the words, or the sign itself, such as "&": a value has no marks',
  ],
];
