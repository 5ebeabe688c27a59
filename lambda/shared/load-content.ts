import path from 'node:path';
import type { Clock } from '../content/check-succession.ts';
import type { Content } from '../content/content.ts';
import { ContentProblems } from '../content/content-problems.ts';
import type { Files } from '../content/files/files.ts';
import { parseContent } from '../content/parse-content.ts';
import type { Problem } from '../content/problem.ts';
import type { Proofs } from '../content/proofs.ts';
import { createReadingCache, type ReadingCache } from '../content/reading-cache.ts';
import type { Instant } from '../site/site.ts';
import type { Stage } from '../site/stage.ts';
import { boundOldHeap } from './bound-old-heap.ts';
import { checkAgainst, type PublicTexts } from './check-against.ts';
import { checkBuilds } from './check-builds.ts';
import { findUnready } from './find-unready.ts';
import { openContentSync, readContent } from './read-content.ts';

/** A content directory that was read once. */
export interface LoadedContent {
  /** As it was named. */
  readonly directory: string;
  readonly files: Files;
  /** Undefined when a problem is an error. */
  readonly content: Content | undefined;
  /** What could be read in spite of errors. */
  readonly readable: Content | undefined;
  /** Files named as seen from the working directory, so that a terminal or an editor can open them. */
  readonly problems: readonly Problem[];
  /** Those with frozen words, which can no longer be mended. */
  readonly frozenProblems: readonly Problem[];
  /** Warnings that are accepted. */
  readonly acceptedProblems: readonly Problem[];
}

/** A content directory without an error. */
export interface RightContent extends LoadedContent {
  readonly content: Content;
}

/** Reads and checks a content directory; with a cache, texts and parts of texts that were read before are not read again. */
export async function loadContent(directory: string, cache?: ReadingCache): Promise<LoadedContent> {
  return checkFiles(await readContent(directory), directory, { cache });
}

/** Fifty versions in fifty languages. What is larger is read again where it is shown, which takes a third more time. */
const heldBytes = 32 * 1_024 * 1_024;

/**
 * The same for whoever wants nothing but the site: what is beyond some memory is read again where it is shown, and translations are compared
 * with their source only for errors. With an error, every problem is found.
 */
export async function loadForBuild(directory: string): Promise<LoadedContent> {
  const loaded = loadFrugally(directory, { isForErrors: true });
  return loaded.content === undefined ? loadFrugally(directory, {}) : loaded;
}

interface FrugalOptions {
  readonly clock?: Clock | undefined;
  readonly proofs?: Proofs | undefined;
  readonly isForErrors?: boolean;
}

function loadFrugally(directory: string, { clock, proofs, isForErrors }: FrugalOptions): LoadedContent {
  const { files, isHeld } = openContentSync(directory, heldBytes);
  if (!isHeld) boundOldHeap();
  return checkFiles(files, directory, {
    clock,
    cache: createReadingCache(proofs, { holdsTexts: isHeld, isForErrors }),
  });
}

/** Reads a content directory; throws `ContentProblems` when it has an error. */
export async function loadRightContent(directory: string, load = loadContent): Promise<RightContent> {
  const { content, ...loaded } = await load(directory);
  if (content === undefined) throw new ContentProblems(loaded.problems);
  return { ...loaded, content };
}

/** Reads and checks a content directory, and builds its site at each of its dates; this takes a few seconds more. */
export async function loadBuiltContent(directory: string, clock?: Clock, proofs?: Proofs): Promise<LoadedContent> {
  return loadBuiltContentSync(directory, clock, proofs);
}

/** The same at once. */
export function loadBuiltContentSync(directory: string, clock?: Clock, proofs?: Proofs): LoadedContent {
  const loaded = loadFrugally(directory, { clock, proofs });
  const problems = loaded.content === undefined ? [] : checkBuilds(loaded.content, clock, proofs);
  if (problems.length === 0) return loaded;
  return { ...loaded, content: undefined, problems: [...loaded.problems, ...nameFrom(directory, problems)] };
}

/** Adds what keeps content out of the stage that it is meant for: nothing does for a trial, nor where no stage is named. */
export function checkForStage(
  loaded: LoadedContent,
  { stage, now }: { readonly stage: Stage | undefined; readonly now: Instant },
): LoadedContent {
  const unready = stage === 'production' ? findUnreadyIn(loaded, now) : [];
  if (unready.length === 0) return loaded;
  return { ...loaded, content: undefined, problems: [...loaded.problems, ...unready] };
}

/** What keeps content out of production; nothing where it has other errors. */
export function findUnreadyIn({ content, files, directory }: LoadedContent, now: Instant): Problem[] {
  return content === undefined ? [] : nameFrom(directory, findUnready({ files, content }, now));
}

/** Every problem, those with frozen words included, named as in the content directory. */
export function allProblems({ files }: Pick<LoadedContent, 'files'>): Problem[] {
  const { problems, frozenProblems } = parseContent(files);
  return [...problems, ...frozenProblems];
}

/** Compares content without an error with what is public. */
export function compareContent(loaded: RightContent, published: PublicTexts, at: Instant): LoadedContent {
  const problems = checkAgainst(loaded, published, at);
  if (problems.length === 0) return loaded;
  return { ...loaded, content: undefined, problems: [...loaded.problems, ...nameFrom(loaded.directory, problems)] };
}

/** Checks the content as it would be with these files written into its directory. */
export function checkWith({ files, directory }: LoadedContent, written: Files): LoadedContent {
  return checkFiles(new Map([...files, ...written]), directory);
}

function checkFiles(
  files: Files,
  directory: string,
  { clock, cache }: { readonly clock?: Clock | undefined; readonly cache?: ReadingCache | undefined } = {},
): LoadedContent {
  const { content, readable, problems, frozenProblems, acceptedProblems } = parseContent(files, clock, cache);
  const named = {
    problems: nameFrom(directory, problems),
    frozenProblems: nameFrom(directory, frozenProblems),
    acceptedProblems: nameFrom(directory, acceptedProblems),
  };
  return { directory, files, content, readable, ...named };
}

/** Problems of a content directory, with their files named as seen from the working directory. */
export function nameFrom(directory: string, problems: readonly Problem[]): Problem[] {
  const prefix = directory.replaceAll(path.sep, '/');
  return problems.map((problem) => ({ ...problem, file: path.posix.join(prefix, problem.file) }));
}
