import { SlipwayError } from '@slipway/base';

/** The failures of the samples; each has its sentence and its hint in the command's catalogues. */
export const samplesErrors = {
  postgresFailed: (cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return new SlipwayError({
      code: 'SAMPLES_POSTGRES_FAILED',
      message: `The inspections cannot be written to PostgreSQL: ${reason}`,
      params: { reason },
      cause,
    });
  },
};
