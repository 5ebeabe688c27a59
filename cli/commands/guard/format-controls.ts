import type { PolicyInForce } from '../../../lambda/guard/disclosure/disclosure.ts';
import { formatJson } from '../../shared/print-report.ts';

/**
 * Services that have no region of their own, or are driven through one of AWS's choice, so that denying other regions would break them
 * (https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html).
 */
const globalActions =
  'a4b access-analyzer account acm artifact aws-marketplace aws-portal billing billingconductor budgets ce chatbot cloudfront compute-optimizer config consoleapp consolidatedbilling cur directconnect ec2:DescribeRegions ec2:DescribeTransitGateways fms freetier globalaccelerator health iam importexport invoicing kms mobileanalytics networkmanager notifications organizations payments pricing resource-explorer-2 route53 route53-recovery-cluster route53-recovery-control-config route53-recovery-readiness route53domains s3:CreateMultiRegionAccessPoint s3:DeleteMultiRegionAccessPoint s3:DescribeMultiRegionAccessPointOperation s3:GetAccountPublicAccessBlock s3:GetMultiRegionAccessPoint s3:GetMultiRegionAccessPointPolicy s3:ListAllMyBuckets s3:ListMultiRegionAccessPoints s3:PutAccountPublicAccessBlock savingsplans shield sso sts support supportapp sustainability tag tax trustedadvisor waf waf-regional wafv2'.split(
    ' ',
  );

/** Writes what holds an account to a policy at deployment, and finds what was there before: for AWS, from the published disclosure. */
export function formatControls({ policy, version }: PolicyInForce): string {
  const regions = [...new Set(version.section === null ? [] : version.places.map(({ region }) => region))].sort();
  return formatJson({
    serviceControlPolicy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'OnlyWhereThePolicySays',
          Effect: 'Deny',
          NotAction: globalActions.map((action) => (action.includes(':') ? action : `${action}:*`)),
          Resource: '*',
          Condition: { StringNotEquals: { 'aws:RequestedRegion': regions } },
        },
      ],
    },
    configRule: {
      ConfigRuleName: `${policy}-only-where-disclosed`,
      Description: `Finds resources in regions that ${policy} ${version.version} does not disclose`,
      Source: {
        Owner: 'CUSTOM_POLICY',
        SourceDetails: [
          { EventSource: 'aws.config', MessageType: 'ConfigurationItemChangeNotification' },
          { EventSource: 'aws.config', MessageType: 'OversizedConfigurationItemChangeNotification' },
        ],
        CustomPolicyDetails: {
          PolicyRuntime: 'guard-2.x.x',
          PolicyText: [
            `let disclosed = ${JSON.stringify([...regions, 'global'])}`,
            'rule is_where_the_policy_says {',
            '  awsRegion IN %disclosed',
            '}',
          ].join('\n'),
        },
      },
    },
  });
}
