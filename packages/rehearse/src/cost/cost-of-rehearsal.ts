import type { CostLine, DecisionId, Plan } from '@slipway/core';

/** What the rehearsed work would have cost on AWS, by the plan's own unit prices. */
export interface CostOfRehearsal {
  readonly currency: 'USD';
  readonly lines: readonly RehearsedLine[];
  /** USD; exactly the sum of the lines. */
  readonly total: number;
}

export interface RehearsedLine {
  readonly id: 'training' | 'endpoint' | 'batch';
  /** Id of the plan's line that gave the unit price. */
  readonly planLine: string;
  readonly seconds: number;
  readonly usdPerHour: number;
  readonly amount: number;
  readonly price: CostLine['price'];
}

/** Seconds measured here; on AWS the same work takes another time, so this is an order of magnitude. */
export interface RehearsedSeconds {
  readonly trainingSeconds: number;
  readonly endpointSeconds: number;
  readonly batchSeconds: number;
}

const HOURLY = /^(instance-)?(h|hours?)$/i;

/** Lines for the parts that the plan prices by the hour; serverless answers cost too little to show. */
export function costOfRehearsal(plan: Plan, seconds: RehearsedSeconds): CostOfRehearsal {
  const lines = [
    lineOf(plan, {
      id: 'training',
      stages: ['training-compute', 'training-purchase'],
      seconds: seconds.trainingSeconds,
    }),
    lineOf(plan, {
      id: 'endpoint',
      stages: ['real-time', 'scaling'],
      seconds: seconds.endpointSeconds,
    }),
    lineOf(plan, { id: 'batch', stages: ['batch'], seconds: seconds.batchSeconds }),
  ].filter((line) => line !== undefined);
  return { currency: 'USD', lines, total: lines.reduce((sum, { amount }) => sum + amount, 0) };
}

interface Wanted {
  readonly id: RehearsedLine['id'];
  readonly stages: readonly DecisionId[];
  readonly seconds: number;
}

function lineOf(plan: Plan, { id, stages, seconds }: Wanted): RehearsedLine | undefined {
  const line = plan.cost.lines.find(
    ({ stage, unit }) => stages.includes(stage) && HOURLY.test(unit),
  );
  if (line === undefined || seconds === 0) return undefined;
  const { unitPriceUsd: usdPerHour, price } = line;
  const amount = Math.round((seconds / 3600) * usdPerHour * 1e6) / 1e6;
  return { id, planLine: line.id, seconds, usdPerHour, amount, price };
}
