import { ec2Form, readForm } from '#decode/form-reader.ts';
import { xmlDeclaration, xmlDocuments } from '#encode/document-codec.ts';
import { isStructure } from '#schema/shape.ts';
import { AwsServiceError } from '../errors.ts';
import { fieldsOf, renameRoot } from './aws-query.ts';
import type { ProtocolCodec, ProtocolSettings, Route, UnknownRoute } from './operation-codec.ts';
import { xmlElement } from './xml-text.ts';

/** ec2Query: as awsQuery, with flat lists in the form and the members of the answer beside its request id. */
export function ec2QueryCodec({ model, xmlNamespace }: ProtocolSettings): ProtocolCodec {
  const documents = xmlDocuments({ xmlNamespace: '', httpBindings: false });
  const headers = () => ({ 'content-type': 'text/xml;charset=UTF-8' });
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
        return isStructure(input) ? { ...(readForm(input, fields, ec2Form) as object) } : {};
      },
      encode(value, requestId) {
        const document = isStructure(output) ? String(documents.write(output, value)) : '';
        const members = document === '' ? '' : inside(renameRoot(document, name));
        return {
          status: 200,
          headers: headers(),
          body: `${xmlDeclaration}<${name}Response xmlns="${xmlNamespace}">${xmlElement('requestId', requestId)}${members}</${name}Response>`,
        };
      },
    }),
    refuseInput: (malformed) =>
      new AwsServiceError({
        code: 'InvalidParameterValue',
        message: malformed.message,
        cause: malformed,
      }),
    refuseOperation: (_name, message) => new AwsServiceError({ code: 'InvalidAction', message }),
    encodeError(error, context) {
      const inner = `${xmlElement('Code', error.code)}${xmlElement('Message', error.message)}`;
      return {
        status: error.status,
        headers: { ...headers(), ...error.headers },
        body: context.isHead
          ? undefined
          : `${xmlDeclaration}<Response><Errors><Error>${inner}</Error></Errors>${xmlElement('RequestID', context.requestId)}</Response>`,
      };
    },
  };
}

/** What stands in the root element. */
function inside(document: string): string {
  const start = document.indexOf('>') + 1;
  // An empty root closes itself.
  return document[start - 2] === '/' ? '' : document.slice(start, document.lastIndexOf('</'));
}
