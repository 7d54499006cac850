/** Where the rehearsal leaves its results. Resolves with the place that a person can open. */
export interface Artefacts {
  write(name: string, text: string): Promise<string>;
}
