// This module lets a bundler include these commands only; a run loads them only if it has something to publish.
export { CloudFrontClient, CreateInvalidationCommand, GetDistributionCommand } from '@aws-sdk/client-cloudfront';
