import { generateKeyPairSync, sign } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import * as v from 'valibot';
import { type Answer, textAnswer } from '../answer.ts';
import type { Endpoint } from '../endpoint.ts';
import type { Operation } from '../operation.ts';
import { notImplemented, ServiceError } from '../service-error.ts';

const requestForm = v.object({
  KeyId: v.string(),
  Message: v.optional(v.string(), ''),
  MessageType: v.optional(v.string()),
  SigningAlgorithm: v.optional(v.string()),
});
type KmsRequest = v.InferOutput<typeof requestForm>;

/** Sign and GetPublicKey with one Ed25519 key, which is made anew at each start; every other call is refused as not implemented. */
export function createKmsEndpoint(arn: string | undefined): Endpoint {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const calls: Partial<Record<Operation, (request: KmsRequest) => object>> = {
    GetPublicKey: () => ({
      KeySpec: 'ECC_NIST_EDWARDS25519',
      PublicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    }),
    Sign({ Message, MessageType, SigningAlgorithm }) {
      if (MessageType !== 'RAW' || SigningAlgorithm !== 'ED25519_SHA_512')
        throw new ServiceError(400, 'InvalidKeyUsageException', 'Ed25519 signs messages that are sent whole');
      return { Signature: sign(null, Buffer.from(Message, 'base64'), privateKey).toString('base64') };
    },
  };
  return {
    recognize(message, body) {
      const operation = operationOf(message);
      const call = calls[operation];
      const perform = () => {
        if (call === undefined) throw notImplemented('this KMS call');
        const request = v.parse(requestForm, JSON.parse(body.toString()));
        if (arn === undefined || request.KeyId !== arn)
          throw new ServiceError(400, 'NotFoundException', `Key '${request.KeyId}' does not exist`);
        return jsonAnswer(200, { KeyId: arn, ...call(request) });
      };
      return { target: { operation }, perform };
    },
    fail: ({ status, code, message }) => jsonAnswer(status, { __type: code, message }),
    codes: { slowDown: 'ThrottlingException', unknownKey: 'UnrecognizedClientException' },
  };
}

function operationOf({ headers }: IncomingMessage): Operation {
  const name = headers['x-amz-target']?.toString().split('.')[1];
  return name === 'Sign' || name === 'GetPublicKey' ? name : 'Unknown';
}

function jsonAnswer(status: number, value: object): Answer {
  return textAnswer(status, 'application/x-amz-json-1.1', JSON.stringify(value));
}
