import { checkReady } from '../../content/check-ready.ts';
import { factsOf } from '../../content/markdown/facts.ts';
import { childrenOf } from '../../content/markdown/lex-markdown.ts';
import type { Token } from '../../content/markdown/tokens.ts';
import { met, unmet } from '../answers.ts';
import { typedSections } from '../places.ts';
import type { Judge, TextAnswer } from '../requirement.ts';
import type { JudgedText, JudgedVersion } from '../subject.ts';

/** Judges whether facts are there, are real, and are visible to readers. */
export function showsFacts(...names: readonly string[]): Judge {
  return (text) => names.map((name) => judgeFact(name, text));
}

/** Judges whether the fact `contact` can be used: an e-mail address, the address of a form, or a telephone number. */
export const showsContact: Judge = (text) => {
  const [answer] = showsFacts('contact')(text);
  const value = String(text.subject.facts.contact ?? '');
  if (answer?.verdict !== 'met' || /^\S+@\S+\.\S+$|^https:\/\/\S+$|^\+?[\d ()/.-]{6,}$/.test(value))
    return answer === undefined ? [] : [answer];
  return [
    unmet(
      `The fact "contact" is "${value}": no e-mail address, no address of a form, no telephone number`,
      'Write, for example: contact: privacy@company.com',
      locateFact('contact', text.subject),
    ),
  ];
};

/** Judges whether an address for the deletion of an account is given. */
export const givesDeletionAddress: Judge = ({ subject }) => {
  const value = subject.facts.deletionUrl;
  if (typeof value === 'string' && /^https:\/\//.test(value))
    return [met(`Accounts are deleted at ${value}`, locateFact('deletionUrl', subject))];
  return [
    unmet(
      'The fact "deletionUrl" names no address at which readers ask for the deletion of their account',
      'If the app has accounts, write in version.yaml: deletionUrl: https://…',
      { file: versionFile(subject) },
    ),
  ];
};

function judgeFact(name: string, text: JudgedText): TextAnswer {
  const { subject, shown } = text;
  const value = subject.facts[name];
  const words = value === undefined ? '' : [value].flat().join(', ');
  if (words.trim() === '')
    return unmet(`The fact "${name}" is missing`, `Write in version.yaml, under "facts": ${name}: …`, {
      file: versionFile(subject),
    });
  const [unreal] = checkReady(`${name}: ${words}`);
  if (unreal !== undefined)
    return unmet(
      `The fact "${name}" is not real yet: ${unreal.message}`,
      'Write the real one',
      locateFact(name, subject),
    );
  const first = shown.sections.find(({ section }) => namesIn([...section.heading, ...section.blocks]).includes(name));
  if (first === undefined)
    return unmet(
      `Readers do not see the fact "${name}"`,
      `Write {{${name}}} where the text speaks of it, in the source and in each translation`,
      { file: shown.head.file },
    );
  const named = new RegExp(`\\{\\{[ \\t]*${name}[ \\t]*\\}\\}`);
  const typed = typedSections(first, subject).find((one) => named.test(one.text));
  const location = typed && { file: typed.file, offset: typed.offset + typed.text.search(named) };
  return met(`Readers see "${words}"`, location);
}

function namesIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => [...factsOf(token), ...namesIn(childrenOf(token))]);
}

/** The file that a version's facts and places are in. */
export function versionFile({ policy, version }: JudgedVersion): string {
  return `${policy.id}/${version.id}/version.yaml`;
}

function locateFact(name: string, subject: JudgedVersion) {
  const { application, content } = subject;
  const own = application === undefined ? undefined : content.settings.applications?.[application];
  const isOwn = own?.facts[name] !== undefined;
  const file = isOwn ? 'site.yaml' : versionFile(subject);
  const text = subject.textOf(file);
  const start = isOwn ? Math.max(0, text.search(new RegExp(`^\\s+["']?${application}["']?:`, 'm'))) : 0;
  const position = text.slice(start).search(new RegExp(`\\b${name}:`));
  return { file, offset: start + Math.max(0, position) };
}
