import type {
  CreateProcessingJobRequest,
  ProcessingInput,
  ProcessingOutput,
} from '@aws-sdk/client-sagemaker';
import { parseS3Uri } from '../domain/s3-uri.ts';
import { notSupportedHere, validationError } from '../errors.ts';
import { relativeLocalPath } from './domain/local-path.ts';

/**
 * Refuses what no pattern or range can tell: members that contradict each other, and members that would change the
 * result and that this plane cannot honour. Patterns and ranges were checked before.
 */
export function checkProcessingRequest(request: CreateProcessingJobRequest): void {
  const inputs = request.ProcessingInputs ?? [];
  const outputs = request.ProcessingOutputConfig?.Outputs ?? [];
  checkUnsupported(request);
  checkUnique(
    'InputName',
    inputs.map(({ InputName }) => InputName ?? ''),
  );
  checkUnique(
    'OutputName',
    outputs.map(({ OutputName }) => OutputName ?? ''),
  );
  for (const input of inputs) checkInput(input);
  for (const output of outputs) checkOutput(output);
  checkUnique(
    'LocalPath of ProcessingInputs',
    inputs.map(({ S3Input }) => S3Input?.LocalPath ?? ''),
  );
}

function checkUnsupported(request: CreateProcessingJobRequest): void {
  const cluster = request.ProcessingResources?.ClusterConfig;
  if (cluster === undefined) throw validationError('ClusterConfig is required.');
  if ((cluster.InstanceCount ?? 1) > 1) {
    throw notSupportedHere('processing on several instances (InstanceCount above 1)');
  }
  if (request.ExperimentConfig !== undefined) throw notSupportedHere('ExperimentConfig');
}

function checkInput(input: ProcessingInput): void {
  const at = `in processing input ${input.InputName}`;
  if (input.DatasetDefinition !== undefined) {
    throw notSupportedHere(
      `DatasetDefinition ${at}`,
      'Write the result of the query to S3 and give it as S3Input.',
    );
  }
  if (input.AppManaged === true) throw notSupportedHere(`AppManaged ${at}`);
  const source = input.S3Input;
  if (source === undefined) throw validationError(`S3Input is required ${at}.`);
  if (parseS3Uri(source.S3Uri ?? '') === undefined) {
    throw validationError(`Not an S3 URI ${at}: ${source.S3Uri}`);
  }
  if (source.S3InputMode === 'Pipe') throw notSupportedHere(`input mode Pipe ${at}`);
  if (source.S3CompressionType === 'Gzip') {
    throw validationError(
      `S3CompressionType Gzip is used only in Pipe input mode; leave it unset ${at}.`,
    );
  }
  checkLocalPath(source.LocalPath, at);
}

function checkOutput(output: ProcessingOutput): void {
  const at = `in processing output ${output.OutputName}`;
  if (output.FeatureStoreOutput !== undefined) throw notSupportedHere(`FeatureStoreOutput ${at}`);
  if (output.AppManaged === true) throw notSupportedHere(`AppManaged ${at}`);
  const target = output.S3Output;
  if (target === undefined) throw validationError(`S3Output is required ${at}.`);
  if (parseS3Uri(target.S3Uri ?? '') === undefined) {
    throw validationError(`Not an S3 URI ${at}: ${target.S3Uri}`);
  }
  checkLocalPath(target.LocalPath, at);
}

function checkLocalPath(localPath: string | undefined, at: string): void {
  if (relativeLocalPath(localPath ?? '') !== undefined) return;
  throw validationError(
    `LocalPath must be a folder that begins with /opt/ml/processing/ ${at}: ${localPath}`,
  );
}

function checkUnique(what: string, values: readonly string[]): void {
  if (new Set(values).size !== values.length) throw validationError(`${what} must be unique.`);
}
