import { expect, test } from 'vitest';
import { constructDamages } from '../../bench/damage/constructs-table.ts';
import { damages } from '../../bench/damage/table.ts';
import { createRandom } from '../../bench/measure/create-random.ts';
import type { Files } from '../../lambda/content/files/files.ts';
import { parseContent } from '../../lambda/content/parse-content.ts';
import type { Proofs } from '../../lambda/content/proofs.ts';
import { createReadingCache } from '../../lambda/content/reading-cache.ts';
import { checkBuilds } from '../../lambda/shared/check-builds.ts';
import { fixtureFiles } from '../fixture-content.ts';

/** Proofs that last as long as the test, and how many claims were believed. */
function createProofs(): Proofs & { readonly believed: () => number; readonly size: () => number } {
  const claims = new Set<string>();
  let believed = 0;
  return {
    program: 'this one',
    has: (claim) => {
      if (claims.has(claim)) believed += 1;
      return claims.has(claim);
    },
    add: (claim) => claims.add(claim),
    believed: () => believed,
    size: () => claims.size,
  };
}

/** All that `promulgate check` reports. */
function problemsOf(files: Files, proofs?: Proofs) {
  const { content, problems, frozenProblems, acceptedProblems } = parseContent(
    files,
    undefined,
    createReadingCache(proofs),
  );
  const failures = content === undefined ? [] : checkBuilds(content, undefined, proofs);
  return { problems, frozenProblems, acceptedProblems, failures };
}

const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const withText = (files: Files, file: string, text: string): Files =>
  new Map([...files, [file, new TextEncoder().encode(text)]]);

test('a second check finds nothing new, and believes what the first one has seen', () => {
  const proofs = createProofs();
  problemsOf(fixtureFiles, proofs);
  const [size, before] = [proofs.size(), proofs.believed()];

  expect(problemsOf(fixtureFiles, proofs)).toEqual(problemsOf(fixtureFiles));
  expect(proofs.size()).toBe(size);
  expect(proofs.believed() - before).toBeGreaterThanOrEqual(size);
});

test('with proofs, check reports the same after one edit after another', () => {
  const random = createRandom(16);
  const proofs = createProofs();
  const kinds = Object.values({ ...damages, ...constructDamages });
  const texts = [...fixtureFiles.keys()].filter((file) => file.endsWith('.md') && file.includes('/'));
  let files: Files = fixtureFiles;
  for (let round = 0; round < 24; round += 1) {
    const file = texts[random(texts.length)] ?? '';
    const damaged = kinds[random(kinds.length)]?.(decode(files.get(file)), random);
    // Half of the edits are taken back, as those of a person who saves, reads and mends.
    const edited = damaged === undefined ? files : withText(files, file, damaged.text);
    expect(problemsOf(edited, proofs)).toEqual(problemsOf(edited));
    files = random(2) === 0 ? edited : fixtureFiles;
  }
  expect(proofs.believed()).toBeGreaterThan(50);
});

test('with proofs, check finds a message that is gone or wrong, a fact that is gone, and a date that has moved', () => {
  const proofs = createProofs();
  problemsOf(fixtureFiles, proofs);
  const version = 'privacy/2026-11-15/version.yaml';
  const messages = 'messages/ja.json';
  const edits: readonly Files[] = [
    withText(fixtureFiles, version, decode(fixtureFiles.get(version)).replace(/^ {2}company: .*\n/m, '')),
    withText(
      fixtureFiles,
      version,
      decode(fixtureFiles.get(version)).replace('announced: 2026-10-15', 'announced: 2026-10-16'),
    ),
    withText(fixtureFiles, messages, decode(fixtureFiles.get(messages)).replace(/^.*"holds\..*\n/m, '')),
    withText(fixtureFiles, messages, decode(fixtureFiles.get(messages)).replace('": "', '": "**')),
    withText(
      fixtureFiles,
      'site.yaml',
      decode(fixtureFiles.get('site.yaml')).replace('noticeDays: 30', 'noticeDays: 31'),
    ),
  ];
  for (const edited of edits) {
    expect(edited).not.toEqual(fixtureFiles);
    expect(problemsOf(edited, proofs)).toEqual(problemsOf(edited));
  }
});
