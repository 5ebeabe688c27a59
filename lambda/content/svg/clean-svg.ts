import { checkSvgReferences } from './check-svg-references.ts';
import { type SvgFault, svgFault } from './svg-fault.ts';
import { readSvgTree, type SvgNode } from './svg-tree.ts';

/** A picture that a page can carry: it loads nothing, runs nothing, and draws a bounded number of shapes. */
export interface Picture {
  /** ASCII, with single quotes alone. */
  readonly svg: string;
  /** Its width for a height of 1. */
  readonly ratio: number;
}

/** Each page carries the picture: more than this is felt on a slow network. */
const maxBytes = 8_000;
const maxRatio = 20;
const maxSourceLength = 100_000;

/** Cleans an SVG file by lists of what a page can carry, or finds everything in it that no page can. */
export function cleanSvg(source: string): { picture?: Picture; faults: SvgFault[] } {
  if (source.length > maxSourceLength) return { faults: [bytesFault(source, maxSourceLength)] };
  const { root, faults } = readSvgTree(source);
  if (root === undefined || faults.length > 0) return { faults };
  const box = viewBoxOf(root);
  const sizeFault = checkBox(root, box);
  const others = [...(sizeFault === undefined ? [] : [sizeFault]), ...checkSvgReferences(root)];
  if (box === undefined || others.length > 0) return { faults: others };
  const [, , width = 1, height = 1] = box;
  const content = root.children.map(write).join('');
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='${box.join(' ')}'${writeAttributes(root)}>${content}</svg>`;
  return svg.length <= maxBytes
    ? { picture: { svg, ratio: width / height }, faults: [] }
    : { faults: [bytesFault(svg, maxBytes)] };
}

/** What it shows of its plane: left, top, width and height. */
function viewBoxOf({ attributes }: SvgNode): number[] | undefined {
  const written = attributes.get('viewBox') ?? sizeOf(attributes);
  const numbers = written.split(/[\s,]+/).map(Number);
  return numbers.length === 4 && numbers.every(Number.isFinite) ? numbers : undefined;
}

function sizeOf(attributes: SvgNode['attributes']): string {
  const [width, height] = ['width', 'height'].map((name) => attributes.get(name)?.replace(/px$/, '') || 'none');
  return `0 0 ${width} ${height}`;
}

function checkBox({ offset }: SvgNode, box: readonly number[] | undefined): SvgFault | undefined {
  const [, , width = 0, height = 0] = box ?? [];
  if (box === undefined || width <= 0 || height <= 0)
    return svgFault('<svg>', offset, [
      'it does not say its size',
      'Add the size of the drawing, such as viewBox="0 0 120 40"',
    ]);
  const ratio = Math.max(width / height, height / width);
  if (ratio <= maxRatio) return undefined;
  return svgFault('<svg>', offset, [
    `one side is more than ${maxRatio} times the other`,
    'Fit its viewBox to the drawing',
  ]);
}

function bytesFault({ length }: string, limit: number): SvgFault {
  const [bytes, most] = [length, limit].map((count) => count.toLocaleString('en'));
  const reason = `each page carries it, and it has ${bytes} bytes of ${most} at most`;
  return svgFault('so many bytes', 0, [
    reason,
    'Simplify its paths, give coordinates fewer digits, and export it as plain SVG',
  ]);
}

function write(node: SvgNode): string {
  const start = `<${node.name}${writeAttributes(node)}`;
  return node.children.length === 0 ? `${start}/>` : `${start}>${node.children.map(write).join('')}</${node.name}>`;
}

/** No value has a quote or a sign of markup. */
function writeAttributes({ name, attributes }: SvgNode): string {
  const own = [...attributes].filter(
    ([key]) => name !== 'svg' || !['viewBox', 'width', 'height', 'x', 'y'].includes(key),
  );
  return own.map(([key, value]) => ` ${key}='${value}'`).join('');
}
