import { xmlDeclaration, xmlDocuments } from '#encode/document-codec.ts';
import type { LeadingLabel } from '#route/leading-label.ts';
import { AwsServiceError } from '../errors.ts';
import { modelledStatus } from './modelled-status.ts';
import type { ErrorContext, ProtocolCodec, ProtocolSettings } from './operation-codec.ts';
import { restOperation, restRoute } from './rest.ts';
import { xmlElement } from './xml-text.ts';

/** restXml as S3 speaks it: errors stand alone, without the `ErrorResponse` around them. */
export function restXmlCodec(
  settings: ProtocolSettings,
  label: LeadingLabel | undefined,
): ProtocolCodec {
  const { model, xmlNamespace } = settings;
  const documents = xmlDocuments({ xmlNamespace, httpBindings: true, hasMilliseconds: true });
  return {
    route: restRoute(model, label),
    compile: (operation) => restOperation(operation, documents),
    refuseInput: (malformed) =>
      malformed.place === 'path'
        ? new AwsServiceError({ code: 'InvalidURI', message: unreadable, cause: malformed })
        : new AwsServiceError({
            code: malformed.place === 'body' ? 'MalformedXML' : 'InvalidArgument',
            message: malformed.message,
            cause: malformed,
          }),
    refuseSize: () =>
      new AwsServiceError({
        code: 'MaxMessageLengthExceeded',
        message: 'Your request was too big.',
      }),
    refuseOperation: (name, message) =>
      refuseMethod(name) ?? new AwsServiceError({ code: 'NotImplemented', message, status: 501 }),
    encodeError(refused, context) {
      const error = inWordsOfS3(refused);
      const status = modelledStatus(error, model.errors.get(error.code));
      const hasBody = !context.isHead && status !== 304;
      return {
        status,
        headers: {
          ...(hasBody ? { 'content-type': documents.contentType } : undefined),
          ...error.headers,
        },
        body: hasBody ? xmlError(error, context) : undefined,
      };
    },
  };
}

/** What goes wrong on our side has a code of its own in S3. */
function inWordsOfS3(error: AwsServiceError): AwsServiceError {
  if (error.code !== 'InternalFailure') return error;
  const message = 'We encountered an internal error. Please try again.';
  return new AwsServiceError({ code: 'InternalError', message, status: 500, cause: error });
}

/** Of a request that no operation could be, by its method: `PATCH /bucket/key`. */
function refuseMethod(name: string): AwsServiceError | undefined {
  const method = /^[A-Z-]+(?= \/)/.exec(name)?.[0];
  if (method === undefined || /^(GET|HEAD|PUT|POST|DELETE|OPTIONS)$/.test(method)) return undefined;
  return new AwsServiceError({
    code: 'MethodNotAllowed',
    message: 'The specified method is not allowed against this resource.',
    status: 405,
    members: { Method: method },
  });
}

const unreadable = "Couldn't parse the specified URI.";

/** S3's page of errors shows a `Resource`; its answers have none (recorded in LocalStack's suite, 2024 to 2026). */
function xmlError(error: AwsServiceError, { requestId, hostId }: ErrorContext): string {
  const members: Record<string, unknown> = {
    Code: error.code,
    Message: error.message,
    ...error.members,
  };
  members['RequestId'] ??= requestId;
  members['HostId'] ??= hostId;
  const elements = Object.entries(members).map(([name, value]) => xmlElement(name, value));
  return `${xmlDeclaration}<Error>${elements.join('')}</Error>`;
}
