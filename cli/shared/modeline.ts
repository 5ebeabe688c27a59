import { access } from 'node:fs/promises';
import path from 'node:path';

/** Where the schemas of the installed package are, in the directory of a project. */
const schemas = 'node_modules/promulgate/schemas';

/** The first line of a YAML file, by which text editors find its schema. `project` is the path from the file's directory to the project. */
export function modeline(form: 'site' | 'version', project: string): string {
  return `# yaml-language-server: $schema=${path.posix.join(project, schemas, `${form}.json`)}\n`;
}

/** The path from a directory to the nearest one above it in which the package is installed; undefined where there is none. */
export async function findProject(directory: string): Promise<string | undefined> {
  for (let above = path.resolve(directory); ; above = path.dirname(above)) {
    const isThere = await access(path.join(above, schemas)).then(
      () => true,
      () => false,
    );
    if (isThere) return path.relative(directory, above).replaceAll(path.sep, '/') || '.';
    if (above === path.dirname(above)) return undefined;
  }
}

/** Puts the line at the top of a text that has none. */
export function withModeline(text: string, line: string): string {
  return /^# yaml-language-server:/m.test(text) ? text : line + text;
}
