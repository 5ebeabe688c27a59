import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkSources } from '../../lambda/guard/check-sources.ts';
import { readSources } from '../../lambda/guard/sources/read-sources.ts';
import { temporaryDirectory } from '../cdk/temporary-directory.ts';
import { policyDisclosing } from './policies.ts';

type Values = Readonly<Record<string, unknown>>;
type Case = readonly [type: string, values: Values, finding: string];

const other = '999988887777';
const theAccount = `the account ${other}`;
const admitting = (action: string, condition?: object) =>
  JSON.stringify({
    Statement: [{ Effect: 'Allow', Principal: { AWS: other }, Action: action, Resource: '*', Condition: condition }],
  });

const escapes: readonly Case[] = [
  ['aws_s3_bucket_policy', { bucket: 'b', policy: admitting('s3:GetObject') }, theAccount],
  ['aws_sqs_queue_policy', { queue_url: 'q', policy: admitting('sqs:ReceiveMessage') }, theAccount],
  ['aws_sqs_queue', { name: 'q', policy: admitting('sqs:*') }, theAccount],
  ['aws_sns_topic_policy', { arn: 'a', policy: admitting('sns:Subscribe') }, theAccount],
  // Two policies: the later one hides nothing of the first.
  ['aws_sqs_queue', { policy: admitting('sqs:*'), access_policy: JSON.stringify({ Principal: {} }) }, theAccount],
  [
    'aws_iam_role',
    { assume_role_policy: admitting('sts:AssumeRole', { StringEquals: { 'sts:ExternalId': 'x' } }) },
    theAccount,
  ],
  [
    'aws_iam_role',
    {
      assume_role_policy: admitting('sts:AssumeRole'),
      inline_policy: [{ policy: JSON.stringify({ Statement: [{ Effect: 'Allow', Action: 's3:GetObject' }] }) }],
    },
    theAccount,
  ],
  ['aws_ram_principal_association', { principal: other, resource_share_arn: 'a' }, theAccount],
  ['aws_lakeformation_permissions', { principal: other, permissions: ['SELECT'] }, theAccount],
  // A block is a list in the singular, of one object or of several.
  ['aws_cleanrooms_collaboration', { member: [{ account_id: other, member_abilities: ['CAN_QUERY'] }] }, theAccount],
  ['aws_appflow_flow', { destination_flow_config: [{ connector_type: 'Salesforce' }] }, 'salesforce.com'],
  [
    'aws_securitylake_subscriber',
    { subscriber_identity: [{ external_id: 'x', principal: other }], access_type: 'S3' },
    theAccount,
  ],
  ['aws_vpc_endpoint_service', { allowed_principals: [`arn:aws:iam::${other}:root`] }, theAccount],
  ['aws_config_aggregate_authorization', { account_id: other }, theAccount],
  ['aws_securityhub_organization_admin_account', { admin_account_id: other }, theAccount],
  ['aws_dx_connection', { name: 'd', location: 'EqDC2', bandwidth: '1Gbps' }, 'a site of your own'],
  ['aws_eks_access_entry', { cluster_name: 'c', principal_arn: `arn:aws:iam::${other}:role/x` }, theAccount],
  ['aws_ecs_service', { name: 's', launch_type: 'EXTERNAL' }, 'a site of your own'],
  ['aws_chatbot_slack_channel_configuration', { slack_channel_id: 'C', slack_team_id: 'T' }, 'slack.com'],
  ['aws_quicksight_data_source', { data_source_id: 'd', name: 'n', type: 'TWITTER' }, 'twitter.com'],
  ['aws_route53_record', { name: 'a.example.com', type: 'CNAME', records: ['acme.partner.io'] }, 'acme.partner.io'],
  ['aws_glue_connection', { name: 'c', connection_type: 'SALESFORCE' }, 'salesforce.com'],
  [
    'aws_cloudwatch_event_target',
    { rule: 'r', arn: 'arn:aws:events:us-west-2:111122223333:event-bus/default' },
    'us-west-2',
  ],
  ['aws_s3_bucket_logging', { bucket: 'b', target_bucket: 'logs-usa', target_prefix: 'p' }, 'the bucket logs-usa'],
];

const sound: readonly (readonly [type: string, values: Values])[] = [
  ['aws_s3_bucket', { bucket: 'b' }],
  ['aws_s3_bucket_public_access_block', { bucket: 'b', block_public_acls: true }],
  ['aws_s3_bucket_versioning', { bucket: 'b', versioning_configuration: [{ status: 'Enabled' }] }],
  ['aws_acm_certificate', { domain_name: 'shop.example.com', validation_method: 'DNS' }],
  ['aws_ecs_cluster_capacity_providers', { cluster_name: 'c', capacity_providers: ['FARGATE'] }],
  ['aws_iam_openid_connect_provider', { url: 'https://token.actions.githubusercontent.com' }],
  ['aws_acm_certificate_validation', { validation_record_fqdns: ['_x.example.com'] }],
  ['aws_ami_copy', { name: 'a', source_ami_region: 'eu-central-1' }],
  ['aws_backup_vault', { name: 'v' }],
  ['aws_cloudwatch_event_permission', { principal: other, action: 'events:PutEvents' }],
  ['aws_cloudwatch_log_metric_filter', { name: 'f', pattern: 'x' }],
  ['aws_codepipeline', { name: 'p' }],
  ['aws_dynamodb_table_item', { table_name: 't', item: '{"a":{"S":"x"}}' }],
  ['aws_ses_domain_identity', { domain: 'example.com' }],
  ['aws_sesv2_email_identity', { email_identity: 'example.com' }],
  ['aws_sfn_activity', { name: 'a' }],
  ['aws_route53_record', { name: 'www.example.com', type: 'CNAME', records: ['example.com'] }],
  ['aws_cognito_user_pool_client', { name: 'n', callback_urls: ['https://shop.example.com/cb'] }],
  ['aws_iam_role', { assume_role_policy: admitting('sts:AssumeRole') }],
];

/** Plans ask AWS in whose account they are made, as often as not. */
const identity = { address: 'data.aws_caller_identity.me', mode: 'data', type: 'aws_caller_identity' };

async function check(type: string, values: Values, account?: string): Promise<string> {
  const file = path.join(await temporaryDirectory(), 'plan.json');
  const resource = { address: `${type}.x`, mode: 'managed', type, values };
  const provider = { aws: { expressions: { region: { constant_value: 'eu-central-1' } } } };
  const planned = { resources: [{ ...resource, provider_name: 'registry.terraform.io/hashicorp/aws' }] };
  const plan = {
    format_version: '1.2',
    planned_values: { root_module: planned },
    configuration: { provider_config: provider },
    ...(account && {
      prior_state: { values: { root_module: { resources: [{ ...identity, values: { account_id: account } }] } } },
    }),
  };
  await writeFile(file, JSON.stringify(plan));
  const standard = { policies: [policyDisclosing(['eu-central-1'])], acceptances: [], today: '2026-11-20' };
  const { findings } = checkSources(readSources([file], undefined), { ...standard, directory: path.dirname(file) });
  return findings.map(({ message }) => message).join('\n');
}

test.each(escapes)('a plan of Terraform with %s %j is refused', async (type, values, finding) => {
  expect(await check(type, values)).toContain(finding);
});

test.each(sound)('a plan of Terraform with %s %j passes', async (type, values) => {
  expect(await check(type, values)).toBe('');
});

test('a plan of Terraform says its account, so that the account of another is known', async () => {
  const queue = { redrive_policy: '{"deadLetterTargetArn":"arn:aws:sqs:eu-central-1:111122223333:d"}' };
  const role = { environment: [{ variables: { ROLE: `arn:aws:iam::${other}:role/x` } }] };
  expect(await check('aws_sqs_queue', queue)).toContain("is your company's own: no stack");
  expect(await check('aws_sqs_queue', queue, '111122223333')).toBe('');
  expect(await check('aws_sqs_queue', queue, other)).toContain('which data reaches the account 111122223333');
  expect(await check('aws_lambda_function', role, '111122223333')).toContain('names a role there');
});
