import { hasApplications } from '../../content/applications.ts';
import { type Content, type Settings, settingsOf } from '../../content/content.ts';
import { stylesOf } from '../../site/pages/theme.ts';
import type { Stage } from '../../site/stage.ts';
import { createEdge } from './create-edge.ts';
import type { Edge } from './edge.ts';

/** Creates the edge that a deployment of this content has. */
export function edgeOf({ settings, policies }: Pick<Content, 'settings' | 'policies'>, stage?: Stage): Edge {
  const own = policies.filter((policy) => policy.settings !== undefined);
  return createEdge({
    policies: policies.map(({ id }) => id),
    ...languagesOf(settings),
    own: Object.fromEntries(own.map((policy) => [policy.id, languagesOf(settingsOf(policy, settings))])),
    hasApplications: hasApplications(settings),
    styles: stylesOf(settings),
    stage,
  });
}

function languagesOf({ locales, dropped, sourceLocale }: Settings) {
  return { locales, dropped, sourceLocale };
}
