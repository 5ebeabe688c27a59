import type { Locale } from '../../content/content.ts';
import { paths } from '../addresses.ts';
import { servedLocale } from '../model/fallback.ts';
import type { PolicyView } from '../policy-view.ts';
import { formatFact } from '../text/formats.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes } from '../text/language.ts';
import { renderDocument } from './document.ts';
import { renderLanguageMenu } from './language-menu.ts';
import { renderDates } from './status.ts';
import { lookOf, renderHeaderLinks, renderName, renderThemeLinks } from './theme.ts';
import { renderTrialNotice } from './trial-notice.ts';

type SiteParts = Pick<PolicyView, 'content' | 'origin' | 'messagesIn' | 'trial'>;

/** Renders the page that lists the policies of a site in one locale, under the name of the company. */
export function renderIndexPage(
  parts: SiteParts,
  views: readonly [PolicyView, ...PolicyView[]],
  locale: Locale,
): string {
  const { origin, content, messagesIn } = parts;
  const { locales } = content.settings;
  const title = nameOf(views, locale);
  const links = renderThemeLinks(content.settings, locale).map((link) => html`<li>${link}</li>\n`);
  const label = messagesIn(locale).text('page.languages');
  const body = html`<header>
${renderName(content.settings)}${renderHeaderLinks(content.settings, locale)}${renderLanguageMenu(content.settings, { locale, label }, paths.index)}</header>
<main id="text_">
<h1>${title}</h1>
<ul class="versions">
${views.map((view) => renderItem(view, locale))}</ul>
</main>
${
  links.length === 0
    ? undefined
    : html`<footer>
<ul>
${links}</ul>
</footer>
`
}`;
  const own = locales.map((other) => [other, paths.index(other)] as const);
  const alternates = [...own, ['x-default', paths.root] as const];
  return renderDocument({
    locale,
    title,
    look: lookOf(content.settings, 'comparison'),
    trial: renderTrialNotice(parts, locale),
    canonical: origin + paths.index(locale),
    alternates: alternates.map(([hreflang, path]) => [hreflang, origin + path] as const),
    feed: undefined,
    body,
  });
}

function renderItem(view: PolicyView, locale: Locale): Html {
  return html`<li>${policyLink(view, locale)}
<p class="dates">${renderDates(view, view.latest, locale)}</p>
</li>
`;
}

/** Renders a link to the latest page of a policy, under its title, in the nearest language that the policy has. */
export function policyLink(view: PolicyView, locale: Locale): Html {
  const served = servedLocale(view.content.settings, locale);
  const { head, main } = view.textOf(view.latest, served);
  const attributes = languageAttributes(main, locale);
  return html`<a href="${paths.latest(view.address, served)}" hreflang="${served}"${attributes}>${head.title}</a>`;
}

/** The company or application that the policies name, otherwise the host. */
function nameOf(views: readonly [PolicyView, ...PolicyView[]], locale: Locale): string {
  const names = views.flatMap(({ latest: { version } }) => version.facts.company ?? version.facts.application ?? []);
  const [name] = names;
  return name === undefined ? new URL(views[0].origin).host : formatFact(name, locale);
}
