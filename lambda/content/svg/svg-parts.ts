/** Elements of a picture that a page can carry: shapes, groups, and what they refer to. */
export const allowedElements: ReadonlySet<string> = new Set([
  ...['svg', 'g', 'defs', 'use', 'symbol', 'clipPath', 'mask', 'linearGradient', 'radialGradient', 'stop'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
]);

/** Elements that show nothing. */
export const droppedElements: ReadonlySet<string> = new Set(['title', 'desc', 'metadata']);

/** Names of drawing programs before their own elements and attributes, which show nothing. */
export const programPrefix = /^(?:inkscape|sodipodi|rdf|cc|dc|serif|sketch|figma|bx):/;

const paints = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'clip-path',
  'clip-rule',
  'mask',
  'opacity',
  'color',
  'paint-order',
];
const strokes = ['', '-width', '-linecap', '-linejoin', '-miterlimit', '-dasharray', '-dashoffset', '-opacity'];

/** Attributes that can be written in `style` too. */
export const styleAttributes: ReadonlySet<string> = new Set([
  ...paints,
  ...strokes.map((end) => `stroke${end}`),
  ...['stop-color', 'stop-opacity', 'display', 'visibility', 'vector-effect'],
]);

/** Attributes whose values are names, numbers, colours or references to parts of the same picture. */
export const allowedAttributes: ReadonlySet<string> = new Set([
  ...styleAttributes,
  ...['id', 'href', 'd', 'points', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'fx', 'fy', 'fr'],
  ...['width', 'height', 'viewBox', 'transform', 'offset', 'pathLength', 'preserveAspectRatio'],
  ...['gradientUnits', 'gradientTransform', 'spreadMethod', 'clipPathUnits', 'maskUnits', 'maskContentUnits'],
]);

/** Attributes that change nothing about what a picture without text and styles shows. */
export const droppedAttribute =
  /^(?:xmlns(?::.*)?|xml:(?:space|lang)|version|baseProfile|enable-background|class|lang|role|focusable|overflow|aria-.*|data-.*|(?:shape|color|image|text)-rendering|color-interpolation|mask-type|font-.*|text-.*)$/;

/** Declarations of a `style` that do so. */
export const droppedDeclaration =
  /^(?:-inkscape.*|font.*|text.*|line-height|letter-spacing|word-spacing|writing-mode|direction|white-space|enable-background|overflow|(?:color|image)-rendering|color-interpolation.*|solid-.*|shape-.*)$/;

/** Functions in values: colours and movements. None of them loads anything. */
export const allowedFunctions: ReadonlySet<string> = new Set([
  ...['rgb', 'rgba', 'hsl', 'hsla', 'matrix', 'translate', 'scale', 'rotate', 'skewX', 'skewY'],
]);

type Why = readonly [reason: string, remedy: string];

const runs: Why = ['a picture runs no program', 'Delete it'];
const moves: Why = ['a picture of a page does not move', 'Delete it'];
const raster: Why = [
  'it shows a picture of dots, or loads one',
  'Draw it as paths, or trace it with a drawing program',
];
const words: Why = ['readers may not have its font', 'Turn the text into paths with a drawing program'];
const foreign: Why = ['it holds something other than SVG', 'Delete it'];

/** Why an element cannot be carried. */
export const elementReasons: Readonly<Record<string, Why>> = {
  script: runs,
  handler: runs,
  listener: runs,
  foreignObject: foreign,
  iframe: foreign,
  style: [
    'a page takes colours only from attributes',
    'Export the picture again with "presentation attributes" in place of a style sheet',
  ],
  image: raster,
  feImage: raster,
  filter: ['its effects take long to draw', 'Export the picture without effects'],
  pattern: ['its repetitions take long to draw', 'Draw the pattern as paths'],
  text: words,
  tspan: words,
  textPath: words,
  font: words,
  a: [
    'a picture has no links',
    'Delete the tags and keep what is between them; "headerLinks:" in site.yaml adds links',
  ],
  animate: moves,
  animateMotion: moves,
  animateTransform: moves,
  set: moves,
};

/** Why any other element cannot. */
export const otherElement: Why = [
  'it is not a shape, a group or a gradient',
  'Delete it, or export the picture again as plain SVG',
];
