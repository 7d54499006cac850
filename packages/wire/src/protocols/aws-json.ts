import { documentBytes } from '#decode/document-bytes.ts';
import { jsonDocuments } from '#encode/document-codec.ts';
import { isStructure } from '#schema/shape.ts';
import { AwsServiceError } from '../errors.ts';
import { jsonErrorBody, withMember } from './json-errors.ts';
import { documentBytesMax, type ProtocolCodec, type ProtocolSettings } from './operation-codec.ts';

/** awsJson 1.0 and 1.1: the operation in `X-Amz-Target`, input and output as one JSON document. */
export function awsJsonCodec(settings: ProtocolSettings, version: '1.0' | '1.1'): ProtocolCodec {
  const { model, targetPrefixes } = settings;
  const documents = jsonDocuments({
    contentType: `application/x-amz-json-${version}`,
    jsonNames: false,
  });
  const headers = () => ({ 'content-type': documents.contentType });
  return {
    route({ headers: fields }) {
      const target = fields['x-amz-target'] ?? '';
      const dot = target.lastIndexOf('.');
      const name = target.slice(dot + 1);
      const operation = targetPrefixes.includes(target.slice(0, dot))
        ? model.operations.get(name)
        : undefined;
      return operation ? { operation, labels: {} } : { unknown: name };
    },
    compile: ({ input, output }) => ({
      documentMember: undefined,
      async decode(request) {
        const bytes = await documentBytes(request, documentBytesMax);
        const read = isStructure(input) ? documents.read(input, bytes) : undefined;
        return { ...(read as object | undefined) };
      },
      encode: (value) => ({
        status: 200,
        headers: headers(),
        body: isStructure(output) ? documents.write(output, value) : '{}',
      }),
    }),
    refuseInput: (malformed) =>
      new AwsServiceError({
        code: 'SerializationException',
        message: malformed.message,
        cause: malformed,
      }),
    refuseOperation: (_name, message) =>
      new AwsServiceError({ code: 'UnknownOperationException', message }),
    encodeError(error, context) {
      const body = jsonErrorBody(error, model.errors.get(error.code), documents);
      const compatible = context.isQueryCompatible
        ? {
            'x-amzn-query-error': queryError(error, model.errors.get(error.code)?.queryError?.code),
          }
        : undefined;
      return {
        status: error.status,
        headers: { ...headers(), ...compatible, ...error.headers },
        body: withMember(body, '__type', error.code),
      };
    },
  };
}

/** The code that the query protocol has for the error, where it differs from the name of its shape. */
function queryError(error: AwsServiceError, code = error.code): string {
  return `${code};${error.status < 500 ? 'Sender' : 'Receiver'}`;
}
