import type { Canvas } from '#defects/picture/canvas.ts';
import type { Placement, Point } from '#defects/picture/placement.ts';
import type { Random } from '#random.ts';

export interface FlawWork {
  readonly canvas: Canvas;
  readonly place: Placement;
  readonly random: Random;
  /** Middle of the flaw, in pixels. */
  readonly centre: Point;
  /** From 0 (barely there) to 1 (plain). */
  readonly strength: number;
}
