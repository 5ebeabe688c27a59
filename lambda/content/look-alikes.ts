/**
 * Signs that are taken for one that means something, each group with the sign that is meant. Asked wherever a sign means
 * something: at the start of a line, in labels, list marks, addresses, facts, ids, keys and file names.
 */
const groups: readonly (readonly [meant: string, lookAlikes: string])[] = [
  // Spaces, and what is not seen at all.
  [' ', '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'],
  ['', '\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff'],
  // Punctuation that marks a list, a heading, a label, a fact, a link.
  ['-', '‐‑‒–—―−﹘﹣－'],
  ['#', '＃﹟'],
  ['*', '＊﹡∗⁎'],
  ['(', '（﹙⁽'],
  [')', '）﹚⁾'],
  ['[', '［'],
  [']', '］'],
  ['{', '｛﹛'],
  ['}', '｝﹜'],
  ['<', '＜﹤‹'],
  ['>', '＞﹥›'],
  ['.', '．。․﹒'],
  [':', '：﹕∶'],
  ['/', '／⁄∕'],
  ['@', '＠﹫'],
  ['_', '＿'],
  ['~', '～∼˜'],
  ['`', '｀'],
  ['|', '｜￨∣'],
  ['"', '“”„‟＂«»'],
  ["'", '‘’‚‛＇'],
  // Letters of other scripts that look like Latin ones.
  ['a', 'аα'],
  ['b', 'Ь'],
  ['c', 'сϲ'],
  ['d', 'ԁ'],
  ['e', 'еє'],
  ['g', 'ɡ'],
  ['h', 'һ'],
  ['i', 'іι'],
  ['j', 'ј'],
  ['k', 'к'],
  ['l', 'ӏ'],
  ['m', 'м'],
  ['n', 'п'],
  ['o', 'оο'],
  ['p', 'рρ'],
  ['q', 'ԛ'],
  ['s', 'ѕ'],
  ['t', 'т'],
  ['u', 'υ'],
  ['v', 'ѵν'],
  ['w', 'ԝ'],
  ['x', 'хχ'],
  ['y', 'уγ'],
  ['z', 'ᴢ'],
  ['A', 'АΑ'],
  ['B', 'ВΒ'],
  ['C', 'СϹ'],
  ['E', 'ЕΕ'],
  ['H', 'НΗ'],
  ['I', 'ІΙ'],
  ['K', 'КΚ'],
  ['M', 'МΜ'],
  ['N', 'Ν'],
  ['O', 'ОΟ'],
  ['P', 'РΡ'],
  ['T', 'ТΤ'],
  ['X', 'ХΧ'],
  ['Y', 'УΥ'],
];

const meantBy = new Map(groups.flatMap(([meant, signs]) => [...signs].map((sign) => [sign, meant] as const)));

/** A text with the signs that its look-alikes are taken for; full-width letters and digits become ASCII ones. */
export function withoutLookAlikes(text: string): string {
  return [...text].map((sign) => meantBy.get(sign) ?? plainForm(sign)).join('');
}

/** The ASCII form of a full-width, circled or raised letter or digit, and of a digit of any script. */
function plainForm(sign: string): string {
  if (sign <= '\u007f') return sign;
  const plain = sign.normalize('NFKC');
  return /^[\w()[\].]+$/.test(plain) ? plain : sign;
}

/** Signs that stand for the mark of a list item; a dash may be one of punctuation too. */
export const bullets = '•●○◦▪▫■□‣⁃∙⦁⦿◆◇➢➤►▶▸➔→✓✔✗✘❖⮚·・‧';
