import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { App, type IPolicyValidationPlugin, Stack, Validations } from 'aws-cdk-lib';
import { createGuard } from '../cdk/guard/create-guard.ts';
import { type GuardLoad, loads } from './load/guard-loads.ts';
import { median } from './measure/median.ts';

// How much processor time the guard adds to the synthesis of 25 stacks: of bare resources, which the CDK only writes out, and of ordinary
// constructs. The kinds of synthesis alternate in one process, so that all meet the same machine in the same state; the first round only
// warms up. The CDK's own validation, which takes seconds, is off in all. What the CDK does for any plugin (it digests the whole
// assembly twice, so as to notice a plugin that changes it) is measured with a plugin that does nothing. Last, the first synthesis of
// a process, as `cdk synth` is: then all code runs for the first time.

const stacks = 25;
const [, program = '', argument = '15', loadOfFirst] = process.argv;
const rounds = Number(argument);
const goal = 0.1;
const region = 'eu-central-1';

const place = { region, holds: ['accounts'], provider: 'Example Cloud' };
const version = { version: '2026-11-15', from: '2026-11-15T00:00:00.000Z', section: 'storage', places: [place] };
const guard = createGuard([{ policy: 'privacy', version, coming: [] }], 'Deploy later');
const idle = { name: 'idle', validate: () => ({ success: true, violations: [] }) };

if (argument === 'first') {
  const load = loads[loadOfFirst ?? ''] ?? loads['bare resources'];
  if (load !== undefined) console.log(JSON.stringify(measure(load, guard)));
} else {
  for (const [name, load] of Object.entries(loads)) compareWarm(name, load);
  for (const name of Object.keys(loads)) compareFirst(name);
}

function compareWarm(name: string, load: GuardLoad): void {
  const times = { without: [] as number[], idle: [] as number[], guard: [] as number[] };
  for (let round = 0; round <= rounds; round++) {
    const without = measure(load, undefined);
    const any = measure(load, idle);
    const own = measure(load, guard);
    if (round === 0) continue;
    times.without.push(without.whole);
    times.idle.push(any.whole);
    times.guard.push(own.ofPlugin);
  }
  const without = median(times.without);
  const share = median(times.guard) / without;
  console.log(`${stacks} stacks of ${load.resources} resources, ${name}, median of ${rounds} rounds`);
  console.log(`    without a plugin            ${without.toFixed(0)} ms`);
  console.log(`    a plugin that does nothing  ${(median(times.idle) / without - 1).toFixed(3)} of it more`);
  console.log(`    the guard itself            ${share.toFixed(3)} of it more (goal: under ${goal})`);
  if (share >= goal) process.exitCode = 1;
}

/** The first synthesis in each of several processes. */
function compareFirst(load: string): void {
  const times = Array.from({ length: rounds }, (): Times => {
    const output = execFileSync(process.execPath, [program, 'first', load], { encoding: 'utf8' });
    return JSON.parse(output);
  });
  const share = median(times.map(({ whole, ofPlugin }) => ofPlugin / (whole - ofPlugin)));
  console.log(`the first synthesis of a process, ${load}, median of ${rounds} processes`);
  console.log(`    the guard itself            ${share.toFixed(3)} of it more (goal: under ${goal})`);
  if (share >= goal) process.exitCode = 1;
}

interface Times {
  /** Milliseconds of processor time. */
  readonly whole: number;
  readonly ofPlugin: number;
}

function measure({ fill }: GuardLoad, plugin: IPolicyValidationPlugin | undefined): Times {
  const outdir = mkdtempSync(path.join(tmpdir(), 'promulgate-bench-'));
  try {
    const app = new App({ autoSynth: false, outdir, builtinCloudFormationValidation: false });
    for (let n = 0; n < stacks; n++) fill(new Stack(app, `Stack${n}`, { env: { region } }), n);
    let ofPlugin = 0;
    if (plugin !== undefined)
      Validations.of(app).addPlugins({
        name: plugin.name,
        validate(context) {
          const start = process.cpuUsage();
          const report = plugin.validate(context);
          ofPlugin = since(start);
          return report;
        },
      });
    const start = process.cpuUsage();
    app.synth();
    return { whole: since(start), ofPlugin };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
