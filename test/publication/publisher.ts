import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { contentAsset } from '../../cli/shared/content-asset.ts';
import type { StandInOptions } from '../../cli/stand-in/start-stand-in.ts';
import { useStandIn } from '../../cli/stand-in/use-stand-in.ts';
import type { Files } from '../../lambda/content/files/files.ts';
import type { Report } from '../../lambda/publication/report.ts';
import { type RunOptions, run } from '../../lambda/run/run.ts';
import type { Instant } from '../../lambda/site/site.ts';
import { fixtureFiles } from '../fixture-content.ts';
import { type WatchedAccess, watchCalls } from '../iam/watch-calls.ts';
import { bucket, distributionId, type Running, start } from '../stand-in/running.ts';

/** Three days after the policy of 2026 took effect. */
export const at = Date.UTC(2026, 10, 18);
/** A stand-in, and the real publisher pointed at it. */
export interface Publisher extends Running {
  /** Runs the publisher as of an instant, which is the stand-in's clock; three days after the policy of 2026 took effect by default. */
  publish(files?: Files, more?: Partial<RunOptions> & { readonly at?: Instant }): Promise<Report>;
  /** Everything that the bucket holds except the record, as `<key> <ETag>` lines. */
  objects(): Promise<string[]>;
  /** The actions for which the publisher's role needed permission; the test fails if its policies do not allow one. */
  readonly accesses: readonly WatchedAccess[];
  /** Requests since the last call, as `PutObject privacy/de` lines. */
  asked(): string[];
}

/** Starts a stand-in that ends with the test; the SDK of this process sends its requests only there. */
export async function startPublisher(options: Partial<StandInOptions> = {}): Promise<Publisher> {
  let clock = at;
  const running = await start({ serviceClock: () => clock, ...options });
  useStandIn(running.endpointUrl);
  const accesses = watchCalls(running.endpointUrl);
  const deployment = { bucket, distribution: distributionId, replicas: [] };
  return {
    ...running,
    accesses,
    pass(seconds) {
      clock += seconds * 1_000;
      running.pass(seconds);
    },
    publish(files = fixtureFiles, { at: instant = Math.max(at, clock), ...more } = {}) {
      clock = instant;
      running.moveTo(instant);
      return run({ asset: contentAsset(files), deployment, ...more });
    },
    objects: () => listObjects(running),
    asked() {
      const lines = running.requests.map(({ operation, key }) => [operation, key].filter(Boolean).join(' '));
      running.clearRequests();
      return lines;
    },
  };
}

/** The content with one passage of one file reworded. */
export function reworded(file: string, from: string, to: string, files: Files = fixtureFiles): Files {
  const text = new TextDecoder().decode(files.get(file));
  if (!text.includes(from)) throw new Error(`Cannot reword ${file}: it does not contain "${from}"`);
  return new Map(files).set(file, new TextEncoder().encode(text.replace(from, to)));
}

/** The content without one file. */
export function without(file: string, files: Files = fixtureFiles): Files {
  return new Map([...files].filter(([path]) => path !== file));
}

async function listObjects({ s3 }: Running): Promise<string[]> {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket }));
  return Contents.filter(({ Key }) => Key !== 'published.json').map(({ Key, ETag }) => `${Key} ${ETag}`);
}
