import type { Clock, Language } from '@slipway/base';
import type { Plan, Recipe } from '@slipway/core';
import type { Connection } from '#aws/connect.ts';
import type { RehearsalEvent } from '#events.ts';
import type { Machine } from '#evidence.ts';
import type { Artefacts } from '#ports/artefacts.ts';
import type { DataSource } from '#ports/data-source.ts';
import type { Stopwatch } from '#ports/stopwatch.ts';

/** What to rehearse, where, and with what. */
export interface RehearsalRequest {
  /** At most 40 characters, `[a-z0-9-]`, unique in the account: the names of all resources begin with it. */
  readonly runId: string;
  readonly plan: Plan;
  readonly recipe: Recipe;
  readonly data: DataSource;
  readonly connection: Connection;
  readonly machine: Machine;
  readonly language: Language;
  /** Decides the split, the folds and the bootstrap. */
  readonly seed: number;
  /** Parts of the cross-check; 0 leaves it out. */
  readonly folds: number;
  /** Leave the endpoint, the model and the objects in place. */
  readonly keep: boolean;
  /** ARN of the role that jobs run under; one named `slipway-rehearsal` of the account when not given. */
  readonly roleArn?: string;
}

/** The world as a rehearsal sees it. */
export interface RehearsalWorld {
  readonly clock: Clock;
  readonly stopwatch: Stopwatch;
  readonly artefacts: Artefacts;
  readonly signal: AbortSignal;
  readonly onEvent: (event: RehearsalEvent) => void;
}
