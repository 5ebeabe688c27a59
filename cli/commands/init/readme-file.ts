import type { Answers } from './answers.ts';

/** What the editors and the platform team of a company read first. */
export function readmeFile(
  { company, application, repository }: Answers,
  { directory, effective, isNew }: { directory: string; effective: string; isNew: boolean },
): string {
  const content = directory === 'content' ? '' : ` --content ${directory}`;
  const parts = [
    `# Policies of ${application}

The privacy policy of ${company}, in \`${directory}/\`: one directory for each version, one Markdown file for each language.`,
    `## Edit

\`\`\`sh
npm ci
npx promulgate check${content}
npx promulgate preview --stage trial --at ${effective}${content}
\`\`\`

\`check\` lists each mistake, where it is, and what to type instead. \`preview\` shows the pages at <http://localhost:8080>, as
they will be on that day. The next version is made by \`npx promulgate new-version\`.

The first version takes effect on ${effective} and is public from the day in \`announced:\` of its \`version.yaml\` on. Change
both dates as you need. Until then it is a draft: every text ends with a paragraph that begins with \`TODO:\`, which
\`check\` reports. Have a lawyer read the draft, write what is true of your application, and delete it. From its announcement
on, words change only by \`npx promulgate correct\`.

Translations are marked \`translation: machine\`. Change that to \`reviewed\` when someone has read them.`,
    ...(isNew ? [deployment(repository !== '')] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function deployment(hasRole: boolean): string {
  const role = `

The pipeline deploys what someone has approved, after \`npx cdk deploy PolicyDeployment\` was run once by hand. Its outputs are
the variables \`POLICY_DIFF_ROLE\` and \`POLICY_DEPLOYMENT_ROLE\` of the repository. On GitHub, give the environment
\`policies\` its reviewers; on GitLab, protect it.`;
  return `## Deploy

\`\`\`sh
npx cdk bootstrap          # once for each account and region
npx cdk diff Policies
npx cdk deploy Policies
\`\`\`

This is a trial, as \`app.mjs\` says: its pages say so and show the day on which the policy takes effect, and nothing of it
lasts. When the text is ready, write \`stage: 'production'\` and remove \`trialAt\`; what is still a placeholder is refused from the day of the announcement on.
The output \`PolicyUrl\` is then the address for app stores, and what was public stays.${hasRole ? role : ''}`;
}
