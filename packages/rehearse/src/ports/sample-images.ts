/** Times in the life of a production line; see `packages/samples`. */
export type ImageRound = 'first' | 'batch' | 'live' | 'shifted' | 'second';

/** Makes the inspection images of a round and what belongs to them, in a folder of this machine. */
export interface SampleImages {
  write(order: {
    readonly round: ImageRound;
    readonly onProgress: (done: number, of: number) => void;
  }): Promise<WrittenRound>;
}

export interface WrittenRound {
  /** Below it the images lie as the cameras store them, by line and date. */
  readonly imagesDir: string;
  /** Paths below `imagesDir`, in order. */
  readonly images: readonly string[];
  readonly widthPixels: number;
  /** SQLite file with the table `inspections`. */
  readonly inspectionsFile: string;
  readonly inspections: number;
  /** PostgreSQL server that has the same table. */
  readonly postgresUrl?: string;
  /** JSON Lines: how each line was set up, by day and shift. */
  readonly linesFile: string;
  readonly lines: number;
  /** What is true of each image of the round that can be read. */
  readonly truth: readonly ImageTruth[];
}

export interface ImageTruth {
  readonly image: string;
  readonly product: string;
  /** Undefined: the part is good. */
  readonly defect?: string;
}
