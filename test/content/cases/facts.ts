import type { TextCase } from './case.ts';

/** What editors do to facts and to the table of storage. */
export const facts: readonly TextCase[] = [
  [
    '{{compny}}',
    'en.md:4:1: Cannot use fact "compny": it is not one of company, contact [unknown-fact]',
    'Write "company"',
  ],
  [
    '{{Company}}',
    'en.md:4:1: Cannot use fact "Company": it is not one of company, contact [unknown-fact]',
    'Write "company"',
  ],
  [
    '{{companyRegistrationNumber}}',
    'en.md:4:1: Cannot use fact "companyRegistrationNumber": it is not one of company, contact [unknown-fact]',
    'Add "companyRegistrationNumber: …" under "facts:" in version.yaml',
  ],
  [
    '{{}}',
    'en.md:4:1: Cannot use fact "": it is not one of company, contact [unknown-fact]',
    'Write the name of a fact between the braces, such as {{company}}',
  ],
  [
    '{{Bad Name Of A Fact}}',
    'en.md:4:1: Cannot use fact "Bad Name Of A Fact": it is not one of company, contact [unknown-fact]',
    'Write the name of a fact between the braces, such as {{company}}',
  ],
  [
    '{company}',
    'en.md:4:1: Cannot read "{company}" as a fact: it has one brace on each side [single-brace]',
    'Write "{{company}}", or \\{ for the sign itself',
  ],
  [
    '{ company }',
    'en.md:4:1: Cannot read "{ company }" as a fact: it has one brace on each side [single-brace]',
    'Write "{{company}}", or \\{ for the sign itself',
  ],
  [
    '{{company}',
    'en.md:4:1: Cannot read "{{" as part of a fact [broken-fact]',
    'Write a fact as {{company}}, with two braces on both sides',
  ],
  [
    '{company}}',
    'en.md:4:9: Cannot read "}}" as part of a fact [broken-fact]',
    'Write a fact as {{company}}, with two braces on both sides',
  ],
  [
    'see {{storage}} here',
    'en.md:4:5: Cannot use "{{storage}}" within a sentence: it becomes a table [inline-storage]',
    'Put {{storage}} on a line of its own, with an empty line before and after it',
  ],
  [
    '(a) {{storage}}',
    'en.md:4:5: Cannot use "{{storage}}" within a sentence: it becomes a table [inline-storage]',
    'Put {{storage}} on a line of its own, with an empty line before and after it',
  ],
  [
    'text\n{{storage}}',
    'en.md:5:1: Cannot use "{{storage}}" within a sentence: it becomes a table [inline-storage]',
    'Put {{storage}} on a line of its own, with an empty line before and after it',
  ],
  [
    '{{storge}}',
    'en.md:4:1: Cannot use fact "storge": it is not one of company, contact [unknown-fact]',
    'Write "storage"',
  ],
  [
    '{{storage}}',
    'version.yaml:1:1: Cannot show {{storage}}: version.yaml names no place where information is stored [storage-unknown]',
    'Add "storage:" with each place, or remove {{storage}} from the texts',
  ],
  [
    '[x](mailto:{{nope}})',
    'en.md:4:1: Cannot use fact "nope": it is not one of company, contact [unknown-fact]',
    'Add "nope: …" under "facts:" in version.yaml',
  ],
  [
    '[x](mailto:{{ contact }})',
    'en.md:4:3: Cannot show this as a link: readers would see the brackets [literal-link]',
    'Write [text](https://example.com) without a space between "]" and ")"; a fact in it is {{name}}',
  ],
  [
    '[x]({{contact}})',
    'en.md:4:1: Cannot use "privacy@example.com" as a link: it is neither a whole address nor a path from the root [link-address]',
    'Write "mailto:privacy@example.com"',
  ],
  [
    '😀😀 {{nope}}',
    'en.md:4:6: Cannot use fact "nope": it is not one of company, contact [unknown-fact]',
    'Add "nope: …" under "facts:" in version.yaml',
  ],
];
