import * as v from 'valibot';
import { problemOf, type UnlocatedProblem } from '../rules.ts';
import { type TopicPlaces, topics } from '../topics.ts';
import { checkCutValues } from './check-cut-values.ts';
import { parseYaml, type Yaml, type YamlForm } from './parse-yaml.ts';
import { splitFrontMatter } from './split-front-matter.ts';
import { lineForm } from './values.ts';

/** What the lines between the two `---` of a text say. */
export interface FrontMatter {
  readonly title: string;
  readonly summary?: string | undefined;
  readonly translation?: 'machine' | 'reviewed' | 'certified' | undefined;
  /** What readers should know of the translation. */
  readonly note?: string | undefined;
  /** Which sections or clauses say what stores and laws ask for. */
  readonly topics?: TopicPlaces | undefined;
}

const kinds = ['machine', 'reviewed', 'certified'] as const;
const plainLine = v.pipe(
  lineForm,
  v.check((text) => !text.includes('{{'), 'a title, summary or note cannot contain a fact; write the words'),
  v.check(
    (text) => !/\*\*|<\/?[a-z!]|\]\(|&#?\w+;/i.test(text),
    'readers would see the signs of Markdown or HTML in it; write plain words',
  ),
);

const placeForm = v.pipe(
  v.union([lineForm, v.array(lineForm)], 'it is neither the id of a section or clause nor a list of them'),
  v.transform((ids) => (typeof ids === 'string' ? [ids] : ids)),
);

const form: YamlForm<FrontMatter> = {
  schema: v.object({
    title: plainLine,
    summary: v.optional(plainLine),
    translation: v.optional(v.picklist(kinds, `it is not one of ${kinds.join(', ')}`)),
    note: v.optional(plainLine),
    topics: v.optional(v.object(Object.fromEntries(topics.map((topic) => [topic, v.optional(placeForm)])))),
  }),
  examples: {
    title: 'title: Privacy Policy',
    summary: 'summary: Section 4 now names every place of storage.',
    translation: 'translation: machine',
    note: 'note: A lawyer will review this translation.',
    topics: 'topics: { retention: storage, deletion: [requests-b] }',
    ...Object.fromEntries(topics.map((topic) => [`topics.${topic}`, `${topic}: storage`])),
  },
};

/** What was read of the start of a text. */
export interface FrontReading {
  readonly front?: Yaml<FrontMatter>;
  readonly body?: number;
  readonly problems: readonly UnlocatedProblem[];
}

/** The front matter, where the text after it begins (undefined where that cannot be known), and every problem. */
export function parseFrontMatter(
  text: string,
  cache: { readonly front: (text: string) => FrontReading },
): FrontReading {
  const found = splitFrontMatter(text);
  if (found === undefined) {
    const isOpen = /^---[ \t]*\n/.test(text);
    return { ...bodyWithout(text), problems: [problemOf(isOpen ? 'open-front-matter' : 'front-matter')] };
  }
  return cache.front(text.slice(0, found.body));
}

/** Reads a text that is nothing but its front matter. */
export function readFrontMatter(text: string): FrontReading {
  const found = splitFrontMatter(text) ?? { text, offset: 0, body: 0 };
  const { yaml, problems } = parseYaml(found, form);
  const cut = checkCutValues(found.text, { offset: found.offset, anyComment: true });
  return { ...(yaml && { front: yaml }), body: found.body, problems: [...problems, ...cut] };
}

/** Keys without their lines of `---` would be taken for a text, with problems that its writer did not make. */
function bodyWithout(text: string): { body?: number } {
  return /^\s*(?:---|\+\+\+|$)/.test(text) ? {} : { body: 0 };
}
