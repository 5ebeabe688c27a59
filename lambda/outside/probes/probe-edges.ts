import { paths } from '../../site/addresses.ts';
import { type Ask, NoReply, type Reply } from '../ask.ts';
import { judgeCookies, judgeSecurity, judgeTracking } from '../checks/check-headers.ts';
import { judgeContentSecurity } from '../checks/judge-content-security.ts';
import { faultsAt, inQuotes, type OutsideFault } from '../fault.ts';
import type { SiteVisit } from '../site-visit.ts';
import { read } from '../visit-site.ts';

const changingMethods = ['POST', 'PUT', 'DELETE', 'PATCH'];
const notThere = ['/no-such-page', '/.env', '/.git/HEAD', '/index.php', '/wp-login.php', '/admin'];
const longestError = 60;

const lacksTag = 'Lacks an ETag, so that browsers are sent the page again each time';

/** Asks for what does not exist, and to change what does. */
export async function probeEdges(ask: Ask, visit: SiteVisit): Promise<OutsideFault[]> {
  const [policy] = visit.policies;
  const page = policy === undefined ? paths.root : paths.latest(policy.id, policy.sourceLocale);
  const below =
    policy === undefined
      ? []
      : [`/${policy.id}/no-such-page/here`, `/${policy.id}/1999-01-01/${policy.sourceLocale}`, `${page}/no-such-page`];
  const missing = await Promise.all([...notThere, ...below].map((path) => probeMissing(ask, path)));
  const changing = await Promise.all(changingMethods.map((method) => probeMethod(ask, page, method)));
  const etag = visit.visited.get(page)?.headers.etag;
  const conditional = etag === undefined ? [lacksTag] : await probeKnown(ask, page, etag);
  return [...missing.flat(), ...faultsAt('answer', page, [...changing.flat(), ...conditional])];
}

async function replyOf(asking: Promise<Reply>): Promise<Reply | undefined> {
  return asking.catch((error: unknown) => {
    if (error instanceof NoReply) return undefined;
    throw error;
  });
}

/** What was never published answers 404, with the page for missing addresses. */
async function probeMissing(ask: Ask, path: string): Promise<OutsideFault[]> {
  const reply = await replyOf(ask(path));
  if (reply === undefined) return faultsAt('answer', path, ['Does not answer, although 404 is an answer']);
  if (reply.status !== 404)
    return faultsAt('answer', path, [`Answers ${reply.status} instead of 404, although there is no such page`]);
  const { headers, facts } = read(path, reply);
  const cache = headers['cache-control'] ?? '';
  const seconds = Number(/s-maxage=(\d+)/i.exec(cache)?.[1] ?? /max-age=(\d+)/i.exec(cache)?.[1] ?? 0);
  const isKeptOut = facts?.robots.some((value) => value.includes('noindex'));
  return [
    ...faultsAt('header', path, [
      ...judgeSecurity(headers),
      ...judgeContentSecurity(headers, facts?.styles ?? []),
      ...judgeTracking(headers),
    ]),
    ...faultsAt('cookie', path, judgeCookies(headers)),
    ...faultsAt(
      'cache',
      path,
      seconds > longestError
        ? [`Says of a missing page Cache-Control: ${inQuotes(cache)}, so that it stays missing`]
        : [],
    ),
    ...faultsAt('page', path, facts === undefined ? ['Answers 404 without the page for missing addresses'] : []),
    ...faultsAt('robots', path, facts !== undefined && !isKeptOut ? ['Lets search engines list a missing page'] : []),
    ...faultsAt(
      'foreign',
      path,
      (facts?.loads ?? [])
        .filter(({ address }) => !/^data:/i.test(address))
        .map(({ address }) => `Makes browsers ask for ${inQuotes(address)}`),
    ),
    ...faultsAt(
      'script',
      path,
      [...(facts?.taboos ?? [])].map((taboo) => `Contains ${taboo}, which no page of a policy needs`),
    ),
  ];
}

/** A policy that visitors could change would be none. */
async function probeMethod(ask: Ask, path: string, method: string): Promise<string[]> {
  const reply = await replyOf(ask(path, { method }));
  if (reply === undefined || reply.status >= 400) return [];
  return [`Answers ${method} with ${reply.status}, although nobody but the publisher may change it`];
}

/** A browser that has the page already is not sent it again. */
async function probeKnown(ask: Ask, path: string, etag: string): Promise<string[]> {
  const reply = await replyOf(ask(path, { headers: { 'if-none-match': etag } }));
  return reply?.status === 304
    ? []
    : [`Answers ${reply?.status ?? 'nothing'} instead of 304 to a browser that has the page`];
}
