import { App, CfnResource, NestedStack, Stack, Stage, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct, type IConstruct } from 'constructs';
import { describe, expect, test } from 'vitest';
import { holdsNoPersonalData } from '../../cdk/guard/holds-no-personal-data.ts';
import { synthesiseApp } from './synthesise-app.ts';

const away = { env: { region: 'us-west-2' } };
const reason = 'Holds the fonts that every page loads, and nothing else';

describe('holdsNoPersonalData()', () => {
  test('permits any region, and is listed with its reason in the report but not on the console', async () => {
    const { message, report } = await synthesiseApp((app) => {
      holdsNoPersonalData(new Bucket(new Stack(app, 'Assets', away), 'Fonts'), reason);
    });
    expect(message).toBe('');
    expect(report).toMatchObject({
      violations: [],
      suppressedViolations: [
        {
          ruleName: 'holds-no-personal-data',
          severity: 'info',
          description: `Assets/Fonts is declared to hold no personal data: ${reason} (1 AWS::S3::Bucket in us-west-2)`,
          reason,
          violatingConstructs: [{ constructPath: 'Assets/Fonts' }],
        },
      ],
    });
  });

  test('covers all resources of a construct, including nested stacks, and no others', async () => {
    const { message } = await synthesiseApp((app) => {
      const stack = new Stack(app, 'Assets', away);
      const assets = new Construct(stack, 'Static');
      new Bucket(assets, 'Fonts');
      new Bucket(new NestedStack(assets, 'Nested'), 'Images');
      new Bucket(stack, 'Photos');
      holdsNoPersonalData(assets, reason);
    });
    expect(message.match(/FATAL/g)).toHaveLength(1);
    expect(message).toContain('FATAL Cannot deploy Assets/Photos/Resource (AWS::S3::Bucket)');
  });

  test('permits a type that the guard does not know', async () => {
    const { message } = await synthesiseApp((app) => {
      const seeds = new CfnResource(new Stack(app, 'Shop', away), 'Seeds', { type: 'Custom::Seeds' });
      holdsNoPersonalData(seeds, 'Copies the list of countries into the table');
    });
    expect(message).toBe('');
  });

  test('is required: acknowledging a finding has no effect', async () => {
    const { message } = await synthesiseApp((app) => {
      const photos = new Bucket(new Stack(app, 'Shop', away), 'Photos');
      Validations.of(photos).acknowledge({ id: 'promulgate::undisclosed-region', reason });
      Validations.of(app).acknowledge({ id: 'promulgate::undisclosed-region', reason });
    });
    expect(message).toContain('FATAL Cannot deploy Shop/Photos/Resource');
  });

  const app = new App();
  const stack = new Stack(app, 'Shop');
  const wholes: Readonly<Record<string, IConstruct>> = {
    'an app': app,
    'a stage': new Stage(app, 'Production'),
    'a stack': stack,
    'a nested stack': new NestedStack(stack, 'Nested'),
    'a construct outside any stack': new Construct(app, 'Group'),
  };

  test.each(Object.entries(wholes))('rejects %s', (_, whole) => {
    expect(() => holdsNoPersonalData(whole, reason)).toThrow(
      `Cannot declare that "${whole.node.path}" holds no personal data: it is not a construct in a stack\n    Declare each of its resources that holds none`,
    );
  });

  test.each(['', '   ', 'no data'])('rejects the reason "%s"', (short) => {
    expect(() => holdsNoPersonalData(new Construct(stack, `With ${short.length}`), short)).toThrow(
      `the reason "${short.trim()}" is shorter than 20 characters\n    Say what it holds instead: the validation report shows the reason`,
    );
  });
});
