// provenance: aws-doc https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html
import {
  DescribeImagesCommand,
  DescribeInstancesCommand,
  DescribeInstanceTypesCommand,
  EC2Client,
  GetConsoleOutputCommand,
  RunInstancesCommand,
  TerminateInstancesCommand,
  waitUntilInstanceRunning,
  waitUntilInstanceTerminated,
} from '@aws-sdk/client-ec2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { region } from '../harness/clients.ts';
import { type RunningPlane, startPlane } from '../harness/plane.ts';
import { waiting } from '../harness/training.ts';

describe('an instance through the AWS SDK for JavaScript', () => {
  let plane: RunningPlane;
  let client: EC2Client;
  beforeAll(async () => {
    plane = await startPlane();
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    client = new EC2Client({ endpoint: plane.url, region, credentials, maxAttempts: 1 });
  });
  afterAll(async () => {
    client?.destroy();
    await plane?.stop();
  });

  it('runs its user data, is seen, and ends', async () => {
    const { Images: [image] = [] } = await client.send(new DescribeImagesCommand({}));
    const script = '#!/bin/bash\necho "é from $AWS_REGION"\nsleep 600\n';
    const { Instances: [made] = [] } = await client.send(
      new RunInstancesCommand({
        ImageId: image?.ImageId,
        InstanceType: 'g4dn.2xlarge',
        MinCount: 1,
        MaxCount: 1,
        UserData: Buffer.from(script).toString('base64'),
        TagSpecifications: [
          { ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'a <tag> & more' }] },
        ],
      }),
    );
    const InstanceId = made?.InstanceId ?? '';
    expect(made).toMatchObject({
      State: { Code: 0, Name: 'pending' },
      Tags: [{ Key: 'Name', Value: 'a <tag> & more' }],
      LaunchTime: expect.any(Date),
    });
    await waitUntilInstanceRunning({ client, ...waiting }, { InstanceIds: [InstanceId] });
    await expect
      .poll(async () => {
        const { Output = '' } = await client.send(new GetConsoleOutputCommand({ InstanceId }));
        return Buffer.from(Output, 'base64').toString();
      })
      .toContain(`é from ${region}\n`);
    const Filters = [{ Name: 'tag:Name', Values: ['a <tag> & *'] }];
    const { Reservations } = await client.send(new DescribeInstancesCommand({ Filters }));
    expect(Reservations?.map(({ Instances }) => Instances?.[0]?.InstanceId)).toEqual([InstanceId]);
    await client.send(new TerminateInstancesCommand({ InstanceIds: [InstanceId] }));
    await waitUntilInstanceTerminated({ client, ...waiting }, { InstanceIds: [InstanceId] });
  });

  it('knows the shipped types, and names a refusal as EC2 does', async () => {
    const { InstanceTypes } = await client.send(
      new DescribeInstanceTypesCommand({ InstanceTypes: ['p4d.24xlarge'] }),
    );
    expect(InstanceTypes?.[0]?.GpuInfo).toMatchObject({
      Gpus: [{ Name: 'A100', Manufacturer: 'NVIDIA', Count: 8 }],
    });
    const unknown = client.send(new DescribeInstancesCommand({ InstanceIds: ['i-12345678'] }));
    await expect(unknown).rejects.toMatchObject({
      name: 'InvalidInstanceID.NotFound',
      message: "The instance ID 'i-12345678' does not exist",
    });
  });
});
