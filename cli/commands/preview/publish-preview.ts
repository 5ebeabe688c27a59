import type { Content } from '../../../lambda/content/content.ts';
import type { Files } from '../../../lambda/content/files/files.ts';
import { PublicationRefused } from '../../../lambda/publication/frozen-words.ts';
import type { Report } from '../../../lambda/publication/report.ts';
import { run } from '../../../lambda/run/run.ts';
import type { Instant, Terms } from '../../../lambda/site/site.ts';
import type { Stage } from '../../../lambda/site/stage.ts';
import { contentAsset } from '../../shared/content-asset.ts';
import { plural } from '../../shared/format-problems.ts';
import type { StandIn } from '../../stand-in/start-stand-in.ts';
import { presumeAll, presumeDates } from './presume-dates.ts';

/** The bucket and the distribution of a preview's stand-in. */
export const previewDeployment = { bucket: 'preview', distribution: 'EPREVIEW' } as const;

interface ParsedFiles {
  readonly files: Files;
  readonly content: Content;
}

interface PreviewContent extends ParsedFiles {
  readonly stage?: Stage | undefined;
  /** The moment that the pages show. */
  readonly at: Instant;
}

/** What a preview did, in words. */
interface PreviewReport {
  readonly text: string;
  /** Why a real publication would refuse the content; undefined where it would not. */
  readonly refusal?: string;
}

/**
 * Creates a function that publishes to the stand-in through the publisher's own code and returns what it did. An announced
 * text that was changed is shown even so, because its editor wants to see it, with the words in which a real publication refuses it.
 */
export function createPreviewPublisher(): (
  standIn: Pick<StandIn, 'siteUrl' | 'reset'>,
  wanted: PreviewContent,
) => Promise<PreviewReport> {
  /** What a real publication would have accepted last, so the next one is compared with it. */
  let accepted: ParsedFiles | undefined;
  let isRefused = false;
  return async (standIn, { stage, at, ...parsed }) => {
    const deployment = { ...previewDeployment, replicas: [], origin: standIn.siteUrl, stage };
    const publish = ({ files, content }: ParsedFiles, presumed?: Terms) =>
      run({ asset: { ...contentAsset(files), parsed: content }, deployment, presumed });
    const publishFirst = (first: ParsedFiles) => publish(first, presumeDates(first.content, at));
    if (isRefused) {
      standIn.reset();
      if (accepted !== undefined) await publishFirst(accepted);
    }
    try {
      const text = describe(await (accepted === undefined ? publishFirst(parsed) : publish(parsed)));
      accepted = parsed;
      isRefused = false;
      return { text };
    } catch (error) {
      if (!(error instanceof PublicationRefused)) throw error;
      isRefused = true;
      standIn.reset();
      const refusal = `${error.message}\nA publication would be refused; the preview shows the text nevertheless.`;
      return { refusal, text: `${refusal}\n${describe(await publish(parsed, presumeAll(parsed.content, at)))}` };
    }
  };
}

function describe({ status, uploads, invalidations = [] }: Report): string {
  if (uploads === undefined || status === 'unchanged') return 'Nothing changed.';
  const { new: fresh, changed, headers } = uploads;
  return `Published: ${fresh} new, ${changed + headers} changed; invalidated ${plural(invalidations.length, 'path')}`;
}
