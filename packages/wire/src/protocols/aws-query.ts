import { documentBytes } from '#decode/document-bytes.ts';
import { readForm } from '#decode/form-reader.ts';
import { parseQuery, type QueryParameters } from '#decode/query-parameters.ts';
import { xmlDeclaration, xmlDocuments } from '#encode/document-codec.ts';
import { isStructure } from '#schema/shape.ts';
import { AwsServiceError } from '../errors.ts';
import type { WireRequest } from '../request.ts';
import {
  documentBytesMax,
  type ErrorContext,
  type ProtocolCodec,
  type ProtocolSettings,
  type Route,
  type UnknownRoute,
} from './operation-codec.ts';
import { xmlElement } from './xml-text.ts';

/** awsQuery: the operation and its input as form fields, XML back. */
export function awsQueryCodec({ model, xmlNamespace }: ProtocolSettings): ProtocolCodec {
  const documents = xmlDocuments({ xmlNamespace: '', httpBindings: false });
  const headers = () => ({ 'content-type': 'text/xml' });
  return {
    async route(request, query): Promise<Route | UnknownRoute> {
      const fields = await fieldsOf(request, query);
      const action = fields.get('Action')?.[0] ?? '';
      const operation = model.operations.get(action);
      return operation ? { operation, labels: {} } : { unknown: action };
    },
    compile: ({ name, input, output }) => ({
      documentMember: undefined,
      async decode(request, _route, query) {
        const fields = await fieldsOf(request, query);
        return isStructure(input) ? { ...(readForm(input, fields) as object) } : {};
      },
      encode(value, requestId) {
        const document = isStructure(output) ? String(documents.write(output, value)) : '';
        const result = document === '' ? '' : renameRoot(document, `${name}Result`);
        return {
          status: 200,
          headers: headers(),
          body: `${xmlDeclaration}<${name}Response xmlns="${xmlNamespace}">${result}<ResponseMetadata>${xmlElement('RequestId', requestId)}</ResponseMetadata></${name}Response>`,
        };
      },
    }),
    refuseInput: (malformed) =>
      new AwsServiceError({ code: 'MalformedInput', message: malformed.message, cause: malformed }),
    refuseOperation: (_name, message) => new AwsServiceError({ code: 'InvalidAction', message }),
    encodeError(error, context) {
      const query = model.errors.get(error.code)?.queryError;
      return {
        status: query?.status ?? error.status,
        headers: { ...headers(), ...error.headers },
        body: context.isHead
          ? undefined
          : queryErrorDocument(error, { context, xmlNamespace, code: query?.code ?? error.code }),
      };
    },
  };
}

export async function fieldsOf(
  request: WireRequest,
  query: QueryParameters,
): Promise<QueryParameters> {
  if (request.method === 'GET') return query;
  const bytes = await documentBytes(request, documentBytesMax);
  return parseQuery(Buffer.from(bytes).toString('utf8'));
}

export function renameRoot(document: string, name: string): string {
  const inner = document.slice(xmlDeclaration.length);
  return inner.replace(/^<[^\s/>]+/, `<${name}`).replace(/<\/[^<>]+>$/, `</${name}>`);
}

export interface QueryErrorOptions {
  readonly context: ErrorContext;
  readonly xmlNamespace: string;
  readonly code: string;
}

/** The `ErrorResponse` document of the query protocol. */
export function queryErrorDocument(
  error: AwsServiceError,
  { context, xmlNamespace, code }: QueryErrorOptions,
): string {
  const type = error.status < 500 ? 'Sender' : 'Receiver';
  const members = Object.entries(error.members).map(([name, value]) => xmlElement(name, value));
  const inner = [
    xmlElement('Type', type),
    xmlElement('Code', code),
    xmlElement('Message', error.message),
    ...members,
  ];
  return `${xmlDeclaration}<ErrorResponse xmlns="${xmlNamespace}"><Error>${inner.join('')}</Error>${xmlElement('RequestId', context.requestId)}</ErrorResponse>`;
}
