import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import path from 'node:path';
import { childEnvironment } from '../child-environment.ts';
import { bucket, distributionId } from '../stand-in/running.ts';

/** When a process is killed: as its request of this number goes out, or when that has taken effect and its answer is due. */
export interface Kill {
  readonly request: number;
  readonly moment: 'before' | 'after';
}

interface ProcessOptions {
  readonly endpointUrl: string;
  /** Contains the content as `content/`. */
  readonly cwd: string;
  readonly replica: string | undefined;
  /** Undefined lets the process end by itself. */
  readonly kill: Kill | undefined;
}

/** Runs `promulgate publish` as a process of its own, and kills it as `kill -9` does. Returns how many requests it made. */
export async function publishAndKill({ endpointUrl, cwd, replica, kill }: ProcessOptions): Promise<number> {
  let requests = 0;
  let child: ChildProcess | undefined;
  const proxy = createServer(async (request, response) => {
    requests += 1;
    const isLast = requests === kill?.request;
    if (isLast && kill?.moment === 'before') return void child?.kill('SIGKILL');
    const body = Buffer.concat(await request.toArray());
    const { host: _, ...headers } = request.headers as Record<string, string>;
    const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
    const answer = await fetch(endpointUrl + request.url, {
      method: request.method ?? 'GET',
      headers,
      ...(hasBody && { body }),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (isLast) return void child?.kill('SIGKILL');
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(bytes);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const env = { AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`, AWS_REGION: 'eu-central-1' };
  const keys = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };
  const options = ['--bucket', bucket, '--distribution', distributionId, '--origin', 'https://policy.example.com'];
  const replicas = replica === undefined ? [] : ['--replicas', `eu-west-1:${replica}`];
  child = spawn(process.execPath, [path.resolve('cli/promulgate.mjs'), 'publish', ...options, ...replicas], {
    cwd,
    env: childEnvironment({ ...env, ...keys }),
    stdio: 'ignore',
  });
  await new Promise<void>((resolve) => child?.once('close', () => resolve()));
  proxy.closeAllConnections();
  proxy.close();
  return requests;
}
