import * as v from 'valibot';
import type { Problem } from '../problem.ts';
import { problemWith, type SourceText } from '../source-text.ts';
import { parseYaml, type YamlForm } from './parse-yaml.ts';
import { line } from './values.ts';

/** What stands between the two `---` lines of a translation. */
export interface FrontMatter {
  readonly title: string;
  readonly summary?: string | undefined;
  readonly translation?: 'machine' | 'reviewed' | 'certified' | undefined;
}

const kinds = ['machine', 'reviewed', 'certified'] as const;
const plain = v.pipe(
  line,
  v.check((text) => !text.includes('{{'), 'a title or summary cannot contain a fact; write the words'),
);

const form: YamlForm<FrontMatter> = {
  schema: v.object({
    title: plain,
    summary: v.optional(plain),
    translation: v.optional(v.picklist(kinds, `it is not one of ${kinds.join(', ')}`)),
  }) as unknown as YamlForm<FrontMatter>['schema'],
  examples: {
    title: 'title: Privacy Policy',
    summary: 'summary: Section 4 now names every place of storage.',
    translation: 'translation: machine',
  },
};

/** Reads the front matter and says where the text after it begins. */
export function parseFrontMatter(source: SourceText): { front?: FrontMatter; body: number; problems: Problem[] } {
  const match = /^---\n([\s\S]*?\n)??---[ \t]*(?:\n|$)/.exec(source.text);
  if (match === null) return { body: 0, problems: [problemWith(source.file, noFrontMatter)] };
  const { yaml, problems } = parseYaml({ source, text: match[1] ?? '', offset: 4 }, form);
  const body = match[0].length;
  return yaml === undefined ? { body, problems } : { front: yaml.value, body, problems };
}

const noFrontMatter = {
  rule: 'front-matter',
  message: 'Cannot find the front matter: the first line is not "---"',
  hint: 'Start the file with three lines: "---", "title: Privacy Policy", "---"',
};
