import { type Locale, settingsOf, type Version } from '../content/content.ts';
import { clausesIn } from '../content/markdown/sections.ts';
import type { DisclosureToken } from '../content/markdown/tokens.ts';
import { once } from '../content/remember.ts';
import type { Section } from '../content/section.ts';
import { paths } from './addresses.ts';
import { latestPath } from './linked-paths.ts';
import { type ShownSection, servedLocale } from './model/fallback.ts';
import type { PolicyView } from './policy-view.ts';
import { renderDisclosureTable } from './text/disclosure-table.ts';
import type { SectionContext } from './text/render-text.ts';

/** The context in which a section is rendered on the page of its version, with the messages of the section's language. */
export function sectionContext({ section, locale }: ShownSection, version: Version, view: PolicyView): SectionContext {
  const messages = view.messagesIn(locale);
  const tableOf = (name: DisclosureToken['type']) => renderDisclosureTable(name, version, { locale, messages });
  const policyPath = (policy: string) => policyPathIn(view, policy, locale);
  return {
    locale,
    facts: view.factsOf(version),
    tableOf,
    anchorOf: clauseAnchors(section),
    anchorPath: '',
    policyPath,
  };
}

/** A policy that is not public yet has no view; its latest page will be there with it. */
function policyPathIn(view: PolicyView, id: string, locale: Locale): string {
  const target = [view, ...view.sisters].find(({ policy }) => policy.id === id);
  if (target !== undefined) return latestPath(target, locale);
  const { policies, settings } = view.content;
  const other = policies.find((policy) => policy.id === id);
  const address = view.application === undefined ? id : paths.application(id, view.application.id);
  return paths.latest(address, servedLocale(settingsOf(other, settings), locale));
}

/** Anchors by position, because a section may have two clauses with the same label. */
function clauseAnchors({ blocks, clauses }: Section): SectionContext['anchorOf'] {
  const anchors = once(() => new Map(clausesIn(blocks).map((token, index) => [token, clauses[index]?.anchor])));
  return (clause) => anchors().get(clause);
}
