import { rehearsalError } from '#errors.ts';

/**
 * What only a rehearsal needs and AWS has no call for: a spot interruption on purpose, a faster clock
 * for schedules. These doors are the plane's; on AWS there are none, and the rehearsal does without.
 */
export interface PlaneDoors {
  interruptTraining(job: string): Promise<void>;
  setClockSpeed(speed: number): Promise<void>;
}

export function planeDoors(endpointUrl: string): PlaneDoors {
  const post = async (path: string, body?: unknown) => {
    const answer = await fetch(new URL(path, endpointUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.ok) return;
    const reason = `${path}: ${answer.status} ${await answer.text()}`;
    throw rehearsalError({
      code: 'REHEARSE_PLANE_REFUSED',
      message: `the plane refused ${reason}`,
      params: { reason },
    });
  };
  return {
    interruptTraining: (job) => post(`/_slipway/training-jobs/${job}/interrupt`),
    setClockSpeed: (speed) => post('/_slipway/clock', { speed }),
  };
}
