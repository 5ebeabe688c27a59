import type { Locale } from '../../content/content.ts';
import { paths } from '../addresses.ts';
import type { PolicyView } from '../policy-view.ts';
import { type Html, html } from '../text/html.ts';
import { compareNames, languageAttributes } from '../text/language.ts';
import { renderDocument } from './document.ts';
import { policyLink } from './index-page.ts';
import { renderLanguageMenu } from './language-menu.ts';
import { lookOf, renderName } from './theme.ts';
import { renderTrialNotice } from './trial-notice.ts';

type SiteParts = Pick<PolicyView, 'content' | 'messagesIn' | 'trial'>;

/**
 * Renders the page that answers a missing address, in one language: a sentence, the policies, and a menu that leads to them in the other
 * languages, for readers whose language nothing names. Before the first version is announced, it says so in each language: the address of
 * the policy, which the page answers then, can name one, but has the form of a page.
 */
export function renderNotFoundPage(parts: SiteParts, views: readonly PolicyView[], locale: Locale): string {
  const { settings } = parts.content;
  const messages = parts.messagesIn(locale);
  const title = messages.text('notFound.title');
  const [first, ...others] = views;
  const label = messages.text('page.languages');
  const pathIn = (other: Locale) =>
    first !== undefined && others.length === 0 ? paths.latest(first.policy.id, other) : paths.index(other);
  const menu = first && renderLanguageMenu(settings, { locale, label, isHere: false }, pathIn);
  const links = views.map((view) => html`<li>${policyLink(view, locale)}</li>\n`);
  const body = html`<header>
${renderName(settings)}${menu}</header>
<main>
<h1>${title}</h1>
<p>${messages.text(first === undefined ? 'notFound.nothingPublished' : 'notFound.text')}</p>
${first === undefined ? renderNothingPublished(parts, locale) : html`<ul>\n${links}</ul>\n`}</main>
`;
  return renderDocument({
    locale,
    title: `404 · ${title}`,
    look: lookOf(settings, 'comparison'),
    trial: renderTrialNotice(parts, locale),
    canonical: undefined,
    alternates: [],
    feed: undefined,
    body,
  });
}

function renderNothingPublished({ content, messagesIn }: SiteParts, locale: Locale): Html {
  const others = content.settings.locales.filter((other) => other !== locale).toSorted(compareNames);
  const lines = others.map(
    (other) =>
      html`<p${languageAttributes(other, locale)}>${messagesIn(other).text('notFound.nothingPublished')}</p>\n`,
  );
  return html`<div class="languages">\n${lines}</div>\n`;
}
