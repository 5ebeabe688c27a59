import { expect, test } from 'vitest';
import { buildSite } from '../../lambda/site/build-site.ts';
import { sample } from '../sample.ts';
import { derive, differences, editedSites, otherCircumstances, unedited } from './derived-sites.ts';

test('a site that is derived from an earlier one has the bytes of one that is built anew, after every edit', () => {
  const before = derive(unedited, undefined);
  const wrong: [name: string, paths: string[]][] = [];
  for (const wanted of [...editedSites((edits) => sample(edits)), ...otherCircumstances]) {
    const paths = differences(derive(wanted, before), buildSite(wanted.content, wanted.options));
    if (paths.length > 0) wrong.push([wanted.name, paths]);
  }
  expect(wrong).toEqual([]);
});
