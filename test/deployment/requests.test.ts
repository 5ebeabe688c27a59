import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { deliverAnswer } from '../../lambda/deployment/deliver-answer.ts';
import { createRunPublisher } from '../../lambda/deployment/run-publisher.ts';
import { versionArn } from './event.ts';
import { serve } from './serve.ts';

/** Makes AWS Lambda answer with these replies, and counts the requests. */
async function serveLambda(...replies: Parameters<typeof serve>) {
  const lambda = await serve(...replies);
  const env = {
    AWS_ENDPOINT_URL: lambda.url,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'a',
    AWS_SECRET_ACCESS_KEY: 'b',
  };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  return lambda;
}

function failure(payload: string) {
  return { status: 200, headers: { 'x-amz-function-error': 'Unhandled' }, body: payload };
}

const denied = { status: 403, headers: { 'x-amzn-errortype': 'AccessDeniedException' }, body: '{"message":"denied"}' };

describe('running the publisher', () => {
  test('invokes the version and ends well whatever it reports', async () => {
    const { received } = await serveLambda({ status: 200, body: '{"status":"superseded"}' });
    await createRunPublisher()(versionArn(7));
    expect(received.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `POST /2015-03-31/functions/${versionArn(7)}/invocations`,
    ]);
  });

  test.each([
    [
      'what it threw, without a stack trace',
      '{"errorType":"Error","errorMessage":"It is refused","trace":["Error: …"]}',
      'It is refused',
    ],
    ['what else it says', 'broken', 'broken'],
    ['that it says nothing', '', 'The publisher failed without a reason'],
  ])('fails with %s', async (_, payload, message) => {
    await serveLambda(failure(payload));
    const error = await createRunPublisher()(versionArn(7)).catch((one: Error) => one);
    expect(error).toMatchObject({ message });
  });

  test('waits until a new right to run it takes effect', async () => {
    const { received } = await serveLambda(denied, denied, { status: 200, body: '{"status":"published"}' });
    await createRunPublisher({ pause: 1, total: 60 })(versionArn(7));
    expect(received).toHaveLength(3);
  });

  test('gives up when it has waited long enough', async () => {
    const { received } = await serveLambda(denied);
    await expect(createRunPublisher({ pause: 1, total: 2 })(versionArn(7))).rejects.toThrow('denied');
    expect(received).toHaveLength(3);
  });
});

describe('answering CloudFormation', () => {
  test('puts the answer as bytes without a content type, for which the address is signed', async () => {
    const { url, received } = await serve({ status: 200 });
    await deliverAnswer(`${url}/answer?signature=1`, '{"Status":"SUCCESS"}');
    expect(received).toEqual([
      { method: 'PUT', path: '/answer?signature=1', contentType: undefined, body: '{"Status":"SUCCESS"}' },
    ]);
  });

  test('is tried again when it fails', async () => {
    const { url, received } = await serve({ status: 503 }, { status: 200 });
    await deliverAnswer(url, '{}');
    expect(received).toHaveLength(2);
  });
});
