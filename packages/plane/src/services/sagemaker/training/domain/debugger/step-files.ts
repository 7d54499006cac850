import type { Mode, Scalar } from './scalar.ts';
import { tensorEvent } from './tensor-event.ts';

export const worker = 'worker_0';
export const endOfJobFile = 'training_job_end.ts';
export const collectionsFile = `collections/000000000/${worker}_collections.json`;

/** The two files of a step, by their path below `debug-output/`. */
export interface StepFiles {
  readonly eventPath: string;
  readonly events: Uint8Array;
  readonly indexPath: string;
  readonly index: string;
}

/** Layout: training contract 5.3. */
export function stepFiles(step: number, scalars: readonly Scalar[]): StepFiles {
  const padded = String(step).padStart(12, '0');
  const block = String(Math.floor(step / 1000)).padStart(9, '0');
  const eventPath = `events/${padded}/${padded}_${worker}.tfevents`;
  const events: Uint8Array[] = [];
  let start = 0;
  const payload = scalars.map((scalar) => {
    const event = tensorEvent(scalar);
    events.push(event);
    const place = { tensorname: scalar.name, start_idx: start, length: event.length };
    start += event.length;
    return place;
  });
  const meta = { mode: modeOf(scalars), mode_step: step, event_file_name: eventPath };
  return {
    eventPath,
    events: Buffer.concat(events),
    indexPath: `index/${block}/${padded}_${worker}.json`,
    index: JSON.stringify({ meta, tensor_payload: payload, shape_payload: [] }),
  };
}

/** A step has one mode in smdebug; a step of several is one of the whole run. */
function modeOf(scalars: readonly Scalar[]): Mode {
  const [first, ...others] = new Set(scalars.map(({ mode }) => mode));
  return first !== undefined && others.length === 0 ? first : 'GLOBAL';
}

/** `worker_0_collections.json`: which tensors each collection has. */
export function collectionsJson(tensors: ReadonlyMap<string, ReadonlySet<string>>): string {
  const collections = Object.fromEntries(
    [...tensors].map(([name, names]) => [
      name,
      {
        name,
        include_regex: [],
        tensor_names: [...names].sort(),
        reduction_config: null,
        save_config: null,
        save_histogram: true,
      },
    ]),
  );
  return JSON.stringify({ collections, _meta: { num_workers: 1 } });
}
