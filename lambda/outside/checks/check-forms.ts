import { paths } from '../../site/addresses.ts';
import { faultsAt, inQuotes, type OutsideFault } from '../fault.ts';
import { type BundleFile, readBundle } from '../read/read-files.ts';
import { readHtml } from '../read/read-html.ts';
import type { SiteVisit, Visited, VisitedPolicy, VisitedVersion } from '../site-visit.ts';
import { wordsIn } from '../words-in.ts';

/** Checks that the plain text, the Markdown and the bundle of a page have its words, and that programs may read all files. */
export function checkForms(visit: SiteVisit): OutsideFault[] {
  return [
    ...checkSharing(visit),
    ...[...visit.visited.values()].flatMap(checkFormat),
    ...[...visit.visited.keys()].flatMap((path) => checkText(visit, path)),
    ...visit.policies.flatMap((policy) => checkBundle(visit, policy)),
  ];
}

/** A site of an earlier release has neither these files nor the header. */
function checkSharing({ visited, policies }: SiteVisit): OutsideFault[] {
  const isShared = policies.some(({ id }) => visited.get(paths.bundleJson(id))?.status === 200);
  const files = [...visited.values()].filter(
    ({ path, status }) => isShared && status === 200 && path.endsWith('.json'),
  );
  return files
    .filter(({ headers }) => headers['access-control-allow-origin'] === undefined)
    .flatMap(({ path }) =>
      faultsAt('programs', path, ['Lacks Access-Control-Allow-Origin: *, so that no website can read it']),
    );
}

const knownFormat = 1;

/** Programs that read a file of another format may read it wrongly. */
function checkFormat({ path, status, text }: Visited): OutsideFault[] {
  if (status !== 200 || !/^\/[^/]+\/(?:[^/]+\/)?(?:versions|storage|notice|bundle)\.json$/.test(path)) return [];
  const format = /^\s*\{\s*"format"\s*:\s*([^,\s]+)/.exec(text)?.[1];
  return format === undefined || Number(format) === knownFormat
    ? []
    : faultsAt('programs', path, [`Has the format ${inQuotes(format)}, and this program knows ${knownFormat}`]);
}

function checkText({ visited }: SiteVisit, path: string): OutsideFault[] {
  const page = visited.get(path)?.mainWords ?? '';
  return [paths.text(path), paths.markdown(path)].flatMap((form) => {
    const found = visited.get(form);
    if (page === '' || found?.status !== 200) return [];
    return faultsAt('digest', form, judgeWords(wordsIn(plain(found.text)), page, path));
  });
}

/** Without what Markdown adds to the words, some of which have no spaces round them: links, marks, line breaks in tables, and escapes. */
function plain(text: string): string {
  const unmarked = text.replaceAll(/(?<!\\)(?:\]\(<[^>]*>\)|\[|\*\*?|~~)/g, '');
  return unmarked.replaceAll('<br>', ' ').replaceAll(/\\(?=[!-/:-@[-`{-~])/g, '');
}

function judgeWords(own: string, page: string, path: string): string[] {
  if (own === page) return [];
  const [said, shown] = [own.split(' '), page.split(' ')];
  const at = said.findIndex((word, index) => word !== shown[index]);
  const from = at < 0 ? said.length : at;
  const around = (words: readonly string[]) => inQuotes(words.slice(from, from + 5).join(' '));
  return [`Says ${around(said)} where ${path} says ${around(shown)}`];
}

function checkBundle({ visited, origin }: SiteVisit, policy: VisitedPolicy): OutsideFault[] {
  const path = paths.bundleJson(policy.id);
  const found = visited.get(path);
  if (found?.status !== 200) return [];
  const bundle = readBundle(found.text);
  if (bundle === undefined || bundle.policy !== policy.id)
    return faultsAt('programs', path, ['Cannot be read as the texts of this policy']);
  const current = policy.versions.find(({ id }) => id === bundle.version);
  const missing = policy.locales.filter((locale) => bundle.texts[locale] === undefined);
  return [
    ...faultsAt(
      'programs',
      path,
      missing.map((locale) => `Lacks the text in ${locale}`),
    ),
    ...faultsAt('date', path, judgeBundled(bundle, current)),
    ...Object.entries(bundle.texts).flatMap(([locale, text]) => {
      const page = paths.latest(policy.id, locale);
      const { taboos, loads } = readHtml(text.html);
      const isSame = visited.get(paths.text(page))?.text === text.text;
      return [
        ...faultsAt('digest', path, isSame ? [] : [`Has other words in ${locale} than ${paths.text(page)}`]),
        ...faultsAt(
          'link',
          path,
          text.url === origin + page ? [] : [`Names the address ${inQuotes(text.url)} of the text in ${locale}`],
        ),
        ...faultsAt(
          'script',
          path,
          [...taboos].map((taboo) => `Contains ${taboo} in the text in ${locale}`),
        ),
        ...faultsAt(
          'foreign',
          path,
          loads.map(({ address }) => `Makes an app ask for ${inQuotes(address)} in the text in ${locale}`),
        ),
      ];
    }),
  ];
}

function judgeBundled(bundle: BundleFile, current: VisitedVersion | undefined): string[] {
  if (current === undefined) return [`Has version ${bundle.version}, which versions.json does not know`];
  const { status, effectiveAt } = current;
  const isSame = status === bundle.status && (effectiveAt ?? bundle.effectiveAt) === bundle.effectiveAt;
  return isSame
    ? []
    : [
        `Says that version ${bundle.version} is ${bundle.status} from ${bundle.effectiveAt}, and versions.json says ${status} from ${effectiveAt}`,
      ];
}
