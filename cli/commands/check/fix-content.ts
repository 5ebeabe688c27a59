import path from 'node:path';
import type { IsoDate } from '../../../lambda/content/content.ts';
import type { Files } from '../../../lambda/content/files/files.ts';
import { fixText } from '../../../lambda/content/fix-text.ts';
import type { Problem } from '../../../lambda/content/problem.ts';
import { checkWith, type LoadedContent, loadContent } from '../../../lambda/shared/load-content.ts';
import { writeContent } from '../../../lambda/shared/write-content.ts';
import { type PlannedLock, planLocks } from '../../shared/plan-locks.ts';

/** What was mended in one file. */
interface MendedFile {
  readonly file: string;
  readonly count: number;
}

/** One mistake may hide another; a text has no more of them on one another. */
const maxRounds = 5;

/**
 * Mends, in a content directory, every mistake for which there is one certain remedy. Words that are announced stay as they are:
 * only the form of their file is mended.
 */
export async function fixContent(directory: string, today: IsoDate): Promise<MendedFile[]> {
  const loaded = await loadContent(directory);
  const written = new Map<string, Uint8Array>();
  const counts = new Map<string, number>();
  let { problems } = loaded;
  for (let round = 0; round < maxRounds; round += 1) {
    const files = new Map([...loaded.files, ...written]);
    const mended = mendFiles(files, nameIn(directory, problems), today);
    if (mended.length === 0) break;
    for (const { file, text, count } of mended) {
      written.set(file, new TextEncoder().encode(text));
      counts.set(file, (counts.get(file) ?? 0) + count);
    }
    ({ problems } = checkWith(loaded, written));
  }
  for (const { file, text, count } of newLocks(checkWith(loaded, written), today)) {
    written.set(file, new TextEncoder().encode(text));
    counts.set(file, count);
  }
  await writeContent(written, directory);
  return [...counts].map(([file, count]) => ({ file: path.join(directory, file), count }));
}

/** Records what the pieces of drafts were made from, and of any text that has a lock file already. */
function newLocks(loaded: LoadedContent, today: IsoDate): PlannedLock[] {
  const { files } = loaded;
  const hasLock = (file: string) => files.has(file.replace(/\.md$/, '.lock'));
  const locks = planLocks(
    loaded,
    ({ file }, { announced }) => announced > today || hasLock(file),
    () => false,
  );
  return locks.filter(({ count }) => count > 0);
}

function nameIn(directory: string, problems: readonly Problem[]): Problem[] {
  const prefix = directory.replaceAll(path.sep, '/');
  return problems.map((problem) => ({ ...problem, file: path.posix.relative(prefix, problem.file) }));
}

interface MendedText extends MendedFile {
  readonly text: string;
}

function mendFiles(files: Files, problems: readonly Problem[], today: IsoDate): MendedText[] {
  return [...Map.groupBy(problems, ({ file }) => file)].flatMap(([file, own]): MendedText[] => {
    const forms = own.filter(({ rule }) => rule === 'line-endings' || rule === 'byte-order-mark').length;
    const typed = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(file));
    const plain = forms === 0 ? typed : typed.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    const fixed = isDraft(file, files, today) ? fixText(plain, own) : { text: plain, count: 0 };
    const count = fixed.count + forms;
    return count === 0 ? [] : [{ file, text: fixed.text, count }];
  });
}

/** True for a file of a version that is not announced; where that is not certain, its words are taken to be frozen. */
function isDraft(file: string, files: Files, today: IsoDate): boolean {
  const yaml = files.get(`${file.split('/').slice(0, 2).join('/')}/version.yaml`);
  const announced = /^announced:[ \t]*["']?(\d{4}-\d\d-\d\d)/m.exec(new TextDecoder().decode(yaml))?.[1];
  return file.endsWith('.md') && announced !== undefined && announced > today;
}
