export const products = ['bracket', 'gasket', 'cap'] as const;
export type Product = (typeof products)[number];

/** From obvious to faint: a missing part leaves a hole, a dent only bends the light. */
export const defectKinds = ['missing_part', 'stain', 'crack', 'scratch', 'dent'] as const;
export type DefectKind = (typeof defectKinds)[number];

/** The lamp over a line and what its camera makes of it. */
export interface Lighting {
  /** Brightness of the whole picture; 1 is as the line was set up. */
  readonly gain: number;
  /** Direction that the light comes from, in radians, and how unevenly it falls. */
  readonly angle: number;
  readonly falloff: number;
  /** Above 1 red, below 1 blue. */
  readonly warmth: number;
  /** Deviation of the sensor's noise, in grey levels of 255. */
  readonly noise: number;
  /** Blur of the lens, in pixels. */
  readonly blur: number;
}

export interface FlawInScene {
  readonly kind: DefectKind;
  /** From 0 (barely there) to 1 (plain). */
  readonly strength: number;
}

/** All that one picture shows; with its seed it determines every pixel. */
export interface Scene {
  readonly seed: string;
  readonly product: Product;
  readonly flaw: FlawInScene | undefined;
  readonly lighting: Lighting;
}
