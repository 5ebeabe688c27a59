import { type SvgFault, svgFault } from './svg-fault.ts';

/** An attribute as it was written; its value has no entity decoded. */
export interface SvgAttribute {
  readonly name: string;
  readonly value: string;
  readonly offset: number;
}

/** A start tag, an end tag, or the text between two tags. */
export type SvgToken =
  | {
      readonly kind: 'start';
      readonly name: string;
      readonly attributes: readonly SvgAttribute[];
      readonly isEmpty: boolean;
      readonly offset: number;
    }
  | { readonly kind: 'end'; readonly name: string; readonly offset: number }
  | { readonly kind: 'text'; readonly text: string; readonly offset: number };

const name = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const declaration = /<\?xml\s[^<>]*\?>/y;
const startTag = new RegExp(`<(${name})`, 'y');
const attribute = new RegExp(`\\s+(${name})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'y');
const tagEnd = /\s*(\/?)>/y;
const endTag = new RegExp(`</(${name})\\s*>`, 'y');
const text = /[^<]+/y;

/** What XML has and a picture does not need, by its first characters. */
const refused: readonly (readonly [RegExp, string, string])[] = [
  [/<!DOCTYPE/iy, 'a document type can define entities', 'Delete the line'],
  [/<!ENTITY/iy, 'it defines an entity', 'Delete the line'],
  [/<!\[CDATA\[/iy, 'a picture has no text', 'Delete the section'],
  [/<\?/y, 'it is an instruction for programs', 'Delete it'],
  [/<!/y, 'it is not a comment that ends with "-->"', 'Delete it'],
];

/**
 * Reads the part of XML that pictures need: tags with quoted attributes, text and comments, which it leaves out. Everything else is a
 * fault, which ends the reading.
 */
export function tokenizeSvg(source: string): { tokens: SvgToken[]; fault?: SvgFault } {
  const tokens: SvgToken[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(source) ?? undefined;
    if (match !== undefined) at = pattern.lastIndex;
    return match;
  };
  take(declaration);
  while (at < source.length) {
    const offset = at;
    const comment = commentEnd(source, at);
    if (comment !== undefined) {
      at = comment;
      continue;
    }
    const words = take(text);
    const end = words ? undefined : take(endTag);
    const start = words || end ? undefined : take(startTag);
    if (words !== undefined) tokens.push({ kind: 'text', text: words[0], offset });
    else if (end !== undefined) tokens.push({ kind: 'end', name: end[1] ?? '', offset });
    else if (start === undefined) return { tokens, fault: strangeFault(source, offset) };
    else {
      const attributes: SvgAttribute[] = [];
      for (let from = at, one = take(attribute); one !== undefined; from = at, one = take(attribute)) {
        const [whole, own = '', double, single] = one;
        attributes.push({ name: own, value: double ?? single ?? '', offset: from + whole.search(/\S/) });
      }
      const close = take(tagEnd);
      if (close === undefined) return { tokens, fault: tagFault(source, offset, at) };
      tokens.push({ kind: 'start', name: start[1] ?? '', attributes, isEmpty: close[1] === '/', offset });
    }
  }
  return { tokens };
}

/** Where a comment that starts at an offset ends; undefined where there is none. */
function commentEnd(source: string, offset: number): number | undefined {
  if (!source.startsWith('<!--', offset)) return undefined;
  const end = source.indexOf('--', offset + 4);
  return end >= 0 && source[end + 2] === '>' ? end + 3 : undefined;
}

function strangeFault(source: string, offset: number): SvgFault {
  const known = refused.find(([pattern]) => {
    pattern.lastIndex = offset;
    return pattern.test(source);
  });
  const found = /^<[^>\s]*/.exec(source.slice(offset, offset + 60))?.[0] ?? '<';
  const [, reason = 'it is not a tag', remedy = 'Write "&lt;", or export the picture again'] = known ?? [];
  return svgFault(found, offset, [reason, remedy]);
}

function tagFault(source: string, start: number, at: number): SvgFault {
  const rest = /^\s*/.exec(source.slice(at))?.[0].length ?? 0;
  const found = /^[^\s>]*/.exec(source.slice(at + rest, at + rest + 60))?.[0] ?? '';
  if (at + rest >= source.length || found === '')
    return svgFault(source.slice(start, start + 20), start, [
      'the tag has no end',
      'Write ">" after its last attribute, or export the picture again',
    ]);
  return svgFault(found, at + rest, [
    'it is not an attribute with a value between quotes',
    'Write it as name="value", or export the picture again',
  ]);
}
