import type { RequestFacts } from '../../../policy/global-context.ts';

export type Caller = RequestFacts;

export interface Access {
  readonly bucket: string;
  /** Of an object. */
  readonly key?: string | undefined;
  readonly versionId?: string | undefined;
  readonly input?: Readonly<Record<string, unknown>>;
}
