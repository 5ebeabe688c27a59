import type { Locale } from '../content/content.ts';
import { sha256 } from '../content/digest.ts';
import { paths } from './addresses.ts';
import { createPageIn } from './create-page.ts';
import { type BundledPages, renderBundleJson } from './pages/bundle-json.ts';
import type { PagesView } from './policy-pages.ts';
import type { Page } from './site.ts';

/** The file with all latest texts of a policy, before it is made. */
export interface PlannedBundle {
  readonly path: string;
  /** True if some texts of the earlier file are still the same, and others are not. */
  readonly isPartlyKnown: boolean;
  /** Creates the page; the text of the earlier file saves rendering what is known. Any other text changes nothing. */
  create(earlier?: string): Page;
}

/**
 * Plans the bundle of a policy or of an application. A changed text would otherwise render those of all languages again: the earlier file
 * has the others. It is believed where it has the recorded bytes, and was made from the recorded pages and from nothing else that is new.
 */
export function planBundle(view: PagesView, pages: BundledPages): PlannedBundle {
  const { address, content, room, inputs } = view;
  const path = paths.bundleJson(address);
  const { locales } = content.settings;
  const pathsOf = (locale: Locale) => {
    const latest = paths.latest(address, locale);
    return [latest, paths.text(latest)].filter((one) => pages.has(one));
  };
  const digestNow = (one: string) => pages.get(one)?.digest;
  const inputsWith = (digestOf: (one: string) => string | undefined) =>
    inputs?.bundle(locales.flatMap(pathsOf).map((one) => ({ path: one, digest: digestOf(one) })));
  const own = inputsWith(digestNow);
  const isRecalled = (made: string | undefined) => made !== undefined && room.recall(path, made) !== undefined;
  const isSame = (locale: Locale) => pathsOf(locale).every((one) => digestNow(one) === room.earlierDigest(one));
  const isPartlyKnown = !isRecalled(own) && isRecalled(inputsWith(room.earlierDigest)) && locales.some(isSame);
  const knownFrom = (earlier: string | undefined) =>
    earlier !== undefined && isPartlyKnown && sha256(earlier) === room.earlierDigest(path)
      ? textsIn(earlier, locales.filter(isSame))
      : {};
  return {
    path,
    isPartlyKnown,
    create: (earlier) =>
      createPageIn(room, {
        path,
        contentType: 'application/json',
        text: () => renderBundleJson(view, pages, knownFrom(earlier)),
        inputs: own,
        isOtherForm: true,
      }),
  };
}

function textsIn(bundle: string, locales: readonly Locale[]): Record<Locale, unknown> {
  const { texts } = JSON.parse(bundle);
  return Object.fromEntries(locales.map((locale) => [locale, texts[locale]]));
}
