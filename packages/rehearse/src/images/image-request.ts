import type { Language } from '@slipway/base';
import type { Plan, Recipe } from '@slipway/core';
import type { Connection } from '#aws/connect.ts';
import type { Machine } from '#evidence.ts';

/** `full`: a few thousand images, minutes; `small`: a few hundred, for CI and a first look. */
export type SampleSize = 'small' | 'full';

/** What to rehearse of a plan on images, where, and with how much. */
export interface ImageRehearsalRequest {
  /** At most 41 characters, `[a-z0-9-]`, unique in the account: the names of all resources begin with it. */
  readonly runId: string;
  readonly plan: Plan;
  readonly recipe: Recipe;
  readonly connection: Connection;
  readonly machine: Machine;
  readonly language: Language;
  /** Decides the images, the split and the training. */
  readonly seed: number;
  readonly sample: SampleSize;
  /** Leave the endpoint, the versions and the objects in place. */
  readonly keep: boolean;
  /** ARN of the role that jobs run under; one named `slipway-rehearsal` of the account when not given. */
  readonly roleArn?: string;
}
