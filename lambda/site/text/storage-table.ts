import type { Locale, StoragePlace } from '../../content/content.ts';
import { awsRegions } from '../../content/regions.ts';
import { formatDays } from './formats.ts';
import { type Html, html } from './html.ts';
import type { InterfaceMessages } from './interface-messages.ts';
import { countryToName } from './language.ts';

const columns = ['storage.place', 'storage.holds', 'storage.provider', 'storage.safeguard'] as const;

/** The table of every place where information is stored, in the language of the text around it. */
export function renderStorageTable(
  storage: readonly StoragePlace[],
  locale: Locale,
  messages: InterfaceMessages,
): Html {
  const headings = columns.map((key) => messages.text(key));
  const head = headings.map((heading) => html`<th scope="col" role="columnheader">${heading}</th>`);
  const rows = storage.map((place) => {
    const cells = renderCells(place, locale, messages);
    const row = cells.map((cell, index) => html`<td role="cell" data-label="${headings[index]}">${cell}</td>`);
    return html`<tr role="row">${row}</tr>\n`;
  });
  // Small screens show each row as a block, for which some browsers no longer report a table; the roles restore it.
  return html`<table class="storage" role="table">
<caption>${messages.text('storage.caption')}</caption>
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">
${rows}</tbody>
</table>
`;
}

/** One place without a table: first the place itself, then each other column on a line of its own, with its heading. */
export function renderStoragePlace(place: StoragePlace, locale: Locale, messages: InterfaceMessages): Html {
  const lines = renderCells(place, locale, messages).map((cell, index) => {
    const heading = columns[index];
    return index === 0 || heading === undefined ? cell : html`<div>${messages.text(heading)}: ${cell}</div>\n`;
  });
  return html`${lines}`;
}

function renderCells(place: StoragePlace, locale: Locale, messages: InterfaceMessages): Html[] {
  const kinds = place.holds.map((name) => html`<li>${messages.holds(name)}</li>`);
  return [
    renderRegion(place.region, locale),
    html`<ul>${kinds}</ul>${renderRetention(place, locale, messages)}`,
    messages.html('storage.processor', { provider: html`<bdi>${place.provider}</bdi>` }),
    html`${messages.text(`safeguard.${place.safeguard}`)}`,
  ];
}

function renderRetention(
  { retentionDays }: StoragePlace,
  locale: Locale,
  messages: InterfaceMessages,
): Html | undefined {
  if (retentionDays === undefined) return undefined;
  return html`<p>${messages.html('storage.retention', { period: html`${formatDays(retentionDays, locale)}` })}</p>`;
}

function renderRegion(region: string, locale: Locale): Html {
  const place = awsRegions[region];
  if (place === undefined) throw new Error(`Cannot show region "${region}": its country is not known`);
  const city = html`<bdi>${place.city}</bdi> <bdi dir="ltr">(${region})</bdi>`;
  return html`<strong>${countryToName(place.country, locale)}</strong><br>${city}`;
}
