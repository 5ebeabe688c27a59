import type { PolicyView } from '../policy-view.ts';
import { digestValues } from './digest-values.ts';
import type { PageInputs } from './page-inputs.ts';

/** Creates the digests of an application's pages: those of the policy's, with what the application says otherwise. */
export function createApplicationInputs({ application, content }: PolicyView, inputs: PageInputs): PageInputs {
  const { id = '' } = application ?? {};
  const own = [id, content.settings.applications?.[id]];
  return {
    ...inputs,
    policyPage: (dated, locale, kind) => {
      const ofVersion = inputs.policyPage(dated, locale, 'version');
      // The latest page names its languages too, as that of a version does.
      return digestValues(own, ofVersion, kind === 'latest' && inputs.policyPage(dated, locale, 'latest'));
    },
    bundle: (pages) => digestValues(own, inputs.bundle(pages)),
  };
}
