export { assert, assertNever, Defect } from './assert.ts';
export { type Clock, type EpochMs } from './clock.ts';
export { entryBeside } from './entry-beside.ts';
export { type FailureDetails, type FailureParams, SlipwayError } from './failure.ts';
export { type Formatter, formatterFor, type Language } from './format.ts';
export { type Log, type LogFields, silentLog } from './log.ts';
export { type Scope } from './scope.ts';
