import path from 'node:path';
import type { Content } from '../../../lambda/content/content.ts';
import { countWork, isOpen, type TextWork } from '../../../lambda/content/memory/find-work.ts';
import { typedWords } from '../../../lambda/content/memory/write-section.ts';
import { writeText } from '../../shared/write-text.ts';

/** Where the work is, and what it belongs to. */
export interface TodoContext extends Pick<Content, 'policies' | 'settings'> {
  /** The content directory, as it was named. */
  readonly directory: string;
}

/** What is left of a text, for other programs. */
export function describeWork(text: TextWork, context: TodoContext) {
  const { policy, version, locale, file, sections } = text;
  return {
    policy,
    version: version.id,
    locale,
    file: path.join(context.directory, file),
    ...countWork(sections.flatMap(({ pieces }) => pieces)),
    todo: sections.flatMap(({ source, pieces }) =>
      pieces.filter(isOpen).map((piece) => ({
        section: source.id,
        kind: piece.source.kind,
        mark: piece.source.mark,
        state: piece.state,
        source: typedWords(piece.source),
        previousSource: piece.before === undefined ? null : typedWords(piece.before),
        translation: piece.own === undefined ? null : typedWords(piece.own),
      })),
    ),
    skeleton: writeText(text, context),
  };
}
