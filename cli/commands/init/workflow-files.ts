import type { Answers } from './answers.ts';

/** Where a workflow finds the content, and whether it deploys. */
export interface WorkflowOptions extends Pick<Answers, 'region'> {
  readonly directory: string;
  readonly deploys: boolean;
}

const checkout = 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0';
const setupNode = 'actions/setup-node@a0853c24544627f65ddf259abe73b1d18a591444 # v5.0.0';
const uploadArtifact = 'actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2';
const credentials = 'aws-actions/configure-aws-credentials@b47578312673ae6fa5b5096b330d9fbac3d116df # v4.2.1';

/** The steps with which each job on GitHub begins. */
const firstSteps = `      - uses: ${checkout}
        with:
          # The ledger names the commit of the content, which need not be the last one.
          fetch-depth: 0
          persist-credentials: false
      - uses: ${setupNode}
        with:
          node-version: 24
      - run: npm ci
`;

/** Checks each change on GitHub, keeps its pages to look at, and deploys what someone has reviewed. */
export function githubFile({ directory, region, deploys }: WorkflowOptions): string {
  const check = `name: Policies

on:
  push:
    branches: [main]
  pull_request:

permissions: {}

jobs:
  # Shows each mistake beside its line and what is left to translate, and keeps what changes for readers, and the pages
  # as they will be when the newest version takes effect.
  check:
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      contents: read
    steps:
${firstSteps}      # What is on the branch already counts as public from its announcement on.
      - run: npx promulgate check --annotations --content ${directory} \${{ github.event_name == 'pull_request' && '--against HEAD^1' || '' }}
      - if: \${{ !cancelled() }}
        run: npx promulgate status --markdown --content ${directory} >> "$GITHUB_STEP_SUMMARY"
      - if: \${{ !cancelled() && github.event_name == 'pull_request' }}
        run: npx promulgate review --base HEAD^1 --out site/review.html --content ${directory}
      - run: npx promulgate build --content ${directory} --out site --at "$(ls ${directory}/privacy | cut -c1-10 | sort | tail -n 1)"
      - if: \${{ !cancelled() }}
        uses: ${uploadArtifact}
        with:
          name: pages
          path: site
          if-no-files-found: ignore
`;
  return deploys ? check + githubDeployment(region) : check;
}

/** With the roles that the stack PolicyDeployment creates. */
function githubDeployment(region: string): string {
  const assume = (name: string) => `      - uses: ${credentials}
        with:
          role-to-assume: \${{ vars.${name} }}
          aws-region: ${region}
`;
  const isReady = (name: string) =>
    `github.event_name == 'push' && github.ref == 'refs/heads/main' && vars.${name} != ''`;
  return `
  # Says what a deployment would change, in the summary of the run.
  diff:
    needs: check
    if: ${isReady('POLICY_DIFF_ROLE')}
    runs-on: ubuntu-24.04
    timeout-minutes: 15
    permissions:
      contents: read
      id-token: write
    steps:
${firstSteps}${assume('POLICY_DIFF_ROLE')}      - shell: bash
        run: |
          npx cdk diff Policies --method=template --no-color 2>&1 | tee diff.txt
          (echo '\`\`\`'; cat diff.txt; echo '\`\`\`') >> "$GITHUB_STEP_SUMMARY"

  # The reviewers of the environment "policies" read that before they approve this.
  deploy:
    needs: diff
    if: ${isReady('POLICY_DEPLOYMENT_ROLE')}
    runs-on: ubuntu-24.04
    timeout-minutes: 30
    environment: policies
    concurrency: policies
    permissions:
      contents: read
      id-token: write
    steps:
${firstSteps}${assume('POLICY_DEPLOYMENT_ROLE')}      - run: npx cdk deploy Policies --require-approval never
`;
}

/** The same on GitLab. */
export function gitlabFile({ directory, region, deploys }: WorkflowOptions): string {
  const check = `default:
  image: node:24

check:
  stage: test
  script:
    - npm ci
    # What is on the branch that is published already counts as public from its announcement on.
    - git fetch origin "$CI_DEFAULT_BRANCH"
    - npx promulgate check --against FETCH_HEAD --content ${directory}
    - npx promulgate build --content ${directory} --out site --at "$(ls ${directory}/privacy | cut -c1-10 | sort | tail -n 1)"
  artifacts:
    paths: [site]
`;
  return deploys ? check + gitlabDeployment(region) : check;
}

function gitlabDeployment(region: string): string {
  return `
# With the roles that the stack PolicyDeployment creates; their ARNs are the variables POLICY_DIFF_ROLE and POLICY_DEPLOYMENT_ROLE.
.deployment:
  stage: deploy
  id_tokens:
    AWS_TOKEN:
      aud: $CI_SERVER_URL
  variables:
    AWS_REGION: ${region}
    AWS_WEB_IDENTITY_TOKEN_FILE: /tmp/aws-token
  before_script:
    - echo "$AWS_TOKEN" > /tmp/aws-token
    - npm ci
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $POLICY_DEPLOYMENT_ROLE

diff:
  extends: .deployment
  variables:
    AWS_ROLE_ARN: $POLICY_DIFF_ROLE
  script:
    - npx cdk diff Policies --method=template

# Someone reads what "diff" printed, and starts this job.
deploy:
  extends: .deployment
  needs: [check, diff]
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $POLICY_DEPLOYMENT_ROLE
      when: manual
  environment: policies
  variables:
    AWS_ROLE_ARN: $POLICY_DEPLOYMENT_ROLE
  script:
    - npx cdk deploy Policies --require-approval never
`;
}
