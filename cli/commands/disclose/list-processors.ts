import { countryInEnglish } from '../../../lambda/content/countries.ts';
import { processors } from '../../../lambda/content/processors.ts';

/** The catalogue of processors, as a table for people: the name to write, the company, its country and its service. */
export function listProcessors(): string {
  const rows = Object.entries(processors).map(([id, facts]) => {
    const { name = '', country = '', service = '' } = facts.at(-1) ?? {};
    return [id, name, countryInEnglish(country), service];
  });
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}
