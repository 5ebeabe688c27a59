import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Files } from '../../lambda/content/files/files.ts';
import { pageStyles } from '../../lambda/site/pages/style.ts';

const facts: Readonly<Record<string, string>> = {
  application: 'Example App',
  company: 'Example GmbH',
  contact: 'privacy@example.com',
};
const table = `<table class="storage"><caption>Places</caption>
<thead><tr><th>Place</th><th>Information</th><th>Provider</th><th>Safeguard</th></tr></thead>
<tbody><tr><td><strong>Germany</strong><br>Frankfurt (eu-central-1)</td><td><ul><li>accounts</li><li>visits</li><li>data of partners</li></ul></td><td>Amazon Web Services EMEA SARL</td><td>not needed</td></tr></tbody></table>`;

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
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(directory, name)), { recursive: true });
    writeFileSync(path.join(directory, name), text);
  };
  const texts = [...files].filter(([file]) => file.endsWith('.md'));
  const versions = [...new Set(texts.map(([file]) => file.split('/')[1] ?? ''))].sort();
  const locales = [...new Set(texts.map(([file]) => path.basename(file, '.md')))];
  write('hugo.json', JSON.stringify(configOf(locales)));
  write('layouts/_default/single.html', layout);
  for (const [file, bytes] of texts) {
    const [, version = '', name = ''] = file.split('/');
    const text = fill(new TextDecoder().decode(bytes), version);
    const locale = path.basename(name, '.md');
    write(`content/${locale}/${version}.md`, text);
    if (version === versions.at(-1)) write(`content/${locale}/latest.md`, text);
  }
}

function fill(text: string, version: string): string {
  return text
    .replace('---\n', `---\ndate: ${version}\n`)
    .replace('{{storage}}', table)
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) => facts[name] ?? '');
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
