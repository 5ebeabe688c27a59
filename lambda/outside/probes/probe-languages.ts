import { paths } from '../../site/addresses.ts';
import { type Ask, NoReply, type Reply } from '../ask.ts';
import { judgeCaching } from '../checks/check-answers.ts';
import { judgeCookies, judgeSecurity } from '../checks/check-headers.ts';
import { faultsAt, inQuotes, type OutsideFault } from '../fault.ts';
import { ownPath, type SiteVisit, type VisitedPolicy } from '../site-visit.ts';
import { read } from '../visit-site.ts';
import type { ProbeOptions } from './probe-everyone.ts';

/** Asks for each address without a language as readers of each language do. */
export async function probeLanguages({ ask, visit, forEach }: ProbeOptions): Promise<OutsideFault[]> {
  const questions = visit.policies.flatMap((policy) => questionsOf(visit, policy));
  const led = await forEach(questions, (question) => probe(ask, visit, question));
  const aliases = visit.policies.flatMap((policy) => [...aliasesOf(policy), ...spellingsOf(visit, policy)]);
  const moved = await forEach(aliases, ([path, target]) => probeAlias(ask, visit, path, target));
  return [...led, ...moved];
}

interface LanguageQuestion {
  readonly path: string;
  /** The header; undefined for none. */
  readonly accepts: string | undefined;
  readonly target: string;
}

function questionsOf(visit: SiteVisit, { id, sourceLocale, locales, versions }: VisitedPolicy): LanguageQuestion[] {
  const target = (base: string, locale: string) => (base === paths.root ? `/${id}/${locale}` : `${base}/${locale}`);
  const ask = (path: string, accepts: string | undefined, locale: string) => ({
    path,
    accepts,
    target: target(path, locale),
  });
  const latest = paths.negotiated(id);
  const roots = visit.policies.length === 1 ? [latest, paths.root] : [latest];
  const unknown = [undefined, '', 'tlh', '*', 'x', `tlh-${'x'.repeat(8)};q=0.9`];
  const all = roots.flatMap((path) => [
    ...locales.flatMap((locale) => [
      ask(path, locale, locale),
      ask(path, `tlh, ${locale.toLowerCase()};q=0.9, ${sourceLocale};q=0.1`, locale),
    ]),
    ...unknown.map((accepts) => ask(path, accepts, sourceLocale)),
  ]);
  const ofVersions = (visit.scope === 'whole' ? versions : []).flatMap((version, index) => {
    const path = paths.negotiated(id, version.id);
    const locale = locales[index % locales.length] ?? sourceLocale;
    return [ask(path, undefined, sourceLocale), ask(path, locale, locale)];
  });
  return [...all, ...ofVersions];
}

async function replyOf(asking: Promise<Reply>): Promise<Reply | string> {
  return asking.catch((error: unknown) => {
    if (error instanceof NoReply) return error.message;
    throw error;
  });
}

async function probe(ask: Ask, visit: SiteVisit, { path, accepts, target }: LanguageQuestion): Promise<OutsideFault[]> {
  const who = accepts === undefined ? 'a reader who names no language' : `a reader who asks for ${inQuotes(accepts)}`;
  const reply = await replyOf(ask(path, accepts === undefined ? {} : { headers: { 'accept-language': accepts } }));
  if (typeof reply === 'string') return faultsAt('negotiation', path, [`Does not answer ${who}: ${reply}`]);
  const location = reply.headers.location ?? '';
  const messages: string[] = [];
  if (reply.status !== 302) messages.push(`Answers ${reply.status} instead of 302 to ${who}`);
  else if (ownPath(visit, location, path) !== target)
    messages.push(`Leads ${who} to ${inQuotes(location)} instead of ${target}`);
  else if (visit.visited.get(target)?.status !== 200) messages.push(`Leads ${who} to ${target}, which does not answer`);
  return [
    ...faultsAt('negotiation', path, messages),
    ...faultsAt('cookie', path, judgeCookies(reply.headers)),
    ...faultsAt('header', path, judgeSecurity(reply.headers)),
    ...faultsAt('cache', path, reply.status === 302 ? judgeCaching(read(path, reply), visit.isTrial) : []),
  ];
}

function aliasesOf({ id, locales, sourceLocale }: VisitedPolicy): [path: string, target: string][] {
  const source = paths.latest(id, sourceLocale);
  const mixed = locales.find((locale) => locale !== locale.toLowerCase()) ?? sourceLocale;
  return [
    [`${source}/`, source],
    [`/${id}/${mixed.toLowerCase()}`, paths.latest(id, mixed)],
    [`/${id}/${sourceLocale.toUpperCase()}`, source],
  ];
}

/** Addresses as people and other programs write them. A site of an earlier release has no bundle, and leads on from none of them. */
function spellingsOf({ visited }: SiteVisit, { id, sourceLocale }: VisitedPolicy): [path: string, target: string][] {
  if (visited.get(paths.bundleJson(id))?.status !== 200) return [];
  const source = paths.latest(id, sourceLocale);
  return [
    [`/${id.toUpperCase()}`, paths.negotiated(id)],
    [`/${id}.html`, paths.negotiated(id)],
    [`${source}.html`, source],
    [`${source}/index.html`, source],
  ];
}

async function probeAlias(ask: Ask, visit: SiteVisit, path: string, target: string): Promise<OutsideFault[]> {
  if (path === target) return [];
  const reply = await replyOf(ask(path));
  const location = typeof reply === 'string' ? '' : (reply.headers.location ?? '');
  const isLed = typeof reply !== 'string' && reply.status === 301 && ownPath(visit, location, path) === target;
  const found =
    typeof reply === 'string'
      ? `does not answer: ${reply}`
      : `answers ${reply.status}${location && ` and leads to ${inQuotes(location)}`}`;
  return isLed ? [] : faultsAt('negotiation', path, [`Does not lead on to ${target} with 301: it ${found}`]);
}
