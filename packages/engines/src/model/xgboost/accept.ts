import { ModelInputError } from '#model/port.ts';

export type AnswerType =
  | 'application/json'
  | 'application/jsonlines'
  | 'application/x-recordio-protobuf'
  | 'text/csv';

const SUPPORTED: readonly AnswerType[] = [
  'application/json',
  'application/jsonlines',
  'application/x-recordio-protobuf',
  'text/csv',
];

/** Answer format that an Accept header asks for; `fallback` when it asks for nothing in particular. */
export function answerType(accept: string, fallback: string): AnswerType {
  if (accept === 'text/csv') return accept;
  const asked = (accept.split(';')[0] ?? '').trim();
  const wanted = asked === '' || asked === '*/*' ? fallback : asked;
  const type = SUPPORTED.find((supported) => supported === wanted.toLowerCase());
  if (type !== undefined) return type;
  const list = SUPPORTED.map((supported) => `'${supported}'`).join(', ');
  throw new ModelInputError(
    406,
    `Accept type ${wanted} is not supported. Please use supported accept types: [${list}].`,
  );
}

/** As Flask writes the header of the answer. */
export function contentTypeHeader(type: AnswerType): string {
  return type === 'text/csv' ? 'text/csv; charset=utf-8' : type;
}
