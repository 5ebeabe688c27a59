import { App, Stack, Stage } from 'aws-cdk-lib';
import { Repository } from 'aws-cdk-lib/aws-codecommit';
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { CodePipeline, CodePipelineSource, ShellStep } from 'aws-cdk-lib/pipelines';
import { holdToPolicy } from 'promulgate-guard';

const env = { region: 'eu-central-1', account: '111122223333' };
const app = new App({ autoSynth: false });
await holdToPolicy(app, process.env.POLICY ?? 'https://policy.example.com/privacy/storage.json');

const stack = new Stack(app, 'Pipeline', { env });
const repository = new Repository(stack, 'Repository', { repositoryName: 'shop' });
const pipeline = new CodePipeline(stack, 'Pipeline', {
  synth: new ShellStep('Synth', {
    input: CodePipelineSource.codeCommit(repository, 'main'),
    commands: ['npm ci', 'npx cdk synth'],
  }),
});

// The stacks of a stage are held to the policy like those of the app.
const live = new Stage(app, 'Live', { env });
new TableV2(new Stack(live, 'Shop'), 'Orders', { partitionKey: { name: 'id', type: AttributeType.STRING } });
pipeline.addStage(live);

app.synth();
