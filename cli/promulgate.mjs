#!/usr/bin/env node
// In the repository the rest is TypeScript, which Node runs directly from version 24 on; an older Node hands over to the one in
// node_modules. The package contains no TypeScript, but what was built from it, and runs on every Node that package.json names.
import nodeModule from 'node:module';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 11))
  fail('it needs Node 20.11 or later', 'Install it from https://nodejs.org');

// What is required is loaded alone; for an import, Node loads more.
const require = nodeModule.createRequire(import.meta.url);
const path = require('node:path');

// Beside the program, where only those can write who can change the program too; where they cannot, Node does without. Node 20 has none.
nodeModule.enableCompileCache?.(path.join(import.meta.dirname, '../node_modules/.cache/promulgate'));

// The SDK is part of the package, so what it says of later releases of itself concerns nobody here.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

if (!require('node:fs').existsSync(path.join(import.meta.dirname, 'main.ts')))
  await require('../dist/command/start.cjs').runProgramHere();
else if (major >= 24) await (await import('./main.ts')).programEnded;
else handOver();

function handOver() {
  let node;
  try {
    node = require.resolve('node/bin/node');
  } catch {
    fail('Node 24 is not in node_modules', 'Run "npm ci" first');
  }
  const { spawn } = require('node:child_process');
  const child = spawn(node, [import.meta.filename, ...process.argv.slice(2)], { stdio: 'inherit' });
  // Ctrl+C reaches both processes, other signals only this one, which waits until the new one has ended.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (status) => process.exit(status ?? 1));
}

function fail(reason, hint) {
  console.error(`Cannot run on Node ${process.versions.node}: ${reason}\n    ${hint}`);
  process.exit(1);
}
