import { App, Stack } from 'aws-cdk-lib';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { holdToPolicy } from 'promulgate-guard';

const app = new App();
// Nothing to await: the policy is in promulgate.lock, which "npx promulgate guard update ADDRESS" wrote.
holdToPolicy(app, { region: 'eu-central-1' });

const shop = new Stack(app, 'Shop');
new Table(shop, 'Orders', { partitionKey: { name: 'id', type: AttributeType.STRING } });
