import { forEachBounded } from '../publication/for-each-bounded.ts';
import { type Ask, type Connection, createAsk, NoReply } from './ask.ts';
import { checkAnswers } from './checks/check-answers.ts';
import { checkFeeds } from './checks/check-feeds.ts';
import { checkForms } from './checks/check-forms.ts';
import { checkHeaders, judgeConnection } from './checks/check-headers.ts';
import { checkLinks } from './checks/check-links.ts';
import { checkMarkup } from './checks/check-markup.ts';
import { checkMenus } from './checks/check-menus.ts';
import { checkNotices } from './checks/check-notices.ts';
import { checkPages } from './checks/check-pages.ts';
import { checkRecord } from './checks/check-record.ts';
import { checkRobots } from './checks/check-robots.ts';
import { checkSearch } from './checks/check-search.ts';
import { checkSecurityTxt } from './checks/check-security-txt.ts';
import { checkShownDates } from './checks/check-shown-dates.ts';
import { checkShownLanguages } from './checks/check-shown-languages.ts';
import { checkShownPlaces } from './checks/check-shown-places.ts';
import { checkVersions } from './checks/check-versions.ts';
import { faultsAt, type OutsideFault } from './fault.ts';
import { probeEdges } from './probes/probe-edges.ts';
import { type ProbeOptions, probeEveryone } from './probes/probe-everyone.ts';
import { probeLanguages } from './probes/probe-languages.ts';
import type { SiteVisit, VisitScope } from './site-visit.ts';
import { visitSite } from './visit-site.ts';

/** How to look at a site from outside. */
export interface OutsideOptions {
  /** Scheme and host. */
  readonly site: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Defaults to the whole site. */
  readonly scope?: VisitScope | undefined;
  /** True if bytes and headers are compared with the ledger by whoever calls. */
  readonly isLedgerChecked?: boolean;
  readonly deadline?: AbortSignal | undefined;
  readonly limits?: Partial<typeof outsideLimits>;
  /** Called with what is being done and how far it is. */
  readonly progress?: ((what: string, done: number, known: number) => void) | undefined;
}

/** What was looked at, and what is wrong. */
export interface OutsideView {
  /** How many addresses answered, and how many requests were sent. */
  readonly addresses: number;
  readonly requests: number;
  readonly policies: number;
  readonly versions: number;
  readonly locales: number;
  /** What could not be looked at, and why. */
  readonly notes: readonly string[];
  readonly faults: readonly OutsideFault[];
}

/** What a site can make its visitor spend. */
const outsideLimits = { bytes: 16_000_000, milliseconds: 30_000, addresses: 50_000, concurrency: 8 };

type Check = (visit: SiteVisit) => OutsideFault[];

/** These say nothing of what was not visited. */
const checksOfToday: readonly Check[] = [
  ...[checkAnswers, checkHeaders, checkPages, checkLinks, checkShownDates, checkShownPlaces],
  ...[checkMarkup, checkMenus, checkForms, checkRobots],
];
const checksOfAll: readonly Check[] = [
  ...checksOfToday,
  ...[checkSearch, checkVersions, checkShownLanguages, checkNotices, checkFeeds],
];

/** Looks at a site as a reader, a store's crawler and an expert do, who know nothing but its address. The site is not trusted. */
export async function checkSite(options: OutsideOptions): Promise<OutsideView> {
  const { site, now, progress, deadline, scope = 'whole' } = options;
  const limits = { ...outsideLimits, ...options.limits };
  const asking = createAsk(site, { ...limits, deadline });
  let requests = 0;
  let connection: Connection | undefined;
  const ask: Ask = async (path, question) => {
    requests += 1;
    const reply = await asking(path, question);
    connection = reply.connection ?? connection;
    return reply;
  };
  try {
    const visit = await visitSite({
      asked: site,
      ask,
      ...limits,
      scope,
      progress: progress && ((done, known) => progress('Visits', done, known)),
    });
    const forEach = createForEach(limits.concurrency, progress);
    const everyone = await probeEveryone({ ask, visit, forEach });
    const languages = await probeLanguages({ ask, visit, forEach });
    const edges = await probeEdges(ask, visit);
    const encrypted = await checkConnection(visit, { connection, now, limits, deadline });
    const checks = scope === 'whole' ? checksOfAll : checksOfToday;
    const compared = options.isLedgerChecked ? checks : [checkRecord, ...checks];
    const found = [...compared.flatMap((check) => check(visit)), ...checkSecurityTxt(visit, now)];
    const { policies } = visit;
    return {
      addresses: visit.visited.size,
      requests,
      policies: policies.length,
      versions: policies.reduce((sum, { versions }) => sum + versions.length, 0),
      locales: new Set(policies.flatMap(({ locales }) => locales)).size,
      notes: notesOf(visit, limits.addresses),
      faults: inOrder([...encrypted, ...checkClock(visit, now), ...found, ...everyone, ...languages, ...edges]),
    };
  } finally {
    asking.close();
  }
}

function createForEach(concurrency: number, progress: OutsideOptions['progress']): ProbeOptions['forEach'] {
  return async (items, work) => {
    const faults: OutsideFault[] = [];
    let done = 0;
    await forEachBounded(items, concurrency, async (item) => {
      faults.push(...(await work(item)));
      done += 1;
      progress?.('Asks again as others', done, items.length);
    });
    return faults;
  };
}

/** A site for readers is encrypted, and leads those on who ask for it without encryption. */
async function checkConnection(
  visit: SiteVisit,
  {
    connection,
    now,
    limits,
    deadline,
  }: {
    connection: Connection | undefined;
    now: number;
    limits: typeof outsideLimits;
    deadline: AbortSignal | undefined;
  },
): Promise<OutsideFault[]> {
  if (visit.isLocal && connection === undefined) return [];
  if (connection === undefined)
    return faultsAt('certificate', '/', ['Is not encrypted: readers can be shown anything']);
  const faults = faultsAt('certificate', '/', judgeConnection(connection, now));
  const { port, host } = new URL(visit.asked);
  if (port !== '') return faults;
  const asking = createAsk(`http://${host}`, { ...limits, deadline });
  try {
    const { status, headers } = await asking('/');
    const isLed = status >= 301 && status <= 308 && headers.location?.startsWith(`https://${host}/`);
    return isLed
      ? faults
      : [
          ...faults,
          ...faultsAt('certificate', '/', [`Answers ${status} without encryption, and does not lead on to https`]),
        ];
  } catch (error) {
    // Whoever answers nothing without encryption shows nothing that could be altered.
    if (error instanceof NoReply) return faults;
    throw error;
  } finally {
    asking.close();
  }
}

/** How late a publication may be: it is asked for at the instant, and again each hour. */
const allowance = 2 * 3_600_000;

function checkClock({ record, isLocal, isTrial }: SiteVisit, now: number): OutsideFault[] {
  const until = Date.parse(record?.until ?? '');
  if (isLocal || isTrial || Number.isNaN(until) || now < until + allowance) return [];
  return faultsAt('clock', '/', [`Should have changed at ${record?.until}, as published.json says, and did not`]);
}

function notesOf({ isLocal, origin, asked, scope, visited, record }: SiteVisit, most: number): string[] {
  return [
    ...(isLocal ? ['The site is on this machine: certificates and the clock were not checked'] : []),
    ...(scope === 'latest' ? ['Pages of versions, histories and feeds were not looked at'] : []),
    ...(record === undefined ? ['There is no published.json, so that only what is linked was looked at'] : []),
    ...(origin === asked ? [] : [`The pages name the address ${origin}`]),
    ...(visited.size >= most ? [`Only the first ${most.toLocaleString('en')} addresses were looked at`] : []),
  ];
}

function inOrder(faults: readonly OutsideFault[]): OutsideFault[] {
  const byText = new Map(faults.map((fault) => [`${fault.path}\n${fault.kind}\n${fault.message}`, fault]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fault]) => fault);
}
