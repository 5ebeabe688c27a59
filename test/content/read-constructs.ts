import fc from 'fast-check';
import { expect } from 'vitest';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { buildSite } from '../../lambda/site/build-site.ts';
import { parsePage } from '../site/parse-page.ts';
import { lettersOf, oneLanguage, read } from './read-in-order.ts';
import { englishFront, smallContent, version } from './small-content.ts';

/** Gives a word that no other place of a text has, in one of several scripts. */
type NextWord = () => string;

/** Every construct that `docs/editors.md` has, with words of its own at each place that readers see. */
const constructs: readonly ((word: NextWord) => string)[] = [
  (w) => `${w()} ${w()}, *${w()}* and **${w()} ${w()}**.`,
  (w) => `(a) ${w()}:\n\n    (i) ${w()};\n\n    (ii) ${w()}.\n\n    ${w()} ${w()}.\n\n(b) ${w()}.`,
  (w) => `(a) ${w()}:\n    (i) ${w()};\n    (ii) ${w()}.\n\n(b) ${w()} <!-- ask -->${w()}.`,
  (w) => `${w()}\n: ${w()} ${w()}.\n\n${w()}\n: ${w()}.`,
  (w) => `- ${w()}\n- ${w()}\n   - ${w()}\n- ${w()}`,
  (w) => `1. ${w()}\n\n   ${w()} ${w()}.\n2. ${w()}`,
  (w) =>
    `| ${w()} | ${w()} |\n| --- | --- |\n| ${w()} ${w()} | ${w()}:<br>- ${w()}<br>- ${w()} |\n| ${w()} | [${w()}](#scope) |`,
  (w) => `> ${w()} ${w()}.\n>\n> > ${w()}.`,
  (w) => `<!-- ask -->\n\n${w()} ${w()}.`,
  (w) => `[${w()} ${w()}](#scope), [${w()}](https://example.com/x "y"), {{company}} and \`${w()}\`.`,
  (w) => `[${w()}][far] ${w()}.\n\n[far]: https://example.com/far`,
  (w) => `${w()}\\\n${w()}.`,
  (w) => `### ${w()} ${w()}\n\n${w()}.`,
  (w) => `${w()} &amp; ${w()} \\* ${w()}.`,
];
const stems = ['wort', 'слово', 'كلمة', 'תיבה', 'คำ', '語', 'über'];

/** A text of some of the constructs, in any order. */
const texts = fc.array(fc.nat(constructs.length - 1), { minLength: 1, maxLength: 5 }).map((chosen) => {
  let count = 0;
  const words: string[] = [];
  const next = () => {
    count += 1;
    const word = `${stems[count % stems.length]}${String.fromCharCode(97 + (count % 26), 97 + Math.floor(count / 26))}`;
    words.push(word);
    return word;
  };
  return { typed: chosen.map((index) => constructs[index]?.(next)).join('\n\n'), words };
});

/** Holds that readers get each word of each construct, once and in its order, from a page that may be altered first. */
export function expectConstructsRead(numRuns: number, alter: (page: string) => string = (page) => page): void {
  let readTexts = 0;
  const property = fc.property(texts, ({ typed, words }) => {
    const changes = { ...oneLanguage, [`${version}/en.md`]: `${englishFront}## Scope {#scope}\n\n${typed}\n` };
    const { content, problems } = parseContent(smallContent(changes));
    if (content === undefined || problems.length > 0) return;
    const site = buildSite(content, { at: Date.parse('2026-12-01T00:00:00Z'), origin: 'https://policy.example.com' });
    const page = alter(new TextDecoder().decode(site.pages.find(({ path }) => path === '/privacy/en')?.body));
    const shown = lettersOf([...parsePage(page).querySelectorAll('section')].map(read).join(' '));
    const order = words.map((word) => shown.indexOf(word));
    expect(order.includes(-1) || order.some((place, index) => place < (order[index - 1] ?? 0))).toBe(false);
    readTexts += 1;
  });
  fc.assert(property, { numRuns, seed: 7 });
  expect(readTexts).toBeGreaterThan(numRuns / 3);
}
