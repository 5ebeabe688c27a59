import path from 'node:path';
import { loadRightContent } from '../../../lambda/shared/load-content.ts';
import { writeContent } from '../../../lambda/shared/write-content.ts';
import { atOf } from '../options.ts';
import { formatJson } from '../print-report.ts';
import { type ActRequest, type PlannedAct, planAct } from './plan-act.ts';

/** The options that every command for an act has. */
export interface ActOptions {
  readonly because: string;
  readonly content: string;
  readonly at?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** Plans an act, writes it unless this is a dry run, and prints what was done; `describe` says what readers see. */
export async function runAct(
  request: Omit<ActRequest, 'at'>,
  { because, content: directory, at, dryRun, json }: ActOptions,
  describe: (planned: PlannedAct) => { readonly sentence: string; readonly to?: string },
): Promise<void> {
  const loaded = await loadRightContent(directory);
  const planned = planAct(loaded, { ...request, at: atOf({ at }, loaded.content.settings) });
  if (!dryRun) await writeContent(planned.files, directory);
  const { sentence, to } = describe(planned);
  const { date, effective } = planned;
  const file = path.join(directory, planned.file);
  const report = { version: request.name, date, effective, ...(to && { to }), because, file, written: !dryRun };
  console.log(json ? formatJson(report) : format(report, sentence));
}

function format(
  { date, file, because, written }: { [key in 'date' | 'file' | 'because']: string } & { written: boolean },
  sentence: string,
) {
  return [
    `${written ? 'Recorded' : 'Would record'}: ${sentence}`,
    `  ${file}: dated ${date}, because: ${because}`,
    written
      ? `Next: "promulgate check", "promulgate preview", commit, and deploy on ${date}: an act is dated on the day of its publication.\nFor the reason in other languages, write because: { en: …, de: … } before that.`
      : 'Nothing was written.',
  ].join('\n');
}
