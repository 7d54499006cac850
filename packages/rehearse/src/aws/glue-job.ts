import {
  BatchStopJobRunCommand,
  CreateJobCommand,
  DeleteJobCommand,
  GetJobRunCommand,
  type JobRun,
  StartJobRunCommand,
} from '@aws-sdk/client-glue';
import type { Aws } from '#aws/connect.ts';
import { endOf, type FollowWatch, followJob } from '#aws/follow-job.ts';

export interface GlueJobSpec {
  readonly name: string;
  readonly roleArn: string;
  /** `pythonshell`: a Python script; `slipway-sql`: a SQL script on the catalogue's tables. */
  readonly command: 'pythonshell' | 'slipway-sql';
  readonly scriptUrl: string;
  /** Job parameters by name, without the two dashes. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly connections?: readonly string[];
}

/** Creates a Glue job, runs it once and follows the run to its end. */
export async function runGlueJob(aws: Aws, spec: GlueJobSpec, watch: FollowWatch): Promise<JobRun> {
  const { name: JobName } = spec;
  await aws.glue.send(
    new CreateJobCommand({
      Name: spec.name,
      Role: spec.roleArn,
      Command: { Name: spec.command, ScriptLocation: spec.scriptUrl, PythonVersion: '3.9' },
      DefaultArguments: Object.fromEntries(
        Object.entries(spec.parameters).map(([name, value]) => [`--${name}`, value]),
      ),
      MaxCapacity: 1,
      ...(spec.connections === undefined
        ? {}
        : { Connections: { Connections: [...spec.connections] } }),
    }),
  );
  watch.undo.add('resource', `Glue job ${spec.name}`, () =>
    aws.glue.send(new DeleteJobCommand({ JobName })),
  );
  let runId = '';
  return followJob(
    {
      what: `run of Glue job ${spec.name}`,
      name: spec.name,
      create: async () => {
        const started = await aws.glue.send(new StartJobRunCommand({ JobName }));
        runId = started.JobRunId ?? '';
      },
      look: async () => {
        const { JobRun: description = {} } = await aws.glue.send(
          new GetJobRunCommand({ JobName, RunId: runId }),
        );
        const status = description.JobRunState ?? '';
        const end = endOf(status, 'SUCCEEDED');
        const reason = description.ErrorMessage;
        return { description, status, reason, ...(end === undefined ? {} : { end }) };
      },
      stop: () => aws.glue.send(new BatchStopJobRunCommand({ JobName, JobRunIds: [runId] })),
    },
    watch,
  );
}
