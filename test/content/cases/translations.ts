import { englishFront, germanFront, version } from '../small-content.ts';
import type { FileCase } from './case.ts';
import { german } from './changes.ts';

/** Differences between a translation and its source; the text begins on line 5. */
export const translations: readonly FileCase[] = [
  [
    'another unit of time',
    {
      [`${version}/en.md`]: `${englishFront}Pay within 30 days, at 24 hours of notice, for 2 years.\n\n{{storage}}\n`,
      [`${version}/de.md`]: `${germanFront}Zahlen Sie binnen 30 Monaten, mit 24 Stunden Frist, 2 Jahre lang.\n\n{{storage}}\n`,
    },
    'de.md:5:19: warning: Found "30 Monaten" where the source has the time "30 days" [time-differs]',
    'Write "30 days" in this language',
  ],
  [
    'the same time in other words',
    {
      [`${version}/en.md`]: `${englishFront}Pay within 12 months, or 7 parts of 7 days.\n\n{{storage}}\n`,
      [`${version}/de.md`]: `${germanFront}Zahlen Sie binnen 12 Monatsraten oder 7 Teilen von 7 Tagen.\n\n{{storage}}\n`,
    },
  ],
  [
    'a lost item in a cell',
    {
      [`${version}/en.md`]: `${englishFront}| A |\n| - |\n| x:<br>- one<br>- two |\n\n{{storage}}\n`,
      [`${version}/de.md`]: `${germanFront}| A |\n| - |\n| x:<br>- eins |\n\n{{storage}}\n`,
    },
    'de.md:7:1: warning: Found 1 list item in the cells of this row, and 2 in the source [cell-items]',
    'Write each item as in the source: "<br>- item"',
  ],
  [
    'no kind',
    german('## A {#scope}\n\n(a) {{company}}\n\n## B {#storage}\n\n{{storage}}\n', '---\ntitle: A\n---\n'),
    'de.md:1:1: Cannot find key "translation": it says how this text was made [translation-kind]',
    'Add "translation: machine", "reviewed" or "certified"',
  ],
  [
    'mistyped kind',
    german(
      '## A {#scope}\n\n(a) {{company}}\n\n## B {#storage}\n\n{{storage}}\n',
      '---\ntitle: A\ntranslation: machin\n---\n',
    ),
    'de.md:3:14: Cannot use "machin" for "translation": it is not one of machine, reviewed, certified [invalid-value]',
    'Write, for example: translation: machine',
  ],
  [
    'mistyped section',
    german('## A {#scop}\n\n(a) {{company}}\n\n## B {#storage}\n\n{{storage}}\n'),
    'de.md:5:1: Cannot find section "scop" in the source, which has scope, storage [unknown-section]',
    'Write "{#scope}"',
  ],
  [
    'other section',
    german('## A {#scope}\n\n(a) {{company}}\n\n## B {#storage}\n\n{{storage}}\n\n## C {#liability}\n\nx\n'),
    'de.md:13:1: Cannot find section "liability" in the source, which has scope, storage [unknown-section]',
    'Write the id that the source has here',
  ],
  [
    'text before',
    german('x\n\n## A {#scope}\n\n(a) {{company}}\n\n## B {#storage}\n\n{{storage}}\n'),
    'de.md:5:1: Cannot match the text before the first heading: the source has none there [text-before-heading]',
    'Put it under the heading of the section that it belongs to',
  ],
  [
    'section without id',
    german('## A\n\n(a) {{company}}\n\n## B {#storage}\n\n{{storage}}\n'),
    'de.md:5:1: Cannot find the id of section "A" at the end of its heading [missing-id]',
    'Write "## A {#scope}"',
  ],
  [
    'other clauses',
    german('## A {#scope}\n\n(b) {{company}}\n\n## B {#storage}\n\n{{storage}}\n'),
    'de.md:7:1: Cannot match this clause (b): the source has clause "(a)" here: "{{company}} is held to this." [clause-differs]',
    'Start it with "(a) ", after an empty line',
  ],
  [
    'no clauses',
    german('## A {#scope}\n\na) {{company}}\n\n## B {#storage}\n\n{{storage}}\n'),
    'de.md:7:1: Cannot match this paragraph: the source has clause "(a)" here: "{{company}} is held to this." [clause-differs]',
    'Write "(a) {{company}}", on a line of its own',
  ],
  [
    'no table',
    german('## A {#scope}\n\n(a) {{company}}\n\n## B {#storage}\n\nx\n'),
    'de.md:11:1: warning: Found a paragraph that the source does not have: "x" [piece-added]',
    'Delete it, join it to what it belongs to, or add it to the source',
    'de.md:11:1: Cannot find {{storage}}, which the source has here (en.md:10) [storage-lost]',
    'Put {{storage}} on a line of its own before this',
  ],
  [
    'heading alone',
    german('## A {#scope}\n\n## B {#storage}\n\n{{storage}}\n'),
    'de.md:5:1: Cannot show section "scope": the source has a text there, this file only the heading [empty-section]',
    'Translate the text, or delete the heading: readers then see the section in another language, marked as such',
  ],
  [
    'an error in the source',
    {
      ...german('## A {#scope}\n\n(b) {{company}}\n\n## B {#storage}\n\n{{storage}}\n'),
      [`${version}/en.md`]: `${englishFront}## A {#scope}\n\n(a) {{company}}<br>is\n\n## B {#storage}\n\n{{storage}}\n`,
    },
    'de.md:7:1: Cannot match this clause (b): the source has clause "(a)" here: "{{company}}<br>is" [clause-differs]',
    'Start it with "(a) ", after an empty line',
    'en.md:6:16: Cannot use HTML in the text: found "<br>" [raw-html]',
    'End the line with a backslash for a line break',
  ],
];
