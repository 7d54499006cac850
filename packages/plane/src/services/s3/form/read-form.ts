import { Readable } from 'node:stream';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { malformedPost } from '../errors.ts';
import type { FormFields } from './form-policy.ts';

/** A form up to its file, whose bytes still flow. */
export interface OpenForm {
  readonly fields: FormFields;
  readonly fileName: string;
  readonly file: AsyncIterable<Uint8Array>;
  /** Lets what nobody reads flow away, so that the connection is free for the next request. */
  discard(): void;
}

/** S3 takes 20 KB of form data beside the file. */
const fieldBytesMax = 20 * 1024;
const fieldsMax = 200;

/** Reads the fields of a multipart form until its field `file` comes; what stands behind that is not read. */
export function readForm(contentType: string, body: AsyncIterable<Uint8Array>): Promise<OpenForm> {
  const fields = new Map<string, string>();
  return new Promise((resolve, reject) => {
    const parser = openParser(contentType);
    const source = Readable.from(body, { objectMode: false });
    const fail = () => {
      source.destroy();
      reject(malformedPost());
    };
    parser.on('field', (...field) => {
      const [name, value, isNameCut, isValueCut] = field;
      if (isNameCut || isValueCut) fail();
      else if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value);
    });
    parser.on('file', (_name, file, fileName) => {
      // Whoever reads it hears of its end; where nobody does, an error that nobody heard would end the plane.
      file.on('error', () => undefined);
      resolve({
        fields,
        fileName: fileName ?? '',
        file: bytesOf(file, source),
        discard: () => file.resume(),
      });
    });
    parser.on('fieldsLimit', fail);
    parser.on('error', fail);
    parser.on('finish', fail);
    source.on('error', reject);
    source.pipe(parser);
  });
}

function openParser(contentType: string) {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      // Clients give a file name to any field: the field's own name tells the file.
      isPartAFile: (name) => name === 'file',
      preservePath: true,
      limits: { fields: fieldsMax, fieldSize: fieldBytesMax, files: 1, headerPairs: 100 },
    });
  } catch {
    throw malformedPost();
  }
}

/** The form ended within its file. */
function breaksOff(): never {
  throw malformedPost();
}

async function* bytesOf(file: BusboyFileStream, source: Readable): AsyncGenerator<Uint8Array> {
  const broken = new Promise<never>((_, reject) => source.once('error', reject));
  broken.catch(() => undefined);
  const chunks = file.iterator({ destroyOnReturn: false });
  try {
    for (;;) {
      const more = chunks.next().catch(breaksOff);
      const next: IteratorResult<unknown> = await Promise.race([more, broken]);
      if (next.done) return;
      if (next.value instanceof Uint8Array) yield next.value;
    }
  } finally {
    await chunks.return?.();
    file.resume();
  }
}
