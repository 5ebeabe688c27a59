import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command, Option } from 'commander';
import { findWork } from '../../../lambda/content/memory/find-work.ts';
import { contentOption } from '../../shared/content-options.ts';
import { toExchange } from '../../shared/exchange/exchange-unit.ts';
import { formatPo } from '../../shared/exchange/po.ts';
import { formatXliff } from '../../shared/exchange/xliff.ts';
import { findTranslated } from '../../shared/find-locale.ts';
import { loadForTranslators } from '../../shared/load-for-translators.ts';
import { printLines } from '../../shared/print-report.ts';

interface ExportOptions {
  readonly content: string;
  readonly format: 'po' | 'xliff';
  readonly out: string;
}

/** `promulgate export`: the texts as files for the programs of translators. */
export function exportCommand(): Command {
  return new Command('export')
    .argument('[locales...]', 'the languages, such as de fr; all without any')
    .addOption(new Option('--format <format>', 'the format').choices(['po', 'xliff']).default('po'))
    .requiredOption('--out <directory>', 'required: where to write the files')
    .addOption(contentOption())
    .addHelpText(
      'after',
      `
Writes one file for each language and policy, of its newest version. Each piece (heading,
clause, paragraph, list item, row) is a unit, with a digest of its source as context. A piece
that an earlier version has translated comes with that translation; one whose source has changed
since comes with the previous one, as "fuzzy" in PO and "initial" in XLIFF 2.1. Facts such as
{{company}} are placeholders. "promulgate import" reads the files again.`,
    )
    .action(exportTexts);
}

async function exportTexts(locales: readonly string[], { content, format, out }: ExportOptions): Promise<void> {
  const loaded = await loadForTranslators(content);
  const all = findWork(loaded.content);
  const wanted = locales.map((locale) => findTranslated(locale, all));
  const work = all.filter(({ locale }) => wanted.length === 0 || wanted.includes(locale));
  const files = work.map((text) => {
    const name = `${text.policy}-${text.version.id}.${text.locale}.${format === 'po' ? 'po' : 'xlf'}`;
    const exchanged = toExchange(text);
    return [path.join(out, name), format === 'po' ? formatPo(exchanged) : formatXliff(exchanged)] as const;
  });
  await mkdir(out, { recursive: true });
  await Promise.all(files.map(([file, text]) => writeFile(file, text)));
  printLines(files.length === 0 ? ['There is no language to translate into.'] : files.map(([file]) => file));
}
