import { Duration } from 'aws-cdk-lib';
import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import type { Alarm, Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import type { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Content } from '../lambda/content/content.ts';
import { paths } from '../lambda/site/addresses.ts';
import { publisherMetric } from './constructs/publisher-metrics.ts';
import { holdToContent } from './guard/hold-to-content.ts';
import type { PolicySiteProps } from './policy-site-props.ts';
import { claimDomain } from './settings/claim-domain.ts';
import { readProps } from './settings/read-props.ts';
import { requireCdk } from './settings/require-cdk.ts';
import { addSite } from './stacks/add-site.ts';
import { loadSiteContent } from './stacks/load-site-content.ts';
import type { SiteConstruct } from './stacks/site-construct.ts';
import { withBundles } from './stacks/with-bundles.ts';

/**
 * A site of policies in many languages, in the region of its stack: a bucket that keeps every page, a distribution that serves it, and a
 * publisher that makes it equal to the content, on each deployment, at each date of the content, and every hour. Throws when the content
 * has problems, with the messages of `promulgate check`.
 *
 * Give it a stack of its own and the id `Default`, and nothing in the stack can fail after something became public.
 */
export class PolicySite extends Construct {
  /** Scheme and host of the site. */
  readonly url: string;
  /** The address of each policy, by its id; the one for app stores. */
  readonly policyUrls: Readonly<Record<string, string>>;
  readonly bucket: IBucket;
  readonly distribution: IDistribution;
  /** The function that publishes. */
  readonly publisher: IFunction;
  readonly alarms: readonly Alarm[];
  readonly #site: SiteConstruct;

  constructor(scope: Construct, id: string, props: PolicySiteProps) {
    super(scope, id);
    requireCdk();
    const settings = readProps(this, props);
    claimDomain(this, settings.domain?.name);
    const now = Date.now();
    const { files, content } = loadSiteContent(this, settings, now);
    const { site, alarms } = withBundles(
      this,
      { files, directory: props.content, canary: settings.canary },
      (bundles) => addSite(this, { settings, content, bundles, now }),
    );
    if (props.guard !== false) holdToContent(this, content, now, settings.guard);
    this.#site = site;
    this.alarms = alarms;
    this.url = site.origin;
    this.policyUrls = urlsOf(content, site.origin);
    this.bucket = site.bucket;
    this.distribution = site.site.distribution;
    this.publisher = site.publisher.function;
  }

  /** Grants reading what is published, and the ledger, from the bucket itself. */
  grantRead(grantee: IGrantable): Grant {
    return this.bucket.grantRead(grantee);
  }

  /** Grants running the publisher, which takes no instruction: it makes the site equal to the content that is deployed. */
  grantPublish(grantee: IGrantable): Grant {
    return this.publisher.grantInvoke(grantee);
  }

  /** Runs that left the site equal to the content; at least one an hour. */
  metricGoodRuns(props?: MetricOptions): Metric {
    return this.#metric('goodRuns', props);
  }

  /** Runs that failed. */
  metricFailedRuns(props?: MetricOptions): Metric {
    return this.#metric('failed', props);
  }

  /** Objects that were altered or deleted, and not by the publisher. */
  metricDrift(props?: MetricOptions): Metric {
    return this.#metric('drift', props);
  }

  /** Days until the site changes by itself. */
  metricDaysToNextDate(props?: MetricOptions): Metric {
    return this.#metric('daysToNextDate', { statistic: 'Minimum', period: Duration.hours(1), ...props });
  }

  #metric(name: Parameters<typeof publisherMetric>[1], props: MetricOptions = {}): Metric {
    return publisherMetric(this.#site.publisher.function, name).with(props);
  }
}

function urlsOf({ policies }: Content, origin: string): Record<string, string> {
  return Object.fromEntries(policies.map(({ id }) => [id, origin + paths.negotiated(id)]));
}
