import type { Answer } from '../../cli/stand-in/answer.ts';
import type { Transform } from '../../cli/stand-in/edge/answer-viewer.ts';
import type { ViewerRequest } from '../../cli/stand-in/edge/viewer-function.ts';

/** Something wrong with a site, and what must be said of it. */
export interface SeededFault {
  readonly name: string;
  readonly fault: Transform;
  /** The path that must be named, and words of the sentence. */
  readonly path: string;
  readonly words: RegExp;
}

type When = (request: ViewerRequest, answer: Answer) => boolean;

export const at =
  (path: string): When =>
  ({ uri }) =>
    uri === path;
export const everywhere: When = () => true;
const decoder = new TextDecoder();

export function headers(when: When, changed: Readonly<Record<string, string | undefined>>): Transform {
  return (answer, request) => {
    if (!when(request, answer)) return answer;
    const all = Object.entries({ ...answer.headers, ...changed });
    return {
      ...answer,
      headers: Object.fromEntries(all.filter((pair): pair is [string, string] => pair[1] !== undefined)),
    };
  };
}

/** Fails if there is nothing to edit, so that no case goes on without its fault. */
export function edit(path: string, from: string | RegExp, to: string): Transform {
  return (answer, request) => {
    if (request.uri !== path || answer.status !== 200) return answer;
    const text = decoder.decode(answer.body);
    const edited = text.replace(from, to);
    if (edited === text) throw new Error(`Cannot seed a fault in ${path}: it does not contain ${from}`);
    return { ...answer, body: Buffer.from(edited) };
  };
}

export function status(path: string, code: number, more: Readonly<Record<string, string>> = {}): Transform {
  return (answer, { uri }) =>
    uri === path ? { ...answer, status: code, headers: { ...answer.headers, ...more } } : answer;
}

export const page = '/privacy/de';
export const version = '/privacy/2026-11-15/de';
export const versions = '/privacy/versions.json';
export const into = (html: string, path = page) => edit(path, '</main>', `${html}</main>`);
export const intoHead = (html: string, path = page) => edit(path, '</head>', `${html}</head>`);

export function seeded(name: string, path: string, words: RegExp, fault: Transform): SeededFault {
  return { name, path, words, fault };
}
