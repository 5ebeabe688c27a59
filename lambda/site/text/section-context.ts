import type { Version } from '../../content/content.ts';
import { clausesIn } from '../../content/markdown/sections.ts';
import type { DisclosureToken } from '../../content/markdown/tokens.ts';
import type { Section } from '../../content/section.ts';
import type { ShownSection } from '../model/fallback.ts';
import { renderDisclosureTable } from './disclosure-table.ts';
import type { InterfaceMessages } from './interface-messages.ts';
import type { SectionContext } from './render-text.ts';

/** The context in which a section is rendered on the page of its version, with the messages of the section's language. */
export function sectionContext(
  { section, locale }: ShownSection,
  version: Version,
  messages: InterfaceMessages,
): SectionContext {
  const tableOf = (name: DisclosureToken['type']) => renderDisclosureTable(name, version, { locale, messages });
  return { locale, facts: version.facts, tableOf, anchorOf: clauseAnchors(section), anchorPath: '' };
}

/** Anchors by position, because a section may have two clauses with the same label. */
function clauseAnchors({ blocks, clauses }: Section): SectionContext['anchorOf'] {
  const anchors = new Map(clausesIn(blocks).map((token, index) => [token, clauses[index]?.anchor]));
  return (clause) => anchors.get(clause);
}
