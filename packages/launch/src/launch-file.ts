export interface LaunchFile {
  /** Below the folder of the app, with `/`. */
  readonly path: string;
  readonly text: string;
}
