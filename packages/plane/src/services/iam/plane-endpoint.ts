import type { PlaneEndpoint } from '#ports/plane-endpoint.ts';
import type { Sessions } from '#ports/sessions.ts';
import { ownRoleArn } from '../../resources/own-role.ts';

export interface PlaneEndpointNeeds {
  readonly sessions: Sessions;
  /** `http://127.0.0.1:4566`; known once the plane listens. */
  readonly url: () => string;
  /** Whether signatures are verified: then a process without a role gets a session of the plane's own. */
  readonly isVerified?: boolean;
}

const sessionName = 'slipway-job';

export function createPlaneEndpoint(needs: PlaneEndpointNeeds): PlaneEndpoint {
  const { sessions, url, isVerified = false } = needs;
  return {
    environment(scope, givenArn) {
      const roleArn = givenArn ?? (isVerified ? ownRoleArn(scope.accountId) : undefined);
      const credentials =
        roleArn === undefined
          ? { AWS_ACCESS_KEY_ID: 'slipway', AWS_SECRET_ACCESS_KEY: 'slipway' }
          : vended(sessions.vend(scope, { roleArn, sessionName }));
      return {
        AWS_ENDPOINT_URL: url(),
        AWS_REGION: scope.region,
        AWS_DEFAULT_REGION: scope.region,
        // There is no instance to ask; without it an SDK that finds no credentials waits for one.
        AWS_EC2_METADATA_DISABLED: 'true',
        ...credentials,
      };
    },
  };
}

function vended(session: ReturnType<Sessions['vend']>): Readonly<Record<string, string>> {
  return {
    AWS_ACCESS_KEY_ID: session.accessKeyId,
    AWS_SECRET_ACCESS_KEY: session.secretAccessKey,
    AWS_SESSION_TOKEN: session.sessionToken,
  };
}
