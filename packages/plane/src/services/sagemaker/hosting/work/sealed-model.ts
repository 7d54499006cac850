import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SlipwayError } from '@slipway/base';
import { dataKeyBytes, openStream, sealStream } from '@slipway/storage';
import type { MasterKey } from '#ports/master-key.ts';
import { extractArchive } from '../../work/extract-archive.ts';
import { packDirectory } from '../../work/pack-directory.ts';

interface Label {
  /** Base64: the data key under the master key. */
  readonly key: string;
  readonly sizeBytes: number;
}

const context = 'a model of an endpoint';
/** The files are not ours to judge, and they come from an archive that was held against limits. */
const limits = { bytesMax: Number.MAX_SAFE_INTEGER, entriesMax: Number.MAX_SAFE_INTEGER };

function unreadable(file: string): SlipwayError {
  return new SlipwayError({
    code: 'SAGEMAKER_SEALED_MODEL_UNREADABLE',
    message: `The sealed copy of the model (${file}) cannot be opened with the plane's master key.`,
    params: { file },
  });
}

/**
 * A prepared model under the master key. An endpoint outlives the data that it was made of, also across a stop of the plane,
 * which leaves nothing in the open.
 */
export class SealedModel {
  readonly file: string;
  readonly #masterKey: MasterKey;

  constructor(file: string, masterKey: MasterKey) {
    this.file = file;
    this.#masterKey = masterKey;
  }

  async exists(): Promise<boolean> {
    return (await this.#label()) !== undefined;
  }

  /** From a prepared folder. The label comes last: what has none is not whole. */
  async keep(dir: string, signal: AbortSignal): Promise<void> {
    const dataKey = randomBytes(dataKeyBytes);
    let sizeBytes = 0;
    const counted = async function* () {
      for await (const chunk of packDirectory(dir)) {
        sizeBytes += chunk.byteLength;
        yield chunk;
      }
    };
    await mkdir(dirname(this.file), { recursive: true, mode: 0o700 });
    await rm(this.#labelFile, { force: true });
    const file = createWriteStream(this.file, { mode: 0o600 });
    await pipeline(sealStream(counted(), dataKey), file, { signal });
    const key = this.#masterKey.wrap(dataKey, context).toString('base64');
    const label: Label = { key, sizeBytes };
    await writeFile(`${this.#labelFile}.new`, JSON.stringify(label), { mode: 0o600 });
    await rename(`${this.#labelFile}.new`, this.#labelFile);
  }

  /** Into a folder that is there. */
  async writeTo(dir: string, signal: AbortSignal): Promise<void> {
    const label = await this.#label();
    const dataKey = label && this.#masterKey.unwrap(Buffer.from(label.key, 'base64'), context);
    if (!label || !dataKey) throw unreadable(this.file);
    const { sizeBytes } = label;
    const read = ({ start, end }: { start: number; end: number }) =>
      createReadStream(this.file, { start, end: end - 1 });
    const bytes = openStream({ name: this.file, read, sizeBytes }, dataKey);
    await extractArchive(bytes, dir, { signal, limits });
  }

  async #label(): Promise<Label | undefined> {
    const text = await readFile(this.#labelFile, 'utf8').catch(() => undefined);
    return text === undefined ? undefined : (JSON.parse(text) as Label);
  }

  get #labelFile(): string {
    return `${this.file}.json`;
  }
}
