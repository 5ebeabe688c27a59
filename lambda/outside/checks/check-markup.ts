import { faultsAt, inQuotes, type OutsideFault } from '../fault.ts';
import type { PageFacts } from '../read/read-html.ts';
import { ownPath, type SiteVisit } from '../site-visit.ts';

/** Checks what makes browsers, screen readers and other sites show a page otherwise than it is written. */
export function checkMarkup(visit: SiteVisit): OutsideFault[] {
  return [...visit.visited.values()].flatMap(({ path, status, facts }) => {
    if (status !== 200 || facts === undefined) return [];
    return [
      ...faultsAt('page', path, [...judgeFrame(facts), ...judgeHidden(facts), ...judgeReferrer(facts)]),
      ...faultsAt('language', path, [...judgeTags(facts), ...judgeMenu(visit, path, facts)]),
      ...faultsAt('link', path, judgeLinks(facts)),
      ...faultsAt('search', path, judgeCards(visit, path, facts)),
    ];
  });
}

function judgeFrame({ hasDoctype, isEnded, isCut }: PageFacts): string[] {
  return [
    ...(hasDoctype ? [] : ['Does not begin with <!doctype html>, so that browsers show it as they did decades ago']),
    ...(isEnded || isCut ? [] : ['Does not end with </html>: it may have been cut']),
  ];
}

function judgeHidden({ hidden }: PageFacts): string[] {
  return [...hidden].map((what) => `Hides words from some or all readers: ${what}`);
}

function judgeReferrer({ referrers }: PageFacts): string[] {
  const loud = referrers.filter((value) => value !== 'no-referrer');
  return loud.map((value) => `Says <meta name="referrer" content=${inQuotes(value)}>, which overrides its header`);
}

function judgeTags({ langs }: PageFacts): string[] {
  const wrong = [...langs].filter((tag) => !isTag(tag));
  return wrong.map((tag) => `Declares that a part is in the language ${inQuotes(tag)}, which is none`);
}

/** True for a tag of which the language is one: of up to eight letters all are well-formed, and only those of up to three are in use. */
function isTag(tag: string): boolean {
  try {
    return tag === '' || /^[a-z]{2,3}(?:-|$)/i.test(Intl.getCanonicalLocales(tag)[0] ?? '');
  } catch {
    return false;
  }
}

/** A link that names a language leads to a page in it. */
function judgeMenu(visit: SiteVisit, path: string, { links }: PageFacts): string[] {
  return links.flatMap(({ element, href, hreflang }) => {
    if (element !== 'a' || hreflang === undefined) return [];
    const lang = visit.visited.get(ownPath(visit, href, path) ?? '')?.facts?.lang;
    return lang === undefined || lang === hreflang
      ? []
      : [`Says that ${inQuotes(href)} is in ${inQuotes(hreflang)}, and it is in ${inQuotes(lang)}`];
  });
}

function judgeLinks({ unnamed, openers }: PageFacts): string[] {
  return [
    ...[...unnamed].map((href) => `Has a link without words, to ${inQuotes(href)}`),
    ...[...openers].map((href) => `Gives ${inQuotes(href)} power over the page, by rel="opener"`),
  ];
}

/** What other sites show of the page, when someone shares it. */
function judgeCards(visit: SiteVisit, path: string, { cards, links, titles }: PageFacts): string[] {
  const canonical = links.find(({ rel }) => rel.includes('canonical'))?.href;
  return cards.flatMap(({ name, content }) => {
    if (/:(?:image|video|audio)/.test(name) && ownPath(visit, content, path) === undefined)
      return [`Makes other sites show ${inQuotes(content)}, by ${name}`];
    if (name === 'og:url' && content !== (canonical ?? content))
      return [`Says og:url ${inQuotes(content)}, and that its canonical address is ${inQuotes(canonical ?? '')}`];
    return name === 'og:title' && !titles.includes(content)
      ? [`Says og:title ${inQuotes(content)}, and its title is ${inQuotes(titles[0] ?? '')}`]
      : [];
  });
}
