import type { Locale, StoragePlace } from '../../content/content.ts';
import { regions } from '../../content/regions.ts';
import { type Html, html } from './html.ts';
import type { InterfaceMessages } from './interface-messages.ts';
import { countryToName, formatDays } from './language.ts';

/** The table of every place where information is stored, in the language of the text around it. */
export function renderStorageTable(
  storage: readonly StoragePlace[],
  locale: Locale,
  messages: InterfaceMessages,
): Html {
  const headings = columns.map((key) => messages.text(key));
  const rows = storage.map((place) => html`<tr role="row">${renderRow(place, headings, { locale, messages })}</tr>\n`);
  const head = headings.map((heading) => html`<th scope="col" role="columnheader">${heading}</th>`);
  // Small screens show each row as a block, which takes a table's meaning away in some browsers; the roles bring it back.
  return html`<table class="storage" role="table">
<caption>${messages.text('storage.caption')}</caption>
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">
${rows}</tbody>
</table>
`;
}

const columns = ['storage.place', 'storage.holds', 'storage.provider', 'storage.safeguard'] as const;

/** One place without a table around it: each column on a line of its own, under its heading but for the place itself. */
export function renderStoragePlace(place: StoragePlace, locale: Locale, messages: InterfaceMessages): Html {
  const lines = renderCells(place, { locale, messages }).map((cell, index) => {
    const heading = columns[index];
    return index === 0 || heading === undefined ? cell : html`<div>${messages.text(heading)}: ${cell}</div>\n`;
  });
  return html`${lines}`;
}

interface RowContext {
  readonly locale: Locale;
  readonly messages: InterfaceMessages;
}

function renderRow(place: StoragePlace, headings: readonly string[], context: RowContext): Html[] {
  return renderCells(place, context).map(
    (cell, index) => html`<td role="cell" data-label="${headings[index]}">${cell}</td>`,
  );
}

function renderCells(place: StoragePlace, { locale, messages }: RowContext): Html[] {
  const holds = place.holds.map((name) => html`<li>${messages.holds(name)}</li>`);
  return [
    renderPlace(place.region, locale),
    html`<ul>${holds}</ul>${renderRetention(place, { locale, messages })}`,
    messages.html('storage.processor', { provider: html`<bdi>${place.provider}</bdi>` }),
    html`${messages.text(`safeguard.${place.safeguard}`)}`,
  ];
}

function renderRetention({ retentionDays }: StoragePlace, { locale, messages }: RowContext): Html | undefined {
  if (retentionDays === undefined) return undefined;
  return html`<p>${messages.html('storage.retention', { period: html`${formatDays(retentionDays, locale)}` })}</p>`;
}

function renderPlace(region: string, locale: Locale): Html {
  const place = regions[region];
  if (place === undefined) throw new Error(`Cannot show region "${region}": its country is not known`);
  return html`<strong>${countryToName(place.country, locale)}</strong><br><bdi>${place.city}</bdi> <bdi dir="ltr">(${region})</bdi>`;
}
