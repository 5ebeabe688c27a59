import { type FileProblem, inFile } from '../locate-problems.ts';
import { problemOf } from '../rules.ts';

const leftByPrograms =
  /^(?:~\$.*|.*~|#.*#|.*\.(?:bak|orig|rej|tmp|temp|swp|swo|old|lnk|crdownload|part)|thumbs\.db|desktop\.ini|ehthumbs\.db|icon\r)$/i;
const numbered =
  /^(.+?)(?:[ _-]?\(\d+\)| - (?:copy|kopie|copie|copia|cópia|コピー|副本|복사본)(?: ?\(?\d+\)?)?| copy(?: \d+)?| \d)(\.[a-z]+)$/i;

/** Finds files that programs leave behind, and copies beside a file: nothing else has to be said of them. */
export function findStrayFiles(paths: Iterable<string>): FileProblem[] {
  return [...paths].flatMap((path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const copied = numbered.exec(name);
    if (copied !== null)
      return inFile(path, [problemOf('copied-file', { path: name, of: `${copied[1]}${copied[2]}` })]);
    return leftByPrograms.test(name) ? inFile(path, [problemOf('program-file', { path: name })]) : [];
  });
}
