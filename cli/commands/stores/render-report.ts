import type { LocatedAnswer } from '../../../lambda/requirements/judge-requirements.ts';
import { type Html, html } from '../../../lambda/site/text/html.ts';
import { renderReportPage } from '../../shared/report-page.ts';
import { judgedName, sumUp } from './describe-report.ts';
import type { JudgedVersionReport, RequirementReport, RequirementsReport } from './make-report.ts';

const reportStyle =
  ':root{color-scheme:light dark}body{margin:0 auto;max-width:60rem;padding:1rem;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}section{border-top:1px solid;margin:1rem 0}h3{margin:.5rem 0 0}p,ul{margin:.25rem 0}.unmet h3::before{content:"✗ "}.met h3::before{content:"✓ "}.unknown h3::before{content:"? "}.advice h3::before{content:"! "}small{opacity:.8}';

/** A report as one HTML document, which needs no other file and runs no script. */
export function renderReport({ at, locales, versions }: RequirementsReport): string {
  return renderReportPage({
    title: 'What stores and laws ask',
    css: reportStyle,
    body: html`<p>Judged on <time datetime="${at}">${at.slice(0, 10)}</time> in ${locales.join(', ')}. Not legal advice: this is what software can check.</p>
${versions.map((version) => renderVersion(version, locales.length))}`,
  });
}

function renderVersion(version: JudgedVersionReport, languages: number): Html {
  const rows = version.requirements.map((requirement) => renderRequirement(requirement, languages));
  return html`<h2>${judgedName(version)}</h2>
<p>${sumUp(version)}</p>
${rows}`;
}

function renderRequirement(requirement: RequirementReport, languages: number): Html {
  const { id, name, verdict, stops, watched, asks, how, source, checked, answers } = requirement;
  const kind = verdict === 'unmet' && !stops ? 'advice' : verdict;
  return html`<section class="${kind}">
<h3>${id}: ${asks}</h3>
<p><strong>${kind}</strong> · ${name}${watched ? ', watched after publication' : ''}</p>
<ul>
${answers.map((answer) => renderAnswer(answer, languages))}</ul>
<p><small>Checked by: ${how}. Source: <a href="${source}">${source}</a>, ${checked}</small></p>
</section>
`;
}

function renderAnswer({ verdict, file, line, says, write, locales }: LocatedAnswer, languages: number): Html {
  const whose = locales.length === languages ? '' : ` (${locales.join(', ')})`;
  const location = file === undefined ? undefined : html`<code>${file}:${line}</code> `;
  return html`<li>${verdict}${whose}: ${location}${says}${write === undefined ? undefined : html`<br>${write}`}</li>
`;
}
