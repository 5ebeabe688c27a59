import { type Damage, replacing } from './kinds.ts';

/** A paragraph without marks. */
export const plainParagraph = /^(?![#(|>\-*\d{<:\s])[^\n]{40,}$/gm;

/** Adds a paragraph whose line, so many lines below the one before it, is the damage. */
export function appended(added: string, offset = 2): Damage {
  const damage = replacing(plainParagraph, ([line]) => `${line}\n\n${added}`);
  return (text, random) => {
    const damaged = damage(text, random);
    const line = damaged?.lines[0];
    return damaged && line !== undefined
      ? { text: damaged.text, lines: [line + offset, line + offset + 1] }
      : undefined;
  };
}
