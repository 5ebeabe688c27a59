import { defaultColours, findLowContrast } from '../../content/theme.ts';
import { paths } from '../../site/addresses.ts';
import { cannotTell, met, unmet, unmetOr } from '../answers.ts';
import type { Judge, TextAnswer } from '../requirement.ts';
import { privacyWords } from '../words/labels.ts';
import { phrasesIn } from './phrases.ts';

/** Where what a built page lacks is changed: in this program, or in whatever changed its pages. */
const inProgram = 'This is what the program builds, and not the content: report it to the people who maintain it';

/** What only the public address can show. */
export const isReachable: Judge = () => [
  cannotTell(
    'Content and pages cannot show that the address answers everybody, everywhere, without cookies or login',
    'Run "promulgate verify" with the public address after the publication, best from several countries',
  ),
];

/** Judges whether the page is HTML in UTF-8, to be shown and not to be saved. */
export const isHtml: Judge = ({ page }) =>
  page.contentType === 'text/html; charset=utf-8'
    ? [met(`The page is ${page.contentType}`)]
    : [unmet(`The page is "${page.contentType}"`, inProgram)];

/** Judges whether nothing on the page can be edited or sent; a button that only opens a menu sends nothing. */
export const isReadOnly: Judge = lacks(
  /<(?:form|input|textarea|select|button(?! type="button" popovertarget="[^"]*">))\b[^>]*>|<[^>]*\bcontenteditable\b[^>]*>/giu,
  'The page has a form or an editable element',
);

/** Judges whether the page runs nothing: data for search engines are no script that runs. */
export const runsNoScript: Judge = lacks(
  /<script\b(?![^>]*\btype="application\/(?:ld\+)?json")[^>]*>|<(?:iframe|object|embed)\b[^>]*>|<[^>]*\son[a-z]+\s*=[^>]*>|javascript:/giu,
  'The page runs a script',
);

/** Judges whether the page loads nothing from elsewhere. */
export const loadsNothing: Judge = lacks(
  /<(?:img|script|iframe|source|video|audio|embed|track)\b[^>]*\bsrc="(?:https?:)?\/\/[^>]*>|<link\b(?=[^>]*\brel="(?:stylesheet|preload|preconnect|dns-prefetch|icon|modulepreload)")[^>]*\bhref="(?:https?:)?\/\/[^>]*>|(?:@import|url\()\s*["']?(?:https?:)?\/\/[^)"'\s]*/giu,
  'The page loads something from another address',
);

function lacks(pattern: RegExp, says: string): Judge {
  return ({ html }) => {
    const found = [...html.matchAll(pattern)].map(([tag]) => unmet(`${says}: ${tag.slice(0, 120)}`, inProgram));
    return unmetOr(found, met('The built page has none'));
  };
}

/** Judges whether the title and the first heading call it a privacy policy. */
export const isLabelled: Judge = ({ html, shown: { head }, subject }) => {
  const words = phrasesIn(privacyWords, head.locale);
  if (words === undefined)
    return [cannotTell(`No word for "privacy" is known in ${head.locale}`, `Read the title "${head.title}"`)];
  const parts = (['title', 'h1'] as const).map((tag) => [tag, textOfFirst(tag, html)] as const);
  // An app may be called so, too.
  const application = String(subject.facts.application ?? '');
  const wrong = parts
    .filter(([, text]) => !words.some((word) => text.replace(application, '').search(word) >= 0))
    .map(([tag, text]) =>
      unmet(`Readers of <${tag}> see "${text}", which does not call it a privacy policy`, 'Write a title that does', {
        file: head.file,
      }),
    );
  return unmetOr(wrong, met(`The title is "${head.title}"`, { file: head.file }));
};

/** The words of the first element of its kind. */
function textOfFirst(tag: string, html: string): string {
  const inner = new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? '';
  return inner.replace(/<[^>]*>/g, '').trim();
}

/** Judges whether small screens and printers are provided for. */
export const suitsScreens: Judge = ({ html }) => {
  const wanted = [
    [/<meta name="viewport" content="[^"]*width=device-width/u, 'a viewport as wide as the screen'],
    [/@media print/u, 'rules for print'],
  ] as const;
  const wrong = wanted
    .filter(([pattern]) => !pattern.test(html))
    .map(([, what]) => unmet(`The page has not ${what}`, inProgram));
  return unmetOr(
    wrong,
    met('The page has a viewport and rules for print; axe finds nothing in the program’s own tests'),
  );
};

/** Judges whether the words are large and dark enough: 16 pixels, and a contrast of 4.5 to 1. */
export const isReadable: Judge = ({ html, subject }) => {
  const rule = /(?:^|[}>])body\{([^}]*)\}/u.exec(html)?.[1] ?? '';
  const [, number, unit] = /font(?:-size)?:[^;]*?([\d.]+)(rem|em|px)/u.exec(rule) ?? [];
  const pixels = number === undefined ? undefined : Number(number) * (unit === 'px' ? 1 : 16);
  const size: TextAnswer =
    pixels === undefined
      ? cannotTell('The size of the words is not in the style sheet', 'Measure it in a browser')
      : pixels < 16
        ? unmet(`The words are ${pixels} pixels high, less than 16`, inProgram)
        : met(`The words are ${pixels} pixels high`);
  const { theme } = subject.content.settings;
  const pairs = (['light', 'dark'] as const).flatMap((scheme) =>
    findLowContrast({ ...defaultColours[scheme], ...theme?.colours?.[scheme] }),
  );
  const dim = pairs.map(({ words, behind, ratio, better }) =>
    unmet(`The contrast of "${words}" on "${behind}" is ${ratio.toFixed(2)}, less than 4.5`, `Write ${better}`, {
      file: 'site.yaml',
    }),
  );
  return [size, ...unmetOr(dim, met('The contrast of all words is at least 4.5'))];
};

/** Judges whether every language that was ever public keeps its address, which names no version. */
export const keepsAddress: Judge = ({ subject: { content, policy, pages }, locale }) => {
  const { dropped, sourceLocale } = content.settings;
  const lost = locale === sourceLocale ? dropped.filter((tag) => !pages.has(paths.latest(policy.id, tag))) : [];
  const wrong = lost.map((tag) =>
    unmet(`${paths.latest(policy.id, tag)} was public and has no page`, `Restore a translation ${tag}.md`),
  );
  return unmetOr(wrong, met(`${paths.latest(policy.id, locale)} never changes`));
};
