import { RemovalPolicy } from 'aws-cdk-lib';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** The value of the setting `signingKey` that asks for a new key. */
export const newSigningKey = 'new';

/** Returns the ARN of the key that signs checkpoints: an existing one, or a new one that outlives the stack, since it may sign for others. */
export function addSigningKey(scope: Construct, setting: string | undefined): string | undefined {
  if (setting !== newSigningKey) return setting;
  const key = new Key(scope, 'SigningKey', {
    description: 'Signs the checkpoints of the ledgers of Promulgate',
    keySpec: KeySpec.ECC_NIST_EDWARDS25519,
    keyUsage: KeyUsage.SIGN_VERIFY,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  return key.keyArn;
}
