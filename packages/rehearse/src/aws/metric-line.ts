/** The metrics of one boosting round, by name: `train:auc`, `validation:logloss`. */
export interface RoundMetrics {
  readonly round: number;
  readonly values: Readonly<Record<string, number>>;
}

/** `#011` is a TAB as SageMaker's log agent writes it. */
const SEPARATOR = /#011|\t/;

/** Reads a line such as `[12]#011train-auc:0.98#011validation-auc:0.92`; undefined for any other. */
export function parseMetricLine(line: string): RoundMetrics | undefined {
  const start = /\[(\d{1,7})\](?:#011|\t)/.exec(line);
  if (start?.[1] === undefined) return undefined;
  const values: Record<string, number> = {};
  for (const part of line.slice(start.index + start[0].length).split(SEPARATOR)) {
    const metric = /^(train|validation)-([\w@.-]{1,60}):(\S{1,40})$/.exec(part.trim());
    const value = Number(metric?.[3]);
    if (metric !== null && Number.isFinite(value)) values[`${metric[1]}:${metric[2]}`] = value;
  }
  return Object.keys(values).length === 0 ? undefined : { round: Number(start[1]), values };
}
