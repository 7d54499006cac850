import { jsonDocuments } from '#encode/document-codec.ts';
import { AwsServiceError } from '../errors.ts';
import { jsonErrorBody } from './json-errors.ts';
import { modelledStatus } from './modelled-status.ts';
import type { ProtocolCodec, ProtocolSettings } from './operation-codec.ts';
import { restOperation, restRoute } from './rest.ts';

/** restJson1: HTTP bindings around JSON documents; the error's code in `X-Amzn-ErrorType`. */
export function restJsonCodec({ model }: ProtocolSettings): ProtocolCodec {
  const documents = jsonDocuments({ contentType: 'application/json', jsonNames: true });
  return {
    route: restRoute(model, undefined),
    compile: (operation) => restOperation(operation, documents),
    refuseInput: (malformed) =>
      new AwsServiceError({
        code: 'SerializationException',
        message: malformed.message,
        cause: malformed,
      }),
    refuseOperation: (_name, message) =>
      new AwsServiceError({ code: 'UnknownOperationException', message, status: 404 }),
    encodeError(error, { isHead }) {
      const errorModel = model.errors.get(error.code);
      return {
        status: modelledStatus(error, errorModel),
        headers: {
          'content-type': documents.contentType,
          'x-amzn-errortype': error.code,
          ...error.headers,
        },
        body: isHead ? undefined : jsonErrorBody(error, errorModel, documents),
      };
    },
  };
}
