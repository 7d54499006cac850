import { dirname, resolve } from 'node:path';
import type { Plan } from '@slipway/core';
import type { RehearsalResult } from '@slipway/rehearse';
import { fileSource } from '#adapters/file-source.ts';
import { folderArtefacts } from '#adapters/folder-artefacts.ts';
import { describeMachine } from '#adapters/machine.ts';
import { randomSuffix } from '#adapters/random-suffix.ts';
import { systemClock, systemStopwatch } from '#adapters/system-clock.ts';
import type { CommandContext } from '#command/command.ts';
import { cliErrors } from '#errors.ts';
import { type RehearsalPlane, withRehearsalPlane } from '#rehearsal/rehearsal-plane.ts';
import { makeRunId } from '#rehearsal/run-id.ts';
import { showEvents } from '#rehearsal/show-events.ts';
import { prepareEngines, tableEnvironments } from '#setup/prepare-engines.ts';

export interface RehearsalOrder {
  readonly plan: Plan;
  readonly needPath: string;
  /** Instead of `data.location` of the need. */
  readonly dataPath?: string;
  readonly outDir: string;
  readonly keep: boolean;
  readonly seed: number;
  readonly folds: number;
  /** A plane that runs already. */
  readonly endpointUrl?: string;
}

/** Rehearses a plan and leaves the results in a folder; on its own plane unless another is named. */
export async function runRehearsal(
  order: RehearsalOrder,
  context: CommandContext,
): Promise<RehearsalResult> {
  const data = await fileSource(dataPathOf(order));
  tellStoppingOnAbort(context);
  const { plan, endpointUrl, outDir, keep } = order;
  const runId = makeRunId(plan.name, new Date(systemClock.now()), randomSuffix());
  if (endpointUrl !== undefined)
    return perform(order, { data, runId, url: endpointUrl, noteStep: () => undefined }, context);
  await prepareEngines(context, { environments: tableEnvironments, tellAlways: false });
  return withRehearsalPlane({ runId, outDir, keep }, context, (plane) =>
    perform(order, { data, runId, ...plane }, context),
  );
}

interface Target extends RehearsalPlane {
  readonly data: Awaited<ReturnType<typeof fileSource>>;
  readonly runId: string;
}

async function perform(
  order: RehearsalOrder,
  { data, runId, url, noteStep }: Target,
  context: CommandContext,
): Promise<RehearsalResult> {
  const { plan, seed, folds, keep } = order;
  const { buildRecipe } = await import('@slipway/core');
  const { rehearse } = await import('@slipway/rehearse');
  const recipe = buildRecipe(plan);
  if (recipe === undefined) throw cliErrors.nothingToRehearse(plan.need.problem.task);
  return await rehearse(
    {
      runId,
      plan,
      recipe,
      data,
      connection: {
        region: plan.region,
        endpointUrl: url,
        credentials: { accessKeyId: 'slipway', secretAccessKey: 'slipway' },
      },
      machine: describeMachine(),
      language: context.terminal.language,
      seed,
      folds,
      keep,
    },
    {
      clock: systemClock,
      stopwatch: systemStopwatch,
      artefacts: folderArtefacts(order.outDir),
      signal: context.signal,
      onEvent: showEvents(context, noteStep),
    },
  );
}

/** Said at once: taking things away may last a few seconds. */
export function tellStoppingOnAbort({ terminal, signal }: CommandContext): void {
  const tell = () => terminal.err(`\n${terminal.messages.stopping}\n`);
  signal.addEventListener('abort', tell, { once: true });
}

function dataPathOf({ dataPath, needPath, plan }: RehearsalOrder): string {
  if (dataPath !== undefined) return resolve(dataPath);
  const location = plan.need.data?.location;
  if (location === undefined) throw cliErrors.dataMissing('');
  return resolve(dirname(needPath), location);
}
