import { type Content, contentFor } from '../content/content.ts';
import { dateAt } from '../content/local-time.ts';
import type { Proofs } from '../content/proofs.ts';
import { paths } from './addresses.ts';
import { assertPages } from './assert-pages.ts';
import { cacheControl } from './cache-lifetimes.ts';
import {
  createDryRoom,
  createHtmlPage,
  createHtmlPageIn,
  createPage,
  createPageIn,
  createRoom,
  type EarlierPages,
  type Hold,
  holdUpTo,
  type Room,
  withCacheControl,
} from './create-page.ts';
import { createApplicationInputs } from './inputs/application-inputs.ts';
import { createPageInputs } from './inputs/page-inputs.ts';
import { notFoundInputs, sitemapInputs } from './inputs/site-inputs.ts';
import { changeNotices, nextChange, withdrawnChanges } from './model/change-notices.ts';
import { freezePolicy, mergeAll } from './model/frozen-texts.ts';
import { publicVersions } from './model/public-versions.ts';
import { stampTerms } from './model/terms.ts';
import { renderIndexPage } from './pages/index-page.ts';
import { renderRobots } from './pages/machine-files.ts';
import { renderNotFoundPage } from './pages/not-found-page.ts';
import { halfYearAfter, renderSecurityTxt } from './pages/security-txt.ts';
import { renderSitemap } from './pages/sitemap.ts';
import { planBundle } from './plan-bundle.ts';
import { applicationPages, type PagesView, policyPages } from './policy-pages.ts';
import { createApplicationViews, createPolicyView, type PolicyView } from './policy-view.ts';
import type { Instant, Page, Site, Stamps } from './site.ts';
import { type Stage, unsaidStage } from './stage.ts';
import { createInterfaceMessages } from './text/interface-messages.ts';

/** What a site depends on besides its content. */
export interface BuildOptions {
  readonly at: Instant;
  /** Scheme and host of canonical links, such as `https://policy.example.com`. */
  readonly origin: string;
  /** What publications say; without them, a site shows the dates that its content states. */
  readonly stamps?: Stamps | undefined;
  /** Defaults to production. */
  readonly stage?: Stage | undefined;
  /** True for a trial that shows another date than today's, which its pages name. */
  readonly isAnotherDate?: boolean | undefined;
  /** What holds pages; those that it does not take are rendered again when they are asked for. Defaults to memory, for all of them. */
  readonly hold?: Hold | undefined;
  /** From what pages are derived; without it, every page is rendered, and none says what it was made from. */
  readonly derivation?: Derivation | undefined;
}

/** What is known of an earlier site, whose pages are not rendered again where they would be made from the same inputs. */
export interface Derivation {
  /** Names the program that renders, with everything on which its output depends besides its arguments. */
  readonly program: string;
  readonly earlier: EarlierPages;
}

/**
 * Builds all pages that should exist at an instant. The same content, instant and origin give the same bytes everywhere. Before the first
 * version is announced, no policy has a page, and the page for missing addresses says so.
 */
export function buildSite(content: Content, options: BuildOptions): Site {
  return planSite(content, options).build();
}

/** A site of which only the bundles are still to be made. */
export interface PlannedSite {
  /** Paths of the earlier site's bundles that have texts which are still the same, beside others. */
  readonly usefulPaths: readonly string[];
  /** Builds the site, faster with the texts of those bundles, by path; without them, the result is the same. */
  build(earlierTexts?: ReadonlyMap<string, string>): Site;
}

/** Plans the same site, for a caller that can read pages of the earlier one. */
export function planSite(content: Content, options: BuildOptions): PlannedSite {
  const { hold = holdUpTo(Number.POSITIVE_INFINITY), derivation } = options;
  return planIn(createRoom(hold, derivation?.earlier), content, options);
}

/**
 * Throws what a build would throw; it takes less time and memory, because nothing is made of the pages, and with proofs those that were
 * tried before are not tried again.
 */
export function tryBuild(content: Content, options: BuildOptions, proofs?: Proofs): void {
  const derivation = proofs && { program: proofs.program, earlier: {} };
  planIn(createDryRoom(proofs), content, { ...options, derivation }).build();
}

function planIn(room: Room, content: Content, options: BuildOptions): PlannedSite {
  const { at, origin, stamps, stage = unsaidStage, isAnotherDate = false, derivation } = options;
  const date = isAnotherDate ? dateAt(at, content.settings.timeZone) : undefined;
  const trial = stage === 'trial' ? { date } : undefined;
  const parts = { content, origin, trial, stamps, room, messagesIn: createInterfaceMessages(content) };
  const views = createViews(parts, at);
  const inputsOf = (view: PolicyView) => derivation && createPageInputs(view, derivation.program);
  const policies = views.map((view) => ({ ...view, inputs: inputsOf(view) }));
  const applications = createApplicationViews(policies, content).map((view) => ({
    ...view,
    inputs: view.inputs && createApplicationInputs(view, view.inputs),
  }));
  const others = [
    ...policies.flatMap(policyPages),
    ...applications.flatMap(applicationPages),
    ...sitePages(parts, { policies, applications }, at),
  ];
  const byPath = new Map(others.map((page) => [page.path, page]));
  const bundles = [...policies, ...applications].map((view) => planBundle(view, byPath));
  return {
    usefulPaths: bundles.flatMap(({ path, isPartlyKnown }) => (isPartlyKnown ? [path] : [])),
    build: (earlierTexts) => {
      const pages = [...others, ...bundles.map(({ path, create }) => create(earlierTexts?.get(path)))];
      assertPages(pages);
      // Nothing becomes public by a trial.
      const frozen = room.isDry ? [] : views.map(({ policy, versions }) => freezePolicy(policy, versions, content));
      const { wordDigests, terms } = mergeAll(frozen);
      return {
        pages: (trial === undefined ? pages : pages.map(uncached)).sort((a, b) => (a.path < b.path ? -1 : 1)),
        wordDigests,
        terms: stamps === undefined ? terms : stampTerms(terms, stamps),
        until: nextChangeOf(content, at),
      };
    },
  };
}

function nextChangeOf({ policies, settings }: Content, at: Instant): Instant | undefined {
  const next = nextChange(policies, at);
  if (settings.securityContact === undefined) return next;
  return Math.min(halfYearAfter(at), next ?? Number.POSITIVE_INFINITY);
}

/** What all pages of a site depend on. */
type SiteParts = Pick<PolicyView, 'content' | 'origin' | 'trial' | 'stamps' | 'room' | 'messagesIn'>;

/** No cache keeps a page of a trial, so that none is left when the site goes into production. */
function uncached(page: Page): Page {
  const { notFound, trialNotFound, trial } = cacheControl;
  return withCacheControl(page, page.cacheControl === notFound ? trialNotFound : trial);
}

/** A view of each policy that has a public version. */
function createViews(parts: SiteParts, at: Instant): PolicyView[] {
  const { policies } = parts.content;
  const views = policies.map((policy) => {
    const versions = publicVersions(policy, at, parts.stamps);
    const notices = changeNotices(policy, at);
    const withdrawn = withdrawnChanges(policy, at);
    return createPolicyView({
      ...parts,
      content: contentFor(parts.content, policy),
      policy,
      versions,
      notices,
      withdrawn,
    });
  });
  const known = views.filter((view) => view !== undefined);
  return known.map((view) => ({ ...view, sisters: known.filter((other) => other !== view) }));
}

const plainText = 'text/plain; charset=utf-8';

/** The pages that belong to no single policy. */
function sitePages(
  parts: SiteParts,
  { policies, applications }: Readonly<Record<'policies' | 'applications', readonly PagesView[]>>,
  at: Instant,
): Page[] {
  const [first, ...others] = policies;
  const { locales } = parts.content.settings;
  // The edge leads readers there as soon as the content has several policies, announced or not.
  const hasIndex = first !== undefined && parts.content.policies.length > 1;
  const indexLocales = hasIndex ? locales : [];
  const security = renderSecurityTxt(parts.content.settings, parts.origin, at);
  return [
    ...(hasIndex
      ? locales.map((locale) => createHtmlPage(paths.index(locale), renderIndexPage(parts, [first, ...others], locale)))
      : []),
    ...notFoundPages(parts, policies),
    createPageIn(parts.room, {
      path: paths.sitemap,
      contentType: 'application/xml',
      text: () => renderSitemap(policies, applications, indexLocales),
      inputs: sitemapInputs(parts.content, policies, indexLocales),
    }),
    createPage(paths.robots, plainText, renderRobots(parts)),
    ...(security === undefined ? [] : [createPage(paths.security, plainText, security)]),
  ];
}

/** The page for missing addresses, in each language. */
function notFoundPages(parts: SiteParts, policies: readonly PagesView[]): Page[] {
  const { locales, sourceLocale } = parts.content.settings;
  const inputsIn = notFoundInputs(parts.content, policies);
  return locales.map((locale) => {
    const path = locale === sourceLocale ? paths.notFound : paths.notFoundIn(locale);
    const text = () => renderNotFoundPage(parts, policies, locale);
    const page = createHtmlPageIn(parts.room, path, { text, inputs: inputsIn(locale) });
    return withCacheControl(page, cacheControl.notFound);
  });
}
