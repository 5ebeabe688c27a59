// This module lets a bundler include these commands only; a run loads them only if it signs.
export { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
