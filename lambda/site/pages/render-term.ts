import { type Html, html } from '../text/html.ts';

/** Renders a row of a list of descriptions; undefined without a description. */
export function renderTerm(term: string, description: Html | undefined): Html | undefined {
  return description && html`<dt>${term}</dt><dd>${description}</dd>\n`;
}
