export { createPlaneEndpoint } from './plane-endpoint.ts';
export { accessKeyUseTable, createIam, type Iam } from './service.ts';
export { createSessions } from './sessions.ts';
export { readSessionKey } from './work/session-key.ts';
