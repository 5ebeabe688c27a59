import { nearest } from '../../../lambda/content/nearest.ts';
import { awsRegions } from '../../../lambda/content/regions.ts';

/** What `init` has to know. */
export interface Answers {
  readonly application: string;
  readonly company: string;
  readonly contact: string;
  /** ISO 3166-1 code of the country of the controller. */
  readonly country: string;
  /** The source locale comes first. */
  readonly languages: readonly string[];
  readonly region: string;
  /** Host name of the site; none of its own if empty. */
  readonly domain: string;
  /** Host and path, such as `github.com/firm/policies`; unknown if empty. */
  readonly repository: string;
}

/** The answers as they are typed. */
export type TypedAnswers = { readonly [Name in keyof Answers]: string };

/** A question of `init`. */
export interface Question {
  readonly name: keyof Answers;
  /** How the question is asked, and what its option means. */
  readonly ask: string;
  readonly value: string;
  /** What is taken with `--yes`, and offered otherwise. */
  readonly otherwise: string;
  /** Why a text cannot be the answer; undefined if it can. */
  readonly refuse: (text: string) => string | undefined;
}

/** The questions, in their order. */
export function questionsFor(directory: string, repository: string, languages: readonly string[]): Question[] {
  const name = directory.split(/[\\/]/).filter(Boolean).at(-1) ?? 'Application';
  return [
    {
      name: 'company',
      ask: 'the company that answers for the data',
      value: 'name',
      otherwise: '[your company]',
      refuse: line,
    },
    { name: 'application', ask: 'the application or service', value: 'name', otherwise: name, refuse: line },
    {
      name: 'contact',
      ask: 'the email address for questions',
      value: 'email',
      otherwise: 'privacy@example.com',
      refuse: email,
    },
    { name: 'country', ask: 'the country of the company', value: 'code', otherwise: 'DE', refuse: country },
    {
      name: 'languages',
      ask: `the languages, the one that prevails first, of ${languages.join(', ')}`,
      value: 'tags',
      otherwise: 'en',
      refuse: (text) => refuseLanguages(text, languages),
    },
    {
      name: 'region',
      ask: 'the AWS region that keeps everything',
      value: 'region',
      otherwise: 'eu-central-1',
      refuse: region,
    },
    { name: 'domain', ask: 'a host name of your own, or nothing', value: 'name', otherwise: '', refuse: domain },
    {
      name: 'repository',
      ask: 'where the project will be, such as github.com/firm/policies, or nothing',
      value: 'address',
      otherwise: repository,
      refuse: refuseRepository,
    },
  ];
}

/** The answers that were typed, each of which its question takes. */
export function readAnswers({ languages, ...same }: TypedAnswers): Answers {
  return { ...same, languages: splitTags(languages) };
}

function line(text: string): string | undefined {
  if (text.trim() === '') return 'it is empty';
  return /[\n\t{}]/.test(text) ? 'it contains a brace, a tab or a line break' : undefined;
}

function email(text: string): string | undefined {
  return /^[^\s@<>,;"]+@[^\s@<>,;".]+(?:\.[^\s@<>,;".]+)+$/.test(text) ? undefined : 'it is not an email address';
}

function country(text: string): string | undefined {
  const isCode = /^[A-Z]{2}$/.test(text) && new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(text);
  return isCode ? undefined : 'it is not a country code of two capital letters, such as DE';
}

function region(text: string): string | undefined {
  if (Object.hasOwn(awsRegions, text)) return undefined;
  const candidate = nearest(text, Object.keys(awsRegions));
  return `it is not an AWS region${candidate ? `; did you mean ${candidate}?` : ', such as eu-central-1'}`;
}

function domain(text: string): string | undefined {
  const isHostName = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(text);
  return text === '' || isHostName ? undefined : 'it is not a host name in lower case, such as policy.firm.org';
}

function refuseRepository(text: string): string | undefined {
  const isAddress = /^[a-z0-9.-]+\.[a-z]+(?:\/[\w.-]+){2,}$/i.test(text);
  return text === '' || isAddress ? undefined : 'it is not a host and a path, such as github.com/firm/policies';
}

function refuseLanguages(text: string, languages: readonly string[]): string | undefined {
  const tags = splitTags(text);
  const [unknown] = tags.filter((tag) => !languages.includes(tag));
  if (tags.length === 0) return 'it is empty';
  if (unknown !== undefined)
    return `there is no draft in "${unknown}", only in ${languages.join(', ')}; add other languages later`;
  return new Set(tags).size < tags.length ? 'it names a language twice' : undefined;
}

function splitTags(text: string): string[] {
  return text.split(/[\s,]+/).filter((tag) => tag !== '');
}
