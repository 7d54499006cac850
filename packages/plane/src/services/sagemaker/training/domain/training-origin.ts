/** The job that made a training job, as DescribeTrainingJob names it. */
export interface TrainingOrigin {
  readonly tuning?: {
    readonly arn: string;
    /** A metric of the algorithm: the one that the tuning job compares. */
    readonly objectiveMetric: string;
  };
  readonly autoMlJobArn?: string;
}
