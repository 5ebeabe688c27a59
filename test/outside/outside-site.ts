import type { Transform } from '../../cli/stand-in/edge/answer-viewer.ts';
import type { StandInOptions } from '../../cli/stand-in/start-stand-in.ts';
import type { Files } from '../../lambda/content/files/files.ts';
import { checkSite, type OutsideOptions, type OutsideView } from '../../lambda/outside/check-site.ts';
import { contentOf } from '../../lambda/run/load-site.ts';
import type { RunOptions } from '../../lambda/run/run.ts';
import { edgeOf } from '../../lambda/shared/edge/edge-of.ts';
import { fixtureFiles } from '../fixture-content.ts';
import { at, type Publisher, startPublisher } from '../publication/publisher.ts';

const encoder = new TextEncoder();
const settings =
  'sourceLocale: en\nlocales: [en, ar, de]\ntimeZone: Europe/Berlin\nnoticeDays: 30\nsecurityContact: security@example.com\n';
const others = /(?:^|\/)(?:ja|zh-Hans|zh-Hant)\.(?:md|json)$/;

/** The fixture in three languages, so that a look at its site takes few requests. */
export const smallFiles: Files = new Map(
  [...fixtureFiles]
    .filter(([file]) => !others.test(file))
    .map(([file, bytes]) => [file, file === 'site.yaml' ? encoder.encode(settings) : bytes]),
);

/** Content with other files put in. */
export function withFiles(files: Files, more: Readonly<Record<string, string>>): Files {
  return new Map([...files, ...Object.entries(more).map(([file, text]) => [file, encoder.encode(text)] as const)]);
}

/** A content, and when it is published. */
export type Step = readonly [files: Files, when: number];

/** Publishes contents one after the other, and serves the last as its own distribution would. */
export async function publish(
  steps: readonly Step[],
  more: Partial<StandInOptions> = {},
  options: Partial<RunOptions> = {},
): Promise<Publisher> {
  const publisher = await startPublisher(more);
  for (const [files, when] of steps) await publisher.publish(files, { ...options, at: when });
  const last = steps.at(-1)?.[0];
  if (more.edge === undefined && last !== undefined) publisher.setEdge(edgeOf(contentOf(last)));
  return publisher;
}

/** Looks at a site from outside. */
export function look(
  { siteUrl }: Pick<Publisher, 'siteUrl'>,
  options: Partial<OutsideOptions> = {},
): Promise<OutsideView> {
  return checkSite({ site: siteUrl, now: at, ...options });
}

/** A transform that can be replaced while the site is served. */
export function createSeeding(): { readonly transform: Transform; seed(fault: Transform | undefined): void } {
  let current: Transform | undefined;
  return {
    transform: (answer, request) => current?.(answer, request) ?? answer,
    seed(fault) {
      current = fault;
    },
  };
}
