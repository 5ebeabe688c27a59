import type { TextCase } from './case.ts';

/** Addresses that a page may not lead to, in every disguise, and text that only looks like a link. */
export const links: readonly TextCase[] = [
  [
    '[x](https://example.com "By {{company}}")',
    'en.md:4:1: Cannot fill in "{{company}}" within the title of a link: readers would see the name [fact-in-title]',
    'Write the words themselves, or delete the title',
  ],
  [
    '[x](javascript:alert(1))',
    'en.md:4:1: Cannot use "javascript:alert(1)" as a link: "javascript:" is not one of https:, http:, mailto:, tel: [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x](JaVaScRiPt:alert(1))',
    'en.md:4:1: Cannot use "JaVaScRiPt:alert(1)" as a link: "JaVaScRiPt:" is not one of https:, http:, mailto:, tel: [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x](&#106;avascript:alert(1))',
    'en.md:4:1: Cannot use "javascript:alert(1)" as a link: "javascript:" is not one of https:, http:, mailto:, tel: [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x](&#x6A;avascript:alert(1))',
    'en.md:4:1: Cannot use "javascript:alert(1)" as a link: "javascript:" is not one of https:, http:, mailto:, tel: [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x](javascript&colon;alert(1))',
    'en.md:4:1: Cannot use "javascript:alert(1)" as a link: "javascript:" is not one of https:, http:, mailto:, tel: [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x](java&Tab;script:alert(1))',
    'en.md:4:1: Cannot use "java\\u0009script:alert(1)" as a link: it contains a space or an invisible character [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x](<java\tscript:alert(1)>)',
    'en.md:4:1: Cannot use "java\\u0009script:alert(1)" as a link: it contains a space or an invisible character [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x](<\tjavascript:alert(1)>)',
    'en.md:4:1: Cannot use "\\u0009javascript:alert(1)" as a link: it contains a space or an invisible character [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x](java\tscript:alert(1))',
    'en.md:4:3: Cannot show this as a link: readers would see the brackets [literal-link]',
    'Write [text](https://example.com) without a space between "]" and ")"; a fact in it is {{name}}',
  ],
  [
    '[x](data:text/html,x)',
    'en.md:4:1: Cannot use "data:text/html,x" as a link: "data:" is not one of https:, http:, mailto:, tel: [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x](vbscript:x)',
    'en.md:4:1: Cannot use "vbscript:x" as a link: "vbscript:" is not one of https:, http:, mailto:, tel: [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x](file:///etc/passwd)',
    'en.md:4:1: Cannot use "file:///etc/passwd" as a link: "file:" is not one of https:, http:, mailto:, tel: [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x](//host.example)',
    'en.md:4:1: Cannot use "//host.example" as a link: it is neither a whole address nor a path from the root [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x](/\\host.example)',
    'en.md:4:1: Cannot use "/\\host.example" as a link: it is neither a whole address nor a path from the root [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x](/\\/host.example)',
    'en.md:4:1: Cannot use "//host.example" as a link: it is neither a whole address nor a path from the root [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x](/&#47;host.example)',
    'en.md:4:1: Cannot use "//host.example" as a link: it is neither a whole address nor a path from the root [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x](&#47;/host.example)',
    'en.md:4:1: Cannot use "//host.example" as a link: it is neither a whole address nor a path from the root [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x](</\t/host.example>)',
    'en.md:4:1: Cannot use "/\\u0009/host.example" as a link: it contains a space or an invisible character [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x](</&Tab;/host.example>)',
    'en.md:4:1: Cannot use "/\\u0009/host.example" as a link: it contains a space or an invisible character [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x](https://policy.example@host.example)',
    'en.md:4:1: Cannot use "https://policy.example@host.example" as a link: the part before "@" hides where it leads [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  ...[
    'https://policy.example&#64;host.example/',
    'https://policy.example&#x40;host.example/',
    'https://policy.example&commat;host.example/',
    'https://policy.example\\@host.example/',
  ].map(
    (address): TextCase => [
      `[x](${address})`,
      'en.md:4:1: Cannot use "https://policy.example@host.example/" as a link: the part before "@" hides where it leads [link-address]',
      'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
    ],
  ),
  [
    '<https://policy.example&#64;host.example/>',
    'en.md:4:1: Cannot use "https://policy.example@host.example/" as a link: the part before "@" hides where it leads [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x]\n\n[x]: https://policy.example&#64;host.example/',
    'en.md:4:1: Cannot use "https://policy.example@host.example/" as a link: the part before "@" hides where it leads [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x](https://policy.example%40host.example/)',
    'en.md:4:1: Cannot use "https://policy.example%40host.example/" as a link: it is not a valid address [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x](https://policy.example/a&lrm;b)',
    'en.md:4:1: Cannot use "https://policy.example/a\\u200eb" as a link: it contains a space or an invisible character [link-address]',
    'Write "https://policy.example/ab"',
    'en.md:4:29: Cannot publish the character U+200E: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ],
  [
    '[x](https:host)',
    'en.md:4:1: Cannot use "https:host" as a link: the part after "https:" is not complete [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x](http://)',
    'en.md:4:1: Cannot use "http://" as a link: the part after "http:" is not complete [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x](mailto:)',
    'en.md:4:1: Cannot use "mailto:" as a link: the part after "mailto:" is not complete [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x](tel:x)',
    'en.md:4:1: Cannot use "tel:x" as a link: the part after "tel:" is not complete [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x]()',
    'en.md:4:1: Cannot use "" as a link: it is empty [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x](policy.md)',
    'en.md:4:1: Cannot use "policy.md" as a link: it is neither a whole address nor a path from the root [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x](www.example.com)',
    'en.md:4:1: Cannot use "www.example.com" as a link: it is neither a whole address nor a path from the root [link-address]',
    'Write "https://www.example.com"',
  ],
  [
    '[x](a@b.example)',
    'en.md:4:1: Cannot use "a@b.example" as a link: it is neither a whole address nor a path from the root [link-address]',
    'Write "mailto:a@b.example"',
  ],
  [
    '[x](#nope)',
    'en.md:4:1: Cannot find "#nope": no heading or clause of this text has that id [link-anchor]',
    'Give a heading that id: ## Heading {#id}',
  ],
  [
    '<javascript:alert(1)>',
    'en.md:4:1: Cannot use "javascript:alert(1)" as a link: "javascript:" is not one of https:, http:, mailto:, tel: [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x]: javascript:alert(1)\n\n[x]',
    'en.md:6:1: Cannot use "javascript:alert(1)" as a link: "javascript:" is not one of https:, http:, mailto:, tel: [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
  ],
  [
    '[x]: javascript:alert(1)',
    'en.md:4:1: Cannot show the line that starts with "[x]:": it defines the address of a link "[x]" that this text does not have [unused-definition]',
    'Write "\\[x]:" for words that readers should see, or delete the line',
  ],
  [
    '[Company]: Example',
    'en.md:4:1: Cannot show the line that starts with "[Company]:": it defines the address of a link "[company]" that this text does not have [unused-definition]',
    'Write "\\[Company]:" for words that readers should see, or delete the line',
  ],
  [
    'a[^1]\n\n[^1]: javascript:alert(1)',
    'en.md:4:2: Cannot show "[^1]" as a footnote: it becomes a link whose address is the note [footnote-link]',
    'Write the note in the text, in parentheses',
  ],
  [
    'a[^1]\n\n[^1]: a note of some words',
    'en.md:4:2: warning: Cannot show "[^1]" as a footnote: readers see the signs themselves [footnote]',
    'Write the note in the text, in parentheses',
    'en.md:6:1: warning: Cannot show "[^1]" as a footnote: readers see the signs themselves [footnote]',
    'Write the note in the text, in parentheses',
  ],
  [
    '## A {#scope}\n\n[x](#scop)',
    'en.md:6:1: Cannot find "#scop": no heading or clause of this text has that id [link-anchor]',
    'Write "#scope"',
  ],
  [
    '[x] (https://example.com)',
    'en.md:4:3: Cannot show this as a link: readers would see the brackets [literal-link]',
    'Write "[x](https://example.com)"',
  ],
  [
    '[x](https://example.com/a b)',
    'en.md:4:3: Cannot show this as a link: readers would see the brackets [literal-link]',
    'Write [text](https://example.com) without a space between "]" and ")"; a fact in it is {{name}}',
  ],
  [
    '![x](https://host.example/x.png)',
    'en.md:4:1: Cannot show the picture "https://host.example/x.png": a page makes no request except for itself [image]',
    'Describe in words what the picture shows, or link to it: [text](https://example.com)',
  ],
];
