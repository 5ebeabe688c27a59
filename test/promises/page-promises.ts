import { expect } from 'vitest';
import { addDays, firstInstant } from '../simulation/clock.ts';
import { attributesOf, findAll } from '../site/parse-page.ts';
import { pageText } from '../site/site-content.ts';
import { isDeployable } from './deployment.ts';
import { type Moment, type PublicPolicy, publicPolicies } from './moment.ts';
import {
  addressesIn,
  htmlPages,
  latestPages,
  linksOf,
  pageOf,
  sectionTexts,
  showsStorage,
  sourceOf,
  versionPages,
} from './pages.ts';
import type { PolicyPromise } from './promise.ts';

const loads = [
  'script:not([type="application/ld+json"]), iframe, object, embed, img, video, audio, form, [src], [srcset], [ping], meta[http-equiv]',
  'link:not([rel=canonical]):not([rel=alternate]):not([href^="data:"])',
].join();

/** What the pages must show, whatever the text says; each holds at every moment. */
export const pagePromises: readonly PolicyPromise<Moment>[] = [
  {
    clause: 'thirdParties',
    sentence: 'no page loads, embeds or sends anything anywhere',
    check(moment) {
      for (const [path, root] of htmlPages(moment)) {
        expect([path, findAll(root, loads).map(({ localName }) => localName)]).toEqual([path, []]);
        for (const { textContent } of findAll(root, 'style')) expect(textContent).not.toMatch(/@import|url\(/);
      }
    },
  },
  {
    clause: 'places',
    sentence: 'every place that a version names is in its table, in every language',
    check(moment) {
      for (const { path, version } of versionPages(moment)) {
        if (!showsStorage(version, moment)) continue;
        const tables = findAll(pageOf(moment, path), 'table.storage').map(({ textContent }) => textContent);
        expect([path, tables.length > 0]).toEqual([path, true]);
        for (const { region, zone, city } of version.storage)
          expect(tables.join()).toContain(region === undefined ? city : `(${zone ?? region})`);
      }
    },
  },
  {
    clause: 'places',
    sentence: 'machines get the same answer',
    check(moment) {
      for (const { policy, versions } of publicPolicies(moment)) {
        if (!versions.some((version) => showsStorage(version, moment))) continue;
        const told = JSON.parse(pageText(moment.site, `/${policy.id}/storage.json`)).versions;
        expect(
          told.map(({ version, places }: { version: string; places: { region: string }[] }) => [
            version,
            places.map(({ region }) => region),
          ]),
        ).toEqual(
          versions.map((version) => [
            version.id,
            showsStorage(version, moment) ? version.storage.flatMap(({ region }) => region ?? []) : [],
          ]),
        );
      }
    },
  },
  {
    clause: 'places',
    sentence: 'what a stack keeps can be deployed to a region once the texts in force name it, and to no other',
    async check(moment) {
      if (!isAroundEffect(moment)) return;
      for (const region of someRegions(moment))
        expect([region, await isDeployable(moment, region)]).toEqual([region, isNamedInForce(moment, region)]);
    },
  },
  {
    clause: 'contact',
    sentence: 'the contact that a text names is on its page in every language',
    check(moment) {
      for (const { path, version } of versionPages(moment)) {
        const { contact } = version.facts;
        const source = JSON.stringify(sourceOf(version, moment)?.sections.map(({ blocks }) => blocks));
        const article = pageOf(moment, path).querySelector('article');
        if (typeof contact === 'string' && source.includes('"name":"contact"'))
          expect([path, article?.textContent.includes(contact)]).toEqual([path, true]);
        if (source.includes('"href":"mailto:{{contact}}"'))
          expect(addressesIn(pageOf(moment, path))).toContain(contact);
      }
    },
  },
  {
    clause: 'changes',
    sentence: 'in the history, to which every latest page links',
    check(moment) {
      for (const { policy, versions, locale } of latestPages(moment)) {
        const history = `/${policy.id}/${locale}/history`;
        const items = findAll(pageOf(moment, history), '.versions > li');
        expect(items.map((item) => item.querySelector('time')?.getAttribute('datetime'))).toEqual(
          versions.map(({ id }) => id).toReversed(),
        );
        expect(linksOf(moment, `/${policy.id}/${locale}`)).toContain(history);
      }
    },
  },
  {
    clause: 'changes',
    sentence: 'section by section, on a page to which the version links',
    check(moment) {
      for (const { path, version, previousPath } of versionPages(moment)) {
        if (previousPath === undefined) continue;
        const posted = attributesOf(pageOf(moment, `${path}/changes`), 'main section', 'id');
        const ids = sourceOf(version, moment)?.sections.map(({ id }) => id || 'introduction_');
        expect([path, posted]).toEqual([path, expect.arrayContaining(ids ?? [])]);
        expect(linksOf(moment, path)).toContain(`${path}/changes`);
      }
    },
  },
  {
    clause: 'changes',
    sentence: 'every section in other words among them',
    check(moment) {
      for (const { path, previousPath } of versionPages(moment)) {
        if (previousPath === undefined) continue;
        const unchanged = findAll(pageOf(moment, `${path}/changes`), 'main section.same').map(({ id }) => id);
        const [before, after] = [previousPath, path].map((one) => sectionTexts(pageOf(moment, one)));
        const same = [...(after ?? [])].filter(([id, text]) => before?.get(id) === text).map(([id]) => id);
        expect([path, unchanged.filter((id) => id !== 'introduction_' && !same.includes(id))]).toEqual([path, []]);
      }
    },
  },
  {
    clause: 'changes',
    sentence: 'in a feed, which every latest page names',
    check(moment) {
      for (const { policy, versions, locale } of latestPages(moment)) {
        const path = `/${policy.id}/${locale}`;
        const feed = pageText(moment.site, `${path}/feed.xml`);
        for (const { id } of versions) expect(feed).toContain(`/${policy.id}/${id}/${locale}"`);
        const feeds = attributesOf(pageOf(moment, path), 'link[type="application/atom+xml"]', 'href');
        expect(feeds).toEqual([expect.stringMatching(`${path}/feed\\.xml$`)]);
      }
    },
  },
  {
    clause: 'changes',
    sentence: 'for machines',
    check(moment) {
      for (const { policy, versions } of publicPolicies(moment)) {
        if (!versions.some((version) => showsStorage(version, moment))) continue;
        const told = JSON.parse(pageText(moment.site, `/${policy.id}/versions.json`)).versions;
        expect(told.map(({ id }: { id: string }) => id)).toEqual(versions.map(({ id }) => id));
      }
    },
  },
  {
    clause: 'notices',
    sentence: 'on every latest page, from its announcement until the notice days have passed, and no longer',
    check(moment) {
      for (const { policy, locale, ...rest } of latestPages(moment)) {
        const path = `/${policy.id}/${locale}`;
        const notices = findAll(pageOf(moment, path), '.notice.change');
        expect([path, notices.map((notice) => notice.querySelector('time')?.getAttribute('datetime'))]).toEqual([
          path,
          versionsWithNotice(moment, { policy, ...rest }),
        ]);
      }
    },
  },
  {
    clause: 'notices',
    sentence: 'announced at least the notice days before it takes effect',
    check({ content: { policies, settings } }) {
      for (const { id, versions } of policies)
        for (const version of versions.slice(1).filter(({ change }) => change === 'major'))
          expect([id, version.id, addDays(version.announced, settings.noticeDays) <= version.id]).toEqual([
            id,
            version.id,
            true,
          ]);
    },
  },
];

/** Nothing else changes what may be deployed. */
function isAroundEffect({ content: { policies, settings }, at }: Moment): boolean {
  const begins = policies.flatMap(({ versions }) => versions.map(({ id }) => firstInstant(id, settings.timeZone)));
  return begins.some((begin) => Math.abs(begin - at) <= 1000);
}

/** The first region that each version names, and one that none does. */
function someRegions({ content }: Moment): string[] {
  const versions = content.policies.flatMap((policy) => policy.versions);
  const named = versions.flatMap(({ storage }) => storage.map(({ region }) => region));
  const strange = ['eu-central-1', 'us-west-2', 'ap-south-1'].find((region) => !named.includes(region)) ?? 'sa-east-1';
  return [...new Set([...versions.flatMap(({ storage }) => storage[0]?.region ?? []), strange])];
}

/** As readers see it: every policy in force that has a table names the region in every language, and one has a table. */
function isNamedInForce(moment: Moment, region: string): boolean {
  const { locales } = moment.content.settings;
  const inForce = publicPolicies(moment).filter((policy) => policy.inForce !== undefined);
  const tables = inForce.map(({ policy }) =>
    locales.map((locale) => pageOf(moment, `/${policy.id}/${locale}`).querySelector('table.storage')?.textContent),
  );
  const showing = tables.filter((texts) => texts.some((text) => text !== undefined));
  return showing.length > 0 && showing.flat().every((text) => text?.includes(`(${region})`));
}

function versionsWithNotice({ content, at }: Moment, { policy, versions }: PublicPolicy): string[] {
  const { noticeDays, timeZone } = content.settings;
  const first = policy.versions[0];
  return versions
    .filter((version) => version !== first && version.change === 'major')
    .filter(({ id }) => at < firstInstant(addDays(id, noticeDays), timeZone))
    .map(({ id }) => id);
}
