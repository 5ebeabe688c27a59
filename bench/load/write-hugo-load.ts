import type { Files } from '../../lambda/content/files/files.ts';
import { pageStyles } from '../../lambda/site/pages/style.ts';
import { createWriter, peerTexts } from './peer-texts.ts';

const layout = `<!doctype html>
<html lang="{{ .Language.Params.tag }}" dir="{{ .Language.LanguageDirection | default "ltr" }}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{{ .Title }}</title>
<link rel="canonical" href="{{ .Permalink }}">
{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Params.tag }}" href="{{ .Permalink }}">
{{ end }}<style>{{ site.Params.css | safeCSS }}</style></head>
<body><nav><ul>{{ range .AllTranslations }}<li><a href="{{ .RelPermalink }}" hreflang="{{ .Language.Params.tag }}" lang="{{ .Language.Params.tag }}">{{ .Language.LanguageName }}</a></li>
{{ end }}</ul></nav>
<main><h1>{{ .Title }}</h1><p>{{ .Date.Format "2006-01-02" }}</p>{{ with .Params.summary }}<p>{{ . }}</p>{{ end }}
<article>{{ .Content }}</article></main></body></html>
`;

/**
 * Writes what Hugo needs to make the version pages and the latest pages of a load, with its facts and table filled in, the style
 * sheet inline, the links to all languages and the language menu. It gets none of what the other pages need.
 */
export function writeHugoLoad(files: Files, directory: string): void {
  const write = createWriter(directory);
  const texts = peerTexts(files);
  write('hugo.json', JSON.stringify(configOf([...new Set(texts.map(({ locale }) => locale))])));
  write('layouts/_default/single.html', layout);
  for (const { locale, name, text } of texts) write(`content/${locale}/${name}.md`, text);
}

function configOf(locales: readonly string[]) {
  const language = (locale: string, index: number) => [
    locale.toLowerCase(),
    { contentDir: `content/${locale}`, params: { tag: locale }, languageName: locale, weight: index + 1 },
  ];
  return {
    baseURL: 'https://policy.example.com/',
    defaultContentLanguage: 'en',
    defaultContentLanguageInSubdir: true,
    disableKinds: ['home', 'section', 'taxonomy', 'term', 'RSS', 'sitemap', 'robotsTXT', '404'],
    languages: Object.fromEntries(locales.map(language)),
    markup: { goldmark: { renderer: { unsafe: true } } },
    params: { css: pageStyles.text },
    timeout: '600s',
  };
}
