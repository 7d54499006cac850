import type { Scope } from '@slipway/base';

export function alarmArn({ accountId, region }: Scope, name: string): string {
  return `arn:aws:cloudwatch:${region}:${accountId}:alarm:${name}`;
}
