import type { FileCase } from './case.ts';
import { english, german } from './changes.ts';

/** Mistakes in the lines between `---` and `---`. */
export const frontMatter: readonly FileCase[] = [
  [
    'words that YAML takes for a comment',
    english('---\ntitle: Privacy #1\nsummary: "Section #4" # a note\n---\nx\n'),
    'en.md:2:16: Cannot show "#1": YAML takes what follows a "#" for a comment [cut-value]',
    'Put the whole value between quotes: title: "Privacy #1"',
  ],
  [
    'quotes that YAML shows',
    english('---\ntitle: “Privacy”\nsummary: “Use” is now “processing”\n---\nx\n\n{{storage}}'),
    'en.md:2:8: warning: Found the value “Privacy”: readers see these quotes, too [quoted-value]',
    'Write "Privacy", with straight quotes or none',
  ],
  [
    'a colon without its space',
    english('---\ntitle:Privacy\n---\nx\n\n{{storage}}'),
    'en.md:2:1: Cannot read "title:Privacy": there is no space after its colon [joined-colon]',
    'Write title: Privacy',
  ],
  [
    'a colon without its space, after a line that is right',
    english('---\ntitle: Privacy\nsummary:All is new\n---\nx\n\n{{storage}}'),
    'en.md:3:1: Cannot read "summary:All is new": there is no space after its colon [joined-colon]',
    'Write summary: All is new',
  ],
  [
    'a quote that is not closed',
    english('---\ntitle: A\nsummary: "Use is new\n---\nx\n'),
    'en.md:3:10: Cannot read the YAML: a quote here is not closed [yaml]',
    'Write the same quote at the end of the value, or none at its start',
  ],
  [
    'none',
    english('x\n\n{{storage}}'),
    'en.md:1:1: Cannot find the front matter: the first line is not "---" [front-matter]',
    'Start the file with three lines: "---", "title: Privacy Policy", "---"',
  ],
  [
    'empty file',
    english(''),
    'en.md:1:1: Cannot find the front matter: the first line is not "---" [front-matter]',
    'Start the file with three lines: "---", "title: Privacy Policy", "---"',
  ],
  [
    'not closed',
    english('---\ntitle: A\nx\n\n{{storage}}'),
    'en.md:1:1: Cannot find the end of the front matter: there is no second line "---" [open-front-matter]',
    'Write "---" on a line of its own between the last key and the text',
  ],
  [
    'space before',
    english(' ---\ntitle: A\n---\nx\n\n{{storage}}'),
    'en.md:1:1: Cannot find the front matter: the first line is not "---" [front-matter]',
    'Start the file with three lines: "---", "title: Privacy Policy", "---"',
  ],
  [
    'line before',
    english('\n---\ntitle: A\n---\nx\n\n{{storage}}'),
    'en.md:1:1: Cannot find the front matter: the first line is not "---" [front-matter]',
    'Start the file with three lines: "---", "title: Privacy Policy", "---"',
  ],
  [
    'no keys',
    english('---\njust text\n---\nx\n\n{{storage}}'),
    'en.md:2:1: Cannot read the YAML: it is not lines of the form "key: value" [yaml]',
    'Write each key on a line of its own, with a colon and a space after it',
  ],
  [
    'no title',
    english('---\n---\nx\n\n{{storage}}'),
    'en.md:2:1: Cannot find key "title": it is required here [missing-key]',
    'Write, for example: title: Privacy Policy',
  ],
  [
    'mistyped',
    english('---\ntitel: A\n---\nx\n\n{{storage}}'),
    'en.md:2:1: Cannot use key "titel": it is not one of title, summary, translation, note, topics [unknown-key]',
    'Write "title"',
  ],
  [
    'colon in the title',
    english('---\ntitle: Privacy: the policy\n---\nx\n\n{{storage}}'),
    'en.md:2:8: Cannot read the YAML: the value contains another colon with a space after it [yaml]',
    'Put the value between quotes: title: "Privacy: the policy"',
  ],
  [
    'empty title',
    english('---\ntitle:\n---\nx\n\n{{storage}}'),
    'en.md:2:7: Cannot use an empty value for "title": it is not a text (put it between quotes) [invalid-value]',
    'Write, for example: title: Privacy Policy',
  ],
  [
    'number',
    english('---\ntitle: 2026\n---\nx\n\n{{storage}}'),
    'en.md:2:8: Cannot use 2026 for "title": it is not a text (put it between quotes) [invalid-value]',
    'Write, for example: title: Privacy Policy',
  ],
  [
    'fact',
    english('---\ntitle: "{{company}}"\n---\nx\n\n{{storage}}'),
    'en.md:2:8: Cannot use "{{company}}" for "title": a title, summary or note cannot contain a fact; write the words [invalid-value]',
    'Write, for example: title: Privacy Policy',
  ],
  [
    'Markdown',
    english('---\ntitle: "**A**"\n---\nx\n\n{{storage}}'),
    'en.md:2:8: Cannot use "**A**" for "title": readers would see the signs of Markdown or HTML in it; write plain words [invalid-value]',
    'Write, for example: title: Privacy Policy',
  ],
  [
    'several lines',
    english('---\ntitle: A\nsummary: |\n  a\n  b\n---\nx\n\n{{storage}}'),
    'en.md:3:10: Cannot use "a\\nb\\n" for "summary": it contains a line break or a tab [invalid-value]',
    'Write, for example: summary: Section 4 now names every place of storage.',
  ],
  [
    'twice',
    english('---\ntitle: A\ntitle: B\n---\nx\n\n{{storage}}'),
    'en.md:3:1: Cannot read the YAML: this key appears twice [yaml]',
    'Delete one of the two lines',
  ],
  [
    'translated source',
    english('---\ntitle: A\ntranslation: machine\n---\nx\n\n{{storage}}'),
    'en.md:3:14: Cannot use key "translation" in the source: it is not a translation [translated-source]',
    'Delete the line',
  ],
  [
    'second front matter',
    english('---\ntitle: A\n---\nx\n\n{{storage}}\n\n---\ntitle: B\n---\n'),
    'en.md:9:1: Cannot find the id of section "title: B" at the end of its heading [missing-id]',
    'Write "## title: B {#title-b}"; or leave an empty line above the line of "-", if this is not a heading',
  ],
  [
    'escapes in the title and the summary',
    english('---\ntitle: "A\\u202eB"\nsummary: "\\ufffe"\n---\nx\n\n{{storage}}'),
    'en.md:2:8: Cannot publish the character U+202E: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
    'en.md:3:10: Cannot publish the character U+FFFE: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ],
  [
    'topics that no section has',
    english(
      '---\ntitle: A\ntopics: { retention: scope-a, deletion: [scope, scoop] }\n---\n## A {#scope}\n\n(a) x\n\n{{storage}}',
    ),
    'en.md:3:41: Cannot find "scoop", which says "deletion": no section or clause of this text has that id [topic-place]',
    'Write "scope"',
  ],
  [
    'an unknown topic',
    english('---\ntitle: A\ntopics: { retentoin: scope }\n---\n## A {#scope}\n\nx\n\n{{storage}}'),
    'en.md:3:11: Cannot use key "retentoin": it is not one of controller, collects, purposes, shares, recipients, security, retention, deletion, withdraw, thirdPartyProtection, personalisation, rights, complaint, changes, transferConsent, doNotTrack [unknown-key]',
    'Write "retention"',
  ],
  [
    'topics in a translation',
    german(
      '## A {#scope}\n\n(a) {{company}}\n',
      '---\ntitle: A\ntranslation: machine\ntopics: { changes: scope }\n---\n',
    ),
    'de.md:4:9: Cannot use key "topics" in a translation: the source names them for every language [translated-topics]',
    'Delete it here, or move it to the source',
  ],
];
