export type { Health } from './admin/admin.ts';
export type { LogLevel, PlaneOptions } from './config.ts';
export { listCoverage, type OperationCoverage, type ServiceCoverage } from './list-coverage.ts';
export { type Plane, startPlane } from './plane.ts';
export type { Damage, ScrubReport } from './ports/scrubber.ts';
export { scrubDataDir } from './scrub-data-dir.ts';
