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
    const body = text.startsWith('---\n') ? text.indexOf('\n---\n') + 5 : 0;
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

/** The same damage, but not in texts in which it would be none. */
export function notIn(pattern: RegExp, damage: Damage): Damage {
  return (text, random) => (pattern.test(text) ? undefined : damage(text, random));
}

/** The same damage in the front matter, whose end is where the report may be, too. */
export function inHead(damage: Damage): Damage {
  return (text, random) => {
    const end = text.indexOf('\n---\n') + 5;
    // An empty line keeps the first mark from being taken for the start of a front matter.
    const damaged = damage(`\n${text.slice(0, end)}`, random);
    return damaged && { text: damaged.text.slice(1) + text.slice(end), lines: damaged.lines.map((line) => line - 1) };
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

/** Expects the report at either of two that are alike, the second of them so many lines further on. */
export function either(lines: number, damage: Damage): Damage {
  return (text, random) => {
    const damaged = damage(text, random);
    return damaged && { text: damaged.text, lines: damaged.lines.flatMap((line) => [line, line + lines]) };
  };
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
