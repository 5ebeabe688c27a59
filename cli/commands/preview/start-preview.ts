import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { edgeOf } from '../../../lambda/shared/edge/edge-of.ts';
import type { LoadedContent } from '../../../lambda/shared/load-content.ts';
import { loadContent } from '../../../lambda/shared/load-content.ts';
import { countProblems, formatProblems } from '../../shared/format-problems.ts';
import { parseInstant } from '../../shared/parse-instant.ts';
import { describeError } from '../../shared/print-error.ts';
import { type StandIn, startStandIn } from '../../stand-in/start-stand-in.ts';
import { previewDeployment, useStandIn } from '../../stand-in/use-stand-in.ts';
import { describeAddresses } from './describe-addresses.ts';
import { createPreviewPublisher } from './publish-preview.ts';
import { type Reloader, startReloader } from './reloader.ts';
import { watchDirectory } from './watch-directory.ts';

export interface PreviewOptions {
  /** Where viewers ask; 0 takes any free port. */
  readonly port: number;
  /** Where the content is. */
  readonly directory: string;
  /** As typed; now, anew at each publication, unless told. */
  readonly at: string | undefined;
  readonly print: (text: string) => void;
}

/** A running preview. */
export interface Preview {
  /** Ends everything and frees the ports. */
  close(): Promise<void>;
}

/** Publishes and serves content until it is closed; content with an error is told, and the last good site stays. */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const bucketDirectory = await mkdtemp(path.join(tmpdir(), 'promulgate-preview-'));
  const reloader = await startReloader();
  const publish = createPreviewPublisher();
  const session: Session = { options, bucketDirectory, reloader, publish, standIn: undefined };
  const close = async () => {
    watching.abort();
    await Promise.all([session.standIn?.close(), reloader.close()]);
    await rm(bucketDirectory, { recursive: true, force: true });
  };
  const watching = new AbortController();
  try {
    await refresh(session);
  } catch (error) {
    await close();
    throw error;
  }
  watchDirectory(options.directory, watching.signal, () =>
    refresh(session).catch((error: unknown) => options.print(describeError(error))),
  );
  return { close };
}

interface Session {
  readonly options: PreviewOptions;
  readonly bucketDirectory: string;
  readonly reloader: Reloader;
  readonly publish: ReturnType<typeof createPreviewPublisher>;
  /** Started with the first content that has no error. */
  standIn: StandIn | undefined;
}

async function refresh(session: Session): Promise<void> {
  const { options, reloader } = session;
  const loaded = await loadContent(options.directory);
  if (loaded.problems.length > 0) options.print(formatProblems(loaded.problems).join('\n'));
  if (loaded.content === undefined) {
    const serving = session.standIn === undefined ? 'nothing is served yet' : 'the last good site stays';
    return options.print(`${countProblems(loaded.problems)}; ${serving}. Waiting for a change in ${options.directory}`);
  }
  const isFirst = session.standIn === undefined;
  const standIn = await serve(session, loaded.content);
  const at = options.at === undefined ? Date.now() : parseInstant(options.at, loaded.content.settings.timeZone);
  options.print(await session.publish(standIn, { files: loaded.files, at }));
  if (isFirst) options.print(describeAddresses(standIn.siteUrl, loaded.content, at));
  reloader.reload();
}

async function serve(session: Session, content: NonNullable<LoadedContent['content']>): Promise<StandIn> {
  const edge = edgeOf(content);
  if (session.standIn !== undefined) {
    session.standIn.setEdge(edge);
    return session.standIn;
  }
  const { options, bucketDirectory: directory, reloader } = session;
  const { bucket, distribution: distributionId } = previewDeployment;
  const standIn = await startStandIn({
    directory,
    bucket,
    distributionId,
    edge,
    edgePort: options.port,
    transform: reloader.transform,
  });
  useStandIn(standIn.endpointUrl);
  session.standIn = standIn;
  return standIn;
}
