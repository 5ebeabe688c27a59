import { splitHeadingNumber } from '../memory/heading-number.ts';
import { compareNumbers, type NumberContext, type NumberDifference } from './compare-numbers.ts';
import type { FoundNumber } from './numbers.ts';
import { isSameNumeral } from './numerals.ts';

/** What a heading is counted by: the number before its words. */
interface HeadingLabel extends FoundNumber {
  readonly end: number;
}

/**
 * The numbers of two headings that differ. Their own numbers are compared with each other, in whatever form: "Article IV" and
 * "第四条". Where one language counts and the other does not, that number may be left out, or be one of the words.
 */
export function compareHeadingNumbers(context: NumberContext): NumberDifference[] {
  const [found, wanted] = [labelOf(context.ownWords), labelOf(context.sourceWords)];
  if (found !== undefined && wanted !== undefined) {
    const rest = compareNumbers({ ...context, own: after(found, context.own), source: after(wanted, context.source) });
    return isSameNumeral(found.value, wanted.value) ? rest : [{ found, wanted }, ...rest];
  }
  const whole = compareNumbers(context);
  if (whole.length === 0) return whole;
  const words = compareNumbers({
    ...context,
    own: after(found, context.own),
    source: after(wanted, context.source),
  });
  return words.length < whole.length ? words : whole;
}

/** Words for a part of a text, before its number, in languages in which headings are recalled without it. */
const otherKeyword =
  /^\s*(?:제|madde|bölüm|стат(?:ья|ті)|стаття|раздел|розділ|пункт|гл(?:ава|\.)|чл(?:ан|ен|\.)|člán?[eo]?k|čl\.|cikk|artykuł|rozdział|kapitola|poglavje|člen|artikla|kohta|المادة|مادة|القسم|البند|ماده|بخش|סעיף|अनुच्छेद|धारा|अनुभाग|खंड|ข้อ|มาตรา|ส่วนที่|điều|mục|pasal|bagian|άρθρο|ενότητα)\s*(?=\p{Nd})/iu;
const digits = /^\p{Nd}+(?:\.\p{Nd}+)*/u;

function labelOf(heading: string): HeadingLabel | undefined {
  const keyword = otherKeyword.exec(heading)?.[0];
  const number = keyword === undefined ? undefined : digits.exec(heading.slice(keyword.length))?.[0];
  const named = number === undefined ? splitHeadingNumber(heading) : { before: keyword ?? '', number };
  if (named === undefined) return undefined;
  const { length: index } = named.before;
  return { value: named.number, typed: named.number, index, end: index + named.number.length };
}

function after(label: HeadingLabel | undefined, numbers: readonly FoundNumber[]): readonly FoundNumber[] {
  return label === undefined ? numbers : numbers.filter(({ index }) => index >= label.end);
}
