import type { Token } from '../../content/markdown/tokens.ts';
import type { Section } from '../../content/section.ts';
import { type Topic, topicIds } from '../../content/topics.ts';
import { met, unmet } from '../answers.ts';
import { locateIn } from '../places.ts';
import type { Judge, TextAnswer } from '../requirement.ts';
import type { JudgedText, JudgedVersion } from '../subject.ts';

const topicWords: Readonly<Record<Topic, string>> = {
  controller: 'who is responsible, and how to reach them',
  collects: 'which information is collected',
  purposes: 'what information is used for, and on which legal basis',
  shares: 'to whom information is disclosed',
  recipients: 'who receives information',
  security: 'how information is protected',
  retention: 'how long information is kept',
  deletion: 'how information is deleted, and how readers ask for it',
  withdraw: 'how readers withdraw their consent',
  thirdPartyProtection: 'that third parties protect information equally',
  personalisation: 'how readers switch personalised content off',
  rights: 'which rights readers have',
  complaint: 'where readers can complain',
  changes: 'how changes are announced',
  transferConsent: 'that readers are asked for a separate consent before information goes abroad',
  doNotTrack: 'what happens on Do-Not-Track signals',
};

/** The ids of the sections and clauses that say something: those that the front matter names, or those that are called so. */
export function placesOf({ source }: JudgedVersion, topic: Topic): readonly string[] {
  const named = source.topics?.[topic];
  if (named !== undefined) return named;
  const usual: readonly string[] = topicIds[topic];
  return source.sections
    .filter(({ id, blocks }) => usual.includes(id) || (topic === 'recipients' && blocks.some(isRecipientsTable)))
    .map(({ id }) => id);
}

/** The table `{{recipients}}` says who receives information, whatever its section is called. */
function isRecipientsTable({ type }: Token): boolean {
  return type === 'recipients';
}

/** Judges whether some section or clause says each of these. */
export function saysAll(...topics: readonly Topic[]): Judge {
  return (text) => topics.map((topic) => judgeTopic(topic, text));
}

function judgeTopic(topic: Topic, text: JudgedText): TextAnswer {
  const { subject } = text;
  const [place] = placesOf(subject, topic);
  const holder = place === undefined ? undefined : text.shown.sections.find(({ section }) => holds(section, place));
  if (place === undefined || holder === undefined)
    return unmet(
      `No section says ${topicWords[topic]}`,
      `Write it, under a heading such as "## … {#${topicIds[topic][0]}}"; or, where a section or clause says it already, name its id in the front matter of the source: "topics: { ${topic}: … }"`,
      { file: subject.source.file },
    );
  return met(`"${place}" says ${topicWords[topic]}`, locateIn(holder, subject, place));
}

function holds({ id, clauses }: Section, place: string): boolean {
  return id === place || clauses.some(({ anchor }) => anchor === place);
}
