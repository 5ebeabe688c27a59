/** One line of a bill: what is paid for, as AWS names it, and US dollars a month. */
export interface CostItem {
  readonly meaning: string;
  readonly usageType: string;
  readonly dollars: number;
}

/** What one application does in a month: a site of its own, with 50 languages and 20 versions, of which two corrections are published. */
export const application = {
  runs: 730,
  /** Of a run that finds nothing to do, and of one that publishes; measured, upper bounds. */
  gigabyteSeconds: { unchanged: 0.69, publication: 48 },
  publications: 2,
  pagesChanged: 60,
  /** Folded: every history tells of a correction, and they have one wildcard; the list of pages says when it was. */
  pathsInvalidated: 2,
  storedGigabytes: 0.2,
  views: 10_000,
  pageKilobytes: 7,
  /** Names that a site emits in a month in which nothing fails. */
  metrics: 6,
  /** Without replicas and a certificate of its own. */
  alarms: 7,
} as const;

/** What a canary adds, which looks at such a site each hour and each day; measured, with the memory that it has, upper bounds. */
export const canary = {
  looks: { latest: 730, whole: 30 },
  gigabyteSeconds: { latest: 6, whole: 60 },
  requests: { latest: 1_422, whole: 17_682 },
  metrics: 2,
  alarms: 4,
} as const;

/**
 * List prices in us-east-1, in US dollars, and what an account has for free:
 * https://aws.amazon.com/lambda/pricing/, https://aws.amazon.com/s3/pricing/, https://aws.amazon.com/cloudfront/pricing/,
 * https://aws.amazon.com/cloudwatch/pricing/, https://aws.amazon.com/eventbridge/pricing/.
 */
const prices = {
  gigabyteSecond: { dollars: 0.000_013_333_4, free: 400_000 },
  lambdaRequest: { dollars: 0.2 / 1_000_000, free: 1_000_000 },
  put: { dollars: 0.005 / 1_000, free: 0 },
  get: { dollars: 0.0004 / 1_000, free: 0 },
  storage: { dollars: 0.023, free: 0 },
  invalidation: { dollars: 0.005, free: 1_000 },
  edgeRequest: { dollars: 0.01 / 10_000, free: 10_000_000 },
  edgeFunction: { dollars: 0.1 / 1_000_000, free: 2_000_000 },
  transfer: { dollars: 0.085, free: 1_024 },
  schedule: { dollars: 1 / 1_000_000, free: 14_000_000 },
  metric: { dollars: 0.3, free: 10 },
  alarm: { dollars: 0.1, free: 10 },
} as const;

const ofLooks = ({ latest, whole }: { readonly latest: number; readonly whole: number }) =>
  canary.looks.latest * latest + canary.looks.whole * whole;

/** What a number of applications costs in a month in one account, each with a site of its own, and with a canary or without. */
export function monthlyCost(applications: number, isWatched = false): CostItem[] {
  const { runs, publications, pagesChanged, pathsInvalidated, views, ...one } = application;
  const { unchanged, publication } = one.gigabyteSeconds;
  const item = (meaning: string, usageType: string, price: keyof typeof prices, perApplication: number): CostItem => {
    const { dollars, free } = prices[price];
    return { meaning, usageType, dollars: Math.max(0, applications * perApplication - free) * dollars };
  };
  const watching = isWatched ? 1 : 0;
  const looks = watching * (canary.looks.latest + canary.looks.whole);
  const asked = watching * ofLooks(canary.requests);
  // Each view is two requests: the address for app stores, and the page to which it leads.
  const requests = 2 * views + asked;
  return [
    item(
      'Runs of the publisher',
      'Lambda-GB-Second-ARM',
      'gigabyteSecond',
      runs * unchanged + publications * publication + watching * ofLooks(canary.gigabyteSeconds),
    ),
    item('Starts of the publisher', 'Request-ARM', 'lambdaRequest', runs + publications + looks),
    item('Schedules', 'ScheduledInvocation', 'schedule', runs + looks),
    item('Reading the record', 'Requests-Tier2', 'get', runs + 3 * publications),
    // Each page is also copied into the ledger; the entry and the record follow.
    item('Writing pages', 'Requests-Tier1', 'put', publications * (2 * pagesChanged + 2)),
    item('Storage', 'TimedStorage-ByteHrs', 'storage', one.storedGigabytes),
    item('Invalidated paths', 'Invalidations', 'invalidation', publications * pathsInvalidated),
    item('Requests of readers', 'Requests-HTTPS-Proxy', 'edgeRequest', requests),
    // The one on requests runs for each, and the one on responses for each page.
    item('Functions at the edge', 'Executions-CloudFrontFunctions', 'edgeFunction', requests + views + asked),
    item(
      'Transfer to readers',
      'DataTransfer-Out-Bytes',
      'transfer',
      ((views + asked) * one.pageKilobytes) / 1_048_576,
    ),
    item('Metrics', 'CW:MetricMonitorUsage', 'metric', one.metrics + watching * canary.metrics),
    item('Alarms', 'CW:AlarmMonitorUsage', 'alarm', one.alarms + watching * canary.alarms),
  ];
}

/** Numbers of applications for which the guide says what they cost. */
export const scales = [1, 100, 10_000] as const;

/** The table of the guide, row by row: the cells of each. */
export function costTable(): string[][] {
  const columns = scales.map((scale) => monthlyCost(scale));
  const rows = (columns[0] ?? []).map(({ meaning, usageType }, index) => [
    meaning,
    `\`${usageType}\``,
    ...columns.map((items) => format(items[index]?.dollars ?? 0)),
  ]);
  const sums = columns.map(sumOf);
  const watched = scales.map((scale) => sumOf(monthlyCost(scale, true)));
  return [...rows, ['**Sum**', '', ...sums.map((sum) => `**${sum}**`)], ['Sum, each with a canary', '', ...watched]];
}

function sumOf(items: readonly CostItem[]): string {
  return format(items.reduce((sum, { dollars }) => sum + dollars, 0));
}

function format(dollars: number): string {
  return dollars.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
