import { readAttributes } from './read-attributes.ts';
import { type SvgFault, svgFault } from './svg-fault.ts';
import { allowedElements, droppedElements, elementReasons, otherElement, programPrefix } from './svg-parts.ts';
import { type SvgToken, tokenizeSvg } from './tokenize-svg.ts';

/** An element of a picture, with what was kept of it. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: SvgNode[];
  readonly offset: number;
}

type StartTag = Extract<SvgToken, { kind: 'start' }>;

/** An element that is open while the tokens are read; without a node where nothing of it is kept. */
interface OpenElement {
  readonly name: string;
  readonly node: SvgNode | undefined;
  readonly offset: number;
}

const maxDepth = 30;

/** Reads an SVG file into a tree of what a page can carry, or finds all faults of it. */
export function readSvgTree(source: string): { root: SvgNode | undefined; faults: SvgFault[] } {
  const { tokens, fault } = tokenizeSvg(source);
  const faults: SvgFault[] = [];
  const open: OpenElement[] = [];
  let root: SvgNode | undefined;
  for (const token of tokens) {
    const inside = open.at(-1);
    if (token.kind === 'text') {
      if (token.text.trim() !== '' && (inside === undefined || inside.node !== undefined))
        faults.push(textFault(token));
    } else if (token.kind === 'end') {
      if (inside?.name !== token.name) return { root, faults: [...faults, endFault(token, inside)] };
      open.pop();
    } else {
      if (open.length === maxDepth) return { root, faults: [...faults, depthFault(token)] };
      const isKept = inside === undefined || inside.node !== undefined;
      const node = isKept
        ? readElement(token, { isFirst: root === undefined, parent: inside?.node, faults })
        : undefined;
      root ??= node;
      if (!token.isEmpty) open.push({ name: token.name, node, offset: token.offset });
    }
  }
  const [unclosed] = open.slice(-1);
  if (fault !== undefined) faults.push(fault);
  else if (unclosed !== undefined) faults.push(unclosedFault(unclosed));
  else if (root === undefined) faults.push(noPictureFault());
  return { root, faults };
}

interface Place {
  readonly isFirst: boolean;
  readonly parent: SvgNode | undefined;
  readonly faults: SvgFault[];
}

/** Adds an element to its parent; undefined where nothing of it is kept. */
function readElement(tag: StartTag, { isFirst, parent, faults }: Place): SvgNode | undefined {
  const { name, offset } = tag;
  if (droppedElements.has(name) || programPrefix.test(name)) return undefined;
  const isRoot = isFirst && parent === undefined;
  if ((name === 'svg') !== isRoot || !allowedElements.has(name)) {
    faults.push(elementFault(tag, isRoot));
    return undefined;
  }
  const { values, faults: own } = readAttributes(name, tag.attributes);
  faults.push(...own);
  const node = { name, attributes: values, children: [], offset };
  parent?.children.push(node);
  return node;
}

function elementFault({ name, offset }: StartTag, isRoot: boolean): SvgFault {
  const found = `<${name}>`;
  if (isRoot) return svgFault(found, offset, ['a picture starts with <svg>', 'Export it again as plain SVG']);
  if (name === 'svg')
    return svgFault(found, offset, [
      'it is a picture within a picture',
      'Export it again as plain SVG, without symbols of others',
    ]);
  const [, local = name] = name.split(':');
  const reasons = Object.entries(elementReasons).find(([known]) => known.toLowerCase() === local.toLowerCase());
  return svgFault(found, offset, reasons?.[1] ?? otherElement);
}

function textFault({ text, offset }: Extract<SvgToken, { kind: 'text' }>): SvgFault {
  const start = text.search(/\S/);
  return svgFault(text.trim(), offset + start, ['it is text outside a tag', 'Delete it, or turn it into paths']);
}

function endFault({ name, offset }: Extract<SvgToken, { kind: 'end' }>, inside: OpenElement | undefined): SvgFault {
  const reason = inside === undefined ? 'nothing is open there' : `<${inside.name}> is open there`;
  return svgFault(`</${name}>`, offset, [reason, 'Export the picture again: a part of it is missing']);
}

function unclosedFault({ name, offset }: OpenElement): SvgFault {
  return svgFault(`<${name}>`, offset, ['it has no end tag', 'Export the picture again: a part of it is missing']);
}

function depthFault({ name, offset }: StartTag): SvgFault {
  return svgFault(`<${name}>`, offset, [
    `it is in more than ${maxDepth} other elements`,
    'Ungroup the picture, and export it again',
  ]);
}

function noPictureFault(): SvgFault {
  return svgFault('this file', 0, ['it has no <svg>', 'Export the picture as SVG']);
}
