/** A piece of HTML in which everything that came from elsewhere is escaped. Only this module makes one. */
export interface Html {
  readonly html: string;
}

type Value = string | number | Html | readonly Value[] | undefined;

/** Fills values into HTML: strings are escaped, `Html` is left alone, lists are joined, and `undefined` adds nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { html: parts.reduce((text, part, index) => text + toText(values[index - 1]) + part) };
}

/** Words that were read from HTML, in which a character reference such as `&amp;` is one already. */
export function characterData(text: string): Html {
  return {
    html: escapeMarkup(text.replace(/&(?!(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});)/g, '&amp;')),
  };
}

/** Joins pieces of HTML, with a separator of the program's own between them. */
export function joinHtml(pieces: readonly Html[], separator = ''): Html {
  return { html: pieces.map((piece) => piece.html).join(separator) };
}

/** The element of the style sheet, whose text is a constant of this program and must not be escaped. */
export function styleElement(css: string): Html {
  return { html: `<style>${css}</style>` };
}

function toText(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'object' && 'html' in value) return value.html;
  if (typeof value === 'object') return value.map(toText).join('');
  return escapeMarkup(String(value).replaceAll('&', '&amp;'));
}

function escapeMarkup(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}
