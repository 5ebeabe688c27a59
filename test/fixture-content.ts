import path from 'node:path';
import type { Content } from '../lambda/content/content.ts';
import type { Files } from '../lambda/content/files/files.ts';
import { contentOf } from '../lambda/run/load-site.ts';
import { readContent } from '../lambda/shared/read-content.ts';

/** A directory with the fixture in `content/`, where commands that read content can run. */
export const fixtureWorkspace = path.join(import.meta.dirname, 'fixtures');

/** The content that the tests read, so that an edit of the repository's own content changes no test's result. */
export const fixtureDirectory = path.join(fixtureWorkspace, 'content');

/** The files of the fixture. */
export const fixtureFiles: Files = await readContent(fixtureDirectory);

/** The fixture as it is parsed. */
export const fixtureContent: Content = contentOf(fixtureFiles);
