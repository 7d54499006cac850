export type { LaunchFailureCode } from './errors.ts';
export { type AppSource, type LaunchApp, launchApp } from './launch-app.ts';
export type { LaunchFile } from './launch-file.ts';
