import type { Lead } from './lead.ts';

const addresses = [
  /\bs3(?:[an]|ssl)?:\/\/([^\s/"'`]+)/gi,
  /arn:[\w-]*:s3:::([^\s/"'`,]+)/gi,
  /(?<![\w.-])([a-z0-9⟨][a-z0-9.⟨⟩|-]{1,80})\.s3(?:[.-](?:dualstack\.)?[a-z0-9-]+)?\.amazonaws\.com/gi,
  /\/\/s3(?:[.-][a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?\/([^\s/"'`]+)/gi,
];
/**
 * Buckets of AWS, one in each region, from which machines read programs.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/ssm-agent-technical-details.html
 * https://docs.aws.amazon.com/codedeploy/latest/userguide/resource-kit.html
 */
const ofAws =
  /^(?:(?:aws-codedeploy|amazon-ssm(?:-packages)?|aws-ssm(?:-distributor-file|-document-attachments)?|aws-windows-downloads|patch-baseline-snapshot|amazoncloudwatch-agent|al2023-repos|amazonlinux-2-repos)-(?:[a-z]{2}(?:-[a-z]+)+-\d|⟨[^⟩]*⟩)(?:-[0-9a-f]{8})?|prod-(?:[a-z]{2}(?:-[a-z]+)+-\d|⟨[^⟩]*⟩)-starport-layer-bucket|amazoncloudwatch-agent|ec2-downloads-windows|session-manager-downloads)$/;
const directoryBucket = /--([a-z0-9-]+-az\d)--x-s3$/;

/** Finds buckets by their addresses: `s3://…`, ARNs, and hosts of S3. */
export function findBuckets(text: string): Lead[] {
  if (!text.includes('s3')) return [];
  const names = addresses.flatMap((address) => [...text.matchAll(address)].map(([, name = '']) => name));
  // The zone of a directory bucket is in its name, where the search for zones finds it.
  return names
    .filter((name) => !directoryBucket.test(name) && !ofAws.test(name) && !/^[*?]/.test(name))
    .map((name) => ({ kind: 'bucket', name }));
}
