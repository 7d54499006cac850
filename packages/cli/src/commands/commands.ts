import type { AnyCommand } from '#command/command.ts';
import { adviseCommand } from '#commands/advise.ts';
import { coverageCommand } from '#commands/coverage.ts';
import { demoCommand } from '#commands/demo.ts';
import { doctorCommand } from '#commands/doctor.ts';
import { envCommand } from '#commands/env.ts';
import { inspectCommand } from '#commands/inspect.ts';
import { launchCommand } from '#commands/launch.ts';
import { pricesCommand } from '#commands/prices.ts';
import { rehearseCommand } from '#commands/rehearse.ts';
import { samplesCommand } from '#commands/samples.ts';
import { schemaCommand } from '#commands/schema.ts';
import { scrubCommand } from '#commands/scrub.ts';
import { setupCommand } from '#commands/setup.ts';
import { upCommand } from '#commands/up.ts';

/** Every command, in the order in which the help shows them. */
export const commands: readonly AnyCommand[] = [
  demoCommand,
  inspectCommand,
  adviseCommand,
  rehearseCommand,
  launchCommand,
  upCommand,
  envCommand,
  coverageCommand,
  pricesCommand,
  samplesCommand,
  scrubCommand,
  setupCommand,
  doctorCommand,
  schemaCommand,
];
