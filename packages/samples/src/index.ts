export type { Inspection } from './defects/plan/inspections.ts';
export type { SampleSize } from './defects/plan/plan-shots.ts';
export { daysOf } from './defects/plan/plan-shots.ts';
export { type Round, rounds } from './defects/plan/shot.ts';
export { type DefectKind, defectKinds, type Product, products } from './defects/scene.ts';
export {
  type DefectSamples,
  type DefectSamplesOptions,
  sourceNames,
  writeDefectSources,
} from './defects/write-defect-sources.ts';
