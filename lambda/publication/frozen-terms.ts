import { instantOf } from '../content/local-time.ts';
import { rowNameOf } from '../site/model/row-names.ts';
import {
  actTerms,
  correctionTerms,
  factPrefix,
  firstPublicTerm,
  type Term,
  translationTerms,
  versionTerms,
} from '../site/model/terms.ts';
import { type Instant, type Site, type Terms, versionId } from '../site/site.ts';
import { hasNewCorrection, type Refusal } from './frozen-words.ts';
import type { Published } from './record/published.ts';

/** What is public. */
interface Frozen extends Pick<Published, 'terms' | 'words'> {
  /** By the store's clock; without it, no announcement can be one that is yet to come. */
  readonly now?: Instant;
}

/** Finds terms of announced versions, translations and corrections that would change or vanish. New ones complete what is recorded. */
export function findTermRefusals(
  site: Pick<Site, 'wordDigests' | 'terms'>,
  { terms, words, now = Number.POSITIVE_INFINITY }: Frozen,
): Refusal[] {
  return Object.entries(terms).flatMap(([id, recorded]) => {
    const current = site.terms[id];
    // The refusals of its words say that a version, a text or a correction is gone.
    if (current === undefined) return isAct(id) ? [undone(id)] : findGoneApplication(id, { site, terms });
    return Object.entries(recorded).flatMap(([name, was]) => {
      const found = { id, name, was, is: current[name] ?? null };
      if (applicationIn(id) !== undefined) return refuseApplicationFact(found);
      if (rowNameOf(id) !== undefined) return refuseRowName(found, current);
      const term = findTerm(id, name);
      if (found.is === was || term === undefined) return [];
      // One change of what it follows from is one refusal.
      if (term.follows !== undefined && recorded[term.follows] !== current[term.follows]) return [];
      // A clock that ran ahead made it public before its day, and its day may become the true one.
      if (name === 'announced' && isYetToCome(recorded, now)) return [];
      if (term.change === 'once' && was === null) return [];
      if (term.change === 'corrected' && hasNewCorrection(id, site.wordDigests, words)) return [];
      return [refuse(found, term)];
    });
  });
}

/** The application whose facts an id names: of `privacy/2026-11-15/apps/shop` it is `shop`. */
function applicationIn(id: string): string | undefined {
  const [, , kind, application] = id.split('/');
  return kind === 'apps' ? application : undefined;
}

/** Its pages are public under every version: the first one says so for all. */
function findGoneApplication(
  id: string,
  { site, terms }: { readonly site: Pick<Site, 'terms'>; readonly terms: Terms },
): Refusal[] {
  const application = applicationIn(id);
  const [policy = '', version = ''] = id.split('/');
  if (application === undefined || site.terms[versionId(policy, version)] === undefined) return [];
  const isOwn = (other: string) => applicationIn(other) === application && other.startsWith(`${policy}/`);
  if (Object.keys(terms).find(isOwn) !== id) return [];
  return [
    {
      text: id,
      file: 'site.yaml',
      key: ['applications'],
      message: `Cannot take away application "${application}" of ${policy}: its pages are public`,
      hint: `Restore "${application}:" under "applications:" in content/site.yaml; add "discontinued: true" to it if it is no longer offered, and its pages will say so`,
    },
  ];
}

function refuseApplicationFact({ id, name, was, is }: ChangedTerm): Refusal[] {
  if (is === was || was === null || name === firstPublicTerm) return [];
  const application = applicationIn(id) ?? '';
  const [policy = '', version = ''] = id.split('/');
  const fact = name.slice(factPrefix.length);
  const file = `${policy}/${version}/version.yaml`;
  return [
    {
      text: id,
      file,
      key: ['applications', application, fact],
      message: `Cannot change the terms of ${id}: it is announced with ${name} ${show(was)}, and now has ${show(is)}`,
      hint: `Write applications: { ${application}: { ${fact}: ${was} } } in content/${file}; what site.yaml says then holds for new versions`,
    },
  ];
}

/** True for a version that is public although the day of its announcement has not come. */
export function isYetToCome({ announced, timeZone }: Terms[string], now: Instant): boolean {
  return Boolean(announced && timeZone) && instantOf(announced ?? '', timeZone ?? '') > now;
}

/** A name may be added, and goes with the locale. */
function refuseRowName({ id, name: locale, was, is }: ChangedTerm, current: Terms[string]): Refusal[] {
  if (is === was || was === null || locale === firstPublicTerm || current[locale] === undefined) return [];
  const key = rowNameOf(id) ?? '';
  const file = `messages/${locale}.json`;
  return [
    {
      text: id,
      file,
      key: [key],
      message: `Cannot change the ${locale} name of "${key}": announced versions call it ${show(was)}, and it now is ${show(is)}`,
      hint: `Write ${JSON.stringify(key)}: ${JSON.stringify(was)} in content/${file}; new words need a name of their own, which a new version uses`,
    },
  ];
}

type FrozenTerm = Pick<Term<never>, 'change' | 'key' | 'file' | 'instead' | 'follows'>;

/** Undefined for a term that a later release recorded: this one does not know when it may change. */
function findTerm(id: string, name: string): FrozenTerm | undefined {
  if (name === firstPublicTerm) return undefined;
  const [, , ...text] = id.split('/');
  if (isAct(id)) return actTerms[name];
  if (text.length > 1) return correctionTerms[name];
  if (text.length === 1) return translationTerms[name];
  if (!name.startsWith(factPrefix)) return versionTerms[name];
  return { change: 'never', key: name.slice(factPrefix.length), file: 'version.yaml' };
}

function isAct(id: string): boolean {
  return id.split('/')[2] === 'acts';
}

function undone(id: string): Refusal {
  const [policy = '', version = '', , act = ''] = id.split('/');
  const key = act.replace(/-\d+$/, '');
  return {
    text: id,
    file: `${policy}/${version}/version.yaml`,
    key: [],
    message: `Cannot take back "${key}" of ${policy}/${version}: readers have been shown it`,
    hint: `Restore it under "${key}:" in content/${policy}/${version}/version.yaml; put what should hold instead into a new version with "promulgate new-version ${policy}"`,
  };
}

interface ChangedTerm {
  readonly id: string;
  readonly name: string;
  readonly was: string | null;
  readonly is: string | null;
}

function refuse({ id, name, was, is }: ChangedTerm, term: FrozenTerm): Refusal {
  const [policy = '', version = '', locale = '', , number] = id.split('/');
  const own = number === undefined ? id : `${policy}/${version}/corrections/${locale}.${number}`;
  const names = { 'version.yaml': `${policy}/${version}/version.yaml`, 'site.yaml': 'site.yaml', text: `${own}.md` };
  const file = names[term.file];
  const place =
    term.file === 'site.yaml' ? `${file}, or in content/${policy}/policy.yaml where that has one of its own` : file;
  const text = `${policy}/${version}/${locale}`;
  const instead =
    term.instead ??
    (term.change === 'corrected'
      ? `record a change with "promulgate correct ${text} --because …"`
      : `put new terms into a new version with "promulgate new-version ${policy}"`);
  const path = isAct(id) ? actPath(id, term.key) : [...(name.startsWith(factPrefix) ? ['facts'] : []), term.key];
  return {
    text: id,
    file,
    key: number === undefined || term.file === 'text' ? path : ['corrections', locale, Number(number), term.key],
    message: `Cannot change the terms of ${id}: it is announced with ${name} ${show(was)}, and now has ${show(is)}`,
    hint: `${restore(term.key, was, place)}; ${instead}`,
  };
}

/** Where a postponement or the withdrawal is in `version.yaml`. */
export function actPath(id: string, key: string): (string | number)[] {
  const [name = '', number] = id.slice(id.lastIndexOf('/') + 1).split('-');
  return number === undefined ? [name, key] : [name, Number(number) - 1, key];
}

/** A value that is one word can be typed as it is shown. */
function restore(key: string, was: string | null, file: string): string {
  if (was === null) return `Remove "${key}" from content/${file}`;
  if (/^[\w./-]+$/.test(was)) return `Write "${key}: ${was}" in content/${file}`;
  return `Restore "${key}" in content/${file}: it was ${show(was)}`;
}

const maxShown = 200;

function show(value: string | null): string {
  if (value === null) return 'none';
  const text = /^["[{]/.test(value) ? value : `"${value}"`;
  return text.length > maxShown ? `${text.slice(0, maxShown)}…` : text;
}
