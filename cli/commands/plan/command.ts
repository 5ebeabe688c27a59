import { Command } from 'commander';
import { PublicationRefused } from '../../../lambda/publication/frozen-words.ts';
import type { Upload } from '../../../lambda/publication/plan-publication.ts';
import type { Prepared } from '../../../lambda/publication/prepare-publication.ts';
import { dryRun } from '../../../lambda/run/run.ts';
import { plural } from '../../shared/format-problems.ts';
import { loadRun, nothingToPublish, type PublicationOptions } from '../../shared/load-run.ts';
import { addPublicationOptions, atOf, atOption } from '../../shared/options.ts';
import { formatJson } from '../../shared/print-report.ts';

interface PlanOptions extends PublicationOptions {
  readonly at?: string;
}

/** `promulgate plan`: what `publish` would do. */
export function planCommand(): Command {
  const command = new Command('plan');
  return addPublicationOptions(command)
    .addOption(atOption())
    .action(async (options: PlanOptions) => {
      const { settings, ...parts } = await loadRun(options);
      // Without --at the store's clock decides: a machine's own may be ahead of it.
      const prepared = await dryRun(parts, options.at === undefined ? undefined : atOf(options, settings));
      if (prepared !== undefined && prepared.refusals.length > 0 && !prepared.isSuperseded)
        throw new PublicationRefused(prepared.refusals);
      console.log(options.json ? formatJson(planToJson(prepared)) : describe(prepared));
    });
}

function planToJson(prepared: Prepared | undefined) {
  if (prepared === undefined) return { status: 'unchanged', uploads: [], invalidations: [], kept: [] };
  const { sequence, uploads, invalidations, kept } = prepared.plan;
  const described = uploads.map(({ page, reason }) => ({
    path: page.path,
    reason,
    bytes: page.body.byteLength,
    digest: page.digest,
  }));
  return { status: 'planned', sequence, origin: prepared.origin, uploads: described, invalidations, kept };
}

function describe(prepared: Prepared | undefined): string {
  if (prepared === undefined) return nothingToPublish;
  const { sequence, uploads, invalidations, kept } = prepared.plan;
  return [
    `Publication ${sequence} of ${prepared.origin}:`,
    ...describeCause(prepared),
    `Upload ${plural(uploads.length, 'object')}`,
    ...uploads.map(describeUpload),
    `Invalidate ${plural(invalidations.length, 'path')}`,
    ...invalidations.map((path) => `  ${path}`),
    ...(kept.length > 0 ? [`Keep ${plural(kept.length, 'page')} that the content no longer contains`] : []),
    ...kept.map((path) => `  ${path}`),
    'Nothing was written.',
  ].join('\n');
}

/** After an upgrade no one has changed a text, and yet pages change. */
function describeCause({ publication: { outcome, stock } }: Prepared): string[] {
  const { content, renderer } = stock.record.inputs;
  const isUpgrade = outcome.inputs.content === content && outcome.inputs.renderer !== renderer;
  return isUpgrade ? ['The content is the same; this release makes other pages of it'] : [];
}

function describeUpload({ page, reason }: Upload): string {
  return `  ${reason.padEnd(8)} ${page.path}  (${plural(page.body.byteLength, 'byte')})`;
}
