export { type ModelFiles, ModelInputError, type ModelRunner, type OpenModel, type PredictRequest, type PredictResponse } from './model/port.ts';
export type { EndedProcess, EndReason, ProcessSpec, ProcessState, Supervisor } from './process/port.ts';
export { createOnnxRunner, type OnnxRunnerOptions } from './model/onnx-runner.ts';
export type { PythonEnvironment, PythonEnvironments, SetupProgress } from './python/port.ts';
export { createSupervisor, type SupervisorOptions } from './process/supervisor.ts';
export { birthOf } from './process/process-identity.ts';
