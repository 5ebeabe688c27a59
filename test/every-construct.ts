import path from 'node:path';
import type { Content } from '../lambda/content/content.ts';
import type { Files } from '../lambda/content/files/files.ts';
import { contentOf } from '../lambda/run/load-site.ts';
import { readContent } from '../lambda/shared/read-content.ts';
import { fixtureFiles, fixtureWorkspace } from './fixture-content.ts';

const messages = [...fixtureFiles].filter(([file]) => file.startsWith('messages/'));
const texts = await readContent(path.join(fixtureWorkspace, 'every-construct'));

/** Little content with everything that editors may write, and with the messages of the fixture. */
export const everyConstructFiles: Files = new Map([...messages, ...texts]);

/** The same as it is parsed. */
export const everyConstruct: Content = contentOf(everyConstructFiles);
