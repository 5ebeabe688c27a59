import { type SvgFault, svgFault } from './svg-fault.ts';
import {
  allowedAttributes,
  allowedFunctions,
  droppedAttribute,
  droppedDeclaration,
  programPrefix,
  styleAttributes,
} from './svg-parts.ts';
import type { SvgAttribute } from './tokenize-svg.ts';

/** What was kept of the attributes of an element. */
export interface ReadAttributes {
  /** Values by names; those of a `style` are attributes of their own. */
  readonly values: ReadonlyMap<string, string>;
  readonly faults: readonly SvgFault[];
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Reads the attributes of an element: those that a picture needs, with values that load nothing. */
export function readAttributes(element: string, attributes: readonly SvgAttribute[]): ReadAttributes {
  const values = new Map<string, string>();
  const faults: SvgFault[] = [];
  const seen = new Set<string>();
  // A style counts more than an attribute, wherever it is.
  for (const attribute of attributes.toSorted((a, b) => Number(a.name === 'style') - Number(b.name === 'style'))) {
    const fault = seen.has(attribute.name)
      ? faultOf(attribute, 'the element has it twice', 'Delete one of them')
      : attributeFault(element, attribute);
    seen.add(attribute.name);
    if (fault !== undefined) faults.push(fault);
    else for (const [name, value] of kept(attribute)) values.set(name, value);
  }
  return { values, faults };
}

function kept({ name, value }: SvgAttribute): (readonly [string, string])[] {
  if (name === 'style')
    return declarationsOf(value).flatMap(([property, own]) =>
      styleAttributes.has(property) ? [[property, plain(own)] as const] : [],
    );
  const own = name === 'xlink:href' ? 'href' : name;
  return allowedAttributes.has(own) ? [[own, plain(value)]] : [];
}

function attributeFault(element: string, attribute: SvgAttribute): SvgFault | undefined {
  const { name, value } = attribute;
  if (name === 'xmlns' && value !== svgNamespace)
    return faultOf(attribute, 'it is not SVG', `Write xmlns="${svgNamespace}"`);
  if (/^on/i.test(name)) return faultOf(attribute, 'a picture runs no program', 'Delete the attribute');
  if (name === 'style') return styleFault(attribute);
  if (name === 'href' || name === 'xlink:href') return hrefFault(element, attribute);
  if (allowedAttributes.has(name)) return valueFault(attribute, value);
  if (droppedAttribute.test(name) || programPrefix.test(name)) return undefined;
  return faultOf(attribute, 'it is not an attribute of a shape', 'Delete it, or export the picture again as plain SVG');
}

function hrefFault(element: string, attribute: SvgAttribute): SvgFault | undefined {
  if (!['use', 'linearGradient', 'radialGradient'].includes(element))
    return faultOf(attribute, 'it leads out of the picture', 'Delete the attribute');
  if (/^#[\w.-]+$/.test(attribute.value)) return undefined;
  return faultOf(attribute, 'it leads out of the picture', 'Name a part of the same picture, such as "#shape"');
}

function styleFault(attribute: SvgAttribute): SvgFault | undefined {
  for (const [property, value] of declarationsOf(attribute.value)) {
    const fault = valueFault(attribute, value);
    if (fault !== undefined && (styleAttributes.has(property) || /[\\(@]/.test(value))) return fault;
    const isDropped = droppedDeclaration.test(property) || /^(?:none|normal|auto)$/.test(value);
    if (!styleAttributes.has(property) && !isDropped)
      return faultOf(attribute, `"${property}" is not a property of a shape`, `Delete "${property}" from the style`);
  }
  return undefined;
}

function declarationsOf(style: string): (readonly [property: string, value: string])[] {
  return style.split(';').flatMap((declaration) => {
    const [property = '', ...rest] = declaration.split(':');
    return declaration.trim() === '' ? [] : [[property.trim(), rest.join(':').trim()] as const];
  });
}

/** Values have letters, digits and signs of numbers and colours: no address, no reference to a character, and no escape. */
function valueFault(attribute: SvgAttribute, value: string): SvgFault | undefined {
  const others = value.replace(/url\(\s*(?:(["'])#[\w.-]+\1|#[\w.-]+)\s*\)/g, '');
  const functions = [...others.matchAll(/([\w-]*)\s*\(/g)].map(([, name = '']) => name);
  if (functions.some((name) => /^(?:url|src|image|image-set)$/i.test(name)))
    return faultOf(attribute, 'it leads out of the picture', 'Name a part of the same picture, such as url(#shape)');
  if (functions.some((name) => !allowedFunctions.has(name)) || !/^[\w\s#.,()%+-]*$/.test(others))
    return faultOf(
      attribute,
      'its value is not numbers, a name or a colour',
      'Write a value such as "#0b4fa8", or delete the attribute',
    );
  return undefined;
}

function plain(value: string): string {
  return value
    .replace(/url\(\s*["']?(#[\w.-]+)["']?\s*\)/g, 'url($1)')
    .replace(/\s+/g, ' ')
    .trim();
}

function faultOf({ name, value, offset }: SvgAttribute, reason: string, remedy: string): SvgFault {
  return svgFault(`${name}="${value}"`, offset, [reason, remedy]);
}
