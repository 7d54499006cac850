import { dirname } from 'node:path';
import type { Scope } from '@slipway/base';
import type { ProcessSpec, PythonEnvironment } from '@slipway/engines';
import type { PlaneEndpoint } from '#ports/plane-endpoint.ts';
import type { Instance } from '../domain/instance.ts';
import type { InstancePaths } from './instance-files.ts';

/** A system that shuts down gives its programs this long. */
const stopGraceMs = 30_000;

export function processIdOf(id: string): string {
  return `ec2-${id}`;
}

export interface UserProgram {
  readonly scope: Scope;
  readonly environment: PythonEnvironment;
  readonly plane: PlaneEndpoint;
  readonly paths: InstancePaths;
}

/** The user data as a process. Without an instance profile it has no credentials, as on EC2. */
export function instanceProcess(
  instance: Instance,
  { scope, environment, plane, paths }: UserProgram,
): ProcessSpec {
  const role =
    instance.profile === undefined
      ? undefined
      : `arn:aws:iam::${scope.accountId}:role/${instance.profile}`;
  const endpoint = Object.entries(plane.environment(scope, role)).filter(
    ([name]) => role !== undefined || !credentials.has(name),
  );
  return {
    id: processIdOf(instance.id),
    command: ['/bin/sh', paths.boot],
    cwd: paths.home,
    env: {
      PATH: [paths.bin, dirname(environment.python), '/usr/local/bin:/usr/bin:/bin'].join(':'),
      LANG: 'C.UTF-8',
      HOME: paths.home,
      TMPDIR: paths.temporary,
      PYTHONUNBUFFERED: '1',
      OMP_WAIT_POLICY: 'PASSIVE',
      ...Object.fromEntries(endpoint),
      SLIPWAY_INSTANCE_DIR: paths.root,
    },
    slots: 1,
    graceMs: stopGraceMs,
  };
}

const credentials = new Set(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN']);
