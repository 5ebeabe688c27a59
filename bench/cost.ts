import { costTable, scales } from './cost-model.ts';

// Prints the table of what a site costs, which docs/platform.md shows.
const header = ['For', 'On the bill', ...scales.map((scale) => scale.toLocaleString('en-US'))];
const rows = [header, header.map(() => '---'), ...costTable()];
console.log(rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
