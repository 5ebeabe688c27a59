import { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { fixtureContent } from '../fixture-content.ts';
import { pageText } from '../site/site-content.ts';
import { type Deployment, deploymentOf } from './deployment.ts';
import { type Moment, momentAt } from './moment.ts';
import { pagePromises } from './page-promises.ts';
import { stackPromises } from './stack-promises.ts';

/** A second after the version of 2026 took effect. */
const moment = momentAt(fixtureContent, Date.parse('2026-11-15T00:00:01+01:00'));
const deployment = await deploymentOf(fixtureContent);

/** The moment with other words in one page. */
function withPage(path: string, from: string, to: string): Moment {
  const text = pageText(moment.site, path);
  if (!text.includes(from)) throw new Error(`Cannot break ${path}: it does not contain "${from}"`);
  const body = new TextEncoder().encode(text.replaceAll(from, to));
  const pages = moment.site.pages.map((page) => (page.path === path ? { ...page, body } : page));
  return { ...moment, site: { ...moment.site, pages } };
}

function withTemplate(from: string, to: string): Deployment {
  const text = JSON.stringify(deployment.template.toJSON());
  if (!text.includes(from)) throw new Error(`Cannot break the template: it does not contain "${from}"`);
  return { ...deployment, template: Template.fromJSON(JSON.parse(text.replaceAll(from, to))) };
}

const settings = { ...fixtureContent.settings, noticeDays: 32 };

const brokenMoments: Readonly<Record<string, readonly Moment[]>> = {
  'no page loads, embeds or sends anything anywhere': [
    withPage('/privacy/de/history', '</main>', '<img src="data:,"></main>'),
    withPage('/privacy/2023-03-30/ar', 'rel="icon" href="data:,"', 'rel="icon" href="/icon.png"'),
    withPage('/404', '</style>', 'p{background:url(x)}</style>'),
  ],
  'every place that a version names is in its table, in every language': [
    withPage('/privacy/2026-11-15/ja', '(eu-central-1)', ''),
    withPage('/privacy/2026-11-15/zh-Hant', 'class="storage"', ''),
  ],
  'machines get the same answer': [withPage('/privacy/storage.json', 'eu-central-1', 'eu-west-1')],
  'what a stack keeps can be deployed to a region once the texts in force name it, and to no other': [
    withPage('/privacy/ja', '(eu-central-1)', ''),
  ],
  'the contact that a text names is on its page in every language': [
    withPage('/privacy/2026-11-15/ar', '>privacy@example.com<', '>us<'),
    withPage('/privacy/2026-11-15/ar', 'mailto:', 'tel:'),
  ],
  'in the history, to which every latest page links': [
    withPage('/privacy/zh-Hans/history', 'datetime="2023-03-30"', 'datetime="2023-03-31"'),
    withPage('/privacy/zh-Hans', '/history"', '"'),
  ],
  'section by section, on a page to which the version links': [
    withPage('/privacy/2026-11-15/de/changes', ' id="cookies"', ''),
    withPage('/privacy/2026-11-15/de', '/changes"', '"'),
  ],
  'every section in other words among them': [
    withPage('/privacy/2026-11-15/en/changes', 'class="reworded"', 'class="same"'),
    withPage('/privacy/2026-11-15/zh-Hant/changes', 'class="otherLanguage"', 'class="same"'),
  ],
  'in a feed, which every latest page names': [
    withPage('/privacy/ja/feed.xml', '/privacy/2023-03-30/ja', '/privacy/2023-03-30/en'),
    withPage('/privacy/ja', '/feed.xml"', '"'),
  ],
  'for machines': [withPage('/privacy/versions.json', '"id": "2023-03-30"', '"id": "2023-03-31"')],
  'on every latest page, from its announcement until the notice days have passed, and no longer': [
    withPage('/privacy/zh-Hant', 'class="notice change"', 'class="notice"'),
    { ...moment, at: moment.at + 30 * 86_400_000 },
    { ...moment, at: moment.at - 32 * 86_400_000 },
  ],
  'announced at least the notice days before it takes effect': [
    { ...moment, content: { ...fixtureContent, settings } },
  ],
};

const brokenDeployments: Readonly<Record<string, readonly Deployment[]>> = {
  'every answer, errors included, says so to browsers, which tell no other site where a reader came from': [
    withTemplate('"no-referrer"', '"origin"'),
    withTemplate("default-src 'none'", "default-src 'self'"),
    withTemplate('"ResponseHeadersPolicyId"', '"OriginRequestPolicyId"'),
  ],
  'nothing: no access logs, no function that logs, no code at the edge that leaves traces': [
    withTemplate('"HttpVersion"', '"Logging":{},"HttpVersion"'),
    withTemplate('function handler(e){', 'function handler(e){console.log(e);'),
  ],
  'a stack that keeps anything in a region that no text names is refused': [
    { ...deployment, isRefusedWith: async () => false },
    { ...deployment, isRefusedWith: async ({ homeRegion }) => homeRegion !== undefined },
  ],
  'none is set, and none reaches the origin': [
    withTemplate('"CookieBehavior":"none"', '"CookieBehavior":"all"'),
    withTemplate('.vary={value:', "['set-cookie']={value:"),
    withTemplate('.headers[', '.cookies['),
  ],
  'it is encrypted, reached over TLS alone, kept in all its versions, and outlives the stack': [
    withTemplate('"Status":"Enabled"', '"Status":"Suspended"'),
    withTemplate('"DeletionPolicy":"Retain"', '"DeletionPolicy":"Delete"'),
    withTemplate('redirect-to-https', 'allow-all'),
  ],
  'neither the publisher nor a lifecycle rule may delete it': [
    withTemplate('"s3:GetObject","s3:PutObject"', '"s3:GetObject","s3:PutObject","s3:DeleteObject"'),
    withTemplate('"s3:GetObject","s3:PutObject"', '"s3:PutObject","s3:*"'),
    withTemplate('"Effect":"Deny"', '"Effect":"Allow"'),
    withTemplate('"AbortIncompleteMultipartUpload"', '"NoncurrentVersionExpiration"'),
  ],
};

test.each(pagePromises.map(({ sentence, check }) => [sentence, check] as const))(
  'fails for a site that breaks it: %s',
  async (sentence, check) => {
    await check(moment);
    expect(brokenMoments).toHaveProperty([sentence]);
    for (const broken of brokenMoments[sentence] ?? []) expect(await fails(() => check(broken))).toBe(true);
  },
);

test.each(stackPromises.map(({ sentence, check }) => [sentence, check] as const))(
  'fails for a stack that breaks it: %s',
  async (sentence, check) => {
    await check(deployment);
    expect(brokenDeployments).toHaveProperty([sentence]);
    for (const broken of brokenDeployments[sentence] ?? []) expect(await fails(() => check(broken))).toBe(true);
  },
);

async function fails(check: () => void | Promise<void>): Promise<boolean> {
  try {
    await check();
    return false;
  } catch {
    return true;
  }
}
