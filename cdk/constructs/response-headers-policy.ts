import { Duration } from 'aws-cdk-lib';
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  type ResponseHeadersCorsBehavior,
  type ResponseHeadersPolicyProps,
  type ResponseSecurityHeadersBehavior,
} from 'aws-cdk-lib/aws-cloudfront';

type Behavior = (value: string) => ResponseSecurityHeadersBehavior | undefined;

const override = true;

/** CloudFront accepts these headers only as settings of their own, and all others only as custom headers. */
const behaviors: Readonly<Record<string, Behavior>> = {
  'content-security-policy': (value) => ({ contentSecurityPolicy: { contentSecurityPolicy: value, override } }),
  'referrer-policy': (value) => {
    const referrerPolicy = Object.values(HeadersReferrerPolicy).find((policy) => policy === value);
    return referrerPolicy && { referrerPolicy: { referrerPolicy, override } };
  },
  'strict-transport-security': (value) => {
    const [, seconds, includeSubdomains, preload] =
      /^max-age=(\d+)(; includeSubDomains)?(; preload)?$/.exec(value) ?? [];
    if (seconds === undefined) return undefined;
    const accessControlMaxAge = Duration.seconds(Number(seconds));
    const flags = { includeSubdomains: includeSubdomains !== undefined, preload: preload !== undefined };
    return { strictTransportSecurity: { accessControlMaxAge, ...flags, override } };
  },
  'x-content-type-options': (value) => (value === 'nosniff' ? { contentTypeOptions: { override } } : undefined),
  'x-frame-options': (value) => {
    const frameOption = Object.values(HeadersFrameOption).find((option) => option === value);
    return frameOption && { frameOptions: { frameOption, override } };
  },
};

/**
 * CloudFront takes this header only with the others of its kind, and sends it to requests with an `Origin`, as browsers send for programs.
 * https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyCorsConfig.html
 */
const sharing = 'access-control-allow-origin';

function corsBehavior(origin: string): ResponseHeadersCorsBehavior {
  return {
    accessControlAllowCredentials: false,
    accessControlAllowHeaders: ['*'],
    accessControlAllowMethods: ['GET', 'HEAD'],
    accessControlAllowOrigins: [origin],
    originOverride: override,
  };
}

/** Returns the properties of a policy that sets exactly these headers, with names in lower case, on every answer. */
export function toResponseHeaders(
  headers: Readonly<Record<string, string>>,
): Pick<ResponseHeadersPolicyProps, 'corsBehavior' | 'securityHeadersBehavior' | 'customHeadersBehavior'> {
  const entries = Object.entries(headers);
  const security = entries.map(([header, value]) => securityBehavior(header, value));
  const customHeaders = entries
    .filter(([header]) => !(header in behaviors) && header !== sharing)
    .map(([header, value]) => ({ header, value, override }));
  const shared = headers[sharing];
  return {
    ...(shared !== undefined && { corsBehavior: corsBehavior(shared) }),
    securityHeadersBehavior: Object.assign({}, ...security),
    ...(customHeaders.length > 0 && { customHeadersBehavior: { customHeaders } }),
  };
}

function securityBehavior(header: string, value: string): ResponseSecurityHeadersBehavior {
  const toBehavior = behaviors[header];
  if (toBehavior === undefined) return {};
  const behavior = toBehavior(value);
  if (behavior === undefined) throw new Error(`Cannot set header ${header}: CloudFront has no setting for "${value}"`);
  return behavior;
}
