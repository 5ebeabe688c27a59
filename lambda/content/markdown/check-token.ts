import type { Token, Tokens } from 'marked';
import { suggest } from '../nearest.ts';
import type { Finding } from '../source-text.ts';
import { checkAddress } from './check-address.ts';
import { checkWords } from './check-words.ts';
import { type FactToken, factsInAddress, fillAddress } from './facts.ts';
import { markdownInstead } from './html-equivalents.ts';
import type { Placed } from './lex-markdown.ts';

/** What a token may refer to. */
export interface Surroundings {
  /** Names of the version's facts. */
  readonly facts: readonly string[];
  /** The value of a fact, for an address in which it stands. */
  readonly value: (name: string) => string;
  /** Ids that a link within the text may name. */
  readonly anchors: readonly string[];
}

type Check = (placed: Placed, around: Surroundings) => Finding[];

/** Every problem of one token; offsets in the findings count from the token's own start. */
export function checkToken(placed: Placed, around: Surroundings): Finding[] {
  return checks[placed.token.type]?.(placed, around) ?? [];
}

const checks: Readonly<Record<string, Check>> = {
  html: ({ token }) => [rawHtml(token.raw)],
  image: ({ token }) => [image(token as Tokens.Image)],
  link: ({ token }, around) => checkLink(token as Tokens.Link, around),
  fact: ({ token }, around) => checkFact((token as FactToken).name, around),
  text: ({ token, parent }) => ('tokens' in token || isAutolink(parent) ? [] : checkWords(token.raw)),
  code: ({ token }) => ((token as Tokens.Code).codeBlockStyle === 'indented' ? [indentedCode] : []),
  list: ({ token }) => (looksLikeDate(token as Tokens.List) ? [dateAsList(token.raw)] : []),
  paragraph: ({ token }) => checkParagraph(token.raw),
};

function isAutolink(token: Token | undefined): boolean {
  return token?.type === 'link' && (token as Tokens.Link).autolink === true;
}

function checkLink(link: Tokens.Link, around: Surroundings): Finding[] {
  const names = factsInAddress(link.href);
  const unknown = names.flatMap((name) => checkFact(name, around));
  if (unknown.length > 0) return unknown;
  const finding = checkAddress(fillAddress(link.href, around.value), around.anchors);
  return finding === undefined ? [] : [finding];
}

function checkFact(name: string, { facts }: Surroundings): Finding[] {
  if (facts.includes(name)) return [];
  if (name === 'storage') return [inlineStorage];
  const list = facts.length > 0 ? facts.join(', ') : 'the facts of version.yaml, which has none';
  const message = `Cannot use fact "${name}": it is not one of ${list}`;
  return [
    {
      rule: 'unknown-fact',
      message,
      hint: suggest(name, [...facts, 'storage'], `Add "${name}: …" under "facts:" in version.yaml`),
    },
  ];
}

function rawHtml(raw: string): Finding {
  const first = raw.trim().split('\n')[0] ?? '';
  const shown = first.length > 60 ? `${first.slice(0, 60)}…` : first;
  return {
    rule: 'raw-html',
    message: `Cannot use HTML in the text: found "${shown}"`,
    hint: markdownInstead(raw.trim()),
  };
}

function image({ href }: Tokens.Image): Finding {
  const hint = 'Describe in words what the picture shows, or link to it: [text](https://example.com)';
  return { rule: 'image', message: `Cannot show the picture "${href}": a page makes no request but for itself`, hint };
}

function looksLikeDate(list: Tokens.List): boolean {
  return list.ordered && list.items.length === 1 && list.start !== 1;
}

function dateAsList(raw: string): Finding {
  const start = /^\s*(\d+)([.)])/.exec(raw);
  const message = `Found a list of one item that starts with ${start?.[1]}: readers see a list, not a date or a sentence`;
  return {
    rule: 'accidental-list',
    severity: 'warning',
    message,
    hint: `Write "${start?.[1]}\\${start?.[2]}" for a number that starts a sentence`,
  };
}

function checkParagraph(raw: string): Finding[] {
  const marker = /^\d{1,2}\.(?=\p{L})/u.exec(raw);
  if (marker !== null)
    return [{ ...listMarker, message: `Found "${marker[0]}" without a space behind it: it is not shown as a list` }];
  const wide = /^[（(]\s*([A-Za-z\d]{1,3})\s*[)）]/.exec(raw);
  if (wide === null || !/[（）]/.test(wide[0])) return [];
  return [
    {
      rule: 'clause-label',
      message: `Cannot read "${wide[0]}" as the label of a clause`,
      hint: `Write "(${wide[1]}) " with ASCII parentheses and a space`,
    },
  ];
}

const listMarker = {
  rule: 'list-marker',
  severity: 'warning',
  hint: 'Write a space behind the number and full stop: "1. Text"',
} as const;
const indentedCode: Finding = {
  rule: 'indented-code',
  severity: 'warning',
  message: 'Found text indented by four spaces: readers see it as program code',
  hint: 'Remove the spaces at the start of the line',
};
const inlineStorage: Finding = {
  rule: 'inline-storage',
  message: 'Cannot use "{{storage}}" within a sentence: it becomes a table',
  hint: 'Put {{storage}} on a line of its own, with an empty line before and after it',
};
