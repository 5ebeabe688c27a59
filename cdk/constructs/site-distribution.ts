import { Duration, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  type ErrorResponse,
  Function as FunctionAtEdge,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  type IOrigin,
  ResponseHeadersPolicy,
  S3OriginAccessControl,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { OriginGroup, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Edge } from '../../lambda/shared/edge/edge.ts';
import { DeploymentProblem, problem } from '../settings/deployment-problem.ts';
import { globalName, viewerRequestName, viewerResponseName } from './resource-names.ts';
import { toResponseHeaders } from './response-headers-policy.ts';

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html */
const maxFunctionBytes = 10_240;

/** By default, CloudFront tries the first origin three times for ten seconds each before it tries the second. */
const quickFailover = { connectionAttempts: 1, connectionTimeout: Duration.seconds(2) };

/** The parts of a distribution. */
export interface SiteDistributionProps {
  /** Different for every site of an account. */
  readonly name: string;
  readonly bucket: IBucket;
  /** Used while the bucket is in error. */
  readonly replica: IBucket | undefined;
  /** Where requests are logged; without it they are not. */
  readonly logBucket: IBucket | undefined;
  readonly edge: Edge;
  /** The site's own host name with its certificate; without it the distribution has only the name that CloudFront gives it. */
  readonly domain: { readonly name: string; readonly certificateArn: string } | undefined;
}

/** Serves the bucket to readers exactly as the definition of the edge says. Without a log bucket it logs nothing; it has no Lambda@Edge. */
export class SiteDistribution extends Construct {
  readonly distribution: Distribution;
  readonly hasOwnName: boolean;
  readonly #edge: Edge;
  /** Of functions, policies and access controls. */
  readonly #globalName: string;
  readonly #functionNames: { readonly request: string; readonly response: string };

  constructor(scope: Construct, id: string, { name, bucket, replica, logBucket, edge, domain }: SiteDistributionProps) {
    super(scope, id);
    const { region } = Stack.of(this);
    this.#edge = edge;
    this.hasOwnName = domain !== undefined;
    this.#globalName = globalName(name, region);
    this.#functionNames = { request: viewerRequestName(name, region), response: viewerResponseName(name, region) };
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `${name}: policies`,
      defaultBehavior: {
        origin: this.#origin(bucket, replica),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
        compress: true,
        cachePolicy: this.#cachePolicy(),
        responseHeadersPolicy: this.#headersPolicy(),
        functionAssociations: [
          { function: this.#viewerRequest(), eventType: FunctionEventType.VIEWER_REQUEST },
          { function: this.#viewerResponse(), eventType: FunctionEventType.VIEWER_RESPONSE },
        ],
      },
      // Without a root object, S3 would list the bucket at the root: the viewer-request function always redirects from there.
      errorResponses: errorResponses(edge),
      httpVersion: HttpVersion.HTTP2_AND_3,
      enableIpv6: true,
      ...(logBucket && { enableLogging: true, logBucket, logIncludesCookies: false }),
      ...(domain && {
        domainNames: [domain.name],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
    });
  }

  /** Without the right to list, S3 answers 403, not 404, for a page that does not exist. */
  #origin(bucket: IBucket, replica: IBucket | undefined): IOrigin {
    const originAccessControl = new S3OriginAccessControl(this, 'OriginAccessControl', {
      originAccessControlName: this.#globalName,
    });
    const originAccessLevels = [AccessLevel.READ, AccessLevel.LIST];
    const patience = replica && quickFailover;
    const toOrigin = (one: IBucket) =>
      S3BucketOrigin.withOriginAccessControl(one, { originAccessControl, originAccessLevels, ...patience });
    if (replica === undefined) return toOrigin(bucket);
    return new OriginGroup({
      primaryOrigin: toOrigin(bucket),
      fallbackOrigin: toOrigin(replica),
      fallbackStatusCodes: [500, 502, 503, 504],
    });
  }

  #cachePolicy(): CachePolicy {
    const { defaultSeconds, maxSeconds } = this.#edge;
    return new CachePolicy(this, 'CachePolicy', {
      cachePolicyName: this.#globalName,
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(defaultSeconds),
      maxTtl: Duration.seconds(maxSeconds),
      headerBehavior: CacheHeaderBehavior.none(),
      cookieBehavior: CacheCookieBehavior.none(),
      queryStringBehavior: CacheQueryStringBehavior.none(),
      enableAcceptEncodingGzip: true,
      enableAcceptEncodingBrotli: true,
    });
  }

  #headersPolicy(): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'ResponseHeadersPolicy', {
      responseHeadersPolicyName: this.#globalName,
      ...toResponseHeaders(this.#edge.headers),
    });
  }

  #viewerRequest(): FunctionAtEdge {
    const { functionCode } = this.#edge;
    const bytes = Buffer.byteLength(functionCode);
    if (bytes > maxFunctionBytes)
      throw new DeploymentProblem(
        problem(
          `Cannot deploy the viewer-request function: it has ${bytes} bytes, and CloudFront takes at most ${maxFunctionBytes}`,
          'Publish in fewer locales',
        ),
      );
    return new FunctionAtEdge(this, 'ViewerRequest', {
      functionName: this.#functionNames.request,
      comment: 'Redirects to the reader’s language and to canonical paths',
      code: FunctionCode.fromInline(functionCode),
      runtime: FunctionRuntime.JS_2_0,
    });
  }

  #viewerResponse(): FunctionAtEdge {
    return new FunctionAtEdge(this, 'ViewerResponse', {
      functionName: this.#functionNames.response,
      comment: 'Answers missing addresses with status 404',
      code: FunctionCode.fromInline(this.#edge.responseFunctionCode),
      runtime: FunctionRuntime.JS_2_0,
    });
  }
}

/** Answers a missing page with the site's own page for it. Other errors stay as they are, and are not kept for long. */
function errorResponses({ notFoundPath, errorSeconds }: Edge): ErrorResponse[] {
  const ttl = Duration.seconds(errorSeconds);
  const others = [403, 500, 502, 503, 504].map((httpStatus) => ({ httpStatus, ttl }));
  return [{ httpStatus: 404, responseHttpStatus: 404, responsePagePath: notFoundPath, ttl }, ...others];
}
