import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plan } from '@slipway/core';
import type { ImageRehearsalResult, SampleSize } from '@slipway/rehearse';
import { folderArtefacts } from '#adapters/folder-artefacts.ts';
import { describeMachine } from '#adapters/machine.ts';
import { randomSuffix } from '#adapters/random-suffix.ts';
import { systemClock, systemStopwatch } from '#adapters/system-clock.ts';
import type { CommandContext } from '#command/command.ts';
import { cliErrors } from '#errors.ts';
import { writeLaunchApp } from '#launch/write-launch-app.ts';
import { type RehearsalPlane, withRehearsalPlane } from '#rehearsal/rehearsal-plane.ts';
import { makeRunId } from '#rehearsal/run-id.ts';
import { tellStoppingOnAbort } from '#rehearsal/run-rehearsal.ts';
import { sampleImages } from '#rehearsal/sample-images.ts';
import { scenarioAssets } from '#rehearsal/scenario-asset.ts';
import { showEvents } from '#rehearsal/show-events.ts';
import { imageEnvironments, prepareEngines } from '#setup/prepare-engines.ts';

export interface ImageRehearsalOrder {
  readonly plan: Plan;
  readonly needPath: string;
  readonly outDir: string;
  readonly keep: boolean;
  readonly seed: number;
  readonly sample: SampleSize;
  /** Deliver the inspections from this server instead of an SQLite file. */
  readonly postgresUrl?: string;
  /** A plane that runs already. */
  readonly endpointUrl?: string;
}

/** Rehearses a plan on images with sources that are made for it, and leaves the results in a folder. */
export async function runImageRehearsal(
  order: ImageRehearsalOrder,
  context: CommandContext,
): Promise<ImageRehearsalResult> {
  tellStoppingOnAbort(context);
  const { plan, endpointUrl, outDir, keep } = order;
  const runId = makeRunId(plan.name, new Date(systemClock.now()), randomSuffix());
  if (endpointUrl !== undefined)
    return perform(order, { runId, url: endpointUrl, noteStep: () => undefined }, context);
  await prepareEngines(context, { environments: imageEnvironments, tellAlways: false });
  return withRehearsalPlane({ runId, outDir, keep }, context, (plane) =>
    perform(order, { runId, ...plane }, context),
  );
}

async function perform(
  order: ImageRehearsalOrder,
  { runId, url, noteStep }: RehearsalPlane & { readonly runId: string },
  context: CommandContext,
): Promise<ImageRehearsalResult> {
  const { plan, needPath, outDir, keep, seed, sample, postgresUrl } = order;
  const { buildRecipe } = await import('@slipway/core');
  const { rehearseImages } = await import('@slipway/rehearse');
  const recipe = buildRecipe(plan);
  if (recipe === undefined) throw cliErrors.nothingToRehearse(plan.need.problem.task);
  const sourceDir = join(outDir, 'sources');
  await rm(sourceDir, { recursive: true, force: true });
  const postgres = postgresUrl === undefined ? {} : { postgresUrl };
  const { language } = context.terminal;
  const credentials = { accessKeyId: 'slipway', secretAccessKey: 'slipway' };
  return rehearseImages(
    {
      runId,
      plan,
      recipe,
      connection: { region: plan.region, endpointUrl: url, credentials },
      machine: describeMachine(),
      language,
      seed,
      sample,
      keep,
    },
    {
      clock: systemClock,
      stopwatch: systemStopwatch,
      artefacts: folderArtefacts(outDir),
      signal: context.signal,
      onEvent: showEvents(context, noteStep),
      samples: sampleImages({ dir: sourceDir, sample, seed, ...postgres }, context),
      asset: scenarioAssets(needPath, context),
      launch: () => writeLaunchApp({ plan, needPath, dir: join(outDir, 'launch', runId) }, context),
    },
  );
}
