import type { FileCase } from './case.ts';
import { german } from './changes.ts';

/** Differences between a translation and its source; the text begins on line 5. */
export const translations: readonly FileCase[] = [
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
    'de.md:5:1: Cannot match the clauses of section "scope": this text has (b), the source has (a) [clauses-differ]',
    'Start each clause with its label and a space, such as "(a) ", after an empty line',
  ],
  [
    'no clauses',
    german('## A {#scope}\n\na) {{company}}\n\n## B {#storage}\n\n{{storage}}\n'),
    'de.md:5:1: Cannot match the clauses of section "scope": this text has none, the source has (a) [clauses-differ]',
    'Start each clause with its label and a space, such as "(a) ", after an empty line',
  ],
  [
    'no table',
    german('## A {#scope}\n\n(a) {{company}}\n\n## B {#storage}\n\nx\n'),
    'de.md:9:1: Cannot match section "storage": the source shows {{storage}} once, this text never [storage-differs]',
    'Put {{storage}} on a line of its own where the source has it',
  ],
  [
    'heading alone',
    german('## A {#scope}\n\n## B {#storage}\n\n{{storage}}\n'),
    'de.md:5:1: Cannot show section "scope": the source has a text there, this file only the heading [empty-section]',
    'Translate the text, or delete the heading: readers then see the section in another language, marked as such',
  ],
  [
    'counts',
    german('## A {#scope}\n\n(a) Firma [x](/y)\n\n- a\n- b\n\n## B {#storage}\n\n{{storage}}\n'),
    'de.md:5:1: warning: Found a different number of list items in section "scope": 2 here, 0 in the source [list-items-differ]',
    'Compare the list items with those of the source, one by one',
    'de.md:5:1: warning: Found a different number of links in section "scope": 1 here, 0 in the source [links-differ]',
    'Compare the links with those of the source, one by one',
    'de.md:5:1: warning: Found a different number of facts in section "scope": 0 here, 1 in the source [facts-differ]',
    'Compare the facts with those of the source, one by one',
  ],
];
