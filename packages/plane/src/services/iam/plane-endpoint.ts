import type { PlaneEndpoint } from '#ports/plane-endpoint.ts';
import type { Sessions } from '#ports/sessions.ts';

export interface PlaneEndpointNeeds {
  readonly sessions: Sessions;
  /** `http://127.0.0.1:4566`; known once the plane listens. */
  readonly url: () => string;
}

const sessionName = 'slipway-job';

export function createPlaneEndpoint({ sessions, url }: PlaneEndpointNeeds): PlaneEndpoint {
  return {
    environment(scope, roleArn) {
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
