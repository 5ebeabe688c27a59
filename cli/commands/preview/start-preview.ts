import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Content } from '../../../lambda/content/content.ts';
import { createReadingCache, type ReadingCache } from '../../../lambda/content/reading-cache.ts';
import { edgeOf } from '../../../lambda/shared/edge/edge-of.ts';
import { type LoadedContent, loadContent } from '../../../lambda/shared/load-content.ts';
import type { Instant } from '../../../lambda/site/site.ts';
import type { Stage } from '../../../lambda/site/stage.ts';
import { countProblems, formatProblems } from '../../shared/format-problems.ts';
import { loadForStage } from '../../shared/load-for-stage.ts';
import { atOf } from '../../shared/options.ts';
import { describeError } from '../../shared/print-error.ts';
import type { Intercept } from '../../stand-in/edge/create-edge-server.ts';
import { type StandIn, startStandIn } from '../../stand-in/start-stand-in.ts';
import { useStandIn } from '../../stand-in/use-stand-in.ts';
import { createReloader, type Reloader } from './create-reloader.ts';
import { describeAddresses } from './describe-addresses.ts';
import { describeForPages, type ServedSite } from './page-problems.ts';
import { createPreviewPublisher, previewDeployment } from './publish-preview.ts';
import { watchDirectory } from './watch-directory.ts';

export interface PreviewOptions {
  /** Port for viewers; 0 takes any free one. */
  readonly port: number;
  /** The content directory. */
  readonly directory: string;
  /** As typed; defaults to the moment of each publication. */
  readonly at: string | undefined;
  /** Without a stage, pages are as in production, ready or not. */
  readonly stage?: Stage | undefined;
  readonly print: (text: string) => void;
}

/** A running preview. */
export interface Preview {
  /** Ends everything and frees the ports. */
  close(): Promise<void>;
}

/** A page shows no more problems; the terminal has all of them. */
const maxShown = 100;

interface Session {
  readonly options: PreviewOptions;
  readonly reloader: Reloader;
  readonly publish: ReturnType<typeof createPreviewPublisher>;
  /** What was read of the texts before the last change: it leaves most of them as they were. */
  readonly cache: ReadingCache;
  /** Started with the first content that has no error. */
  standIn: StandIn | undefined;
  /** What the pages show now. */
  served: ServedSite | undefined;
  /** The instant of `--at`, where the store's clock starts: it decides what is public. */
  at: Instant | undefined;
}

/** Publishes and serves content until it is closed; while the content has an error, that is printed and the last good site stays. */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const session: Session = {
    options,
    reloader: createReloader(),
    publish: createPreviewPublisher(),
    cache: createReadingCache(),
    standIn: undefined,
    served: undefined,
    at: undefined,
  };
  const watching = new AbortController();
  const close = async () => {
    watching.abort();
    await session.standIn?.close();
  };
  const refreshAgain = () => refresh(session).catch((error: unknown) => options.print(describeError(error)));
  try {
    await refresh(session);
    await watchDirectory(options.directory, watching.signal, refreshAgain);
  } catch (error) {
    await close();
    throw error;
  }
  return { close };
}

async function refresh(session: Session): Promise<void> {
  const { options } = session;
  const { stage } = options;
  const loaded = await loadForStage(options.directory, stage, (named) => loadContent(named, session.cache));
  const { content, files, problems } = loaded;
  if (problems.length > 0) options.print(formatProblems(problems).join('\n'));
  if (content === undefined) {
    show(session, loaded, ['The pages show the last text without an error.']);
    const serving = session.standIn === undefined ? 'nothing is served yet' : 'the last good site stays';
    return options.print(`${countProblems(problems)}; ${serving}. Waiting for a change in ${options.directory}`);
  }
  const isFirst = session.standIn === undefined;
  const at = atOf(options, content.settings);
  session.at = options.at === undefined ? undefined : at;
  const standIn = await serve(session, content);
  const { text, refusal } = await session.publish(standIn, { files, content, stage, at });
  options.print(text);
  session.served = { content, at };
  if (isFirst) options.print(describeAddresses(standIn.siteUrl, content, at));
  show(session, loaded, refusal === undefined ? [] : [refusal]);
}

/** Shows problems in open pages; a new site is there where the content has no error. */
function show({ served, reloader }: Session, loaded: LoadedContent, notes: readonly string[]): void {
  if (served === undefined) return;
  const problems = describeForPages(loaded, served).slice(0, maxShown);
  reloader.show({ problems, notes }, loaded.content !== undefined);
}

async function serve(session: Session, content: Content): Promise<StandIn> {
  const edge = edgeOf(content, session.options.stage);
  if (session.standIn !== undefined) {
    session.standIn.setEdge(edge);
    return session.standIn;
  }
  const { transform } = session.reloader;
  const intercept: Intercept = (message, response) =>
    session.served === undefined ? answerEarly(response) : session.reloader.intercept(message, response);
  const { bucket, distribution: distributionId } = previewDeployment;
  // A key of this run alone, so that no other program on this machine can write to the preview.
  const accessKeyId = `PREVIEW${randomBytes(16).toString('hex').toUpperCase()}`;
  const options = { bucket, distributionId, edge, edgePort: session.options.port, accessKeyId };
  const started = Date.now();
  const serviceClock = () => (session.at ?? started) + Date.now() - started;
  session.standIn = await startStandIn({ ...options, serviceClock, transform, intercept });
  useStandIn(session.standIn.endpointUrl, accessKeyId);
  return session.standIn;
}

const early = `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="1"><title>Preview</title>
<p>The first pages are being made.
`;

/** Answers while there is no page: otherwise the edge would lead readers to addresses that lead nowhere yet. */
function answerEarly(response: ServerResponse): true {
  response.writeHead(503, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': '1',
  });
  response.end(early);
  return true;
}
