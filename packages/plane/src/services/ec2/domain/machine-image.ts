import type { Image } from '@aws-sdk/client-ec2';

/**
 * The one image there is: this machine, with `python3` (boto3, XGBoost, NumPy) and the `aws` command on its path. AWS's
 * own images are systems that cannot be started here.
 */
export const imageId = 'ami-051107a9c0de00001';

export const machineImage: Image = {
  ImageId: imageId,
  ImageLocation: 'slipway/machine-learning-cpu',
  Name: 'slipway-machine-learning-cpu',
  Description: 'This machine: python3 with boto3 and XGBoost, and the aws command',
  OwnerId: '000000000000',
  ImageOwnerAlias: 'self',
  State: 'available',
  Public: false,
  Architecture: 'x86_64',
  ImageType: 'machine',
  RootDeviceType: 'ebs',
  RootDeviceName: '/dev/sda1',
  VirtualizationType: 'hvm',
  Hypervisor: 'xen',
  EnaSupport: true,
  PlatformDetails: 'Linux/UNIX',
  UsageOperation: 'RunInstances',
  CreationDate: '2026-11-01T00:00:00.000Z',
};
