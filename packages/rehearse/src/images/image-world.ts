import type { SampleImages } from '#ports/sample-images.ts';
import type { RehearsalWorld } from '#request.ts';

/** The world as a rehearsal on images sees it. */
export interface ImageWorld extends RehearsalWorld {
  readonly samples: SampleImages;
  /** Text of a file that belongs to the scenario: a Glue script, the recipe. */
  readonly asset: (name: AssetName) => Promise<string>;
  /** Writes the CDK app of the plan beside the report. */
  readonly launch?: () => Promise<{ readonly place: string; readonly files: number }>;
}

/** Files beside the need: a user may read and edit them, and the launch takes the same ones along. */
export type AssetName =
  | 'glue/gather-images.py'
  | 'glue/catalogue-inspections.sql'
  | 'recipe.yaml'
  | 'linear-on-pixels.py';
