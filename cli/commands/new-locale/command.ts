import path from 'node:path';
import { Command } from 'commander';
import { writeContent } from '../../../lambda/shared/write-content.ts';
import { contentOption, jsonOption } from '../../shared/content-options.ts';
import { loadForTranslators } from '../../shared/load-for-translators.ts';
import { dryRunOption } from '../../shared/options.ts';
import { formatJson, printLines } from '../../shared/print-report.ts';
import { type PlannedLocale, planLocale } from './plan-locale.ts';

interface NewLocaleOptions {
  readonly content: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** `promulgate new-locale`: what a translator of a new language needs. */
export function newLocaleCommand(): Command {
  return new Command('new-locale')
    .argument('<locale>', 'the tag of the language, such as fr, pt-BR or zh-Hant')
    .addOption(contentOption())
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Adds the language to site.yaml and to each policy.yaml that names its languages, and writes a
text to complete for the newest version of each policy, with "TODO:" before all that is to be
translated. The page's own words come with the program in many languages;
messages/<locale>.json gets what it does not have. A regional language gets no text where its
readers see that of their language.`,
    )
    .action(addLocale);
}

async function addLocale(locale: string, options: NewLocaleOptions): Promise<void> {
  const { content: directory } = options;
  const loaded = await loadForTranslators(directory);
  const planned = planLocale(loaded, locale);
  const written = !options.dryRun;
  if (written) await writeContent(planned.files, directory);
  const name = (file: string) => path.join(directory, file);
  const files = [...planned.files.keys()].map(name);
  const { toTranslate, shown } = planned;
  if (options.json) console.log(formatJson({ locale, written, files, toTranslate: toTranslate.map(name), shown }));
  else printLines(describeLocale(planned, { locale, written, name }));
}

interface Named {
  readonly locale: string;
  readonly written: boolean;
  readonly name: (file: string) => string;
}

function describeLocale({ files, toTranslate, shown }: PlannedLocale, { locale, written, name }: Named): string[] {
  return [
    `${written ? 'Added' : 'Would add'} the language ${locale}:`,
    ...[...files.keys()].map((file) => `  ${name(file)}${toTranslate.includes(file) ? '  to translate' : ''}`),
    ...shown.map(
      (text) => `Readers of ${locale} see the text of ${text.policy} in ${text.locale}: none of its own is needed.`,
    ),
    ...(toTranslate.length > 0
      ? ['Translate what follows each "TODO:"; delete a section to leave it in the language of the fallback chain.']
      : []),
    written ? 'Next: "promulgate check", "promulgate preview", commit.' : 'Nothing was written.',
  ];
}
