import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { locatePackage } from '@slipway/engines';
import { enginePackages } from '@slipway/inspect';
import type { ImageTruth, SampleImages } from '@slipway/rehearse';
import { type SampleSize, sourceNames, writeDefectSources } from '@slipway/samples';
import type { CommandContext } from '#command/command.ts';

export interface SampleOrder {
  /** Each round gets a folder of its own below it. */
  readonly dir: string;
  readonly sample: SampleSize;
  readonly seed: number;
  readonly postgresUrl?: string;
}

const imageSize = 96;

/** The generator of inspection images, as a rehearsal asks for it. */
export function sampleImages(order: SampleOrder, context: CommandContext): SampleImages {
  const { dir, sample, seed, postgresUrl: postgres } = order;
  const { environment, signal } = context;
  const sharp = () =>
    locatePackage({ ...enginePackages.sharp, cacheDir: environment.cacheDir, signal });
  return {
    async write({ round, onProgress }) {
      const out = join(dir, round);
      const made = await writeDefectSources({
        out,
        sample,
        seed,
        imageSize,
        rounds: [round],
        postgres,
        sharp,
        signal,
        onProgress,
      });
      const truths = await readTruth(join(out, sourceNames.truth), round);
      return {
        imagesDir: join(out, sourceNames.images),
        images: truths.map(({ image }) => image),
        widthPixels: imageSize,
        inspectionsFile: join(out, sourceNames.inspections),
        inspections: made.inspections,
        ...(postgres === undefined ? {} : { postgresUrl: postgres }),
        linesFile: join(out, sourceNames.lines),
        lines: made.lineRecords,
        truth: truths.filter(({ readable }) => readable).map(truthOf),
      };
    },
  };
}

interface TruthLine {
  readonly image: string;
  readonly round: string;
  readonly product: string;
  readonly defect: string | null;
  readonly readable: boolean;
}

/** The file tells of earlier rounds, too. */
async function readTruth(file: string, round: string): Promise<readonly TruthLine[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as TruthLine).filter((line) => line.round === round);
}

function truthOf({ image, product, defect }: TruthLine): ImageTruth {
  return { image, product, ...(defect === null ? {} : { defect }) };
}
