import type { ServiceDefinition } from '@slipway/wire';
import type { Ec2Needs, InstanceNeeds } from './needs.ts';
import { startInstances, stopInstances, terminateInstances } from './operations/change-state.ts';
import { describeImages } from './operations/describe-images.ts';
import { describeInstanceStatus } from './operations/describe-instance-status.ts';
import { describeInstanceTypes } from './operations/describe-instance-types.ts';
import { describeInstances } from './operations/describe-instances.ts';
import { getConsoleOutput } from './operations/get-console-output.ts';
import { runInstances } from './operations/run-instances.ts';
import { createTags, deleteTags, describeTags } from './operations/tags.ts';
import { InstanceStore } from './store.ts';
import { InstanceRunner } from './work/instance-runner.ts';

export interface Ec2 {
  readonly definition: ServiceDefinition;
  /** Takes up what an earlier plane left; the supervisor must have recovered. */
  start(): Promise<void>;
  /** Before `supervisor.shutdown()`, which ends the processes that are left. */
  stop(): Promise<void>;
}

/** The part of Amazon EC2 that runs a script on a machine. */
export function createEc2(needs: Ec2Needs): Ec2 {
  const own: InstanceNeeds = { ...needs, instances: new InstanceStore(needs.records) };
  const runner = new InstanceRunner(own);
  return {
    start: () => runner.start(),
    stop: () => runner.close(),
    definition: {
      id: 'ec2',
      signingNames: ['ec2'],
      protocol: 'ec2-query',
      xmlNamespace: 'http://ec2.amazonaws.com/doc/2016-11-15/',
      apiVersion: '2016-11-15',
      validationCode: 'InvalidParameterValue',
      // EC2 has its own words for a type that it does not know.
      uncheckedShapes: ['InstanceType'],
      operations: {
        RunInstances: runInstances(own, runner),
        DescribeInstances: describeInstances(own),
        DescribeInstanceStatus: describeInstanceStatus(own),
        StartInstances: startInstances(own, runner),
        StopInstances: stopInstances(own, runner),
        TerminateInstances: terminateInstances(own, runner),
        DescribeInstanceTypes: describeInstanceTypes,
        DescribeImages: describeImages,
        GetConsoleOutput: getConsoleOutput(own),
        CreateTags: createTags(own),
        DeleteTags: deleteTags(own),
        DescribeTags: describeTags(own),
      },
    },
  };
}
