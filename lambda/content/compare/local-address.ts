import { remember } from '../remember.ts';

/**
 * What a translation and its source link to where each links to its own: an article of Wikipedia in the language of the text, or a part
 * of one, a page that ends in its language (`page_de.htm`, `page.de.html` for `page`), a law of the European Union in its language
 * (`:DE:`), a host that ends in its country (`example.de` for `example.com`), a place that has the name of the language (`users-german`).
 */
export function localAddress(address: string, locale: string): string {
  const { language, region, name: ownName } = partsOf(locale);
  const isNamed = (name: string) => name.toLowerCase() === language;
  return address
    .replace(/^https?:\/\/(?:www\.)?(?:([a-z]{2,3})\.)?(?:m\.)?wikipedia\.org\/wiki\/.+/i, (found, name?: string) =>
      name === undefined || isNamed(name) ? 'https://wikipedia.org/wiki/' : found,
    )
    .replace(/[-_.]([a-z]{2,3})(?=(?:\.[a-z]{3,5})?(?:[?#]|$))/i, (found, name: string) => (isNamed(name) ? '' : found))
    .replace(/:([a-z]{2})(?=:)/gi, (found, name: string) => (isNamed(name) ? '' : found))
    .replace(ownName, '')
    .replace(/(?:(?<=\/)index)?\.html?(?=[?#]|$)/i, '')
    .replace(/^(https?:\/\/[^/?#]*\.)(?:com?\.)?([a-z]{2})(?=[/?#]|$)/i, (found, host: string, ending: string) =>
      ending.toLowerCase() === region ? `${host}com` : found,
    );
}

const partsOf = remember((locale) => {
  const { language, region } = new Intl.Locale(locale).maximize();
  const name =
    new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language)?.toLowerCase() ?? language;
  return { language, region: region?.toLowerCase(), name: new RegExp(`[-_/]${name}(?=[-_/.?#@]|$)`, 'i') };
});
