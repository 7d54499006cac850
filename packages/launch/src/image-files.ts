import type { LaunchFile } from '#launch-file.ts';

/** Images of the app by the runtime that they hold, and the program that each runs. */
const images = {
  'data-wrangler': 'slipway_data_wrangler.process',
  debugger: 'slipway_debugger.evaluate',
  monitor: 'slipway_monitor.process',
} as const;

/** A folder an image: the program, its locked packages and the Dockerfile that `cdk deploy` builds. */
export function imageFiles(runtimes: readonly LaunchFile[]): readonly LaunchFile[] {
  return Object.entries(images).flatMap(([name, program]) => [
    { path: `images/${name}/Dockerfile`, text: dockerfile(program) },
    ...runtimes
      .filter(({ path }) => belongs(path, name))
      .map(({ path, text }) => ({ path: `images/${path}`, text })),
  ]);
}

function belongs(path: string, name: string): boolean {
  const [folder, first = ''] = path.split('/');
  return folder === name && (first === 'requirements.lock' || first.startsWith('slipway_'));
}

/** SageMaker starts a processing image by its entry point and gives it `/opt/ml`, the programs' own default. */
function dockerfile(program: string): string {
  return [
    'FROM public.ecr.aws/docker/library/python:3.11-slim',
    'WORKDIR /opt/program',
    'COPY requirements.lock .',
    'RUN pip install --no-cache-dir --require-hashes -r requirements.lock',
    `COPY ${program.split('.')[0]} ${program.split('.')[0]}`,
    'ENV PYTHONPATH=/opt/program PYTHONUNBUFFERED=1',
    `ENTRYPOINT ["python", "-m", "${program}"]`,
    '',
  ].join('\n');
}
