import { expect } from 'vitest';

export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly status: number | undefined;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** The AWS error that a call is refused with; fails the test when the call is not refused. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const error = await call.then(
    (answer) => expect.fail(`was not refused, but answered ${JSON.stringify(answer)}`),
    (refused: unknown) => refused,
  );
  const status = field(field(error, '$metadata'), 'httpStatusCode');
  return {
    code: String(field(error, 'name')),
    message: String(field(error, 'message')),
    status: typeof status === 'number' ? status : undefined,
  };
}
