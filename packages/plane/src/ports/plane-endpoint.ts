import type { Scope } from '@slipway/base';

/** How a process that the plane started reaches the plane as if it were AWS. Joined in `compose.ts`. */
export interface PlaneEndpoint {
  /**
   * What goes into the environment of the process: address, region and credentials, which SDKs and the AWS CLI read by
   * themselves. With a role the plane knows each request signed with them as that role's; without one they are
   * anybody's.
   */
  environment(scope: Scope, roleArn?: string): Readonly<Record<string, string>>;
}
