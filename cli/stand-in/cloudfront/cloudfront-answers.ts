import { randomUUID } from 'node:crypto';
import { type Answer, textAnswer } from '../answer.ts';
import type { ServiceError } from '../service-error.ts';
import { element, xmlDocument } from '../xml.ts';
import type { Invalidation } from './invalidations.ts';

const namespace = 'xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"';

/** An invalidation as CloudFront describes it. */
export function invalidationAnswer(httpStatus: number, invalidation: Invalidation, isInProgress: boolean): Answer {
  const { id, callerReference, paths, createTime } = invalidation;
  const items = `<Items>${paths.map((path) => element('Path', path)).join('')}</Items>`;
  const batch = `<Paths>${element('Quantity', paths.length)}${items}</Paths>${element('CallerReference', callerReference)}`;
  const fields = [
    element('Id', id),
    element('Status', isInProgress ? 'InProgress' : 'Completed'),
    element('CreateTime', new Date(createTime).toISOString()),
    `<InvalidationBatch>${batch}</InvalidationBatch>`,
  ];
  return xmlAnswer(httpStatus, `<Invalidation ${namespace}>${fields.join('')}</Invalidation>`);
}

/** A distribution that is deployed, without a domain of its own. */
export function distributionAnswer(id: string, domainName: string, now: number): Answer {
  const aliases = `<Aliases>${element('Quantity', 0)}</Aliases>`;
  const config = `${element('CallerReference', 'stand-in')}${aliases}${element('Comment', '')}${element('Enabled', true)}`;
  const fields = [
    element('Id', id),
    element('ARN', `arn:aws:cloudfront::000000000000:distribution/${id}`),
    element('Status', 'Deployed'),
    element('LastModifiedTime', new Date(now).toISOString()),
    element('InProgressInvalidationBatches', 0),
    element('DomainName', domainName),
    `<DistributionConfig>${config}</DistributionConfig>`,
  ];
  return xmlAnswer(200, `<Distribution ${namespace}>${fields.join('')}</Distribution>`);
}

/** https://docs.aws.amazon.com/cloudfront/latest/APIReference/CommonErrors.html */
export function errorAnswer({ status, code, message }: ServiceError): Answer {
  const type = status < 500 ? 'Sender' : 'Receiver';
  const error = `<Error>${element('Type', type)}${element('Code', code)}${element('Message', message)}</Error>`;
  const id = randomUUID();
  return xmlAnswer(status, `<ErrorResponse ${namespace}>${error}${element('RequestId', id)}</ErrorResponse>`, id);
}

function xmlAnswer(status: number, root: string, id: string = randomUUID()): Answer {
  const answer = textAnswer(status, 'text/xml', xmlDocument(root));
  return { ...answer, headers: { ...answer.headers, 'x-amzn-requestid': id } };
}
