import cdk from '../../../cdk.json' with { type: 'json' };
import project from '../../../package.json' with { type: 'json' };
import type { Answers } from './answers.ts';

/** The program that the CDK's command line runs in a new project. */
export function appFile({ region, domain, repository }: Answers, effective: string): string {
  const classes = ['PolicySite', ...(repository ? ['DeploymentRoleStack'] : [])].sort().join(', ');
  const lines = [
    "import { App, Stack } from 'aws-cdk-lib';",
    ...(domain ? ["// import { HostedZone } from 'aws-cdk-lib/aws-route53';"] : []),
    `import { ${classes} } from 'promulgate';`,
    '',
    'const app = new App();',
    "const stack = new Stack(app, 'Policies', {",
    `  env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: '${region}' },`,
    '});',
    ...(domain ? domainLines(domain) : []),
    "new PolicySite(stack, 'Default', {",
    "  content: 'content',",
    '  // A trial: every page says so, and nothing of it lasts. For the public, write production, and remove trialAt.',
    "  stage: 'trial',",
    `  trialAt: '${effective}',`,
    ...(domain ? [`  // domainName: '${domain}',`, '  // hostedZone,'] : []),
    '});',
    ...(repository ? ['', ...roleLines({ repository, region, domain })] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function domainLines(domain: string): string[] {
  return [
    '',
    `// To answer to ${domain}, write the id and the name of its zone in Route 53, and remove the slashes.`,
    "// const hostedZone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', {",
    "//   hostedZoneId: 'Z…',",
    `//   zoneName: '${domain.split('.').slice(1).join('.')}',`,
    '// });',
    '',
  ];
}

/** The certificate of a domain is in us-east-1. */
function roleLines({ repository, region, domain }: Pick<Answers, 'repository' | 'region' | 'domain'>): string[] {
  const regions = [...new Set([region, ...(domain ? ['us-east-1'] : [])])].map((one) => `'${one}'`).join(', ');
  return [
    '// Lets the pipeline deploy. Deploy this stack once, by hand: npx cdk deploy PolicyDeployment',
    "new DeploymentRoleStack(app, 'PolicyDeployment', {",
    `  env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: '${region}' },`,
    `  repository: '${repository}',`,
    "  environment: 'policies',",
    `  regions: [${regions}],`,
    '});',
  ];
}

/** The settings of the CDK: what its authors recommend to new projects. */
export function cdkFile(): string {
  const flags = Object.entries(cdk.context).filter(([name]) => name.startsWith('@'));
  return `${JSON.stringify({ app: 'node app.mjs', context: Object.fromEntries(flags) }, null, 2)}\n`;
}

/** The package.json of a project, with what it needs added to what it has. `reference` is where the project gets this package from. */
export function packageFile(existing: Readonly<Record<string, unknown>>, reference: string): string {
  const versions = project.devDependencies;
  const needed = {
    'aws-cdk': `^${versions['aws-cdk']}`,
    'aws-cdk-lib': `^${versions['aws-cdk-lib']}`,
    constructs: `^${versions.constructs}`,
    promulgate: reference,
  };
  const has = { ...objectAt(existing, 'dependencies'), ...objectAt(existing, 'devDependencies') };
  const added = Object.fromEntries(Object.entries(needed).filter(([name]) => !(name in has)));
  const scripts = { check: 'promulgate check', preview: 'promulgate preview', deploy: 'cdk deploy Policies' };
  return `${JSON.stringify(
    {
      private: true,
      ...existing,
      scripts: { ...scripts, ...objectAt(existing, 'scripts') },
      devDependencies: { ...objectAt(existing, 'devDependencies'), ...added },
    },
    null,
    2,
  )}\n`;
}

function objectAt(value: Readonly<Record<string, unknown>>, key: string): Record<string, unknown> {
  const found = value[key];
  return typeof found === 'object' && found !== null ? { ...found } : {};
}
