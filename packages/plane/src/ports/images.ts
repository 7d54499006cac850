/**
 * The programs that stand in for SageMaker's container images, read from `runtimes/<name>/image.json`.
 * An image URI is recognised by its repository name, whatever the account and the region.
 */
export interface Images {
  /** Undefined when no image of ours can stand in for the URI. */
  resolve(imageUri: string): Image | undefined;
  all(): readonly Image[];
}

export interface Image {
  readonly name: string;
  /** ECR repository names that it answers to: `['xgboost', 'sagemaker-xgboost']`. */
  readonly repositories: readonly string[];
  readonly tags: readonly string[];
  /** Python environment, see `PythonEnvironments`. */
  readonly environment: string;
  /** Module of the training program: run as `python -m <module>` with `SAGEMAKER_BASE_DIR` in place of `/opt/ml`. */
  readonly trainModule?: string;
  /**
   * Module that makes a model servable in process: `python -m <module> <model dir> <out dir>` writes
   * `model.onnx` and `serving.json` to the out dir, or exits with 1 and the reason on its last line of standard error.
   */
  readonly exportModule?: string;
  /** Module of the processing program: run as `python -m <module>`, as the image's own entry point. */
  readonly processModule?: string;
  /** The image runs scripts of the user in processing jobs: `ContainerEntrypoint` is `python3` and a script. */
  readonly runsScripts?: boolean;
  /** Debugger saves a run's scalars each so many steps unless the request says otherwise; each step when not given. */
  readonly scalarInterval?: number;
  /** What the service injects into DescribeTrainingJob for a built-in algorithm. */
  readonly metricDefinitions: readonly { readonly name: string; readonly regex: string }[];
  /** What `GET /execution-parameters` of the container answers. */
  readonly executionParameters: {
    readonly maxConcurrentTransforms: number;
    readonly batchStrategy: 'MULTI_RECORD' | 'SINGLE_RECORD';
    readonly maxPayloadInMB: number;
  };
  /** Absolute folder that goes on PYTHONPATH. */
  readonly dir: string;
}
