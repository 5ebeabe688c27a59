import { describe, expect, test } from 'vitest';
import { createEdge } from '../lambda/shared/edge/create-edge.ts';
import { edgeOf } from '../lambda/shared/edge/edge-of.ts';
import { startOfDay } from '../lambda/site/model/start-of-day.ts';
import { allProperties, onlyProperties, synthesise } from './cdk/synthesise.ts';
import { fixtureContent } from './fixture-content.ts';
import { findAll, parsePage } from './site/parse-page.ts';
import { listPaths, pageText, siteOf } from './site/site-content.ts';

/** A day on which the policy of 2026 is in force. */
const now = startOfDay('2026-11-24', 'Europe/Berlin');
const day = 86_400_000;
const { locales } = fixtureContent.settings;
const site = siteOf(fixtureContent, now);
const pages = listPaths(site).filter((path) =>
  site.pages.some((page) => page.path === path && page.contentType.startsWith('text/html')),
);
const synthesised = await synthesise({ now });

function page(path: string) {
  return parsePage(pageText(site, path));
}

function deployedHeaders(): { security: Record<string, Record<string, unknown>>; all: string } {
  const { ResponseHeadersPolicyConfig: config } = onlyProperties(synthesised, 'AWS::CloudFront::ResponseHeadersPolicy');
  return { security: config.SecurityHeadersConfig, all: JSON.stringify(config) };
}

describe('introduction, 2 (a) and 2 (b): nothing is given to third parties, "by any means"', () => {
  test('no page loads, embeds or sends anything anywhere', () => {
    for (const path of pages) {
      const document = page(path);
      const loading = findAll(
        document,
        'script, iframe, object, embed, img, video, audio, form, link[rel=stylesheet], link[rel=preload], [src], [srcset], [ping]',
      );
      expect([path, loading.length]).toEqual([path, 0]);
      expect(pageText(site, path)).not.toMatch(/@import|url\(/);
    }
  });

  test('browsers are told so on every answer, errors included, and tell no other site where a reader came from', () => {
    const { security } = deployedHeaders();
    expect(security.ContentSecurityPolicy?.ContentSecurityPolicy).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; img-src data:;/,
    );
    expect(security.ReferrerPolicy?.ReferrerPolicy).toBe('no-referrer');
    const { DefaultCacheBehavior, CacheBehaviors } = onlyProperties(
      synthesised,
      'AWS::CloudFront::Distribution',
    ).DistributionConfig;
    expect([typeof DefaultCacheBehavior.ResponseHeadersPolicyId, CacheBehaviors]).toEqual(['object', undefined]);
  });
});

describe('1 (b): what is recorded when a page is visited', () => {
  test('nothing: no access logs, no function that logs, no code at the edge that leaves traces', () => {
    const text = JSON.stringify(synthesised.template.toJSON());
    expect(text).not.toMatch(/"Logging":|RealtimeLogConfig|LambdaFunctionAssociations|AWS::Logs::Delivery/);
    expect(edgeOf(fixtureContent).functionCode).not.toMatch(/console\s*\./);
    const { FunctionCode } = onlyProperties(synthesised, 'AWS::CloudFront::Function');
    expect(FunctionCode).toBe(edgeOf(fixtureContent).functionCode);
  });
});

describe('4: where information is stored', () => {
  const { homeRegion } = { homeRegion: synthesised.site.region };

  test('every data store of the stack lies in a region that section 4 names, in every language', () => {
    expect(homeRegion).toBe('eu-central-1');
    for (const locale of locales) {
      const table = page(`/privacy/${locale}`).querySelector('section#storage table.storage');
      expect(table?.textContent).toContain(`(${homeRegion})`);
    }
  });

  test('a region that it does not name cannot be deployed to', async () => {
    await expect(synthesise({ now, context: { homeRegion: 'us-east-1' } })).rejects.toThrow();
    await expect(synthesise({ now, context: { replicaRegions: 'eu-west-1' } })).rejects.toThrow();
  });

  test('machines are told the same', () => {
    const { versions } = JSON.parse(pageText(site, '/privacy/storage.json'));
    expect(versions.at(-1).places.map(({ region }: { region: string }) => region)).toEqual([homeRegion]);
  });
});

describe('5 (b): cookies may be refused', () => {
  test('none is set, and none reaches the origin', () => {
    for (const path of pages) expect(pageText(site, path)).not.toMatch(/set-cookie|document\.cookie/i);
    expect(deployedHeaders().all).not.toMatch(/set-cookie/i);
    expect(edgeOf(fixtureContent).functionCode).not.toMatch(/set-cookie|cookies\b/i);
    const { CachePolicyConfig: policy } = onlyProperties(synthesised, 'AWS::CloudFront::CachePolicy');
    expect(policy.ParametersInCacheKeyAndForwardedToOrigin.CookiesConfig).toEqual({ CookieBehavior: 'none' });
  });
});

describe('6 (a): what is kept is not lost and not altered', () => {
  test('it is encrypted, reached over TLS alone, kept in all its versions, and outlives the stack', () => {
    synthesised.template.allResources('AWS::S3::Bucket', { DeletionPolicy: 'Retain' });
    for (const bucket of allProperties(synthesised, 'AWS::S3::Bucket')) {
      expect(bucket.VersioningConfiguration).toEqual({ Status: 'Enabled' });
      expect(bucket.BucketEncryption.ServerSideEncryptionConfiguration).toHaveLength(1);
    }
    const policies = JSON.stringify(allProperties(synthesised, 'AWS::S3::BucketPolicy'));
    expect(policies).toContain('{"aws:SecureTransport":"false"}');
    const { DefaultCacheBehavior } = onlyProperties(synthesised, 'AWS::CloudFront::Distribution').DistributionConfig;
    expect(DefaultCacheBehavior.ViewerProtocolPolicy).toBe('redirect-to-https');
  });

  test('nobody may delete it: neither the publisher nor a lifecycle', () => {
    const text = JSON.stringify(synthesised.template.toJSON());
    expect(text).not.toMatch(/s3:Delete|s3:\*"[^}]*"Effect":"Allow"|ExpirationInDays|NoncurrentVersionExpiration/);
  });
});

describe('6 (b): the customer service can be reached', () => {
  test.each(locales)('in %s', (locale) => {
    const contact = page(`/privacy/${locale}`).querySelector('section#security a[href^="mailto:"]');
    expect(contact?.getAttribute('href')).toBe('mailto:privacy@example.com');
    expect(contact?.textContent).toBe('privacy@example.com');
  });
});

describe('7 (a): changes are posted', () => {
  test.each(locales)('in the history, in %s', (locale) => {
    const dates = [...page(`/privacy/${locale}/history`).querySelectorAll('.versions > li')].map((item) =>
      item.querySelector('time')?.getAttribute('datetime'),
    );
    expect(dates).toEqual(['2026-11-15', '2023-03-30']);
    const link = page(`/privacy/${locale}`).querySelector(`footer a[href="/privacy/${locale}/history"]`);
    expect(link).not.toBe(null);
  });

  test.each(locales)('word by word, in %s', (locale) => {
    const sections = [...page(`/privacy/2026-11-15/${locale}/changes`).querySelectorAll('main section')];
    expect(sections.length).toBeGreaterThanOrEqual(7);
    const link = page(`/privacy/2026-11-15/${locale}`).querySelector(`a[href="/privacy/2026-11-15/${locale}/changes"]`);
    expect(link).not.toBe(null);
  });

  test.each(locales)('in the feed, in %s', (locale) => {
    const feed = pageText(site, `/privacy/${locale}/feed.xml`);
    expect(feed).toContain(`/privacy/2026-11-15/${locale}`);
    expect(pageText(site, `/privacy/${locale}`)).toMatch(
      new RegExp(`<link rel="alternate" type="application/atom.xml"[^>]* href="[^"]*/privacy/${locale}/feed\\.xml"`),
    );
  });

  test('for machines', () => {
    const { versions } = JSON.parse(pageText(site, '/privacy/versions.json'));
    expect(versions.map(({ id }: { id: string }) => id)).toEqual(['2023-03-30', '2026-11-15']);
  });
});

describe('7 (b): a major change gets a notice on the website', () => {
  const { noticeDays, timeZone } = fixtureContent.settings;
  const [, version] = fixtureContent.policies[0]?.versions ?? [];
  const announced = startOfDay(version?.announced ?? '', timeZone);
  const effective = startOfDay(version?.id ?? '', timeZone);

  test('on every latest page, on every day from the announcement until the notice days have passed, and on no other', () => {
    for (let at = announced - 3 * day; at < effective + (noticeDays + 3) * day; at += day / 2) {
      const then = siteOf(fixtureContent, at);
      const isTime = at >= announced && at < effective + noticeDays * day;
      for (const locale of locales)
        expect([
          new Date(at).toISOString(),
          locale,
          pageText(then, `/privacy/${locale}`).includes('class="notice change"'),
        ]).toEqual([new Date(at).toISOString(), locale, isTime]);
    }
  });

  test('announced at least the notice days before', () => {
    expect(version?.change).toBe('major');
    expect(effective - announced).toBeGreaterThanOrEqual(noticeDays * day);
  });
});

test('the edge of the stand-in is the edge of the stack', () => {
  const { locales: tags, sourceLocale } = fixtureContent.settings;
  const styles = [...pageText(site, '/privacy/en').matchAll(/<style>(.*?)<\/style>/gs)].map((match) => match[1] ?? '');
  const edge = createEdge({ policies: ['privacy'], locales: tags, sourceLocale, styles });
  expect(edge).toEqual(edgeOf(fixtureContent));
});
