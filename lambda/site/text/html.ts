/** A piece of HTML in which everything that came from elsewhere is escaped. Only this module makes one. */
export interface Html {
  readonly html: string;
}

type Value = string | number | Html | readonly Value[] | undefined;

/** Fills values into HTML: strings are escaped, `Html` is left alone, lists are joined, and `undefined` adds nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  let text = parts[0] ?? '';
  for (let index = 0; index < values.length; index += 1) text += toText(values[index]) + (parts[index + 1] ?? '');
  return { html: text };
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

/** An element with data for programs, which no browser runs. */
export function jsonElement(type: string, data: unknown): Html {
  // Nothing in the data can end the element.
  return { html: `<script type="${type}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>` };
}

function toText(value: Value): string {
  if (typeof value === 'string') return /[&<>"']/.test(value) ? escapeMarkup(value.replaceAll('&', '&amp;')) : value;
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if ('html' in value) return value.html;
  let text = '';
  for (const part of value) text += toText(part);
  return text;
}

function escapeMarkup(text: string): string {
  if (!/[<>"']/.test(text)) return text;
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}
