import { App, Stack } from 'aws-cdk-lib';
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { holdsNoPersonalData, holdToPolicy } from 'promulgate/guard';

// Another app of the company, as its team writes it: what it keeps about people lies where the policy says.
const app = new App({ autoSynth: false });
await holdToPolicy(app, process.env.POLICY ?? 'https://policy.example.com/privacy/storage.json');

const shop = new Stack(app, 'Shop', { env: { region: 'eu-central-1' } });
new TableV2(shop, 'Orders', { partitionKey: { name: 'id', type: AttributeType.STRING } });

const assets = new Stack(app, 'Assets', { env: { region: 'us-east-1' } });
const fonts = new Bucket(assets, 'Fonts');
holdsNoPersonalData(fonts, 'Holds the fonts that every page of the shop loads');

app.synth();
