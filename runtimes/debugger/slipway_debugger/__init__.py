"""SageMaker Debugger's built-in rules on the scalars of a training job, read from S3 while they are written."""
