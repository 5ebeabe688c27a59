import { factsOf } from '../markdown/facts.ts';
import { childrenOf } from '../markdown/lex-markdown.ts';
import type { Token, TokenOf } from '../markdown/tokens.ts';
import { rememberOf } from '../remember.ts';
import { localAddress } from './local-address.ts';
import { type FoundNumber, findNumbers } from './numbers.ts';
import { shownWords } from './shown-words.ts';
import type { Unit } from './units.ts';

/** A link of a unit. */
export interface UnitLink {
  /** In the form in which addresses are compared: the language that it names is left out. */
  readonly target: string;
  /** The same in a form in which each text may link to its own page. */
  readonly local: string;
  /** As it was typed. */
  readonly typed: string;
  readonly raw: string;
}

/** What a unit says that is the same in every language. */
export interface Values {
  readonly words: string;
  readonly links: readonly UnitLink[];
  /** Addresses of e-mail in the words, in lower case. */
  readonly emails: readonly string[];
  readonly numbers: readonly FoundNumber[];
  readonly facts: readonly string[];
  /** Words that readers see at a link when they point at it. */
  readonly titles: readonly string[];
  /** The words that are strong, struck or program code. */
  readonly emphasis: Readonly<Record<Emphasis, readonly string[]>>;
  /** How many quotations there are. */
  readonly quotations: number;
  /** Currencies that stand beside a number, as ISO 4217 codes. */
  readonly currencies: readonly string[];
}

/** Marks that say something in every script. */
export type Emphasis = 'strong' | 'em' | 'del' | 'codespan';

/** A word of another script that stands before or after it without a space, or one that a hyphen joins, does not belong to it. */
const email =
  /(?<!:\/\/[^\s/]*)[\p{L}\p{N}._%+-](?:(?!(?<=\p{Lo})[a-z0-9._%+-]+@)[\p{L}\p{N}._%+-])*@(?:[\p{L}\p{N}-]+\.)+(?:xn--[a-z0-9-]+|[a-z]{2,}(?!\p{sc=Latn})|(?![a-z]+\P{sc=Latn})\p{L}{2,})/giu;
const webAddress =
  /(?:https?:\/\/|www\.)[^\s<>()（）「」、。，；\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]+/giu;

/** Reads what can be compared in a unit of a text in a locale. */
export function readValues(unit: Unit, locale: string): Values {
  // A unit of the source is compared with that of each translation.
  const known = valuesByTokens(unit.tokens);
  const key = `${unit.kind} ${unit.mark} ${locale}`;
  const values = known.get(key) ?? findValues(unit, locale);
  known.set(key, values);
  return values;
}

const valuesByTokens = rememberOf((_: Unit['tokens']) => new Map<string, Values>());

function findValues(unit: Unit, locale: string): Values {
  const tokens = flatten(unit.tokens);
  const words = shownWords(unit.tokens);
  const links = tokens.flatMap((token) =>
    token.type === 'link' && !isEmailItself(token) ? [linkOf(token, locale)] : [],
  );
  const all = (type: Emphasis) => tokens.flatMap((token) => (token.type === type ? [token.text.trim()] : []));
  // Digits in an address belong to the address.
  const plain = withoutAddresses(words);
  return {
    words,
    links,
    emails: words.includes('@') ? [...words.matchAll(email)].map(([found]) => found.toLowerCase()) : [],
    numbers: findNumbers(plain, locale),
    facts: tokens.flatMap(factsOf),
    titles: tokens.flatMap((token) => (token.type === 'link' && token.title ? [token.title] : [])),
    emphasis: { strong: all('strong'), em: all('em'), del: all('del'), codespan: all('codespan') },
    quotations: words.match(quotation)?.length ?? 0,
    currencies: findCurrencies(plain),
  };
}

function linkOf({ href, raw }: TokenOf<'link'>, locale: string): UnitLink {
  return { target: comparable(href), local: comparable(localAddress(href, locale)), typed: href, raw };
}

/** An address of e-mail that is its own link is compared as one of the words. */
function isEmailItself({ href, text }: TokenOf<'link'>): boolean {
  return href === `mailto:${text}`;
}

/** Most words have nothing of this kind, and the patterns look at each of them. */
function withoutAddresses(words: string): string {
  // The letters of scripts without spaces are the words beside an address.
  const plain = /\{\{|@/.test(words) ? words.replace(/\{\{[^}]*\}\}|[^\s\p{Lo}]+@[^\s\p{Lo}]+/gu, blank) : words;
  return /:\/\/|www\./i.test(plain) ? plain.replace(webAddress, blank) : plain;
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

function flatten(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => [token, ...flatten(childrenOf(token))]);
}

/** Two sites in two languages are one address: `/en-US/`, `//de.`, `?hl=de` and a slash at the end do not count. */
function comparable(address: string): string {
  return (
    address
      .normalize('NFC')
      // What a letter is about is in the reader's language.
      .replace(/(?<=^mailto:.*[?&])(?:subject|body)=[^&]*&?/gi, '')
      .replace(/^http:/i, 'https:')
      .replace(/^https:\/\/www\./i, 'https://')
      .replace(/^https:\/\/([a-z]{2,3}(?:-[a-z]{2,4})?)\.(?=[^/]+\.)/i, 'https://')
      .replace(/\/(?:[a-z]{2,3}(?:[-_](?:[a-z]{2}|[a-z]{4}|\d{3}))?|intl\/[a-z-]+)(?=[/?#]|$)/gi, '')
      .replace(/([?&])(?:hl|gl|lang|locale|language|l)=[a-z_-]+&?/gi, '$1')
      .replace(/[?&]$/, '')
      .replace(/\/(?=[?#]|$)/, '')
  );
}

const quotation = /“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|»[^«»]+«|‹[^‹›]+›|「[^「」]+」|『[^『』]+』|”[^“”]+”|"[^"]+"/gu;

const signs: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₩': 'KRW',
  '₹': 'INR',
  '₽': 'RUB',
  '฿': 'THB',
  '₺': 'TRY',
};

/** Of which currencies a sign may be. */
const shared: Readonly<Record<string, RegExp>> = { $: /^(?:USD|CAD|AUD|MXN|BRL)$/, '¥': /^(?:JPY|CNY)$/ };

/** Whether a currency may be the same as another one: "$" and "CAD". */
export function mayBeSameCurrency(one: string, other: string): boolean {
  return shared[one]?.test(other) === true || shared[other]?.test(one) === true;
}
const currency =
  /(?:(?<=\p{Nd}[\s\u00a0\u202f]?)|(?<!\p{L})(?=[A-Z]{3}[\s\u00a0\u202f]?\p{Nd}|[€£₩₹₽฿₺$¥][\s\u00a0\u202f]?\p{Nd}))(?:(?:EUR|USD|GBP|CHF|JPY|CNY|KRW|BRL|INR|RUB|CAD|AUD|THB|SEK|NOK|DKK|PLN|TRY|MXN)(?![A-Z])|[€£₩₹₽฿₺$¥])/gu;

function findCurrencies(text: string): string[] {
  return [...text.matchAll(currency)].map(([found]) => signs[found] ?? found);
}
