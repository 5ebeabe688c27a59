// Writes the JSON Schemas of the YAML files into schemas/.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildSchemas } from './build-schemas.ts';

const directory = path.join(import.meta.dirname, '../../schemas');

await mkdir(directory, { recursive: true });
for (const [name, text] of buildSchemas()) await writeFile(path.join(directory, name), text);
