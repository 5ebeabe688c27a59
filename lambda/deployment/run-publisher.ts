import { setTimeout } from 'node:timers/promises';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { RunPublisher } from './answer-event.ts';

/** A new permission takes some seconds to apply everywhere, so a denied call is repeated: how often, and with what wait (milliseconds). */
const patience = { pause: 5_000, total: 60_000 };

/** Returns what runs a version of the publisher through AWS Lambda and waits for it. */
export function createRunPublisher({ pause, total }: typeof patience = patience): RunPublisher {
  // Slightly longer than the publisher's own time-out, so that that one is reported.
  const requestHandler = { connectionTimeout: 5_000, requestTimeout: 330_000, throwOnRequestTimeout: true };
  const client = new LambdaClient({ requestHandler });
  return async (versionArn) => {
    for (let waited = 0; ; waited += pause) {
      try {
        return await invoke(client, versionArn);
      } catch (error) {
        const isDenied = error instanceof Error && error.name === 'AccessDeniedException';
        if (!isDenied || waited >= total) throw error;
        await setTimeout(pause);
      }
    }
  };
}

async function invoke(client: LambdaClient, versionArn: string): Promise<void> {
  const { FunctionError, Payload } = await client.send(new InvokeCommand({ FunctionName: versionArn }));
  if (FunctionError !== undefined) throw new PublisherFailed(messageOf(Payload?.transformToString() ?? ''));
}

/** Returns what the publisher threw, without its stack trace. */
class PublisherFailed extends Error {
  override readonly name = 'PublisherFailed';
}

function messageOf(payload: string): string {
  try {
    const { errorMessage } = JSON.parse(payload);
    if (typeof errorMessage === 'string') return errorMessage;
  } catch {
    // Lambda answers with JSON; if this is something else, nothing more is known.
  }
  return payload || 'The publisher failed without a reason';
}
