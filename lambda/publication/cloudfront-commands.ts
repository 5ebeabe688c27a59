// Loaded only by a publication that changes something, and by a laptop that asks for the distribution's name.
export { CloudFrontClient, CreateInvalidationCommand, GetDistributionCommand } from '@aws-sdk/client-cloudfront';
