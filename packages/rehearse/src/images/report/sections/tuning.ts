import { barTable, type Html, html, lineChart } from '@slipway/report';
import type { TrialEvidence } from '#images/image-evidence.ts';
import type { ImageReportContext } from '#images/report/image-report-context.ts';
import { duration, fixed } from '#report/rounded.ts';

interface NumberedTrial extends TrialEvidence {
  /** By when it began; from 1. */
  readonly number: number;
  readonly isBest: boolean;
}

/** What the search tried, what each try reached, and when it ran. */
export function tuningSection(context: ImageReportContext): Html | undefined {
  const { evidence, messages, format } = context;
  const { tuning } = evidence;
  if (tuning.trials.length === 0) return undefined;
  const trials = numbered(context);
  const words = messages.training;
  const best = trials.find(({ isBest }) => isBest)?.objective;
  const lead = {
    trials: trials.length,
    strategy: tuning.strategy,
    parallel: tuning.parallel,
    wall: duration(tuning.wallSeconds, format),
  };
  const value = best === undefined ? '–' : fixed(best, 3, format);
  return html`<section id="tuning"><h2>${words.tuningTitle}</h2>
<p>${words.tuningLead(lead)} ${words.tuningBest({ metric: tuning.metric, value })} ${words.registered[evidence.registered]} ${planned(context)}</p>
<div class="pair"><div><h3>${words.tuningChartTitle}</h3>${chart(context, trials, value)}</div>
<div><h3>${words.ganttTitle}</h3>${gantt(context, trials)}</div></div>${settings(context, trials)}</section>`;
}

function numbered({ evidence }: ImageReportContext): readonly NumberedTrial[] {
  const { trials, best } = evidence.tuning;
  const start = ({ startSeconds = Number.POSITIVE_INFINITY }: TrialEvidence) => startSeconds;
  return trials
    .toSorted((a, b) => (start(a) === start(b) ? 0 : start(a) - start(b)))
    .map((trial, index) => ({ ...trial, number: index + 1, isBest: trial.job === best }));
}

/** The plan's own search, where it is another one than was rehearsed. */
function planned({ evidence, plan, messages }: ImageReportContext): string | undefined {
  const configuration = plan.stages.find(({ id }) => id === 'tuning')?.choice.configuration;
  const { strategy, maxJobs } = configuration ?? {};
  if (typeof strategy !== 'string' || typeof maxJobs !== 'number') return undefined;
  const { tuning } = evidence;
  if (strategy === tuning.strategy && maxJobs === tuning.trials.length) return undefined;
  return messages.training.tuningPlanned({ strategy, trials: String(maxJobs) });
}

function chart(
  { messages, format }: ImageReportContext,
  trials: readonly NumberedTrial[],
  value: string,
): Html | undefined {
  const points = trials.flatMap(({ number, objective }) =>
    objective === undefined ? [] : [{ x: number, y: objective }],
  );
  if (points.length === 0) return undefined;
  const words = messages.training;
  const so = points.map(({ x }, index) => ({
    x,
    y: Math.max(...points.slice(0, index + 1).map(({ y }) => y)),
  }));
  const values = points.map(({ y }) => y);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const pad = (high - low || 0.1) * 0.12;
  const best = trials.find(({ isBest }) => isBest);
  return lineChart({
    id: 'trials',
    title: words.tuningChartTitle,
    description: words.tuningChartDescription({ trials: trials.length, value }),
    x: {
      label: words.trialAxis,
      domain: [0.5, trials.length + 0.5],
      isWhole: true,
      tick: (at) => format.number(at),
    },
    y: {
      label: words.columnObjective,
      domain: [low - pad, high + pad],
      tick: (at) => format.number(at, 3),
    },
    series: [
      { name: words.seriesTrials, points, tone: 'a', dots: true, scattered: true },
      { name: words.seriesBest, points: so, tone: 'ref', stepped: true },
    ],
    ...(best?.objective === undefined
      ? {}
      : { mark: { point: { x: best.number, y: best.objective }, label: words.markBest } }),
  });
}

function gantt(
  { messages, format }: ImageReportContext,
  trials: readonly NumberedTrial[],
): Html | undefined {
  const words = messages.training;
  const rows = trials.flatMap(({ number, startSeconds: from, endSeconds: to, isBest }) =>
    from === undefined || to === undefined
      ? []
      : [
          {
            name: words.trialName({ trial: number }),
            from,
            to,
            figure: words.spanFigure({ from, to }, format),
            tone: isBest ? ('c' as const) : ('a' as const),
          },
        ],
  );
  return rows.length === 0 ? undefined : barTable({ caption: words.ganttCaption, rows });
}

function settings(
  { evidence, messages, format }: ImageReportContext,
  trials: readonly NumberedTrial[],
): Html {
  const words = messages.training;
  const names = [...new Set(trials.flatMap((trial) => Object.keys(trial.hyperparameters)))];
  const rows = trials.map(({ number, status, objective, hyperparameters, isBest }) => {
    const tag = isBest ? html`<span class="tag">${words.bestTag}</span>` : undefined;
    const values = names.map(
      (name) => html`<td class="n">${setting(hyperparameters[name], format.number)}</td>`,
    );
    const reached = objective === undefined ? '–' : fixed(objective, 3, format);
    return html`<tr><td>${words.trialName({ trial: number })}${tag}</td>${values}<td class="n">${reached}</td><td>${status}</td></tr>`;
  });
  const heads = names.map((name) => html`<th class="n"><code>${name}</code></th>`);
  return html`<details><summary>${words.trialsTable} (${trials.length})</summary><div class="scroll"><table>
<thead><tr><th>${words.columnTrial}</th>${heads}<th class="n">${evidence.tuning.metric}</th><th>${words.columnStatus}</th></tr></thead>
<tbody>${rows}</tbody></table></div></details>`;
}

/** A number with the digits that matter; a category as it is. */
function setting(text: string | undefined, number: (value: number, digits: number) => string) {
  if (text === undefined) return '–';
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value)
    ? text
    : number(Number(value.toPrecision(3)), 6);
}
