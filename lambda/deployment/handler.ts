import { answerEvent } from './answer-event.ts';
import { type CustomResourceEvent, formatAnswer } from './custom-resource.ts';
import { deliverAnswer } from './deliver-answer.ts';
import { createRunPublisher } from './run-publisher.ts';

const runPublisher = createRunPublisher();

/** What AWS Lambda calls for the custom resources of a deployment. */
export async function answerDeployment(event: CustomResourceEvent): Promise<void> {
  await deliverAnswer(event.ResponseURL, formatAnswer(event, await answerEvent(event, runPublisher)));
}
