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
  const documents = xmlDocuments({ xmlNamespace, httpBindings: true });
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
    refuseOperation: (_name, message) =>
      new AwsServiceError({ code: 'NotImplemented', message, status: 501 }),
    encodeError(error, context) {
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

const unreadable = "Couldn't parse the specified URI.";

function xmlError(error: AwsServiceError, { requestId, hostId, resource }: ErrorContext): string {
  const members: Record<string, unknown> = {
    Code: error.code,
    Message: error.message,
    ...error.members,
  };
  members['Resource'] ??= resource;
  members['RequestId'] ??= requestId;
  members['HostId'] ??= hostId;
  const elements = Object.entries(members).map(([name, value]) => xmlElement(name, value));
  return `${xmlDeclaration}<Error>${elements.join('')}</Error>`;
}
