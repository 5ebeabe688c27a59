import { type Account, accountId, type Bucket } from './account.ts';
import { type ContentOfSite, publishedContent } from './publisher.ts';

/** What readers get of a site, and from where. */
export interface ReadersView {
  readonly distribution: string;
  readonly hostNames: readonly string[];
  readonly bucket: string;
  /** Undefined where readers get an error, or pages of no content. */
  readonly content: ContentOfSite | undefined;
  /** The same while the home region is in error; without a replica undefined. */
  readonly fallback: { readonly bucket: string; readonly content: ContentOfSite | undefined } | undefined;
  /** Number of publications in the bucket's record. */
  readonly sequence: number;
}

interface DistributionConfig {
  readonly Aliases?: readonly string[];
  readonly Origins: readonly { readonly Id: string; readonly DomainName: string }[];
  readonly OriginGroups?: { readonly Items: readonly { readonly Members: { readonly Items: readonly Member[] } }[] };
}

interface Member {
  readonly OriginId: string;
}

/** What readers get of the site of a stack; undefined while it has no distribution. */
export function readersView(account: Account, stack: string): ReadersView | undefined {
  const resources = [...(account.stacks.get(stack)?.resources.values() ?? [])];
  const id = resources.find(({ type }) => type === 'AWS::CloudFront::Distribution')?.physicalId ?? '';
  const config = account.distributions.get(id)?.DistributionConfig as DistributionConfig | undefined;
  if (config === undefined) return undefined;
  const members = config.OriginGroups?.Items[0]?.Members.Items.map(({ OriginId }) => OriginId);
  const [bucket = '', replica] = (members ?? config.Origins.map(({ Id }) => Id)).map((origin) =>
    bucketOf(config, origin),
  );
  const content = (name: string) => {
    const found = account.buckets.get(name);
    return found && letsIn(found, id) ? publishedContent(found) : undefined;
  };
  const record = account.buckets.get(bucket)?.objects.get('published.json');
  return {
    distribution: id,
    hostNames: config.Aliases ?? [],
    bucket,
    content: content(bucket),
    fallback: replica === undefined ? undefined : { bucket: replica, content: content(replica) },
    sequence: record === undefined ? 0 : JSON.parse(record.text).sequence,
  };
}

function bucketOf({ Origins }: DistributionConfig, origin: string): string {
  const { DomainName = '' } = Origins.find(({ Id }) => Id === origin) ?? {};
  return DomainName.split('.s3.')[0] ?? '';
}

interface Statement {
  readonly Effect: string;
  readonly Principal: { readonly Service?: string };
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Whether the policy of a bucket lets a distribution read it. */
function letsIn({ policy }: Bucket, distribution: string): boolean {
  const { Statement: statements = [] } = (policy ?? {}) as { Statement?: readonly Statement[] };
  const arn = `arn:aws:cloudfront::${accountId}:distribution/${distribution}`;
  return statements.some(({ Effect, Principal, Condition = {} }) => {
    if (Effect !== 'Allow' || Principal.Service !== 'cloudfront.amazonaws.com') return false;
    const { StringEquals = {}, ArnLike = {} } = Condition;
    const isDistribution =
      StringEquals['AWS:SourceArn'] === arn || ArnLike['aws:SourceArn'] === arn.replace(distribution, '*');
    return isDistribution;
  });
}
