import type { Locale, Recipient, Safeguard, StoragePlace, Version } from '../../content/content.ts';
import { europeanEconomicArea } from '../../content/countries.ts';
import { lawmakerOf } from '../../content/law/transfer-laws.ts';
import type { PlaceLocation } from '../../content/place-location.ts';
import { formatDays } from './formats.ts';
import { type Html, html } from './html.ts';
import type { InterfaceMessages } from './interface-messages.ts';
import { countryToName } from './language.ts';

/** The language of a text, and the page's own words in it. */
export interface TextLanguage {
  readonly locale: Locale;
  readonly messages: InterfaceMessages;
}

type Company = Pick<Version, 'country'>;

/** The cells of a place: where, what, by whom, and under which safeguard. */
export function placeCells(place: StoragePlace & PlaceLocation, company: Company, language: TextLanguage): Html[] {
  const { messages, locale } = language;
  const { id, city, country, provider, role = 'processor', contact } = place;
  const name = html`<bdi>${provider}</bdi>`;
  const isUsual = role === 'processor';
  return [
    html`<strong>${countryToName(country, locale)}</strong><br><bdi>${city}</bdi>${id && html` <bdi dir="ltr">(${id})</bdi>`}`,
    renderHolds(place, language),
    html`${isUsual ? messages.html('storage.processor', { provider: name }) : html`${name}<p>${messages.text(`role.${role}`)}</p>`}${renderContact(contact, language)}`,
    html`${safeguardInWords(place, company, language)}`,
  ];
}

/** The cells of a recipient: who, what, why, and under which safeguard. */
export function recipientCells(recipient: Recipient, company: Company, language: TextLanguage): Html[] {
  const { messages, locale } = language;
  const { name, service, purpose, role, country, contact } = recipient;
  return [
    html`<strong><bdi>${name}</bdi></strong><br>${countryToName(country, locale)}<p>${messages.text(`role.${role}`)}</p>${renderContact(contact, language)}`,
    renderHolds(recipient, language),
    html`${messages.purpose(purpose)}<p>${messages.service(service)}</p>`,
    html`${safeguardInWords(recipient, company, language)}`,
  ];
}

function renderHolds(
  { holds, retentionDays }: Pick<StoragePlace, 'holds' | 'retentionDays'>,
  { messages, locale }: TextLanguage,
): Html {
  const kinds = holds.map((name) => html`<li>${messages.holds(name)}</li>`);
  const period = retentionDays === undefined ? undefined : html`${formatDays(retentionDays, locale)}`;
  return html`<ul>${kinds}</ul>${period && html`<p>${messages.html('storage.retention', { period })}</p>`}`;
}

function renderContact(contact: string | undefined, { messages }: TextLanguage): Html | undefined {
  if (contact === undefined) return undefined;
  return html`<p>${messages.html('storage.contact', { contact: html`<bdi>${contact}</bdi>` })}</p>`;
}

/**
 * A safeguard as it is true for readers wherever they are: seen from the company, and under whose law. Nothing calls a country a third
 * country or not, because that depends on the reader's.
 */
function safeguardInWords(
  { safeguard, country }: { readonly safeguard: Safeguard; readonly country: string },
  company: Company,
  { messages, locale }: TextLanguage,
): string {
  if (safeguard === 'notNeeded') return messages.text(`safeguard.${reasonForNone(country, company.country)}`);
  const words = messages.text(`safeguard.${safeguard}`);
  const lawmaker = company.country === undefined ? undefined : lawmakerOf(company.country);
  return lawmaker === undefined ? words : `${words} (${countryToName(lawmaker, locale)})`;
}

function reasonForNone(country: string, company: string | undefined) {
  const isEuropean = company === undefined || europeanEconomicArea.has(company);
  if (isEuropean && europeanEconomicArea.has(country)) return 'withinEea';
  return country === company ? 'sameCountry' : 'notNeeded';
}
