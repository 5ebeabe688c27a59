import { type Changes, englishFront, germanFront, version } from '../small-content.ts';
import type { FileCase } from './case.ts';

const site = 'sourceLocale: en\nlocales: [en, de]\ntimeZone: Europe/Berlin\n';
export const yaml = 'announced: 2026-10-15\nchange: major\nfacts: { company: Example GmbH }\n';
export const sections = (source: string, translation: string): Changes => ({
  [`${version}/version.yaml`]: yaml,
  [`${version}/en.md`]: englishFront + source,
  [`${version}/de.md`]: germanFront + translation,
});
export const texts = (source: string, translation: string) =>
  sections(`## A {#a}\n\n${source}\n`, `## A {#a}\n\n${translation}\n`);

/** What is typed literally mends the mistake, and one mistake is told once. */
export const hints: readonly FileCase[] = [
  [
    'a mistyped key of site.yaml beside its facts',
    { 'site.yaml': `${site}noticeDay: 30\nfacts: { seat: Jena }\n`, ...texts('{{seat}}', '{{seat}}') },
    'site.yaml:4:1: Cannot use key "noticeDay": it is not one of origin, sourceLocale, locales, dropped, fallback, timeZone, noticeDays, outdated, stores, laws, country, securityContact, facts, applications, theme [unknown-key]',
    'Write "noticeDays"',
  ],
  [
    'mistyped facts of site.yaml',
    { 'site.yaml': `${site}noticeDays: 30\nfact: { seat: Jena }\n`, ...texts('{{seat}}', '{{seat}}') },
    'site.yaml:5:1: Cannot use key "fact": it is not one of origin, sourceLocale, locales, dropped, fallback, timeZone, noticeDays, outdated, stores, laws, country, securityContact, facts, applications, theme [unknown-key]',
    'Write "facts"',
  ],
  [
    'quotes of running text in site.yaml',
    { 'site.yaml': `${site}noticeDays: 30\nfacts:\n  seat: „Jena“\n`, ...texts('{{seat}}', '{{seat}}') },
    'site.yaml:6:9: warning: Found the value „Jena“: readers see these quotes, too [quoted-value]',
    'Write "Jena", with straight quotes or none',
  ],
  [
    'a "#" in a fact of site.yaml',
    { 'site.yaml': `${site}noticeDays: 30\nfacts:\n  seat: Room #4\n`, ...texts('{{seat}}', '{{seat}}') },
    'site.yaml:6:14: Cannot show "#4": YAML takes what follows a "#" for a comment [cut-value]',
    'Put the whole value between quotes: seat: "Room #4"',
  ],
  [
    'quotes of running text in policy.yaml',
    { 'privacy/policy.yaml': 'facts:\n  seat: «Jena»\n', ...texts('{{seat}}', '{{seat}}') },
    'privacy/policy.yaml:2:9: warning: Found the value «Jena»: readers see these quotes, too [quoted-value]',
    'Write "Jena", with straight quotes or none',
  ],
  [
    'a mistyped key of policy.yaml beside its facts',
    { 'privacy/policy.yaml': 'notceDays: 30\nfacts: { seat: Jena }\n', ...texts('{{seat}}', '{{seat}}') },
    'privacy/policy.yaml:1:1: Cannot use key "notceDays": it is not one of sourceLocale, locales, dropped, timeZone, noticeDays, outdated, country, facts [unknown-key]',
    'Write "noticeDays"',
  ],
  [
    'a first-level heading in a translation',
    sections('## A {#a}\n\nx\n\n## B {#b}\n\n(a) y\n', '## A {#a}\n\nx\n\n# B {#b}\n\n(a) y\n'),
    'de.md:9:1: Cannot use a first-level heading: the title belongs in the front matter [heading-level]',
    'Write "## B {#b}" for a section',
  ],
  [
    'a heading without its space in a translation',
    sections('## A {#a}\n\nx\n\n## B {#b}\n\n(a) y\n', '## A {#a}\n\nx\n\n##B {#b}\n\n(a) y\n'),
    'de.md:9:1: Cannot read "##B {#b}" as a heading: there is no space after "##" [heading-mark]',
    'Write "## B {#b}", or "\\#" for the sign itself',
  ],
  [
    'an id twice, first in the place of another',
    sections('## A {#a}\n\nx\n\n## B {#b}\n\n(a) y\n', '## A {#b}\n\nx\n\n## B {#b}\n\n(a) y\n'),
    'de.md:5:1: Cannot use id "b" twice in one text [duplicate-id]',
    'Write "{#a}"',
  ],
  [
    'an id twice in a translation with fewer sections',
    sections('## A {#a}\n\nx\n\n## B {#b}\n\ny\n\n## C {#c}\n\nz\n', '## A {#a}\n\nx\n\n## B {#a}\n\ny\n'),
    'de.md:9:1: Cannot use id "a" twice in one text [duplicate-id]',
    'Write the id of the source’s section at the heading that has the wrong one, such as b, c',
  ],
  [
    'another id in the place of a section',
    sections(
      '## Scope {#scope}\n\nx\n\n## Law {#law}\n\ny\n',
      '## Bereich {#scope}\n\nx\n\n## Recht {#jurisdiction}\n\ny\n',
    ),
    'de.md:9:1: Cannot find section "jurisdiction" in the source, which has scope, law [unknown-section]',
    'Write "{#law}"',
  ],
  [
    'an id of the source that its translation has',
    sections('## Scope {#scope}\n\nx\n\n## Our law\n\ny\n', '## Bereich {#scope}\n\nx\n\n## Recht {#law}\n\ny\n'),
    'en.md:8:1: Cannot find the id of section "Our law" at the end of its heading [missing-id]',
    'Write "## Our law {#law}"',
  ],
  [
    'a bullet that hides the items after it',
    sections(
      '## A {#a}\n\nWe keep:\n\n- names;\n- places; and\n- dates.\n',
      '## A {#a}\n\nWir haben:\n\n• Namen;\n• Orte; und\n- Tage.\n',
    ),
    'de.md:9:1: warning: Found "• Namen;": its start is no mark of a list or a clause, so it is not shown as one [list-marker]',
    'Write "- Namen;", on a line of its own',
    'de.md:10:1: warning: Found "• Orte; und": its start is no mark of a list or a clause, so it is not shown as one [list-marker]',
    'Write "- Orte; und", on a line of its own',
  ],
  [
    'a line that is longer than a message',
    sections(
      '## A {#a}\n\n- We keep everything that you type.\n- x\n',
      '## A {#a}\n\n- x\n\n• Wir bewahren alles auf, was Sie in dieses Programm eingeben, solange Sie es brauchen\n',
    ),
    'de.md:7:1: warning: Found no translation of a list item that the source has here (en.md:6): "We keep everything that you type." [piece-lost]',
    'Write "- …" before this',
    'de.md:9:1: warning: Found "• Wir bewahren alles auf, was Sie in dieses Programm eingebe…": its start is no mark of a list or a clause, so it is not shown as one [list-marker]',
    'Write "- Wir bewahren alles auf, was Sie in dieses Programm eingeben, solange Sie es brauchen", on a line of its own',
  ],
  [
    'a fact in one brace',
    sections('## A {#a}\n\nWe are {{company}}.\n', '## A {#a}\n\nWir sind {company}.\n'),
    'de.md:7:10: Cannot read "{company}" as a fact: it has one brace on each side [single-brace]',
    'Write "{{company}}", or \\{ for the sign itself',
  ],
  [
    'a label that follows the clause at once',
    sections(
      '## A {#a}\n\n(a) You may:\n    (i) ask; or\n    (ii) object.\n',
      '## A {#a}\n\n(a) Sie dürfen:\n(i) fragen; oder\n(ii) widersprechen.\n',
    ),
    'de.md:8:1: warning: Found "(i) fragen; oder" within a paragraph: readers see it on one line with the words before it [label-within]',
    'Leave an empty line before "(i) fragen; oder"; or, where it belongs to the clause before it, start the line with four spaces more than that',
    'de.md:9:1: warning: Found "(ii) widersprechen." within a paragraph: readers see it on one line with the words before it [label-within]',
    'Leave an empty line before "(ii) widersprechen."; or, where it belongs to the clause before it, start the line with four spaces more than that',
    'de.md:9:19: Cannot find clause "(i)", which the source has here (en.md:7): "ask; or" [clause-lost]',
    'Write "(i) …" before this, in a paragraph of its own',
    'de.md:9:19: Cannot find clause "(ii)", which the source has here (en.md:8): "object." [clause-lost]',
    'Write "(ii) …" before this, in a paragraph of its own',
  ],
  [
    'a parenthesis after a label',
    sections(
      '## A {#a}\n\n(a) Whoever asks us gets an answer.\n',
      '## A {#a}\n\na) Wer uns fragt, bekommt eine Antwort von uns.\n',
    ),
    'de.md:7:1: Cannot match this paragraph: the source has clause "(a)" here: "Whoever asks us gets an answer." [clause-differs]',
    'Write "(a) Wer uns fragt, bekommt eine Antwort von uns.", on a line of its own',
  ],
  [
    'a space in a link',
    texts('See [them](https://example.com/a).', 'Siehe [die hier] (https://example.com/a).'),
    'de.md:7:16: Cannot show this as a link: readers would see the brackets [literal-link]',
    'Write "[die hier](https://example.com/a)"',
  ],
  [
    'a space within strong words',
    texts('It is **free**.', 'Das ist **kostenlos **und bleibt es.'),
    'de.md:7:9: Cannot show "**" as emphasis: readers would see the signs themselves [literal-emphasis]',
    'Write "**kostenlos** ", or \\*\\* for the signs',
  ],
  [
    'a note to fill in, where the source has no brackets',
    texts('The fee is high.', 'Der Preis ist [Betrag einfügen].'),
    'de.md:7:15: warning: Found "[Betrag einfügen]": it looks like a placeholder that was left in [placeholder]',
    'Write the words that belong here',
  ],
  [
    'notes to fill in',
    texts('The fee is high. It is paid [at once].', 'Der Preis ist [Betrag einfügen]. Er wird [gleich] gezahlt.'),
    'de.md:7:15: warning: Found "[Betrag einfügen]": it looks like a placeholder that was left in [placeholder]',
    'Write the words that belong here',
  ],
];
