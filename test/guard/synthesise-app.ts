import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { createGuard, type GuardOptions } from '../../cdk/guard/create-guard.ts';
import type { PolicyInForce } from '../../lambda/guard/disclosure/disclosure.ts';
import { policyDisclosing } from './policies.ts';

/** The result of a synthesis. */
export interface Outcome {
  /** The text that the console shows; empty when the synthesis passes. */
  readonly message: string;
  readonly report: GuardReport;
}

interface GuardReport {
  readonly violations: readonly ReportedViolation[];
  readonly suppressedViolations?: readonly (ReportedViolation & { readonly reason: string })[];
}

interface ReportedViolation {
  readonly ruleName: string;
  readonly severity: string;
  readonly description: string;
  readonly violatingConstructs: readonly { readonly constructPath: string }[];
}

/** What stops a synthesis; doubts are told, and stop nothing. */
export function refusals({ violations }: GuardReport): readonly ReportedViolation[] {
  return violations.filter(({ severity }) => severity !== 'info');
}

/** Synthesises an app that the guard holds to policies. Defaults to a policy that discloses eu-central-1. */
export async function synthesiseApp(
  build: (app: App) => void,
  policies: readonly PolicyInForce[] = [policyDisclosing(['eu-central-1'])],
  options: GuardOptions = {},
): Promise<Outcome> {
  const outdir = await mkdtemp(path.join(tmpdir(), 'promulgate-guard-'));
  try {
    const app = new App({ autoSynth: false, outdir, builtinCloudFormationValidation: false });
    build(app);
    Validations.of(app).addPlugins(createGuard(policies, 'Deploy later', options));
    const message = messageOf(() => app.synth());
    return { message, report: await readReport(path.join(outdir, 'validation-report.json')) };
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
}

function messageOf(synth: () => void): string {
  try {
    synth();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function readReport(file: string): Promise<GuardReport> {
  const { pluginReports } = JSON.parse(await readFile(file, 'utf8'));
  const found = pluginReports.find(({ pluginName }: { pluginName: string }) => pluginName === 'promulgate');
  return found ?? { violations: [] };
}
