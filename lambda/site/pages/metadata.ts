import { dayOf } from '../../content/local-time.ts';
import { rememberOf } from '../../content/remember.ts';
import type { PolicyView } from '../policy-view.ts';
import { characterData, type Html, html, jsonElement } from '../text/html.ts';
import { correctionDate, shownCorrections } from './corrections.ts';
import { renderSectionWords } from './section-words.ts';
import type { ShownPage } from './status.ts';

const longest = 155;

/**
 * Renders what search engines and programs that show links learn of a text: its first words, and data by schema.org. Names and addresses for
 * social networks would repeat the title and the canonical address, which these read instead.
 */
export function renderMetadata(view: PolicyView, page: ShownPage): Html {
  const { dated, text } = page;
  const { version, announcement, effective, status } = dated;
  const corrected = shownCorrections(version, text).map((correction) => correctionDate(view, version, correction));
  const begun = status === 'inForce' || status === 'replaced' ? [dayOf(effective)] : [];
  const dates = [announcement.date, ...begun, ...corrected].toSorted();
  const data = {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    inLanguage: text.main,
    version: version.id,
    datePublished: announcement.date,
    dateModified: dates.at(-1),
  };
  const description = renderDescription(view, page);
  return html`${description && html`<meta name="description" content="${description}">\n`}${jsonElement('application/ld+json', data)}
`;
}

/** The first words of a text, up to a whole word; undefined for a text that begins with none. */
function renderDescription(view: PolicyView, { dated, text }: ShownPage): Html | undefined {
  const [first] = text.sections;
  const opening = first && renderSectionWords(view, dated, first).opening();
  return opening && describe(opening);
}

const describe = rememberOf((opening: Html): Html => {
  const words = opening.html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= longest) return characterData(words);
  // Scripts without spaces are cut anywhere; half a character reference is left out.
  const start = words.slice(0, longest);
  const space = start.lastIndexOf(' ');
  const whole = space > longest / 2 ? start.slice(0, space) : start.replace(/&[^;]*$/, '');
  return characterData(`${whole} …`);
});
