#!/usr/bin/env node
// The rest is TypeScript, which Node runs directly from version 24 on; an older Node hands over to the one in node_modules.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

if (Number.parseInt(process.versions.node, 10) >= 24) await import('./main.ts');
else handOver();

function handOver() {
  let node;
  try {
    node = createRequire(import.meta.url).resolve('node/bin/node');
  } catch {
    console.error(
      `Cannot run on Node ${process.versions.node}: Node 24 is not in node_modules\n    Run "npm ci" first`,
    );
    process.exit(1);
  }
  // Ctrl+C reaches both processes; this one waits until the new one has ended.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
  const args = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  process.exit(spawnSync(node, args, { stdio: 'inherit' }).status ?? 1);
}
