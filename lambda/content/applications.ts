import type { Facts, Settings, Version } from './content.ts';

/** What an application fills into the texts of a version: its own facts before those of the policy, and those of the version first. */
export function factsOfApplication(
  id: string,
  { facts, applications }: Pick<Version, 'facts' | 'applications'>,
  settings: Pick<Settings, 'applications'>,
): Facts {
  return { ...facts, ...settings.applications?.[id]?.facts, ...applications?.[id] };
}

/** True for a site whose texts are shared by applications. */
export function hasApplications({ applications = {} }: Pick<Settings, 'applications'>): boolean {
  return Object.keys(applications).length > 0;
}
