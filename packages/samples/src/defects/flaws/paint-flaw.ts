import { paintCrack } from '#defects/flaws/crack.ts';
import { paintDent } from '#defects/flaws/dent.ts';
import type { FlawWork } from '#defects/flaws/flaw-work.ts';
import { paintScratch } from '#defects/flaws/scratch.ts';
import { paintStain } from '#defects/flaws/stain.ts';
import type { DefectKind } from '#defects/scene.ts';

type OnSurface = Exclude<DefectKind, 'missing_part'>;

/** Flaws of the surface; a missing part is left out when the product is painted. */
export const paintFlaw: Readonly<Record<OnSurface, (work: FlawWork) => void>> = {
  stain: paintStain,
  crack: paintCrack,
  scratch: paintScratch,
  dent: paintDent,
};
