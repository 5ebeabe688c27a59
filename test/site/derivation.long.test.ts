import { expect, test } from 'vitest';
import { buildSite } from '../../lambda/site/build-site.ts';
import { derive, differences, editedSites, otherCircumstances, unedited } from './derived-sites.ts';

test('a site that is derived from an earlier one has the bytes of one that is built anew, after every edit', () => {
  const before = derive(unedited, undefined);
  for (const wanted of [...editedSites(1), ...otherCircumstances])
    expect([wanted.name, differences(derive(wanted, before), buildSite(wanted.content, wanted.options))]).toEqual([
      wanted.name,
      [],
    ]);
});
