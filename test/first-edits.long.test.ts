import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Content } from '../lambda/content/content.ts';
import { loadRightContent } from '../lambda/shared/load-content.ts';
import { readContent } from '../lambda/shared/read-content.ts';
import { writeContent } from '../lambda/shared/write-content.ts';
import { promulgate, temporaryDirectory } from './cli/promulgate.ts';
import { checkContent } from './content-checks.ts';
import { contentInUse } from './content-in-use.ts';
import { everyConstruct, everyConstructFiles } from './every-construct.ts';
import { datesOf } from './promises/moment.ts';
import { sample } from './sample.ts';
import { addDays } from './simulation/clock.ts';

/** What a company changes first, each in any content, through its files alone as an editor does. */
type Edit = (directory: string, content: Content) => Promise<void>;

const firstEdits: Readonly<Record<string, Edit>> = {
  async 'a different contact and company'(directory, { policies }) {
    for (const { id, versions } of policies)
      for (const version of versions)
        await editYaml(path.join(directory, id, version.id, 'version.yaml'), (yaml) => {
          for (const [name, value] of Object.entries(version.facts))
            if (typeof value === 'string') yaml.setIn(['facts', name], another(value));
          yaml.setIn(['facts', 'founder'], 'Zoë "Ζωή" <Acme> & Co.');
        });
  },

  async 'reworded messages'(directory) {
    for (const name of await readdir(path.join(directory, 'messages'))) {
      const file = path.join(directory, 'messages', name);
      const messages: Record<string, string> = { 'page.skip': '…', ...JSON.parse(await readFile(file, 'utf8')) };
      const reworded = Object.entries(messages).map(([key, text]) => [key, `Lege: ${text} “&”`]);
      await writeFile(file, JSON.stringify(Object.fromEntries(reworded), undefined, 2));
    }
  },

  async 'a new version'(directory, content) {
    for (const { id, versions } of content.policies) {
      const newest = versions.at(-1)?.id ?? '';
      const today = addDays(datesOf(content).at(-1) ?? newest, 1);
      const effective = addDays(today, content.settings.noticeDays);
      const options = ['--effective', effective, '--change', 'major', '--at', today, '--content', directory];
      expect(await promulgate(['new-version', id, ...options])).toMatchObject({ status: 0, stderr: '' });
    }
  },

  async 'a correction of every text'(directory, { policies, settings }) {
    for (const { id, versions } of policies)
      for (const { id: version, announced, translations } of versions)
        for (const locale of translations.keys()) {
          const file = path.join(directory, id, version, `${locale}.md`);
          const text = await readFile(file, 'utf8');
          const published = path.join(await temporaryDirectory(), 'published.md');
          await writeFile(published, text);
          await writeFile(file, `${text}\n\n${settings.sourceLocale} ${locale}\n`);
          const at = [announced, ...datesIn(await readFile(path.join(directory, id, version, 'version.yaml'), 'utf8'))];
          const name = `${id}/${version}/${locale}`;
          const options = [
            '--because',
            'A slip',
            '--meaning',
            '--published',
            published,
            '--at',
            at.sort().at(-1) ?? announced,
          ];
          expect(await promulgate(['correct', name, ...options, '--content', directory])).toMatchObject({
            status: 0,
            stderr: '',
          });
        }
  },

  'a new language': addLocale,

  async 'a dropped language'(directory, { settings }) {
    const { locales, sourceLocale } = settings;
    const locale = locales.find((one) => one !== sourceLocale) ?? newLocale(locales);
    if (!locales.includes(locale)) await copyMessages(directory, sourceLocale, locale);
    await editYaml(path.join(directory, 'site.yaml'), (yaml) => {
      removeLocale(yaml, locale);
      yaml.setIn(['dropped'], [...settings.dropped, locale]);
    });
  },

  async 'a second policy'(directory, { policies, settings }) {
    const id = ['cookies', 'terms', 'console'].find((one) => policies.every((policy) => policy.id !== one)) ?? 'more';
    const version = path.join(directory, id, '2024-02-29');
    await mkdir(version, { recursive: true });
    await writeFile(path.join(version, 'version.yaml'), 'announced: 2024-02-29\nchange: major\n');
    const text =
      '---\ntitle: Cookies\n---\n\nNo url(…), no @import.\n\n## 1. `Set-Cookie` {#a}\n\n(a) document.cookie\n';
    await writeFile(path.join(version, `${settings.sourceLocale}.md`), text);
  },

  async 'a different time zone'(directory, { settings }) {
    const timeZone = settings.timeZone === 'Pacific/Apia' ? 'America/Anchorage' : 'Pacific/Apia';
    await editYaml(path.join(directory, 'site.yaml'), (yaml) => yaml.set('timeZone', timeZone));
  },
};

test('every check passes for content with every construct', () => checkContent(everyConstruct));

describe.each([
  ['the content in use', await readContent(contentInUse)],
  ['content with every construct', everyConstructFiles],
])('every check passes for %s', (name, files) => {
  test.each(sample(Object.entries(firstEdits), name.length))('with %s', async (_, edit) => {
    const directory = path.join(await temporaryDirectory(), 'edited');
    await writeContent(files, directory);
    await edit(directory, (await loadRightContent(directory)).content);
    expect(await readContent(directory)).not.toEqual(files);
    await checkContent((await loadRightContent(directory)).content);
  });
});

/** A value of the same kind. */
function another(value: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return '2024-02-29';
  if (value.includes('@')) return 'legal@acme.example';
  if (/^https?:/.test(value)) return 'https://acme.example/';
  return /^[+\d][\d /()-]+$/.test(value) ? '+49 30 901820' : `Acme “${value}” & Co.`;
}

async function addLocale(directory: string, { settings }: Content): Promise<void> {
  const locale = newLocale(settings.locales);
  await copyMessages(directory, settings.sourceLocale, locale);
  await editYaml(path.join(directory, 'site.yaml'), (yaml) => yaml.addIn(['locales'], locale));
}

function newLocale(locales: readonly string[]): string {
  return ['it', 'pl', 'tr'].find((locale) => !locales.includes(locale)) ?? 'tlh';
}

async function copyMessages(directory: string, from: string, to: string): Promise<void> {
  const [source, target] = [from, to].map((locale) => path.join(directory, `messages/${locale}.json`));
  await cp(source ?? '', target ?? '');
}

async function editYaml(file: string, edit: (yaml: Document) => void): Promise<void> {
  const yaml = parseDocument(await readFile(file, 'utf8'));
  edit(yaml);
  await writeFile(file, yaml.toString());
}

/** Takes a locale out of the list and out of every chain. */
function removeLocale(yaml: Document, locale: string): void {
  const chains = yaml.getIn(['fallback']);
  const lists = [yaml.getIn(['locales']), ...(isMap(chains) ? chains.items.map(({ value }) => value) : [])];
  for (const list of lists)
    if (isSeq(list)) list.items = list.items.filter((item) => !isScalar(item) || item.value !== locale);
  yaml.deleteIn(['fallback', locale]);
}

function datesIn(text: string): string[] {
  return [...text.matchAll(/\d{4}-\d\d-\d\d/g)].map(([date]) => date);
}
