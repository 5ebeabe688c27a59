import { type Html, html, styleElement } from '../../lambda/site/text/html.ts';

interface ReportPage {
  readonly title: string;
  /** The title, where the heading says no more. */
  readonly heading?: string;
  readonly css: string;
  readonly body: Html;
}

/** A report as one HTML document in English, which needs no other file and runs no script. */
export function renderReportPage({ title, heading = title, css, body }: ReportPage): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
${styleElement(`:root{color-scheme:light dark}body{margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;color:light-dark(#1a1a1a,#e8e8e8);background:light-dark(#fff,#16181c)}
${css}`)}
</head>
<body>
<main>
<h1>${heading}</h1>
${body}</main>
</body>
</html>
`.html;
}
