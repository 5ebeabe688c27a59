import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Marked, type Token, type Tokens } from 'marked';

/** The directory of the repository. */
export const root = path.join(import.meta.dirname, '../..');

/** A Markdown file of the repository. */
export interface MarkdownDocument {
  /** Relative to the repository, `/` between the parts. */
  readonly file: string;
  readonly text: string;
  /** Every token, outer before inner. */
  readonly tokens: readonly Token[];
}

/** Every Markdown file that explains the repository; `content/` and test fixtures are not among them. */
export async function readDocuments(): Promise<readonly MarkdownDocument[]> {
  const nested = await Promise.all(['docs', 'examples', '.github'].map(listFiles));
  const top = (await readdir(root)).filter((name) => name.endsWith('.md'));
  return Promise.all([...top, ...nested.flat()].sort().map(readDocument));
}

/** One of them, by its path. */
export async function readDocument(file: string): Promise<MarkdownDocument> {
  const text = await readFile(path.join(root, file), 'utf8');
  return parseDocument(file, text);
}

/** A document of the text given. */
export function parseDocument(file: string, text: string): MarkdownDocument {
  const marked = new Marked();
  const tokens: Token[] = [];
  marked.walkTokens(marked.lexer(text), (token) => void tokens.push(token));
  return { file, text, tokens };
}

/** The text of each span of code, and each line of each code block in one of the languages given. */
export function codeOf({ tokens }: MarkdownDocument, languages: readonly string[]): string[] {
  return tokens.flatMap((token) => {
    if (token.type === 'codespan') return [(token as Tokens.Codespan).text];
    if (token.type !== 'code' || !languages.includes((token as Tokens.Code).lang ?? '')) return [];
    return (token as Tokens.Code).text.split('\n');
  });
}

/** The texts of the code blocks in a language, in order. */
export function blocksOf({ tokens }: MarkdownDocument, language: string): string[] {
  const blocks = tokens.filter((token): token is Tokens.Code => token.type === 'code');
  return blocks.filter(({ lang }) => lang === language).map(({ text }) => text);
}

/** The rows of the table whose first head is the one given, as their raw cells. */
export function tableOf({ file, tokens }: MarkdownDocument, head: string): string[][] {
  const tables = tokens.filter((token): token is Tokens.Table => token.type === 'table');
  const rows = tables.filter(({ header }) => header[0]?.text === head).flatMap((table) => table.rows);
  if (rows.length === 0) throw new Error(`Cannot find a table that starts with "${head}" in ${file}`);
  return rows.map((cells) => cells.map(({ text }) => text));
}

async function listFiles(directory: string): Promise<string[]> {
  const entries = await readdir(path.join(root, directory), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md') && !entry.parentPath.includes('node_modules'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}
