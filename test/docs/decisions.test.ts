import type { Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { type MarkdownDocument, readDocument, readDocuments } from './read-documents.ts';

const decisions = (await readDocuments()).filter(({ file }) => /^docs\/decisions\/\d/.test(file));

function headingsOf({ tokens }: MarkdownDocument): string[] {
  return tokens.filter((token): token is Tokens.Heading => token.type === 'heading').map(({ text }) => text);
}

describe.each(decisions.map((decision) => [decision.file, decision] as const))('%s', (file, decision) => {
  const [title = '', ...sections] = headingsOf(decision);
  const number = Number(/\/(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1]);

  test('has the number of its file, and says context, decision and consequences', () => {
    expect(title.split('. ')[0]).toBe(String(number));
    expect(sections).toEqual(['Context', 'Decision', 'Consequences']);
  });

  test('is listed under its title', async () => {
    const { text } = await readDocument('docs/decisions/README.md');
    expect(text).toContain(`- [${title}](${file.slice('docs/decisions/'.length)})`);
  });
});

test('there are decisions, each with a number of its own', () => {
  const numbers = decisions.map(({ file }) => file.slice('docs/decisions/'.length).slice(0, 4));
  expect(numbers.length).toBeGreaterThan(10);
  expect(new Set(numbers).size).toBe(numbers.length);
});
