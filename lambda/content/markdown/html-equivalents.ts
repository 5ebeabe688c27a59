const equivalents: Readonly<Record<string, string>> = {
  a: 'Write a link as [text](https://example.com)',
  b: 'Write **text** for bold text',
  strong: 'Write **text** for bold text',
  i: 'Write *text* for emphasis',
  em: 'Write *text* for emphasis',
  del: 'Write ~~text~~ for struck text',
  br: 'End the line with a backslash for a line break',
  hr: 'Write --- on a line of its own',
  p: 'Leave an empty line between paragraphs',
  div: 'Leave an empty line between paragraphs',
  span: 'Delete the tag: every page has the same style',
  ul: 'Write each item on a line of its own, with "- " before it',
  ol: 'Write each item on a line of its own, with "1. " before it',
  li: 'Write "- " or "1. " before the item',
  table: 'Write a table with bars: | Head | Head |, | --- | --- |, | cell | cell |',
  code: 'Write `text`',
  u: 'Write *text* for emphasis',
  script: 'Delete it: a page runs no program',
  style: 'Delete it: every page has the same style',
  iframe: 'Write a link as [text](https://example.com): a page makes no request except for itself',
  blockquote: 'Write "> " before the quoted line',
  img: 'Describe in words what the picture shows; a policy is one document without further requests',
};

/** What to type instead of a piece of raw HTML. */
export function markdownInstead(html: string): string {
  if (html.startsWith('<!--')) return 'Write "-->" at the end of the comment';
  const name = tagName(html);
  const id = /^<[a-z]+\b(?![^>]*\bhref\b)[^>]*\b(?:id|name)\s*=\s*["']?([a-z][a-z0-9-]*)["'\s/>]/i
    .exec(html)?.[1]
    ?.toLowerCase();
  if (id !== undefined && !/^h[1-6]$/.test(name))
    return `Write "{: #${id}}" at the end of the words that get the id, or "{#${id}}" at the end of a heading`;
  if (/^h[1-6]$/.test(name)) return 'Write a heading as ## Heading {#id}';
  const equivalent = Object.hasOwn(equivalents, name) ? equivalents[name] : undefined;
  return equivalent ?? 'Delete the tag, or write \\< before a "<" that readers should see';
}

/** The name of a tag in lower case, such as `b` for `<b class="x">` and `</b>`. */
export function tagName(html: string): string {
  return (/^<\/?([A-Za-z][\w-]*)/.exec(html)?.[1] ?? '').toLowerCase();
}
