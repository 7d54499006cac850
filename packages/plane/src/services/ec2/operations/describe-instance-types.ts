import type {
  DescribeInstanceTypesRequest,
  DescribeInstanceTypesResult,
  InstanceTypeInfo,
} from '@aws-sdk/client-ec2';
import { matches } from '../domain/filter.ts';
import type { InstanceType } from '../domain/instance-types.ts';
import { ec2Error, refuseDryRun } from '../errors.ts';
import { loadInstanceTypes } from '../load-instance-types.ts';

const pageMax = 100;

/** From the data that Slipway ships; members that it does not know are left out. */
export async function describeInstanceTypes(
  input: DescribeInstanceTypesRequest,
): Promise<DescribeInstanceTypesResult> {
  const types = await loadInstanceTypes();
  const asked = input.InstanceTypes ?? [];
  const unknown = asked.filter((name) => !types.has(name));
  if (unknown.length > 0) {
    throw ec2Error(
      'InvalidInstanceType',
      `The following supplied instance types do not exist: [${unknown.join(', ')}]`,
    );
  }
  refuseDryRun(input.DryRun);
  const names = asked.length > 0 ? asked : [...types.keys()];
  const all = names.flatMap((name) => {
    const type = types.get(name);
    return type !== undefined &&
      matches((field) => fieldsOf(name, type, field), input.Filters ?? [])
      ? [infoOf(name, type)]
      : [];
  });
  const start = Number(input.NextToken ?? 0);
  if (!Number.isSafeInteger(start) || start < 0) {
    throw ec2Error('InvalidNextToken', 'The token is not valid.');
  }
  const end = start + Math.min(input.MaxResults ?? pageMax, pageMax);
  return {
    InstanceTypes: all.slice(start, end),
    ...(end < all.length ? { NextToken: String(end) } : {}),
  };
}

function infoOf(name: string, { vcpus, memoryMiB, arch, gpu }: InstanceType): InstanceTypeInfo {
  return {
    InstanceType: name as InstanceTypeInfo['InstanceType'],
    VCpuInfo: { DefaultVCpus: vcpus },
    MemoryInfo: { SizeInMiB: memoryMiB },
    ProcessorInfo: { SupportedArchitectures: [arch] },
    ...(gpu === undefined
      ? {}
      : {
          GpuInfo: {
            Gpus: [
              {
                Name: gpu.name,
                Manufacturer: gpu.manufacturer,
                Count: gpu.count,
                MemoryInfo: { SizeInMiB: gpu.memoryMiB },
              },
            ],
            TotalGpuMemoryInMiB: Math.max(1, gpu.count) * gpu.memoryMiB,
          },
        }),
  };
}

function fieldsOf(name: string, type: InstanceType, field: string): readonly string[] | undefined {
  switch (field) {
    case 'instance-type':
      return [name];
    case 'vcpu-info.default-vcpus':
      return [String(type.vcpus)];
    case 'memory-info.size-in-mib':
      return [String(type.memoryMiB)];
    case 'processor-info.supported-architecture':
      return [type.arch];
    default:
      return undefined;
  }
}
