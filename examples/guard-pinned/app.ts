import { App, Stack } from 'aws-cdk-lib';
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { holdToPolicy } from 'promulgate-guard';

const app = new App();
// The policy is in promulgate.lock, with the proof that this key has signed the ledger in which it is. Nothing is fetched.
holdToPolicy(app, { key: 'policy.example.com+a7ec46d8+ASE2D2mc7I51a6i0b3ZqmDsUoBsT/24vuQ/c78+U16Wf' });

const shop = new Stack(app, 'Shop', { env: { region: 'eu-central-1' } });
new TableV2(shop, 'Orders', { partitionKey: { name: 'id', type: AttributeType.STRING } });
