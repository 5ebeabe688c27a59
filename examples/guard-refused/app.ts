import { App, Stack } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { holdToPolicy } from 'promulgate-guard';

const app = new App({ autoSynth: false });
await holdToPolicy(app, process.env.POLICY ?? 'https://policy.example.com/privacy/storage.json');

// The stack is in a region that the policy discloses, but the secret is copied to one that it does not.
const partners = new Stack(app, 'Partners', { env: { region: 'eu-central-1' } });
new Secret(partners, 'Sessions', { replicaRegions: [{ region: 'us-east-1' }] });

app.synth();
