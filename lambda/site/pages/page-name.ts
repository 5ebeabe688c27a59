import type { PolicyView } from '../policy-view.ts';
import { formatFact } from '../text/formats.ts';
import { type Html, html, joinHtml } from '../text/html.ts';
import { languageAttributes } from '../text/language.ts';
import type { ShownPage } from './status.ts';

type NamedPage = Pick<ShownPage, 'dated' | 'text'>;

/** The title of a text and the application that it is about, as the title of a document. */
export function nameOfPage(view: PolicyView, { dated, text }: NamedPage): string {
  const { title } = text.head;
  const application = applicationOf(view, { dated, text });
  return application === undefined ? title : `${title} · ${application}`;
}

/** The title, the application and its company, as the heading of a page. */
export function renderPageHeading(view: PolicyView, page: NamedPage): Html {
  const { head, main, locale } = page.text;
  const names = [applicationOf(view, page), companyOf(view, page)].filter((name) => name !== undefined);
  const shown = joinHtml(
    names.map((name) => html`<bdi>${name}</bdi>`),
    ' · ',
  );
  return html`<h1${languageAttributes(main, locale)}>${head.title}${names.length === 0 ? undefined : html` <small>${shown}</small>`}</h1>\n`;
}

/** The company as the facts of the version name it; undefined where the page names it already. */
function companyOf({ content, factsOf }: PolicyView, { dated, text }: NamedPage): string | undefined {
  const { company, application } = factsOf(dated.version);
  const name = company === undefined ? '' : formatFact(company, text.main);
  const isNamed = company === application || content.settings.theme?.name === name || text.head.title.includes(name);
  return isNamed ? undefined : name;
}

/** The application as the facts of the version name it, or else the site; undefined where the title names it already. */
function applicationOf({ content, factsOf }: PolicyView, { dated, text }: NamedPage): string | undefined {
  const { application = content.settings.theme?.name } = factsOf(dated.version);
  const name = application === undefined ? '' : formatFact(application, text.main);
  return name === '' || text.head.title.includes(name) ? undefined : name;
}
