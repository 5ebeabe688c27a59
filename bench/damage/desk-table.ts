import { type Damage, deleting, replacing } from './kinds.ts';
import type { Kind } from './measure-kind.ts';

/** A source whose words are new, while its translation says what the words before them meant. */
const sourceDamages: Readonly<Record<string, Damage>> = {
  'source clause changed, not translated': replacing(
    /^(\([a-z]\) [^\n]+)$/gm,
    ([line]) => `${line} Nothing else does.`,
  ),
  'source paragraph changed, not translated': replacing(
    /^((?![#(|>\-*\d{<\s:])[^\n]{40,}[.])$/gm,
    ([line]) => `${line} Nothing else does.`,
  ),
  'source heading changed, not translated': replacing(/^## ([^{\n]+)(?= \{)/gm, ([line]) => `${line} and more`),
};

const yamlDamages: Readonly<Record<string, Damage>> = {
  'key of version.yaml misspelt': replacing(/^change:/gm, () => 'chnage:'),
  'kind of change misspelt': replacing(/^change: \w+/gm, () => 'change: Major'),
  'announced in another form': replacing(/^announced: .*$/gm, () => 'announced: 15.10.2026'),
  'announced on a day that is none': replacing(/^announced: .*$/gm, () => 'announced: 2026-02-30'),
  'announced after it takes effect': replacing(/^announced: .*$/gm, () => 'announced: 2028-02-29'),
  'colon of version.yaml without its space': replacing(
    /^( *)(change|company|region): /gm,
    ([, indent = '', key = '']) => `${indent}${key}:`,
  ),
  'tab in version.yaml': replacing(/^ {2}(?=company)/gm, () => '\t'),
  'fact cut by a hash': replacing(/^( {2}company: [^\n]+)$/gm, ([line]) => `${line} #1`),
  'fact empty': replacing(/^( {2}company:) [^\n]+$/gm, ([, key = '']) => key),
  'fact in typographic quotes': replacing(
    /^( {2}company:) ([^\n]+)$/gm,
    ([, key = '', name = '']) => `${key} “${name}”`,
  ),
  'announced lost': deleting(/^announced: [^\n]+\n/gm),
  'merge mark in version.yaml': replacing(
    /^change: [^\n]+$/gm,
    ([line]) => `<<<<<<< HEAD\n${line}\n=======\n>>>>>>> other`,
  ),
};

/** What goes wrong beside the translation: in its source, and in what both belong to. */
export const deskKinds: readonly Kind[] = [
  ...Object.entries(sourceDamages).map(([name, damage]): Kind => ({ name, damage, to: 'source' })),
  ...Object.entries(yamlDamages).map(([name, damage]): Kind => ({ name, damage, to: 'version.yaml' })),
];
