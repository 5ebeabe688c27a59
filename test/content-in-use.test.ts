import { beforeAll, describe, expect, test } from 'vitest';
import { formatProblem } from '../lambda/content/problem.ts';
import { loadContent } from '../lambda/shared/load-content.ts';
import { momentChecks, stackChecks } from './content-checks.ts';
import { contentInUse } from './content-in-use.ts';
import { deploymentOf } from './promises/deployment.ts';
import { instantsAround, type Moment, momentAt } from './promises/moment.ts';

const { content, problems } = await loadContent(contentInUse);

test('the content in use has no error', () => {
  expect(problems.filter(({ severity }) => severity === 'error').map(formatProblem)).toEqual([]);
});

if (content !== undefined) {
  describe.each(instantsAround(content).map((at) => [new Date(at).toISOString(), at] as const))('at %s', (_, at) => {
    let moment: Moment;
    beforeAll(() => {
      moment = momentAt(content, at);
    });

    test.each(momentChecks)('%s', (__, check) => check(moment));
  });

  describe('the stack of the content in use', async () => {
    const deployment = await deploymentOf(content);

    test.each(stackChecks)('%s', (_, check) => check(deployment));
  });
}
