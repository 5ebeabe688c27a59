import type { TextCase } from './case.ts';

/** What editors do to headings and ids; the text begins on line 4. */
export const headings: readonly TextCase[] = [
  [
    '##Title {#id}',
    'en.md:4:1: Cannot read "##Title {#id}" as a heading: there is no space after "##" [heading-mark]',
    'Write "## Title {#id}", or "\\#" for the sign itself',
  ],
  [
    '# Title',
    'en.md:4:1: Cannot use a first-level heading: the title belongs in the front matter [heading-level]',
    'Write "## Title {#title}" for a section',
  ],
  [
    '# Title {#t}',
    'en.md:4:1: Cannot use a first-level heading: the title belongs in the front matter [heading-level]',
    'Write "## Title {#t}" for a section',
  ],
  [
    'Title {#t}\n=====',
    'en.md:4:1: Cannot use a first-level heading: the title belongs in the front matter [heading-level]',
    'Write "## Title {#t}" for a section; or leave an empty line above the line of "=", if this is not a heading',
  ],
  [
    'Title\n---',
    'en.md:4:1: Cannot find the id of section "Title" at the end of its heading [missing-id]',
    'Write "## Title {#title}"; or leave an empty line above the line of "-", if this is not a heading',
  ],
  [
    'A paragraph\nof two lines\n---\n',
    'en.md:4:1: Cannot find the id of section "A paragraph" at the end of its heading [missing-id]',
    'Write "## A paragraph {#a-paragraph}"; or leave an empty line above the line of "-", if this is not a heading',
  ],
  [
    '## Title',
    'en.md:4:1: Cannot find the id of section "Title" at the end of its heading [missing-id]',
    'Write "## Title {#title}"',
  ],
  [
    '## Über die Größe',
    'en.md:4:1: Cannot find the id of section "Über die Größe" at the end of its heading [missing-id]',
    'Write "## Über die Größe {#uber-die-grosse}"',
  ],
  [
    '## 目次',
    'en.md:4:1: Cannot find the id of section "目次" at the end of its heading [missing-id]',
    'Write "## 目次 {#section}"',
  ],
  [
    '## A {#a} more',
    'en.md:4:1: Cannot find the id of section "A more" at the end of its heading [missing-id]',
    'Write "## A more {#a}"',
  ],
  [
    '## A {# a}',
    'en.md:4:1: Cannot find the id of section "A" at the end of its heading [missing-id]',
    'Write "## A {#a}"',
  ],
  [
    '## A { #a }',
    'en.md:4:1: Cannot find the id of section "A" at the end of its heading [missing-id]',
    'Write "## A {#a}"',
  ],
  [
    '## A #a',
    'en.md:4:1: Cannot find the id of section "A" at the end of its heading [missing-id]',
    'Write "## A {#a}"',
  ],
  [
    '## A ｛#a｝',
    'en.md:4:1: Cannot find the id of section "A" at the end of its heading [missing-id]',
    'Write "## A {#a}"',
  ],
  [
    '## A {#Ä b}',
    'en.md:4:1: Cannot find the id of section "A" at the end of its heading [missing-id]',
    'Write "## A {#a}"',
  ],
  [
    '## A {#B}',
    'en.md:4:1: Cannot use "B" as an id: it may have only lower-case letters, digits and hyphens [invalid-id]',
    'Write "{#b}"',
  ],
  [
    '## {#a}',
    'en.md:4:1: Cannot use a heading without words: it could not be referred to [empty-heading]',
    'Write "## Heading {#id}", or delete the line',
  ],
  [
    '##',
    'en.md:4:1: Cannot use a heading without words: it could not be referred to [empty-heading]',
    'Write "## Heading {#id}", or delete the line',
  ],
  [
    '## A {#a} {#b}',
    'en.md:4:6: Cannot use "{#a}" here: an id belongs at the end of a heading, once; readers would see it [stray-id]',
    'Move it to the end of the line that starts with "## ", or delete it',
  ],
  [
    '## *A {#a}*',
    'en.md:4:1: Cannot find the id of section "*A*" at the end of its heading [missing-id]',
    'Write "## *A* {#a}"',
    'en.md:4:7: Cannot use "{#a}" here: an id belongs at the end of a heading, once; readers would see it [stray-id]',
    'Move it to the end of the line that starts with "## ", or delete it',
  ],
  [
    '## A {#a}\n\nx {#b} y',
    'en.md:6:3: Cannot use "{#b}" here: an id belongs at the end of a heading, once; readers would see it [stray-id]',
    'Move it to the end of the line that starts with "## ", or delete it',
  ],
  ['## A {#a}\n\nx\n\n## B {#a}', 'en.md:8:1: Cannot use id "a" twice in one text [duplicate-id]', 'Write "{#a-2}"'],
  [
    '## A {#a}\n\n(b) x\n\n### B {#a-b}',
    'en.md:8:1: Cannot use id "a-b" for a heading: a clause of this text already has it [id-of-clause]',
    'Write a different id, which does not end in the label of a clause',
  ],
  [
    '### A\n\n'.repeat(1_001),
    'en.md:1:1: Cannot use a text with more than 1,000 headings: no policy has that many [too-many-headings]',
    'Look for lines that start with "#" but are not headings',
  ],
  [
    '> ## A {#a}',
    'en.md:4:3: Cannot use a heading within a list or a quotation: it belongs to no section [nested-heading]',
    'Write **text** for a bold line, or move the heading out',
  ],
  [
    '- ## A',
    'en.md:4:3: Cannot use a heading within a list or a quotation: it belongs to no section [nested-heading]',
    'Write **text** for a bold line, or move the heading out',
  ],
];
