/** What is known of an instance type, from `data/ec2-instance-types.json`, which names its sources and their dates. */
export interface InstanceType {
  readonly vcpus: number;
  readonly memoryMiB: number;
  readonly arch: 'x86_64' | 'arm64';
  /** Key of `sources` in the file. */
  readonly source: string;
  readonly gpu?: Gpu;
}

export interface Gpu {
  readonly manufacturer: string;
  readonly name: string;
  /** 0 for a part of one, as EC2's own API says it. */
  readonly count: number;
  /** Of one. */
  readonly memoryMiB: number;
}

export type InstanceTypes = ReadonlyMap<string, InstanceType>;

/** `4 vCPU, 16 GiB, 1 x NVIDIA T4` */
export function describeType({ vcpus, memoryMiB, gpu }: InstanceType): string {
  const share = gpu?.count === 0 ? 'part of a' : `${gpu?.count} x`;
  const gpus = gpu === undefined ? [] : [`${share} ${gpu.manufacturer} ${gpu.name}`];
  return [`${vcpus} vCPU`, `${Number((memoryMiB / 1024).toFixed(1))} GiB`, ...gpus].join(', ');
}
