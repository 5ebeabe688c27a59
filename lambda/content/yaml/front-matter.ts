import * as v from 'valibot';
import { type ContentFile, problemWith } from '../files/content-file.ts';
import type { Problem } from '../problem.ts';
import { parseYaml, type Yaml, type YamlForm } from './parse-yaml.ts';
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
  v.check(
    (text) => !/\*\*|<\/?[a-z!]|\]\(|&#?\w+;/i.test(text),
    'readers would see the signs of Markdown or HTML in it; write plain words',
  ),
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

/** The front matter, where the text after it begins (undefined where that cannot be told), and every problem. */
export function parseFrontMatter(source: ContentFile): {
  front?: Yaml<FrontMatter>;
  body?: number;
  problems: Problem[];
} {
  const match = /^---[ \t]*\n([\s\S]*?\n)??---[ \t]*(?:\n|$)/.exec(source.text);
  if (match === null)
    return { ...bodyWithout(source.text), problems: [problemWith(source.file, missing(source.text))] };
  const offset = source.text.indexOf('\n') + 1;
  const { yaml, problems } = parseYaml({ source, text: match[1] ?? '', offset }, form);
  return { ...(yaml && { front: yaml }), body: match[0].length, problems };
}

/** Keys without their lines of `---` would be taken for a text, with problems that nobody made. */
function bodyWithout(text: string): { body?: number } {
  return /^\s*(?:---|\+\+\+|$)/.test(text) ? {} : { body: 0 };
}

function missing(text: string): typeof noFrontMatter {
  return /^---[ \t]*\n/.test(text) ? openFrontMatter : noFrontMatter;
}

const noFrontMatter = {
  rule: 'front-matter',
  message: 'Cannot find the front matter: the first line is not "---"',
  hint: 'Start the file with three lines: "---", "title: Privacy Policy", "---"',
};
const openFrontMatter = {
  rule: 'front-matter',
  message: 'Cannot find the end of the front matter: no second line is "---"',
  hint: 'Write "---" on a line of its own between the last key and the text',
};
