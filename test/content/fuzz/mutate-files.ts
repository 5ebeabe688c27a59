import type { Files } from '../../../lambda/content/files/files.ts';

/** Signs that mean something to YAML, JSON, Markdown, HTML, i18next or a reader's browser. */
const snippets = [
  ...[
    '{',
    '}',
    '[',
    ']',
    '{{',
    '}}',
    '{#a}',
    '\n',
    '\n\n',
    '---\n',
    '\r\n',
    '\t',
    ': ',
    '- ',
    '? ',
    '*a',
    '&a ',
    '"',
    "'",
  ],
  ...[
    '|',
    '>',
    '#',
    '## ',
    '(a) ',
    '<b>',
    '</b>',
    '<!--',
    '`',
    '```',
    '**',
    '_',
    '[x](javascript:y)',
    '[x]: y',
    '[x][x]',
  ],
  ...[
    '{{company}}',
    '{{storage}}',
    '{{ company }}',
    '{{__proto__}}',
    '__proto__: x\n',
    '\\ud800',
    '\uFEFF',
    '\u202e',
    '😀',
  ],
  ...[
    'null',
    '!!binary ',
    '<<: ',
    '2026-02-30',
    '%',
    '@',
    '\\',
    '$t(',
    '\uFFFD',
    '&#8238;',
    '&#x202E;',
    '&#0;',
    '&commat;',
  ],
  ...[
    '&#64;',
    '&amp;',
    '&lt;script&gt;',
    '<https://a@b>',
    '[m](https://a&#64;b/)',
    '![p](x)',
    '| a |\n|---|\n| b |\n',
    '> ',
  ],
  ...[
    '1. ',
    '  - ',
    '~~x~~',
    '[^1]',
    'http://x.y',
    'mailto:a@b',
    '\\*',
    '\\u202e',
    '\\x00',
    '\u200b',
    '\u2066',
    '\u{e0041}',
  ],
  ...[
    'en-x-aa',
    'zh-hant',
    'DE',
    'major',
    'minor',
    'announced: ',
    'corrections: []\n',
    'true',
    '0',
    '-1',
    '1e400',
    'Infinity',
  ],
];

/** A content with one or a few files changed by random edits; `random()` gives whole numbers below its argument. */
export function mutateFiles(files: Files, random: (below: number) => number): Map<string, Uint8Array> {
  const changed = new Map(files);
  const names = [...files.keys()];
  for (let edits = 1 + random(4); edits > 0; edits -= 1) {
    const name = names[random(names.length)] ?? '';
    const text = new TextDecoder().decode(changed.get(name));
    const start = random(text.length + 1);
    const removed = random(3) === 0 ? random(30) : 0;
    changed.set(
      name,
      new TextEncoder().encode(text.slice(0, start) + insertion(text, random) + text.slice(start + removed)),
    );
  }
  return changed;
}

function insertion(text: string, random: (below: number) => number): string {
  if (random(5) === 0) {
    const from = random(text.length + 1);
    return text.slice(from, from + random(60));
  }
  return Array.from({ length: 1 + random(3) }, () => snippets[random(snippets.length)]).join('');
}
