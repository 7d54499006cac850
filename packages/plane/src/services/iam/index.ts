export { createPlaneEndpoint } from './plane-endpoint.ts';
export { readSessionKey } from './session-key.ts';
export { createSessions } from './sessions.ts';
