import type { DefectKind, Product, Scene } from '#defects/scene.ts';

/** What happens on the lines, in the order of its dates. */
export const rounds = ['first', 'batch', 'live', 'shifted', 'second'] as const;
/**
 * `first`: inspected and labelled. `batch`: one day, not inspected yet. `live`: more of the same light. `shifted`: the
 * lamps have aged. `second`: labelled images taken in that new light.
 */
export type Round = (typeof rounds)[number];

/** One picture that a camera took, with the truth about it. */
export interface Shot {
  readonly round: Round;
  /** Path below the folder of images: by line and date, as a camera stores it; never by product. */
  readonly image: string;
  readonly line: string;
  readonly takenAt: Date;
  readonly product: Product;
  readonly defect: DefectKind | undefined;
  readonly scene: Scene;
  /** A file that broke on its way: only its first bytes are there. */
  readonly isBroken: boolean;
}
