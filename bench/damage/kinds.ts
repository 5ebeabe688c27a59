/** Picks one of the numbers below an argument. */
type Random = (below: number) => number;

/** A text with one damage, and the lines (from 1) at which it should be reported. */
interface Damaged {
  readonly text: string;
  readonly lines: readonly number[];
}

/** A kind of damage; undefined where a text has no place for it. */
export type Damage = (text: string, random: Random) => Damaged | undefined;

/** Replaces one random match of a pattern in the text after the front matter. */
export function replacing(pattern: RegExp, instead: (match: RegExpMatchArray) => string): Damage {
  return (text, random) => {
    const body = text.indexOf('\n---\n') + 5;
    const matches = [...text.matchAll(pattern)].filter(({ index }) => index >= body);
    const match = matches[random(Math.max(1, matches.length))];
    if (match === undefined) return undefined;
    const changed = instead(match);
    if (changed === match[0]) return undefined;
    const first = lineOf(text, match.index);
    const last = lineOf(text, match.index + match[0].trimEnd().length);
    return {
      text: text.slice(0, match.index) + changed + text.slice(match.index + match[0].length),
      lines: Array.from({ length: last - first + 1 }, (_, index) => first + index),
    };
  };
}

/** Deletes a random match: it belongs where the next line is now, or after the last one. */
export function deleting(pattern: RegExp): Damage {
  const replace = replacing(pattern, () => '');
  return (text, random) => {
    const damaged = replace(text, random);
    const line = damaged?.lines[0];
    return damaged && line !== undefined
      ? { text: damaged.text, lines: [line - 2, line - 1, line, line + 1, line + 2] }
      : undefined;
  };
}

/** Expects the report so many lines further on: at the second of two that are alike. */
export function below(lines: number, damage: Damage): Damage {
  return (text, random) => {
    const damaged = damage(text, random);
    return damaged && { text: damaged.text, lines: damaged.lines.map((line) => line + lines) };
  };
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
