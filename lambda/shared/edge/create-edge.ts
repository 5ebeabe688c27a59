import { readFileSync } from 'node:fs';
import { paths } from '../../site/addresses.ts';
import { cacheControl, edgeSeconds } from '../../site/cache-lifetimes.ts';
import { type Stage, unsaidStage } from '../../site/stage.ts';
import type { Edge } from './edge.ts';
import { buildNegotiationTable } from './negotiation-table.ts';
import { responseHeaders } from './response-headers.ts';

/** The languages of a site, or of one of its policies. */
interface EdgeLocales {
  /** Canonical tags, in the order of preference among equals. */
  readonly locales: readonly string[];
  /** Canonical tags of languages that are no longer negotiated, but whose paths are kept. */
  readonly dropped?: readonly string[];
  /** The locale for readers of any other language; one of the locales. */
  readonly sourceLocale: string;
}

/** What the edge needs to know about a site. */
export interface EdgeOptions extends EdgeLocales {
  /** Ids of the policies, which are the first segments of their paths. */
  readonly policies: readonly string[];
  /** The languages of policies that have other ones than the site. */
  readonly own?: Readonly<Record<string, EdgeLocales>> | undefined;
  /** True if applications have addresses under each policy. Defaults to false. */
  readonly hasApplications?: boolean;
  /** The inline style sheets of the pages. */
  readonly styles: readonly string[];
  /** Defaults to production. */
  readonly stage?: Stage | undefined;
}

function tableOf({ locales, dropped = [], sourceLocale }: EdgeLocales) {
  const source = locales.indexOf(sourceLocale);
  if (source < 0)
    throw new Error(`Cannot create the edge: source locale "${sourceLocale}" is not one of ${locales.join(', ')}`);
  return { locales, dropped, source, ...buildNegotiationTable(locales) };
}

/** Creates the definition of a site's edge. The same options give the same bytes. */
export function createEdge(options: EdgeOptions): Edge {
  const { policies, hasApplications = false, styles, stage = unsaidStage } = options;
  const { negotiation, alias, notFound, trialNotFound } = cacheControl;
  const own = Object.entries(options.own ?? {}).map(([policy, languages]) => ({ policy, ...tableOf(languages) }));
  const apps = hasApplications && { apps: 1 };
  const site = { policies, cacheControl: { negotiation, alias }, ...tableOf(options), ...apps, own };
  const viewerRequest = readFileSync(new URL('./viewer-request.min.js', import.meta.url), 'utf8');
  const viewerResponse = readFileSync(new URL('./viewer-response.min.js', import.meta.url), 'utf8');
  return {
    functionCode: `let site = ${JSON.stringify(site)};\n${viewerRequest}`,
    responseFunctionCode: `const notFoundLifetimes = ${JSON.stringify([notFound, trialNotFound])};\n${viewerResponse}`,
    headers: responseHeaders(styles, stage),
    notFoundPath: paths.notFound,
    errorSeconds: edgeSeconds.error,
    defaultSeconds: edgeSeconds.default,
    maxSeconds: edgeSeconds.max,
    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html
    compression: { minBytes: 1_000, maxBytes: 10_000_000 },
  };
}
