import { dataStores, isStateless } from '../types/classify-type.ts';

/** One resource of an account, as AWS Resource Explorer lists it. */
export interface ListedResource {
  readonly arn: string;
  /** Such as `dynamodb:table`. */
  readonly type: string;
  /** What CloudFormation calls the type; undefined where it has no such type. */
  readonly cloudFormationType?: string | undefined;
  /** AWS region id; `global` for one that is in none. */
  readonly region: string;
}

/** Copies that nobody makes with CloudFormation, and that hold what their origin holds. */
const copies = new Set(
  'backup:recovery-point ec2:snapshot ec2:image elasticache:snapshot fsx:backup fsx:snapshot memorydb:snapshot rds:cluster-snapshot rds:snapshot redshift:snapshot dynamodb:table/backup rds:auto-backup'.split(
    ' ',
  ),
);

/** Resources that AWS makes in every region of every account, and that hold nothing until somebody uses them. */
const madeByAws =
  /:event-bus\/default$|:workgroup\/primary$|:datacatalog\/AwsDataCatalog$|:user[:/]default$|:autoscalingconfiguration\/DefaultConfiguration\/|:(?:parametergroup|pg|cluster-pg|og|subgrp|acl)[:/]default/i;

/** Whether a listed resource can hold personal data: yes, no, or undefined for a type that is not known here. */
export function holdsData({ arn, type, cloudFormationType = '' }: ListedResource): boolean | undefined {
  if (madeByAws.test(arn)) return false;
  if (copies.has(type) || dataStores.has(cloudFormationType)) return true;
  return isStateless(cloudFormationType) ? false : undefined;
}
