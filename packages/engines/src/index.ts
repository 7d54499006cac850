export { type LocateOptions, locateOnnxruntime } from './model/locate-onnxruntime.ts';
export { type LocatePackageOptions, locatePackage } from './model/locate-package.ts';
export type { ObtainProgress } from './model/obtain-package.ts';
export { createOnnxRunner, type OnnxRunnerOptions } from './model/onnx-runner.ts';
export {
  type ModelFiles,
  ModelInputError,
  type ModelRunner,
  type OpenModel,
  type PredictRequest,
  type PredictResponse,
} from './model/port.ts';
export { setAlarm } from './process/alarm.ts';
export type {
  EndedProcess,
  EndReason,
  ProcessSpec,
  ProcessState,
  Supervisor,
} from './process/port.ts';
export { birthOf } from './process/process-identity.ts';
export { createSupervisor, type SupervisorOptions } from './process/supervisor.ts';
export { findPython, type Interpreter } from './python/find-python.ts';
export type { PythonEnvironment, PythonEnvironments, SetupProgress } from './python/port.ts';
export {
  createPythonEnvironments,
  type PythonEnvironmentsOptions,
} from './python/python-environments.ts';
export { userCacheDir } from './python/user-cache-dir.ts';
