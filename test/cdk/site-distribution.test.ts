import { describe, expect, test } from 'vitest';
import { toResponseHeaders } from '../../cdk/constructs/response-headers-policy.ts';
import { createEdge } from '../../lambda/shared/edge/create-edge.ts';
import { stylesOf } from '../../lambda/site/pages/theme.ts';
import { disclosing, onlyProperties, synthesise } from './synthesise.ts';

const synthesised = await synthesise();
const { DistributionConfig: distribution } = onlyProperties(synthesised, 'AWS::CloudFront::Distribution');
const { DefaultCacheBehavior: behavior } = distribution;

/** The one definition, from what the fixture's `site.yaml` says. */
const edge = createEdge({
  policies: ['privacy'],
  locales: ['en', 'ar', 'de', 'ja', 'zh-Hans', 'zh-Hant'],
  sourceLocale: 'en',
  styles: stylesOf({ locales: [], dropped: [] }),
});

describe('the distribution', () => {
  test('sets exactly the headers of the definition, even if the origin sets others', () => {
    const { ResponseHeadersPolicyConfig: config } = onlyProperties(
      synthesised,
      'AWS::CloudFront::ResponseHeadersPolicy',
    );
    expect(headersOf(config)).toEqual(edge.headers);
    const sharing = { Override: config.CorsConfig.OriginOverride };
    const settings = [sharing, ...Object.values(config.SecurityHeadersConfig), ...config.CustomHeadersConfig.Items];
    expect(settings).toHaveLength(Object.keys(edge.headers).length);
    expect(settings.filter(({ Override }) => Override !== true)).toEqual([]);
  });

  test('runs the functions of the definition, byte for byte, and nothing else', () => {
    const functions = synthesised.template.findResources('AWS::CloudFront::Function');
    const run = behavior.FunctionAssociations.map(({ EventType, FunctionARN }: Config) => {
      const [id] = FunctionARN['Fn::GetAtt'];
      const { FunctionCode, FunctionConfig, AutoPublish } = functions[id]?.Properties ?? {};
      return [EventType, FunctionCode, FunctionConfig.Runtime, AutoPublish];
    });
    expect(run).toEqual([
      ['viewer-request', edge.functionCode, 'cloudfront-js-2.0', true],
      ['viewer-response', edge.responseFunctionCode, 'cloudfront-js-2.0', true],
    ]);
    expect(Object.keys(functions)).toHaveLength(2);
    expect(behavior).not.toHaveProperty('LambdaFunctionAssociations');
  });

  test('keeps objects as long as the definition says, regardless of query, cookies and headers', () => {
    const { CachePolicyConfig: policy } = onlyProperties(synthesised, 'AWS::CloudFront::CachePolicy');
    expect(policy).toMatchObject({ MinTTL: 0, DefaultTTL: edge.defaultSeconds, MaxTTL: edge.maxSeconds });
    expect(policy.ParametersInCacheKeyAndForwardedToOrigin).toEqual({
      CookiesConfig: { CookieBehavior: 'none' },
      HeadersConfig: { HeaderBehavior: 'none' },
      QueryStringsConfig: { QueryStringBehavior: 'none' },
      EnableAcceptEncodingBrotli: true,
      EnableAcceptEncodingGzip: true,
    });
  });

  test('answers a missing page with the site’s own page and status 404, and keeps no error for long', () => {
    const [missing, ...others] = distribution.CustomErrorResponses;
    expect(missing).toEqual({
      ErrorCode: 404,
      ResponseCode: 404,
      ResponsePagePath: edge.notFoundPath,
      ErrorCachingMinTTL: edge.errorSeconds,
    });
    const expected = [403, 500, 502, 503, 504].map((ErrorCode) => ({
      ErrorCode,
      ErrorCachingMinTTL: edge.errorSeconds,
    }));
    expect(others).toEqual(expected);
  });

  test('serves GET and HEAD, compressed and over HTTPS only, with HTTP/2, HTTP/3 and IPv6', () => {
    expect(behavior).toMatchObject({
      ViewerProtocolPolicy: 'redirect-to-https',
      AllowedMethods: ['GET', 'HEAD'],
      Compress: true,
    });
    expect(distribution).toMatchObject({ HttpVersion: 'http2and3', IPV6Enabled: true, Enabled: true });
    expect(distribution).not.toHaveProperty('CacheBehaviors');
  });

  test('records no one: no access log, real-time log or cookie', () => {
    expect(distribution).not.toHaveProperty('Logging');
    expect(behavior).not.toHaveProperty('RealtimeLogConfigArn');
    synthesised.template.resourceCountIs('AWS::Logs::Delivery', 0);
    synthesised.template.resourceCountIs('AWS::CloudFront::RealtimeLogConfig', 0);
  });

  test('is readable in every country', () => {
    expect(distribution.Restrictions?.GeoRestriction?.RestrictionType ?? 'none').toBe('none');
    expect(distribution.PriceClass ?? 'PriceClass_All').toBe('PriceClass_All');
  });

  test('never lists the bucket at the root', async () => {
    expect(distribution).not.toHaveProperty('DefaultRootObject');
    const two = await synthesise({
      change: (content) => ({
        ...content,
        policies: content.policies.flatMap((policy) => [policy, { ...policy, id: 'terms' }]),
      }),
    });
    const { DistributionConfig: withTwo } = onlyProperties(two, 'AWS::CloudFront::Distribution');
    expect(withTwo).not.toHaveProperty('DefaultRootObject');
    expect(Object.keys(two.template.findOutputs('*'))).toEqual(
      expect.arrayContaining(['PolicyUrlPrivacy', 'PolicyUrlTerms']),
    );
  });

  test('shares no global name with another stack or region', async () => {
    const others: Record<string, string>[] = [{ homeRegion: 'eu-west-1' }, { stackName: 'Promulgate-test' }];
    const change = disclosing('eu-west-1');
    const all = [synthesised, ...(await Promise.all(others.map((context) => synthesise({ context, change }))))];
    for (const nameOf of [functionNames, cachePolicyName, headersPolicyName, accessControlName])
      expect(new Set(all.map(nameOf)).size).toBe(3);
  });

  test('refuses more locales than a function has room for', async () => {
    const many = Array.from(
      { length: 676 },
      (_, n) => `en-${String.fromCharCode(65 + (n % 26), 65 + Math.floor(n / 26))}`,
    );
    const tooMany = synthesise({
      change: (content) => ({ ...content, settings: { ...content.settings, locales: ['en', ...many] } }),
    });
    await expect(tooMany).rejects.toThrow(
      /^Cannot deploy the viewer-request function: it has \d+ bytes, and CloudFront takes at most 10240\n {4}Publish in fewer locales$/,
    );
  });
});

describe('toResponseHeaders()', () => {
  test.each([
    ['strict-transport-security', 'max-age=forever'],
    ['x-frame-options', 'ALLOWALL'],
    ['referrer-policy', 'sometimes'],
    ['x-content-type-options', 'sniff'],
  ])('refuses %s: %s, which CloudFront cannot say', (header, value) => {
    expect(() => toResponseHeaders({ [header]: value })).toThrow(
      `Cannot set header ${header}: CloudFront has no setting for "${value}"`,
    );
  });
});

type Config = ReturnType<typeof onlyProperties>;

/** The headers that a response headers policy sets, as a reader receives them. */
function headersOf({
  CorsConfig: cors,
  SecurityHeadersConfig: security,
  CustomHeadersConfig: custom,
}: Config): Record<string, string> {
  const { AccessControlMaxAgeSec: maxAge, IncludeSubdomains, Preload } = security.StrictTransportSecurity;
  return {
    'access-control-allow-origin': cors.AccessControlAllowOrigins.Items.join(),
    'content-security-policy': security.ContentSecurityPolicy.ContentSecurityPolicy,
    'referrer-policy': security.ReferrerPolicy.ReferrerPolicy,
    'strict-transport-security': `max-age=${maxAge}${IncludeSubdomains ? '; includeSubDomains' : ''}${Preload ? '; preload' : ''}`,
    'x-frame-options': security.FrameOptions.FrameOption,
    ...(security.ContentTypeOptions && { 'x-content-type-options': 'nosniff' }),
    ...Object.fromEntries(custom.Items.map(({ Header, Value }: Config) => [Header, Value])),
  };
}

type Named = Parameters<typeof onlyProperties>[0];

const functionNames = (stack: Named) =>
  Object.values(stack.template.findResources('AWS::CloudFront::Function'))
    .map(({ Properties }) => Properties.Name)
    .sort()
    .join();
const cachePolicyName = (stack: Named) => onlyProperties(stack, 'AWS::CloudFront::CachePolicy').CachePolicyConfig.Name;
const headersPolicyName = (stack: Named) =>
  onlyProperties(stack, 'AWS::CloudFront::ResponseHeadersPolicy').ResponseHeadersPolicyConfig.Name;
const accessControlName = (stack: Named) =>
  onlyProperties(stack, 'AWS::CloudFront::OriginAccessControl').OriginAccessControlConfig.Name;
