// Through this module a bundler takes these commands alone, and they are loaded only by a run that has something to publish.
export { CloudFrontClient, CreateInvalidationCommand, GetDistributionCommand } from '@aws-sdk/client-cloudfront';
