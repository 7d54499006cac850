import { invokeEndpoint } from '#aws/invoke-endpoint.ts';
import { featureCsv } from '#data/encode-rows.ts';
import { rehearsalError } from '#errors.ts';
import { bestThreshold } from '#quality/best-threshold.ts';
import { measureQuality, type Quality } from '#quality/quality.ts';
import { runStep, type Session, type StepResult } from '#session.ts';
import type { Part, PreparedData } from '#steps/prepare-data.ts';

/** Gives a score to each encoded row, in order. */
export type Scorer = (features: readonly string[]) => Promise<readonly number[]>;

export interface ScoredRows {
  readonly quality: Quality;
  /** Scores of the held-out rows, in their order. */
  readonly heldOut: readonly number[];
  readonly seconds: number;
}

/** Rows in one request: a few tens of kilobytes, far below the limits of the service. */
export const ROWS_PER_CALL = 250;

export function endpointScorer(session: Session, endpoint: string): Scorer {
  const { signal } = session.world;
  return async (features) => {
    const scores: number[] = [];
    for (let from = 0; from < features.length; from += ROWS_PER_CALL) {
      const rows = features.slice(from, from + ROWS_PER_CALL);
      const answer = await invokeEndpoint(session.aws, endpoint, {
        body: featureCsv(rows),
        signal,
      });
      scores.push(...answer);
    }
    return scores;
  };
}

/** Finds the threshold on the validation rows, then measures once on the held-out rows. */
export function scoreRows(
  session: Session,
  data: PreparedData,
  scorer: Scorer,
): Promise<ScoredRows> {
  const { stopwatch } = session.world;
  return runStep(session, 'score', async (): Promise<StepResult<ScoredRows>> => {
    const started = stopwatch.elapsedMs();
    const validation = await scoresOf(data.validation, scorer);
    const heldOut = await scoresOf(data.test, scorer);
    const seconds = (stopwatch.elapsedMs() - started) / 1000;
    const threshold = bestThreshold({ labels: data.validation.labels, scores: validation });
    const quality = measureQuality(
      { labels: data.test.labels, scores: heldOut },
      { threshold, seed: session.request.seed },
    );
    return {
      value: { quality, heldOut, seconds },
      facts: { of: 'score', auc: quality.auc, rows: quality.rows },
    };
  });
}

async function scoresOf(part: Part, scorer: Scorer): Promise<readonly number[]> {
  const scores = await scorer(part.features);
  if (scores.length === part.features.length && scores.every(Number.isFinite)) return scores;
  throw rehearsalError({
    code: 'REHEARSE_STEP_FAILED',
    message: `${part.features.length} rows were sent and ${scores.length} scores came back`,
    params: {
      step: 'score',
      reason: `${part.features.length} rows sent, ${scores.length} scores received`,
    },
  });
}
