import { sha256 } from '../../../lambda/content/digest.ts';
import type { RunPublisher } from '../../../lambda/deployment/answer-event.ts';
import type { Publishing } from '../../../lambda/publication/publishing.ts';
import { reconcile } from '../../../lambda/publication/reconcile.ts';
import type { ObjectStore } from '../../../lambda/publication/store/object-store.ts';
import { readDeployment } from '../../../lambda/shared/environment.ts';
import { pathToKey, type Site } from '../../../lambda/site/site.ts';
import { dayZero, siteOf } from '../../publication/explorer/contents.ts';
import type { Account, Bucket } from './account.ts';

/** Contents of a deployment: one that is in force, one that also announces a version, and one that changes announced words. */
export type ContentOfSite = 'first' | 'announcing' | 'refused';

/** The site of a content, of a few pages. */
function buildContent(content: ContentOfSite): Site {
  const site = siteOf(content === 'announcing' ? 'N' : 'O', dayZero);
  if (content !== 'refused') return site;
  return {
    ...site,
    wordDigests: Object.fromEntries(Object.keys(site.wordDigests).map((text) => [text, sha256('new')])),
  };
}

/** Runs the real publisher of a version, with S3 and CloudFront in the account; `contentOf` maps a version's code to its content. */
export function createPublisher(account: Account, contentOf: (code: string) => ContentOfSite): RunPublisher {
  return async (versionArn) => {
    const version = account.versions.get(versionArn) as VersionProperties | undefined;
    if (version === undefined) throw new Error(`Function not found: ${versionArn}`);
    const deployment = readDeployment(version.Environment.Variables);
    const content = contentOf(version.Code.S3Key);
    const names = deployment.replicas.map(({ bucket }) => bucket);
    await reconcile(createPublishing(account, deployment.bucket, names), {
      inputs: { content: sha256(content), renderer: sha256('renderer') },
      origin: deployment.origin,
      replicas: names,
      stage: deployment.stage,
      loadSite: async () => buildContent(content),
    });
  };
}

interface VersionProperties {
  readonly Code: { readonly S3Key: string };
  readonly Environment: { readonly Variables: Readonly<Record<string, string>> };
}

function createPublishing(account: Account, bucket: string, replicas: readonly string[]): Publishing {
  const now = () => dayZero + account.nextId();
  return {
    store: storeIn(account, bucket, now),
    replicas: replicas.map((name) => storeIn(account, name, now)),
    distribution: { invalidate: async () => true, findOrigin: async () => 'https://policy.example.com' },
    sleep: async () => undefined,
    elapsed: now,
    deadline: Number.POSITIVE_INFINITY,
    createRunId: () => `run-${account.nextId()}`,
  };
}

function storeIn(account: Account, name: string, now: () => number): ObjectStore {
  const find = (): Bucket => {
    const found = account.buckets.get(name);
    if (found === undefined) throw new Error(`NoSuchBucket: ${name}`);
    return found;
  };
  const clock = () => Math.floor(now() / 1_000) * 1_000;
  return {
    bucket: name,
    clock,
    isQuiet: () => true,
    read: async (key) => ({ object: find().objects.get(key), now: clock() }),
    list: async (after = '') => {
      const objects = [...find().objects].filter(([key]) => key > after).sort(([a], [b]) => (a < b ? -1 : 1));
      return { objects: objects.map(([key, { etag }]) => ({ key, etag })), isLast: true };
    },
    async write(key, { body, contentType, cacheControl }, { replaces }) {
      const { objects } = find();
      if (objects.get(key)?.etag !== replaces) return undefined;
      const digest = sha256(body);
      const etag = `"${digest.slice(0, 32)}"`;
      const text = new TextDecoder().decode(body);
      objects.set(key, { text, etag, digest, headers: `${contentType} | ${cacheControl}` });
      return etag;
    },
  };
}

/** The content of which a bucket has every page as it should be; undefined when it has none's. */
export function publishedContent({ objects }: Bucket): ContentOfSite | undefined {
  const isPublished = (content: ContentOfSite) =>
    buildContent(content).pages.every(({ path, digest }) => objects.get(pathToKey(path))?.digest === digest);
  return (['announcing', 'first'] as const).find(isPublished);
}
