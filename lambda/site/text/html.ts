/** A piece of HTML in which everything that came from elsewhere is escaped. Only this module makes one. */
export interface Html {
  readonly html: string;
}

type Value = string | number | Html | readonly Value[] | false | undefined;

/** Fills values into HTML: a string is escaped, `Html` stays, a list is joined, `undefined` and `false` are nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { html: parts.reduce((text, part, index) => text + toText(values[index - 1]) + part) };
}

/** Markdown's running text, in which a character reference such as `&copy;` is already one. */
export function characterData(text: string): Html {
  return {
    html: escapeMarkup(text.replace(/&(?!(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});)/g, '&amp;')),
  };
}

/** Pieces side by side. */
export function join(pieces: readonly Html[], between = ''): Html {
  return { html: pieces.map((piece) => piece.html).join(between) };
}

/** The style sheet's own text: a constant of this program, which no escaping may touch. */
export function styleElement(css: string): Html {
  return { html: `<style>${css}</style>` };
}

function toText(value: Value): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'object' && 'html' in value) return value.html;
  if (typeof value === 'object') return value.map(toText).join('');
  return escapeMarkup(String(value).replaceAll('&', '&amp;'));
}

function escapeMarkup(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}
