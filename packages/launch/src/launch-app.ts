import type { Language } from '@slipway/base';
import type { Plan } from '@slipway/core';
import { imageFiles } from '#image-files.ts';
import type { LaunchFile } from '#launch-file.ts';
import { planSettings } from '#plan-settings.ts';
import { renderReadme } from '#render-readme.ts';
import { renderSettings } from '#render-settings.ts';

export interface LaunchApp {
  readonly files: readonly LaunchFile[];
}

/** Files that the app is made of; read by the caller, since this room touches no disk. */
export interface AppSource {
  /** The stacks and what they are built with: `launch/` of Slipway. */
  readonly app: readonly LaunchFile[];
  /** Glue scripts and the recipe of the scenario: the same that were rehearsed. */
  readonly scenario: readonly LaunchFile[];
  /** Programs of `runtimes/` that become images of the account: `<runtime>/...`. */
  readonly runtimes: readonly LaunchFile[];
}

/**
 * The CDK app that builds a plan on AWS, ready for `npm install` and `npx cdk synth`.
 *
 * @throws SlipwayError with a `LAUNCH_` code when the plan is of a kind that has no app yet.
 */
export function launchApp(
  plan: Plan,
  { source, language }: { readonly source: AppSource; readonly language: Language },
): LaunchApp {
  const settings = planSettings(plan);
  return {
    files: [
      ...source.app,
      ...source.scenario,
      ...imageFiles(source.runtimes),
      { path: 'settings.ts', text: renderSettings(settings, plan) },
      { path: 'README.md', text: renderReadme(plan, language) },
      { path: '.gitignore', text: 'node_modules/\ncdk.out/\n' },
    ],
  };
}
