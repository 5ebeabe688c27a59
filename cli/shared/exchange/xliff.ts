import { DomUtils, parseDocument } from 'htmlparser2';
import { type Html, html } from '../../../lambda/site/text/html.ts';
import type { ExchangeText, ExchangeUnit } from './exchange-unit.ts';
import type { ReturnedText, ReturnedUnit } from './po.ts';

type XmlNode = Parameters<typeof DomUtils.isText>[0];

const namespace = 'urn:oasis:names:tc:xliff:document:2.0';
const factPattern = /(\{\{[^{}]*\}\})/;

/** Writes a text as XLIFF 2.1: the digest of each source is its unit's name, and facts are placeholders that stay as they are. */
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
  return html`<unit id="${idOf(id)}" name="${id} ${digest}">
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

/** Reads the targets of an XLIFF file. */
export function parseXliff(text: string): ReturnedText {
  const document = parseDocument(text, { xmlMode: true, decodeEntities: true });
  const units = DomUtils.getElementsByTagName('unit', document.children).map((unit): ReturnedUnit => {
    const [id = '', digest = ''] = (unit.attribs.name ?? '').split(' ');
    const segments = DomUtils.getElementsByTagName('segment', unit.children);
    const targets = DomUtils.getElementsByTagName('target', unit.children);
    const target = targets.map((one) => textOf(one.children)).join('');
    const isFinished = segments.every(({ attribs }) => attribs.state !== undefined && attribs.state !== 'initial');
    return { id, digest, target, isDone: target !== '' && isFinished };
  });
  return { file: DomUtils.getElementsByTagName('file', document.children)[0]?.attribs.original, units };
}

function textOf(nodes: readonly XmlNode[]): string {
  return nodes
    .map((node) => {
      if (DomUtils.isText(node)) return node.data;
      if (!DomUtils.isTag(node)) return '';
      return node.name === 'ph' ? (node.attribs.equiv ?? '') : textOf(node.children);
    })
    .join('');
}
