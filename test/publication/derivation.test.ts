import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { beforeEach, expect, test } from 'vitest';
import { sha256 } from '../../lambda/content/digest.ts';
import type { Wanted } from '../../lambda/publication/prepare-publication.ts';
import { reconcile } from '../../lambda/publication/reconcile.ts';
import { formatPublished } from '../../lambda/publication/record/record-text.ts';
import { createPublishing } from '../../lambda/publication/store/create-publishing.ts';
import type { EarlierPages } from '../../lambda/site/create-page.ts';
import type { Page } from '../../lambda/site/site.ts';
import { bucket } from '../stand-in/running.ts';
import { type ContentName, siteOf } from './explorer/contents.ts';
import { type Publisher, startPublisher } from './publisher.ts';
import { deployment } from './wanted.ts';

let publisher: Publisher;

beforeEach(async () => {
  publisher = await startPublisher();
});

/** Publishes a small content; returns what its site was derived from. */
async function publish(name: ContentName, renew: (page: Page) => Page = (page) => page): Promise<EarlierPages> {
  let known: EarlierPages = {};
  const wanted: Wanted = {
    inputs: { content: sha256(name + renew), renderer: sha256('renderer') },
    origin: 'https://policy.example.com',
    replicas: [],
    loadSite: async ({ at, stamps, derivation: { earlier } }) => {
      known = earlier;
      const site = siteOf(name, at, { stamps, earlier });
      return { ...site, pages: site.pages.map(renew) };
    },
  };
  await reconcile(createPublishing(deployment), wanted);
  return known;
}

const inputsOf = (pages: EarlierPages) => Object.values(pages).map(({ inputs }) => inputs);

async function readRecord() {
  const { Body } = await publisher.s3.send(new GetObjectCommand({ Bucket: bucket, Key: 'published.json' }));
  return JSON.parse((await Body?.transformToString()) ?? '');
}

async function writeRecord(edit: (pages: Record<string, Record<string, string>>) => void): Promise<void> {
  const record = await readRecord();
  edit(record.pages);
  const Body = formatPublished(record);
  await publisher.s3.send(new PutObjectCommand({ Bucket: bucket, Key: 'published.json', Body }));
}

test('a publication derives its site from the pages of the one before', async () => {
  expect(await publish('O')).toEqual({});
  const known = await publish('A');
  expect(Object.keys(known)).toEqual(siteOf('O', 0).pages.map(({ path }) => path));
  expect(inputsOf(known)).toEqual(siteOf('O', 0).pages.map(({ inputs }) => inputs));
  expect(inputsOf(await publish('C'))).toEqual(siteOf('A', 0).pages.map(({ inputs }) => inputs));
});

test('what no entry bears out of what a page was made from is not believed', async () => {
  await publish('O');
  // It says that the page is the one that the next content makes.
  const made = siteOf('C', 0).pages.find(({ path }) => path === '/p/1/en');
  await writeRecord((pages) => {
    Object.assign(pages['/p/1/en'] ?? {}, { inputs: made?.inputs });
  });
  expect(inputsOf(await publish('C'))).toEqual([undefined, undefined, undefined, undefined]);
  expect(await (await fetch(`${publisher.siteUrl}/p/1/en`)).text()).toContain('right');
});

test('a record of an earlier release says nothing of what pages were made from', async () => {
  await publish('O');
  await writeRecord((pages) => {
    for (const page of Object.values(pages)) delete page.inputs;
  });
  expect(inputsOf(await publish('A'))).toEqual([undefined, undefined, undefined, undefined]);
  expect(inputsOf(await publish('B')).filter((inputs) => inputs === undefined)).toEqual([]);
});

test('an audit renders every page', async () => {
  await publish('O');
  publisher.pass(86_400);
  expect(await publish('O')).toEqual({});
});

test('a publication of headers alone, which makes no entry, keeps what the last entry bears out', async () => {
  await publish('O');
  await publish('O', (page) => ({ ...page, cacheControl: 'y', inputs: 'other' }));
  const known = await publish('C');
  expect(inputsOf(known)).toEqual(siteOf('O', 0).pages.map(({ inputs }) => inputs));
});

test('other inputs that make the same pages leave in the record what the last entry bears out', async () => {
  await publish('O');
  await publish('O', (page) => ({ ...page, inputs: 'other' }));
  const known = await publish('C');
  expect(inputsOf(known)).toEqual(siteOf('O', 0).pages.map(({ inputs }) => inputs));
});
