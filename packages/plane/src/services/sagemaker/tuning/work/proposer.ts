import { mkdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SlipwayError } from '@slipway/base';
import type { ParameterRange } from '../domain/parameter-range.ts';
import type { TuningNeeds } from '../needs.ts';

/** A question to `slipway_tuning.propose` (runtimes/tuning): all that is known of the search, and how many more. */
export interface Question {
  readonly strategy: 'Bayesian' | 'Random';
  readonly direction: 'minimize' | 'maximize';
  readonly seed: number;
  readonly expectedTrials: number;
  readonly count: number;
  readonly parameters: readonly ParameterRange[];
  readonly trials: readonly KnownTrial[];
}

export interface KnownTrial {
  readonly values: Readonly<Record<string, string>>;
  readonly state: 'complete' | 'running' | 'failed';
  readonly objective?: number;
}

export type Proposal = Readonly<Record<string, string>>;

const environmentName = 'tuning';
const processId = 'tuning-proposer';
const pollMs = 20;
const graceMs = 2_000;

/**
 * Asks the proposing program, one process for all tuning jobs, started when it is first needed. It remembers nothing
 * between questions, so that it may end or be killed at any time.
 */
export class Proposer {
  readonly #needs: TuningNeeds;
  readonly #dir: string;
  #count = 0;
  #starting: Promise<void> | undefined;

  constructor(needs: TuningNeeds) {
    this.#needs = needs;
    this.#dir = join(needs.workDir, 'tuning', 'questions');
  }

  async propose(question: Question, signal: AbortSignal): Promise<readonly Proposal[]> {
    const answer = (await this.#ask(question, signal)) ?? (await this.#ask(question, signal));
    if (answer === undefined) throw proposerFailed('its process ended twice');
    return answer;
  }

  /** Ends the process, also one that an earlier plane has left. */
  async close(): Promise<void> {
    const { supervisor } = this.#needs;
    if (supervisor.state(processId) !== undefined) {
      await supervisor.stop(processId);
      await supervisor.ended(processId);
      await supervisor.forget(processId);
    }
    await rm(this.#dir, { recursive: true, force: true });
  }

  /** Undefined when the process ended before it could answer, as an idle one does. */
  async #ask(question: Question, signal: AbortSignal): Promise<readonly Proposal[] | undefined> {
    this.#starting ??= this.#ensureRunning(signal).finally(() => {
      this.#starting = undefined;
    });
    await this.#starting;
    this.#count += 1;
    const [draft, ask, answer] = ['draft', 'ask', 'answer'].map((kind) =>
      join(this.#dir, `${kind}-${this.#count}.json`),
    ) as [string, string, string];
    await writeFile(draft, JSON.stringify(question));
    await rename(draft, ask);
    for (;;) {
      const text = await readFile(answer, 'utf8').catch(() => undefined);
      if (text !== undefined) {
        await unlink(answer);
        return parseAnswer(text);
      }
      if (this.#needs.supervisor.state(processId)?.kind === 'ended') return undefined;
      await sleep(pollMs, undefined, { signal });
    }
  }

  async #ensureRunning(signal: AbortSignal): Promise<void> {
    const { supervisor, environments, runtimesDir } = this.#needs;
    const state = supervisor.state(processId);
    if (state !== undefined && state.kind !== 'ended') return;
    if (state !== undefined) await supervisor.forget(processId);
    const { python } = await environments.ensure(environmentName, { signal });
    await rm(this.#dir, { recursive: true, force: true });
    await mkdir(this.#dir, { recursive: true, mode: 0o700 });
    await supervisor.submit({
      id: processId,
      command: [python, '-m', 'slipway_tuning.serve', this.#dir],
      cwd: this.#dir,
      env: {
        PATH: '/usr/local/bin:/usr/bin:/bin',
        LANG: 'C.UTF-8',
        PYTHONPATH: join(runtimesDir, environmentName),
        PYTHONUNBUFFERED: '1',
        PYTHONSAFEPATH: '1',
        PYTHONDONTWRITEBYTECODE: '1',
        OMP_NUM_THREADS: '1',
      },
      // It thinks for milliseconds while training jobs have the cores.
      slots: 0,
      graceMs,
    });
  }
}

function parseAnswer(text: string): readonly Proposal[] {
  const answer: unknown = JSON.parse(text);
  if (typeof answer !== 'object' || answer === null) throw proposerFailed(text.slice(0, 200));
  if ('proposals' in answer && Array.isArray(answer.proposals)) return answer.proposals;
  throw proposerFailed('error' in answer ? String(answer.error) : text.slice(0, 200));
}

function proposerFailed(reason: string): SlipwayError {
  return new SlipwayError({
    code: 'TUNING_PROPOSER_FAILED',
    message: `The program that proposes hyperparameters failed: ${reason}`,
    params: { reason },
  });
}
