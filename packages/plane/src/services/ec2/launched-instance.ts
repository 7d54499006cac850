import type { RunInstancesRequest } from '@aws-sdk/client-ec2';
import type { Instance } from './domain/instance.ts';
import { parseUserData } from './domain/user-data.ts';
import { invalidValue } from './errors.ts';
import { parseTagSpecifications } from './parse-tags.ts';

export type LaunchedInstance = Omit<
  Instance,
  'id' | 'reservationId' | 'launchIndex' | 'launchedAt' | 'changedAt'
>;

/** What the instances of one launch have in common. */
export function launchedInstance(input: RunInstancesRequest, type: string): LaunchedInstance {
  const userData = parseUserData(input.UserData);
  const profile = profileName(input);
  return {
    imageId: input.ImageId ?? '',
    type,
    state: 'pending',
    program: userData === undefined ? 'none' : 'waiting',
    shutdownBehavior: input.InstanceInitiatedShutdownBehavior ?? 'stop',
    isProtected: input.DisableApiTermination === true,
    isEbsOptimized: input.EbsOptimized === true,
    tags: parseTagSpecifications(input.TagSpecifications ?? []),
    ...(userData === undefined ? {} : { userData }),
    ...(profile === undefined ? {} : { profile }),
    ...(input.KeyName === undefined ? {} : { keyName: input.KeyName }),
    ...(input.ClientToken === undefined ? {} : { clientToken: input.ClientToken }),
  };
}

function profileName({ IamInstanceProfile: profile }: RunInstancesRequest): string | undefined {
  if (profile === undefined) return undefined;
  const fromArn = /^arn:aws[a-z-]*:iam::\d{12}:instance-profile\/(?:.*\/)?([\w+=,.@-]+)$/.exec(
    profile.Arn ?? '',
  )?.[1];
  const name = profile.Name ?? fromArn ?? '';
  if (/^[\w+=,.@-]{1,128}$/.test(name)) return name;
  const given = profile.Arn ?? profile.Name ?? '';
  throw invalidValue(`Value (${given}) for parameter iamInstanceProfile.name is invalid.`);
}
