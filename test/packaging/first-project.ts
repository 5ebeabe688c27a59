import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What the first `promulgate init` wrote, and what an app of it had deployed that no release may replace. */
interface FirstProject {
  readonly files: Readonly<Record<string, string>>;
  /** Types, by stack and logical id. */
  readonly kept: Readonly<Record<string, string>>;
}

const file = path.join(import.meta.dirname, '../fixtures/upgrade/first-project.json.gz');

/** The project that a company started with the first release that could start one. */
export const firstProject: FirstProject = JSON.parse(gunzipSync(await readFile(file)).toString());

/** Writes the project into a directory. */
export async function writeFirstProject(directory: string): Promise<void> {
  for (const [name, text] of Object.entries(firstProject.files)) {
    await mkdir(path.dirname(path.join(directory, name)), { recursive: true });
    await writeFile(path.join(directory, name), text);
  }
}

/** The files of the project as they are now. */
export async function readFirstProject(directory: string): Promise<Record<string, string>> {
  const names = Object.keys(firstProject.files);
  const texts = await Promise.all(names.map((name) => readFile(path.join(directory, name), 'utf8')));
  return Object.fromEntries(names.map((name, n) => [name, texts[n] ?? '']));
}
