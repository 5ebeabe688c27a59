import { countWork, type TextWork } from '../../../lambda/content/memory/find-work.ts';
import { byVersion, percentOf, sectionStates, stateOf } from './section-state.ts';

const legend = Object.values(sectionStates)
  .map((state) => state.join(' '))
  .join('   ');

interface MatrixContext {
  readonly sourceLocale: string;
  readonly isMarkdown: boolean;
}

/** The matrix of languages and sections, one table for each policy. */
export function formatMatrix(work: readonly TextWork[], context: MatrixContext): string[] {
  if (work.length === 0) return [`There is no language beside ${context.sourceLocale} to translate into.`];
  return [...byVersion(work).flatMap((texts) => formatTable(texts, context)), legend];
}

function formatTable(texts: readonly TextWork[], { isMarkdown }: MatrixContext): string[] {
  const [first] = texts;
  const sections = first?.sections ?? [];
  const title = `${first?.policy}/${first?.version.id}, from ${first?.sourceLocale}`;
  const header = ['', ...sections.map((_, index) => String(index + 1)), 'done', 'words left'];
  const rows = texts.map((text) => [
    text.locale,
    ...text.sections.map((section) => sectionStates[stateOf(section)][0]),
    `${percentOf(text)} %`,
    countWork(text.sections.flatMap(({ pieces }) => pieces)).wordsLeft.toLocaleString('en'),
  ]);
  const names = sections.map(({ source }, index) => `${index + 1} ${source.id || '(introduction)'}`).join(', ');
  const lines = isMarkdown ? markdownLines([header, ...rows]) : textLines([header, ...rows]);
  return isMarkdown ? [`#### ${title}`, '', ...lines, '', names, ''] : [title, ...lines, `  ${names}`, ''];
}

function textLines(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}`.trimEnd(),
  );
}

function markdownLines([header = [], ...rows]: readonly (readonly string[])[]): string[] {
  return [header, header.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
}
