import { ModelInputError } from '#model/port.ts';

export type BodyFormat = 'csv' | 'libsvm' | 'recordio-protobuf';

const FORMATS: ReadonlyMap<string, BodyFormat | 'parquet'> = new Map([
  ['csv', 'csv'],
  ['libsvm', 'libsvm'],
  ['parquet', 'parquet'],
  ['recordio-protobuf', 'recordio-protobuf'],
  ['text/csv', 'csv'],
  ['text/libsvm', 'libsvm'],
  ['text/x-libsvm', 'libsvm'],
  ['application/x-parquet', 'parquet'],
  ['application/x-recordio-protobuf', 'recordio-protobuf'],
]);

/** Body format that a Content-Type names; libsvm when there is none, as in the container. */
export function bodyFormat(contentType: string): BodyFormat {
  if (contentType === 'text/csv') return 'csv';
  if (contentType === '') return 'libsvm';
  const [mediaType = '', ...parameters] = contentType
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const format = FORMATS.get(mediaType);
  if (format === undefined) {
    throw new ModelInputError(
      415,
      `${contentType} is not an accepted ContentType: ${[...FORMATS.keys()].join(', ')}.`,
    );
  }
  if (format === 'csv') checkLabelSize(contentType, parameters);
  if (format === 'parquet')
    throw new ModelInputError(415, `Content-type ${contentType} is not supported.`);
  return format;
}

function checkLabelSize(contentType: string, parameters: readonly string[]): void {
  const labelSize = parameters.find((parameter) => parameter.startsWith('label_size='));
  if (labelSize === undefined || labelSize === 'label_size=1') return;
  throw new ModelInputError(
    415,
    `${contentType} is not an accepted csv ContentType. Optional parameter label_size must be equal to 1`,
  );
}
