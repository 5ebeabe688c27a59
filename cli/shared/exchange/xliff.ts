import { DomUtils, parseDocument } from 'htmlparser2';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import { type Html, html } from '../../../lambda/site/text/html.ts';
import { type ExchangeText, type ExchangeUnit, shortDigest, targetDigest } from './exchange-unit.ts';
import { brokenOff, isFinished, type ReturnedText, type ReturnedUnit } from './po.ts';

type XmlNode = Parameters<typeof DomUtils.isText>[0];
type XliffElement = ReturnType<typeof DomUtils.getElementsByTagName>[number];

const namespace = 'urn:oasis:names:tc:xliff:document:2.0';
const factPattern = /(\{\{[^{}]*\}\})/;

/** Writes a text as XLIFF 2.1: the digests of each source and translation are in its unit's name, and facts are placeholders that stay as they are. */
export function formatXliff({ sourceLocale, locale, file, units }: ExchangeText): string {
  const body = units.map((unit) => formatUnit(unit));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${
    html`<xliff xmlns="${namespace}" version="2.1" srcLang="${sourceLocale}" trgLang="${locale}">
<file id="text" original="${file}">
${body}</file>
</xliff>
`.html
  }`;
}

function formatUnit({ id, digest, source, previousSource, target, isOutdated }: ExchangeUnit): Html {
  const facts = source.match(/\{\{[^{}]*\}\}/g) ?? [];
  const state = target === '' || isOutdated ? 'initial' : 'translated';
  const before =
    previousSource === undefined
      ? undefined
      : html`<notes><note category="previous-source">${previousSource}</note></notes>\n`;
  const translated = target === '' ? undefined : html`<target xml:space="preserve">${inline(target, facts)}</target>\n`;
  return html`<unit id="${idOf(id)}" name="${id} ${digest} ${targetDigest(target)}">
${before}<segment state="${state}">
<source xml:space="preserve">${inline(source, facts)}</source>
${translated}</segment>
</unit>
`;
}

/** An id of XLIFF is a word without a slash. */
function idOf(id: string): string {
  return id.replace(/\//g, '.');
}

/** Each placeholder has an id of its own, which is the same for the same fact in source and target. */
function inline(text: string, facts: readonly string[]): Html[] {
  const left = facts.map((fact, index) => ({ fact, id: index + 1 }));
  let next = facts.length + 1;
  return text.split(factPattern).map((part, index) => {
    if (index % 2 === 0) return html`${part}`;
    const known = left.findIndex(({ fact }) => fact === part);
    const id = known < 0 ? next++ : left.splice(known, 1)[0]?.id;
    return html`<ph id="${id}" canDelete="no" equiv="${part}" disp="${part}"/>`;
  });
}

/** Reads the targets of an XLIFF file; one that breaks off is refused, because its last target would be a part of one. */
export function parseXliff(text: string): ReturnedText[] {
  if (!/<\/(?:[\w.-]+:)?xliff\s*>\s*$/.test(text))
    throw new HintedError('Cannot read the XLIFF: it has no </xliff> at its end', brokenOff);
  const document = parseDocument(text, { xmlMode: true, decodeEntities: true });
  const [root] = elementsNamed('xliff', document.children);
  const version = root?.attribs.version ?? 'without a version';
  if (!/^2\.\d$/.test(version))
    throw new HintedError(
      `Cannot read XLIFF ${version}: only XLIFF 2.0 and later is read`,
      'Let the program save XLIFF 2.1, or export the text as PO: "promulgate export --format po"',
    );
  return elementsNamed('file', document.children).map((file) => ({
    file: file.attribs.original,
    language: root?.attribs.trgLang,
    units: elementsNamed('unit', file.children).map(readUnit),
  }));
}

/** All elements of a name, whatever prefix a program gives to their namespace. */
function elementsNamed(name: string, nodes: XliffElement['children']): XliffElement[] {
  return DomUtils.getElementsByTagName((found) => localName(found) === name, nodes);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** A program may divide a unit into segments, with white space to ignore between them, and add candidates of its own. */
function readUnit(unit: XliffElement): ReturnedUnit {
  const parts = unit.children
    .filter(DomUtils.isTag)
    .filter(({ name }) => /^(?:\w+:)?(?:segment|ignorable)$/.test(name));
  const facts = new Map(
    elementsNamed(
      'ph',
      parts.flatMap((part) => childrenNamed(part, 'source')),
    ).map(({ attribs }) => [attribs.id, attribs.equiv ?? '']),
  );
  const read = parts.map((part) => {
    const [source, target] = ['source', 'target'].map((name) => {
      const [found] = childrenNamed(part, name);
      return found === undefined ? undefined : textOf(found.children, facts);
    });
    const order = Number(childrenNamed(part, 'target')[0]?.attribs.order ?? Number.NaN);
    return { part, source: source ?? '', target, order };
  });
  const words = read.map(({ source }) => source).join('');
  const isWhole = read.every(({ part, source, target }) => {
    if (localName(part.name) === 'ignorable' || source.trim() === '') return true;
    return (part.attribs.state ?? 'initial') !== 'initial' && target !== undefined && target.trim() !== '';
  });
  const target = inOrder(read)
    .map((each) => each.target ?? (localName(each.part.name) === 'ignorable' ? each.source : ''))
    .join('');
  const [id = '', digest, exported] = (unit.attribs.name ?? '').split(' ');
  // A program may drop the name of a unit: its id is the same, and its source says what it was made from.
  const unitId = id === '' ? (unit.attribs.id ?? '').replace(/\./, '/') : id;
  return { id: unitId, digest: digest ?? shortDigest(words), target, exported, isDone: isFinished(target) && isWhole };
}

/** A translation may have its segments in another order than the source. */
function inOrder<Part extends { readonly order: number }>(parts: readonly Part[]): readonly Part[] {
  const placed = parts.map((part, index) => ({ part, place: Number.isNaN(part.order) ? index + 1 : part.order }));
  return placed.toSorted((a, b) => a.place - b.place).map(({ part }) => part);
}

function childrenNamed(element: XliffElement, name: string): XliffElement[] {
  return element.children.filter(DomUtils.isTag).filter((child) => localName(child.name) === name);
}

/** Placeholders are those of the source: a program may repeat their ids alone. */
function textOf(nodes: readonly XmlNode[], facts: ReadonlyMap<string | undefined, string>): string {
  return nodes
    .map((node) => {
      if (DomUtils.isText(node)) return node.data;
      if (!DomUtils.isTag(node)) return '';
      const name = localName(node.name);
      if (name === 'cp') return String.fromCodePoint(Number.parseInt(node.attribs.hex ?? '0', 16));
      return name === 'ph' ? (node.attribs.equiv ?? facts.get(node.attribs.id) ?? '') : textOf(node.children, facts);
    })
    .join('');
}
