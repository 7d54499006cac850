import type { InstanceType, InstanceTypes } from './domain/instance-types.ts';

/** Read when it is first needed: few planes run instances. */
export async function loadInstanceTypes(): Promise<InstanceTypes> {
  loading ??= read();
  return await loading;
}

let loading: Promise<InstanceTypes> | undefined;

async function read(): Promise<InstanceTypes> {
  const shipped = await import('../../../data/ec2-instance-types.json', {
    with: { type: 'json' },
  });
  // The file is part of this package, and a test reads all of it.
  return new Map(Object.entries(shipped.default.types as Record<string, InstanceType>));
}
