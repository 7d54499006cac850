import type {
  CreateHyperParameterTuningJobRequest,
  HyperParameterTrainingJobDefinition,
  HyperParameterTuningJobObjective,
  ResourceConfig,
} from '@aws-sdk/client-sagemaker';
import { type ParameterRange, rangesOf } from './parameter-range.ts';

/** One training job definition with what is searched for it, from wherever the request says it. */
export interface TuningDefinition {
  readonly definition: HyperParameterTrainingJobDefinition;
  readonly objective: HyperParameterTuningJobObjective | undefined;
  readonly ranges: readonly ParameterRange[];
}

/** With one definition, objective and ranges stand in the job's configuration; with several, in each of them. */
export function definitionsOf(
  request: CreateHyperParameterTuningJobRequest,
): readonly TuningDefinition[] {
  const config = request.HyperParameterTuningJobConfig;
  const single = request.TrainingJobDefinition;
  const all = single === undefined ? (request.TrainingJobDefinitions ?? []) : [single];
  return all.map((definition) => ({
    definition,
    objective: definition.TuningObjective ?? config?.HyperParameterTuningJobObjective,
    ranges: rangesOf(definition.HyperParameterRanges ?? config?.ParameterRanges),
  }));
}

/** Where a training job of the definition runs: the first of several wishes, as this machine always has what it takes. */
export function resourcesOf({
  ResourceConfig: plain,
  HyperParameterTuningResourceConfig: flexible,
}: HyperParameterTrainingJobDefinition): ResourceConfig | undefined {
  if (flexible === undefined) return plain;
  const [first] = flexible.InstanceConfigs ?? [];
  return {
    InstanceType: first?.InstanceType ?? flexible.InstanceType,
    InstanceCount: first?.InstanceCount ?? flexible.InstanceCount,
    VolumeSizeInGB: first?.VolumeSizeInGB ?? flexible.VolumeSizeInGB,
    VolumeKmsKeyId: flexible.VolumeKmsKeyId,
  };
}
