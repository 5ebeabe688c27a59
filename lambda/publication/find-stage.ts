import { type Stage, unsaidStage } from '../site/stage.ts';
import type { Published } from './record/published.ts';

/**
 * Returns the stage to publish in: that of the deployment, or if it names none, that of what was published. Throws where they differ: what
 * is in production stays there, and the words of a trial never become part of its record.
 */
export function findStage(wanted: Stage | undefined, record: Published | undefined, bucket: string): Stage {
  if (record === undefined || isNew(record)) return wanted ?? unsaidStage;
  if (wanted === undefined || wanted === record.stage) return record.stage;
  throw new Error(
    wanted === 'trial'
      ? `Cannot publish a trial to bucket "${bucket}": what it holds is in production, and stays as it is\n    Deploy the trial with a "stackName" of its own, or publish it to an empty bucket`
      : `Cannot publish for production to bucket "${bucket}": it holds a trial, whose words would become part of the record\n    Deploy with "stage": "production", which creates a bucket, or publish to an empty one`,
  );
}

/** True for the record of a bucket to which no run has written anything. */
function isNew({ sequence, ledger, intent }: Published): boolean {
  return sequence === 0 && ledger === null && intent === null;
}
