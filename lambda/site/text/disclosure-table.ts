import type { Version } from '../../content/content.ts';
import type { DisclosureToken } from '../../content/markdown/tokens.ts';
import type { MessageKey } from '../../content/message-keys.ts';
import { keyOfPlace, locatePlace } from '../../content/place-location.ts';
import { placeCells, recipientCells, type TextLanguage } from './disclosure-cells.ts';
import { formatList } from './formats.ts';
import { type Html, html } from './html.ts';
import { countryToName } from './language.ts';

/** What the tables of a version show. */
export type DisclosedRows = Pick<Version, 'storage' | 'recipients' | 'country'>;

/** What one of the two tables is made of. */
interface Shape {
  readonly caption: MessageKey;
  readonly columns: readonly MessageKey[];
  readonly className: string;
}

const shapes: Readonly<Record<DisclosureToken['type'], Shape>> = {
  storage: {
    caption: 'storage.caption',
    columns: ['storage.place', 'storage.holds', 'storage.provider', 'storage.safeguard'],
    className: 'storage',
  },
  recipients: {
    caption: 'recipients.caption',
    columns: ['recipients.recipient', 'recipients.receives', 'recipients.purpose', 'storage.safeguard'],
    className: 'storage recipients',
  },
};

/** One row: what tells it from others, where it is, and its cells. */
interface Row {
  readonly key: string;
  readonly country: string;
  readonly cells: readonly Html[];
}

function rowsOf(name: DisclosureToken['type'], version: DisclosedRows, language: TextLanguage): Row[] {
  if (name === 'storage') {
    return version.storage.map((place) => {
      const key = keyOfPlace(place);
      const location = locatePlace(place);
      if (location === undefined) throw new Error(`Cannot show place "${key}": its country is not known`);
      return { key, country: location.country, cells: placeCells({ ...place, ...location }, version, language) };
    });
  }
  return (version.recipients ?? []).map((recipient) => {
    const { name: key, country } = recipient;
    return { key, country, cells: recipientCells(recipient, version, language) };
  });
}

/** The text around tables of the older form says itself whence the information is sent. */
function saysWhence({ storage, recipients = [] }: DisclosedRows): boolean {
  return (
    recipients.length > 0 ||
    storage.some(({ region, zone, role, contact }) => region === undefined || zone || role || contact)
  );
}

/** True for readers wherever they are: those in another country learn to which countries their information is sent. */
function renderSent(rows: readonly Row[], { messages, locale }: TextLanguage): Html {
  const names = [...new Set(rows.map(({ country }) => countryToName(country, locale)))];
  return html`<p>${messages.fill('storage.sent', { countries: formatList(names, locale) })}</p>\n`;
}

/**
 * The table of every place where information is stored, or of everybody else who receives it, in the language of the text around it. Each
 * one has a body of its own, with a row for each thing that is said of it, so that no screen is too narrow for the table.
 */
export function renderDisclosureTable(
  name: DisclosureToken['type'],
  version: DisclosedRows,
  language: TextLanguage,
): Html {
  const { caption, columns, className } = shapes[name];
  const { messages } = language;
  const headings = columns.map((key) => messages.text(key));
  const rows = rowsOf(name, version, language);
  const bodies = rows.map(({ cells }) => {
    const own = cells.map((cell, index) => html`<tr><th scope="row">${headings[index]}</th><td>${cell}</td></tr>\n`);
    return html`<tbody>\n${own}</tbody>\n`;
  });
  return html`<table class="${className}">
<caption>${messages.text(caption)}</caption>
${bodies}</table>
${saysWhence(version) ? renderSent(rows, language) : undefined}`;
}

/** A row without its table. */
export interface DisclosureRow {
  /** What tells it from others. */
  readonly key: string;
  readonly cells: readonly { readonly heading: string; readonly whole: Html }[];
}

/** The rows without a table, each cell with the heading of its column. */
export function renderDisclosureRows(
  name: DisclosureToken['type'],
  version: DisclosedRows,
  language: TextLanguage,
): DisclosureRow[] {
  const headings = shapes[name].columns.map((column) => language.messages.text(column));
  return rowsOf(name, version, language).map(({ key, cells }) => ({
    key,
    cells: cells.map((whole, index) => ({ heading: headings[index] ?? '', whole })),
  }));
}
