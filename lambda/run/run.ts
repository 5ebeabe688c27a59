import { hasNothingToDo } from '../publication/has-nothing-to-do.ts';
import type { Prepared, Wanted } from '../publication/prepare-publication.ts';
import type { Publishing } from '../publication/publishing.ts';
import type { Outcome } from '../publication/reconcile.ts';
import { type Glance, glanceAtRecord } from '../publication/record/read-record.ts';
import { type Report, reportOutcome } from '../publication/report.ts';
import { createLightReader } from '../publication/store/create-light-reader.ts';
import { boundOldHeap } from '../shared/bound-old-heap.ts';
import { boundYoungHeap, growYoungHeap } from '../shared/bound-young-heap.ts';
import { collectGarbage, createCollector } from '../shared/collect-garbage.ts';
import type { Deployment } from '../shared/environment.ts';
import { holdInTurn } from '../shared/hold-pages.ts';
import type { Hold } from '../site/create-page.ts';
import type { Instant, Site } from '../site/site.ts';
import type { Asset } from './asset.ts';
import type { SiteOptions } from './build-wanted-site.ts';

/** What one run of the publisher is made of. */
export interface RunOptions extends Pick<Wanted, 'presumed'> {
  readonly asset: Asset;
  readonly deployment: Deployment;
  readonly onUpload?: Publishing['onUpload'];
  /** True where nothing else lives in the process, as in a function: then the run says when memory is collected, for all that is in it. */
  readonly ownsProcess?: boolean;
}

/** What a change has of heap at 50 languages × 20 versions, and half as much again. To collect it would take a twentieth of the time of that change. */
const changeBytes = 64 * 1_024 * 1_024;

/**
 * Makes the published site equal to what the asset's content says at an instant, and does nothing when it already is. Throws
 * `ContentProblems`, `PublicationRefused` or AWS's own error; a slow invalidation is reported, and the next run asks again.
 */
export async function run(parts: RunOptions): Promise<Report> {
  if (parts.ownsProcess) growYoungHeap();
  let rendersMany = false;
  const pages = holdInTurn({
    onFull: () => {
      rendersMany = true;
      // A change renders few pages, and would take a fifth more time.
      if (parts.ownsProcess) boundOldHeap();
    },
    ...(parts.ownsProcess && { onHeld: createCollector() }),
  });
  // Of a change, only a heap that is larger than most repays the time.
  const collect = parts.ownsProcess ? () => collectGarbage(rendersMany ? undefined : changeBytes) : () => {};
  try {
    const hold = { next: pages.next, onPlanned: collect };
    return reportOutcome(await publishWanted(parts, await wantedOf(parts, hold), collect));
  } finally {
    pages.close();
  }
}

async function publishWanted(parts: RunOptions, wanted: Wanted, onUnneeded: () => void): Promise<Outcome> {
  const { replicas, timestampAuthority: stamper } = parts.deployment;
  const glance = await glanceLightly(parts);
  if (glance && hasNothingToDo(glance, wanted, { replicas, stamper }))
    return { status: 'unchanged', until: glance.record.until };
  const { reconcile } = await import('../publication/reconcile.ts');
  if (parts.ownsProcess) boundYoungHeap();
  return reconcile({ ...(await publishingOf(parts)), onUnneeded }, wanted, glance);
}

/** Returns what `run()` would do now, or at another instant, without doing it; undefined if it would do nothing. */
export async function dryRun(parts: RunOptions, at?: Instant): Promise<Prepared | undefined> {
  const { preparePublication } = await import('../publication/prepare-publication.ts');
  return preparePublication(await publishingOf(parts), await wantedOf(parts), at);
}

/** Undefined where that fails for whatever reason: then the SDK reads, tries again, and says what is wrong. */
async function glanceLightly({ deployment }: RunOptions): Promise<Glance | undefined> {
  const reader = createLightReader(deployment.bucket, process.env);
  return reader && glanceAtRecord(reader).catch(() => undefined);
}

async function publishingOf({ deployment, onUpload }: RunOptions): Promise<Publishing> {
  const { createPublishing } = await import('../publication/store/create-publishing.ts');
  return { ...createPublishing(deployment), ...(onUpload && { onUpload }) };
}

/** What holds the pages of sites. */
interface SiteHold {
  /** For each site one after another. */
  next(): Hold;
  /** Called when the pages of a site are planned, and much is no longer needed. */
  readonly onPlanned: () => void;
}

/** Each site holds its pages in what is given for that, or in memory. */
async function wantedOf({ asset, deployment, presumed }: RunOptions, siteHold?: SiteHold): Promise<Wanted> {
  const { origin, stage, trialAt, replicas } = deployment;
  let loading: Promise<SiteLoader> | undefined;
  const loader = () => {
    loading ??= loaderFrom(asset);
    return loading;
  };
  return {
    inputs: await asset.readInputs(),
    origin,
    stage,
    trialAt,
    presumed,
    replicas: replicas.map(({ bucket }) => bucket),
    getReady: () => {
      loader().catch(() => {});
    },
    async loadSite(options) {
      const site = {
        ...options,
        trialAt,
        mustBeReady: stage === 'production',
        ...(siteHold && { hold: siteHold.next() }),
      };
      const load = await loader();
      // What it knows of the content is let go of with it.
      loading = undefined;
      const built = await load(site);
      siteHold?.onPlanned();
      return built;
    },
  };
}

type SiteLoader = (options: SiteOptions) => Promise<Site>;

/** Loads what builds a site, and what is known of the content before its texts are read. */
async function loaderFrom(asset: Asset): Promise<SiteLoader> {
  const outlined = await asset.readOutline?.();
  if (outlined !== undefined) {
    const { loadOutlinedSite } = await import('./load-outlined-site.ts');
    return (options) => loadOutlinedSite(outlined, options);
  }
  const { loadSite } = await import('./load-site.ts');
  return async (options) => loadSite(await asset.readContent(), options, asset.parsed);
}
