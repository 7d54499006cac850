export type { LaunchFailureCode } from './errors.ts';
export { type AppSource, type LaunchApp, type LaunchFile, launchApp } from './launch-app.ts';
