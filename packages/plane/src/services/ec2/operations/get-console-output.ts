import type { GetConsoleOutputRequest, GetConsoleOutputResult } from '@aws-sdk/client-ec2';
import type { RequestContext } from '@slipway/wire';
import { refuseDryRun } from '../errors.ts';
import { findInstances } from '../find-instances.ts';
import type { InstanceNeeds } from '../needs.ts';
import { readConsole } from '../work/instance-files.ts';
import { processIdOf } from '../work/instance-process.ts';

/** What the user data printed: there is no boot of a system before it. */
export function getConsoleOutput(needs: InstanceNeeds) {
  return async (
    input: GetConsoleOutputRequest,
    { scope }: RequestContext,
  ): Promise<GetConsoleOutputResult> => {
    const [instance] = findInstances(needs, scope, [input.InstanceId ?? '']);
    refuseDryRun(input.DryRun);
    const id = instance?.id ?? '';
    const output = await readConsole(needs.supervisor.directory(processIdOf(id)));
    return {
      InstanceId: id,
      Timestamp: new Date(needs.clock.now()),
      ...(output === undefined ? {} : { Output: output.toString('base64') }),
    };
  };
}
