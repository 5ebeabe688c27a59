import type { Files } from '../../lambda/content/files/files.ts';
import { pageStyles } from '../../lambda/site/pages/style.ts';
import { createWriter, peerTexts } from './peer-texts.ts';

const layout = `exports.render = ({ title, summary, locale, name, languages, css, content, page }) => {
  const all = languages.map(tag => ({ tag, href: "/" + tag.toLowerCase() + "/" + name + "/" }));
  return \`<!doctype html>
<html lang="\${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>\${title}</title>
<link rel="canonical" href="https://policy.example.com\${page.url}">
\${all.map(({ tag, href }) => \`<link rel="alternate" hreflang="\${tag}" href="https://policy.example.com\${href}">\`).join("\\n")}<style>\${css}</style></head>
<body><nav><ul>\${all.map(({ tag, href }) => \`<li><a href="\${href}" hreflang="\${tag}" lang="\${tag}">\${tag}</a></li>\`).join("\\n")}</ul></nav>
<main><h1>\${title}</h1><p>\${page.date.toISOString().slice(0, 10)}</p>\${summary ? \`<p>\${summary}</p>\` : ""}
<article>\${content}</article></main></body></html>\`;
};
`;

const config = `module.exports = () => ({ dir: { input: "src", output: "out" }, markdownTemplateEngine: false });
`;

/** Writes what Eleventy needs to make the same pages as Hugo does: no more than `writeHugoLoad()` asks for. */
export function writeEleventyLoad(files: Files, directory: string): void {
  const write = createWriter(directory);
  const texts = peerTexts(files);
  const languages = [...new Set(texts.map(({ locale }) => locale))];
  write('eleventy.config.cjs', config);
  write('src/_data/languages.json', JSON.stringify(languages));
  write('src/_data/css.cjs', `module.exports = ${JSON.stringify(pageStyles.text)};\n`);
  write('src/_includes/page.11ty.cjs', layout);
  for (const { locale, name, text } of texts) {
    const data = `layout: page.11ty.cjs\nlocale: ${locale}\nname: "${name}"\npermalink: /${locale.toLowerCase()}/${name}/index.html\n`;
    write(`src/${locale}/${name}.md`, text.replace('---\n', `---\n${data}`));
  }
}
