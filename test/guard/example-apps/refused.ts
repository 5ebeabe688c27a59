import { App, Stack } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { holdToPolicy } from 'promulgate/guard';

// Another app of the company, which would copy what it keeps about a partner to a region that the policy does not name.
const app = new App({ autoSynth: false });
await holdToPolicy(app, process.env.POLICY ?? 'https://policy.example.com/privacy/storage.json');

const partners = new Stack(app, 'Partners', { env: { region: 'eu-central-1' } });
new Secret(partners, 'Sessions', { replicaRegions: [{ region: 'us-east-1' }] });

app.synth();
