import type { Plan } from '@slipway/core';
import type { CommandContext } from '#command/command.ts';
import { readAppSource } from '#launch/read-app-source.ts';
import { writeApp } from '#launch/write-app.ts';

export interface LaunchOrder {
  readonly plan: Plan;
  readonly needPath: string;
  readonly dir: string;
}

/** The CDK app among the results of a rehearsal, in a folder of its own: earlier ones may have been edited. */
export async function writeLaunchApp(
  { plan, needPath, dir }: LaunchOrder,
  context: CommandContext,
): Promise<{ readonly place: string; readonly files: number }> {
  const { launchApp } = await import('@slipway/launch');
  const { language } = context.terminal;
  const app = launchApp(plan, { source: await readAppSource(needPath, context), language });
  await writeApp(app, dir);
  return { place: dir, files: app.files.length };
}
