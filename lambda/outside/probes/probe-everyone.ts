import { sha256 } from '../../content/digest.ts';
import { paths } from '../../site/addresses.ts';
import { type Ask, NoReply, type Reply, type ViewerQuestion } from '../ask.ts';
import { judgeCookies, judgeTracking } from '../checks/check-headers.ts';
import { faultsAt, type OutsideFault } from '../fault.ts';
import type { SiteVisit, Visited } from '../site-visit.ts';

/** Who asks, by the name in a message. */
const readers: Readonly<Record<string, string>> = {
  "Google's crawler": 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  "Apple's crawler":
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.1.1 Safari/605.1.15 (Applebot/0.1)',
  'a browser on an iPhone':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  'a browser on Android':
    'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
  'a browser on Windows':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  'a browser on HarmonyOS':
    'Mozilla/5.0 (Linux; Android 12; HarmonyOS; ALN-AL00) AppleWebKit/537.36 Chrome/114.0.5735.196 HuaweiBrowser/15.0',
  'an archive': 'Mozilla/5.0 (compatible; archive.org_bot; +http://archive.org/details/archive.org_bot)',
  'a program': 'curl/8.15.0',
};

interface Way {
  /** Completes "Differs for …". */
  readonly who: string;
  readonly query?: string;
  readonly headers: Readonly<Record<string, string>>;
}

const ways: readonly Way[] = [
  { who: 'a reader with a cookie', headers: { cookie: 'session=1; consent=no; lang=de' } },
  { who: 'a reader of another language', headers: { 'accept-language': 'tlh, ja;q=0.9, ar;q=0.8' } },
  { who: 'a reader who follows a link with a query', query: '?utm_source=store&lang=de&hl=de', headers: {} },
  { who: 'a reader who comes from another site', headers: { referer: 'https://play.google.com/store/apps' } },
  { who: 'a reader who asked not to be tracked', headers: { dnt: '1', 'sec-gpc': '1' } },
  { who: 'a browser without compression', headers: { 'accept-encoding': 'identity' } },
  { who: 'a browser that takes gzip only', headers: { 'accept-encoding': 'gzip' } },
];

/** What `probeEveryone` asks about. */
export interface ProbeOptions {
  readonly ask: Ask;
  readonly visit: SiteVisit;
  readonly forEach: <T>(items: readonly T[], work: (item: T) => Promise<OutsideFault[]>) => Promise<OutsideFault[]>;
}

/**
 * Asks for each page again, as somebody else: everyone gets the same bytes. All differences are tried in one request, and one by one
 * where that request gets other bytes; on latest pages, every reader is.
 */
export function probeEveryone({ ask, visit, forEach }: ProbeOptions): Promise<OutsideFault[]> {
  const pages = [...visit.visited.values()].filter(({ status }) => status === 200);
  const latest = new Set(
    visit.policies.flatMap(({ id, locales }) => locales.map((locale) => paths.latest(id, locale))),
  );
  const agents = Object.entries(readers).map(([who, agent]): Way => ({ who, headers: { 'user-agent': agent } }));
  const items = [...pages.entries()];
  return forEach(items, async ([index, page]) => {
    const own = latest.has(page.path) ? agents : agents.slice(index % agents.length, (index % agents.length) + 1);
    const first = own[0] ?? { who: '', headers: {} };
    const together = {
      who: first.who,
      query: ways.find(({ query }) => query)?.query ?? '',
      headers: mergeHeaders([first, ...ways.slice(0, 6)]),
    };
    const isSame = (await differences(ask, page, together)).length === 0;
    const rest = isSame ? own.slice(1) : [...own, ...ways];
    const found = await Promise.all([...rest, ways.at(-1) ?? first].map((way) => differences(ask, page, way)));
    const messages = [...new Set(found.flat())];
    const fallback = isSame || messages.length > 0 ? [] : ['Differs from one request to the next'];
    return faultsAt('variance', page.path, [...messages, ...fallback, ...(await probeHead(ask, page))]);
  });
}

function mergeHeaders(all: readonly Way[]): Record<string, string> {
  return Object.assign({}, ...all.map(({ headers }) => headers));
}

/** A file that changes with the ledger or the clock is compared elsewhere. */
async function differences(ask: Ask, page: Visited, { who, query = '', headers }: Way): Promise<string[]> {
  const reply = await askOrFail(ask, page.path + query, { headers });
  if (typeof reply === 'string') return [`Does not answer ${who}: ${reply}`];
  if (reply.status !== page.status) return [`Answers ${who} with ${reply.status} instead of ${page.status}`];
  if (sha256(reply.body) !== page.digest) return [`Differs for ${who}`];
  const type = reply.headers['content-type'];
  if (type !== page.headers['content-type']) return [`Has the Content-Type "${type}" for ${who}`];
  return newlySent(page, reply).map((message) => `${message}, for ${who}`);
}

/** Cookies and the like that an answer has, and the first one had not. */
function newlySent(page: Pick<Reply, 'headers'>, reply: Pick<Reply, 'headers'>): string[] {
  const judge = ({ headers }: Pick<Reply, 'headers'>) => [...judgeCookies(headers), ...judgeTracking(headers)];
  const known = new Set(judge(page));
  return judge(reply).filter((message) => !known.has(message));
}

async function askOrFail(ask: Ask, path: string, question: ViewerQuestion): Promise<Reply | string> {
  try {
    return await ask(path, question);
  } catch (error) {
    if (error instanceof NoReply) return error.message;
    throw error;
  }
}

const compared = [
  'content-type',
  'cache-control',
  'content-security-policy',
  'x-content-type-options',
  'etag',
  'location',
];

/** HEAD answers as GET does, without the body. */
async function probeHead(ask: Ask, page: Visited): Promise<string[]> {
  const reply = await askOrFail(ask, page.path, { method: 'HEAD' });
  if (typeof reply === 'string') return [`Does not answer HEAD: ${reply}`];
  if (reply.status !== page.status) return [`Answers HEAD with ${reply.status}, and GET with ${page.status}`];
  const different = compared.filter((name) => reply.headers[name] !== page.headers[name]);
  return [
    ...different.map((name) => `Answers HEAD with another ${name} than GET`),
    ...newlySent(page, reply).map((message) => `${message}, when asked by HEAD`),
  ];
}
