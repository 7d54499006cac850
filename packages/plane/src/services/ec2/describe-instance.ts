import type { Instance as Ec2Instance } from '@aws-sdk/client-ec2';
import type { Scope } from '@slipway/base';
import { tagFields } from './domain/filter.ts';
import { type Instance, stateCodes } from './domain/instance.ts';

/** An instance as the answers of RunInstances and DescribeInstances show it. */
export function describeInstance(instance: Instance, { accountId, region }: Scope): Ec2Instance {
  const { profile } = instance;
  return {
    InstanceId: instance.id,
    ImageId: instance.imageId,
    InstanceType: instance.type as Ec2Instance['InstanceType'],
    State: { Code: stateCodes[instance.state], Name: instance.state },
    StateReason: instance.stateReason && {
      Code: instance.stateReason.code,
      Message: instance.stateReason.message,
    },
    StateTransitionReason: instance.transitionReason ?? '',
    AmiLaunchIndex: instance.launchIndex,
    LaunchTime: new Date(instance.launchedAt),
    KeyName: instance.keyName,
    ClientToken: instance.clientToken ?? '',
    Architecture: 'x86_64',
    Placement: { AvailabilityZone: `${region}a`, Tenancy: 'default', GroupName: '' },
    Monitoring: { State: 'disabled' },
    EbsOptimized: instance.isEbsOptimized,
    EnaSupport: true,
    Hypervisor: 'xen',
    VirtualizationType: 'hvm',
    RootDeviceType: 'ebs',
    RootDeviceName: '/dev/sda1',
    PlatformDetails: 'Linux/UNIX',
    PrivateDnsName: '',
    PublicDnsName: '',
    ProductCodes: [],
    BlockDeviceMappings: [],
    SecurityGroups: [],
    Tags: tagList(instance.tags),
    ...(profile === undefined
      ? {}
      : {
          IamInstanceProfile: {
            Arn: `arn:aws:iam::${accountId}:instance-profile/${profile}`,
            Id: `AIPA${profile
              .toUpperCase()
              .replaceAll(/[^A-Z0-9]/g, '')
              .slice(0, 17)
              .padEnd(17, 'X')}`,
          },
        }),
  };
}

export function tagList(tags: Readonly<Record<string, string>>) {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

/** What the filters of DescribeInstances look at. */
export function instanceFields(instance: Instance, name: string): readonly string[] | undefined {
  switch (name) {
    case 'instance-id':
      return [instance.id];
    case 'instance-type':
      return [instance.type];
    case 'instance-state-name':
      return [instance.state];
    case 'instance-state-code':
      return [String(stateCodes[instance.state])];
    case 'image-id':
      return [instance.imageId];
    case 'reservation-id':
      return [instance.reservationId];
    case 'client-token':
      return instance.clientToken === undefined ? [] : [instance.clientToken];
    case 'key-name':
      return instance.keyName === undefined ? [] : [instance.keyName];
    default:
      return tagFields(instance.tags, name);
  }
}
