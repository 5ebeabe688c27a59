import { type Document, isCollection, isMap, isScalar, type Pair, parseDocument, visit, type YAMLMap } from 'yaml';

/** A YAML text whose top level is keys and values. */
export type KeyedDocument = Document & { contents: YAMLMap };

/** Edits YAML: comments, quotes and brackets stay as they were typed; runs of spaces and line breaks may become one. */
export function editYaml(text: string, edit: (document: KeyedDocument) => void): string {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isKeyed(document))
    throw new Error('Cannot edit the YAML: it is not keys and values');
  edit(document);
  return document.toString({ lineWidth: 0, flowCollectionPadding: !/\[[^\s\]]/.test(text) });
}

/** Deletes a top-level key with its value. Comments before and after it stay: they may be about the keys around it. */
export function deleteKey({ contents }: KeyedDocument, key: string): void {
  const { items } = contents;
  const index = items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
  const pair = items[index];
  if (pair === undefined) return;
  items.splice(index, 1);
  const comments = commentsAround(pair);
  const next = items[index]?.key;
  if (isScalar(next)) next.commentBefore = joinComments([...comments, next.commentBefore]);
  else contents.comment = joinComments([contents.comment, ...comments]);
}

/** The comment above a key, and those that the parser gives to the end of its value because of their place. */
function commentsAround({ key, value }: Pair): (string | null | undefined)[] {
  const comments = isScalar(key) ? [key.commentBefore] : [];
  if (!isCollection(value)) return comments;
  visit(value, { Collection: (_, node) => void (node.flow || comments.push(node.comment)) });
  return comments;
}

function joinComments(comments: readonly (string | null | undefined)[]): string | null {
  return comments.filter((comment) => comment != null).join('\n') || null;
}

function isKeyed(document: Document): document is KeyedDocument {
  return isMap(document.contents);
}
