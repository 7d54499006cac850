import type { Canvas } from '#defects/picture/canvas.ts';
import type { Placement, Point } from '#defects/picture/placement.ts';
import type { Random } from '#random.ts';

export interface PartWork {
  readonly canvas: Canvas;
  readonly place: Placement;
  readonly random: Random;
  /** Leaves out one of the part's small pieces. */
  readonly isPieceMissing: boolean;
}

/** How one type of product looks, and where a flaw of its surface may lie. */
export interface Part {
  paint(work: PartWork): void;
  /** A place on the surface, in the part's coordinates. */
  surfacePoint(random: Random): Point;
}
