import { hasApplications } from '../../content/applications.ts';
import type { Content } from '../../content/content.ts';
import { stylesOf } from '../../site/pages/theme.ts';
import type { Stage } from '../../site/stage.ts';
import { createEdge } from './create-edge.ts';
import type { Edge } from './edge.ts';

/** Creates the edge that a deployment of this content has. */
export function edgeOf({ settings, policies }: Pick<Content, 'settings' | 'policies'>, stage?: Stage): Edge {
  const { locales, dropped, sourceLocale } = settings;
  return createEdge({
    policies: policies.map(({ id }) => id),
    locales,
    dropped,
    sourceLocale,
    hasApplications: hasApplications(settings),
    styles: stylesOf(settings),
    stage,
  });
}
