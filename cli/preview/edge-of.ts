import type { Content } from '../../lambda/content/content.ts';
import { createEdge } from '../../lambda/edge/create-edge.ts';
import type { Edge } from '../../lambda/edge/edge.ts';
import { style } from '../../lambda/site/style.ts';

/** The edge that a deployment of this content would have. */
export function edgeOf({ settings, policies }: Content): Edge {
  const { locales, sourceLocale } = settings;
  return createEdge({ policies: policies.map(({ id }) => id), locales, sourceLocale, styles: [style] });
}
