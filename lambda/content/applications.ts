import type { Facts, Settings, Version } from './content.ts';

/** What an application fills into the texts of a version: its own facts before those of the policy, and those of the version first. */
export function factsOfApplication(
  id: string,
  { facts, applications }: Pick<Version, 'facts' | 'applications'>,
  settings: Pick<Settings, 'applications'>,
): Facts {
  return { ...facts, ...settings.applications?.[id]?.facts, ...applications?.[id] };
}
