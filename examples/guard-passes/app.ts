import { App, Stack } from 'aws-cdk-lib';
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { holdsNoPersonalData, holdToPolicy } from 'promulgate-guard';

const app = new App({ autoSynth: false });
await holdToPolicy(app, process.env.POLICY ?? 'https://policy.example.com/privacy/storage.json');

// The policy discloses Frankfurt, and the orders are kept there.
const shop = new Stack(app, 'Shop', { env: { region: 'eu-central-1' } });
new TableV2(shop, 'Orders', { partitionKey: { name: 'id', type: AttributeType.STRING } });

// The policy does not disclose Northern Virginia. What is kept there holds nothing about people, and the report says so.
const assets = new Stack(app, 'Assets', { env: { region: 'us-east-1' } });
const fonts = new Bucket(assets, 'Fonts');
holdsNoPersonalData(fonts, 'Holds the fonts that every page of the shop loads');

app.synth();
