import { expect, test } from 'vitest';
import type { Content } from '../../lambda/content/content.ts';
import { contrast, defaultColours, findLowContrast, type Theme } from '../../lambda/content/theme.ts';
import { edgeOf } from '../../lambda/shared/edge/edge-of.ts';
import { buildSite } from '../../lambda/site/build-site.ts';
import { pageStyles } from '../../lambda/site/pages/style.ts';
import { styleOf, stylesOf } from '../../lambda/site/pages/theme.ts';
import { fixtureContent } from '../fixture-content.ts';

const options = { at: Date.UTC(2026, 11, 1), origin: 'https://policy.example.com' };

function themed(theme: Theme): Content {
  return { ...fixtureContent, settings: { ...fixtureContent.settings, theme } };
}

function page(content: Content, path: string): string {
  return new TextDecoder().decode(buildSite(content, options).pages.find((one) => one.path === path)?.body);
}

test('pages name the company at the top and have its links at the foot, in the language that is nearest', () => {
  const links = [{ href: 'https://www.nordwind.eu/imprint', label: { en: 'Imprint', de: 'Impressum' } }];
  const content = themed({ name: 'Nord & Wind', links });
  expect(page(content, '/privacy/de')).toContain('<header>\n<p class="name"><bdi>Nord &amp; Wind</bdi></p>\n');
  expect(page(content, '/privacy/de')).toContain('<li><a href="https://www.nordwind.eu/imprint">Impressum</a></li>');
  expect(page(content, '/privacy/ar')).toContain(
    '<li><a href="https://www.nordwind.eu/imprint" lang="en" dir="ltr">Imprint</a></li>',
  );
});

test('colours apply on screens, by scheme, in the style sheets that the content security policy names', () => {
  const content = themed({ colours: { light: { link: '#7a1020' }, dark: { page: '#000000' } } });
  const css = styleOf(content.settings, 'text');
  expect(css.slice(pageStyles.text.length)).toBe(
    '@media screen and (prefers-color-scheme:light){:root{--link:#7a1020}}@media screen and (prefers-color-scheme:dark){:root{--page:#000000}}',
  );
  expect(page(content, '/privacy/de')).toContain(`<style>${css}</style>`);
  expect(page(content, '/404')).toContain(`<style>${styleOf(content.settings, 'comparison')}</style>`);
  expect(edgeOf(content).headers).not.toEqual(edgeOf(fixtureContent).headers);
});

const logo = { svg: "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 1'><rect fill='#f00'/></svg>", ratio: 3 };
const address =
  'data:image/svg+xml,%3Csvg%20xmlns=&#39;http://www.w3.org/2000/svg&#39;%20viewBox=&#39;0%200%203%201&#39;%3E%3Crect%20fill=&#39;%23f00&#39;/%3E%3C/svg%3E';

test('a logo is in the place of the name, which it has for those who do not see it', () => {
  const content = themed({ name: 'Nord & Wind', logo });
  expect(page(content, '/privacy/de')).toContain(
    `<p class="name"><img src="${address}" alt="Nord &amp; Wind" width="120" height="40"></p>`,
  );
  expect(decodeURIComponent(address.replaceAll('&#39;', "'").split(',')[1] ?? '')).toBe(logo.svg);
  expect(styleOf(content.settings, 'text')).toContain(
    '@media screen and (prefers-color-scheme:dark){.name img{padding:.375rem;border-radius:.375rem;background:#ffffff}}',
  );
});

test('a logo for dark screens has no light page behind it', () => {
  const content = themed({ name: 'Nordwind', logo, logoDark: logo });
  expect(page(content, '/privacy/de')).toContain(
    `<p class="name"><picture><source media="screen and (prefers-color-scheme:dark)" srcset="${address}"><img`,
  );
  expect(styleOf(content.settings, 'text')).not.toContain('background:#ffffff');
});

test.each([
  [1, 40, 40],
  [7, 280, 40],
  [20, 280, 14],
  [0.05, 2, 40],
])('a logo %d times as wide as high is %d by %d', (ratio, width, height) => {
  const content = themed({ name: 'Nordwind', logo: { ...logo, ratio } });
  expect(page(content, '/privacy/de')).toContain(`width="${width}" height="${height}">`);
});

test('every page has the icon of the site, without another request', () => {
  const content = themed({ favicon: logo });
  for (const path of ['/privacy/de', '/privacy/de/history', '/404'])
    expect(page(content, path)).toContain(`<link rel="icon" type="image/svg+xml" href="${address}">\n`);
});

test('fonts apply to the languages of the site in their script, before what pages have by themselves', () => {
  const css = styleOf(
    themed({
      fonts: { latin: ['Iowan Old Style', 'serif'], japanese: ['Hiragino Sans'], arabic: ['Amiri'], thai: ['X'] },
    }).settings,
    'text',
  );
  expect(css.slice(pageStyles.text.length)).toBe(
    [
      'html:is([lang=en],[lang=de]) body,body :is([lang=en],[lang=de]){font-family:"Iowan Old Style",serif}',
      'html:is([lang=ja]) body,body :is([lang=ja]){font-family:"Hiragino Sans",sans-serif}',
      'html:is([lang=ar]) body,body :is([lang=ar]){font-family:"Amiri",system-ui,sans-serif}',
    ].join(''),
  );
});

test('pages have links of the company at the top, in the language that is nearest', () => {
  const headerLinks = [{ href: '/contact', label: { en: 'Contact & more', de: 'Kontakt' } }];
  const content = themed({ name: 'Nordwind', headerLinks });
  expect(page(content, '/privacy/de')).toContain(
    '</bdi></p>\n<ul class="links"><li><a href="/contact">Kontakt</a></li></ul>\n',
  );
  expect(page(content, '/privacy/ar')).toContain('<a href="/contact" lang="en" dir="ltr">Contact &amp; more</a>');
});

test('a site without a theme has the style sheet that it had', () => {
  expect(stylesOf(fixtureContent.settings)).toEqual(Object.values(pageStyles));
  expect(page(themed({}), '/privacy/de')).toBe(page(fixtureContent, '/privacy/de'));
});

test('the default colours are those of the style sheet, and can be told apart', () => {
  const roots = [...pageStyles.text.matchAll(/:root\{([^}]*)\}/g)].map(([, text = '']) =>
    Object.fromEntries(text.split(';').map((part) => part.slice(2).split(':'))),
  );
  const long = (colour: string) => colour.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  for (const [index, scheme] of (['light', 'dark'] as const).entries()) {
    for (const [name, colour] of Object.entries(defaultColours[scheme]))
      expect(long(roots[index]?.[name] ?? '')).toBe(colour);
    expect(findLowContrast(defaultColours[scheme])).toEqual([]);
  }
});

test('contrast is that of WCAG, and a better colour passes', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff').toFixed(2)).toBe('4.48');
  const [found] = findLowContrast({ ...defaultColours.light, text: '#999999' });
  expect(contrast(found?.better ?? '#ffffff', '#ffffff')).toBeGreaterThanOrEqual(4.5);
});
