import type { Language } from '@slipway/base';
import { dataLines } from '#draft/data-lines.ts';
import { type DraftLine, known, layOutDraft, unknown } from '#draft/draft-line.ts';
import { problemLines } from '#draft/problem-lines.ts';
import { yamlText } from '#draft/yaml-value.ts';
import type { Inspection } from '#inspect-data.ts';
import { shown } from '#render/shown.ts';
import { type Tongue, tongueFor } from '#render/tongue.ts';

export interface DraftOptions {
  readonly language: Language;
  /** Of the project. */
  readonly name: string;
  /** Where the data is, seen from the need's file. */
  readonly location: string;
}

const LONGEST_NAME = 100;

/**
 * A need in YAML that `parseNeed` accepts: what the data shows filled in, what it cannot show as lines behind `#`.
 * Undefined when nothing could be read, for then not even the task can be guessed.
 */
export function draftNeed(inspection: Inspection, options: DraftOptions): string | undefined {
  if (inspection.findings.task === undefined) return undefined;
  const tongue = tongueFor(options.language);
  const { draft } = tongue.messages;
  const name = [...options.name].slice(0, LONGEST_NAME).join('') || 'project';
  const head = draft.head({ location: shown(inspection.profile.location, 60) });
  return layOutDraft([
    ...head.map((line) => known(`# ${line}`)),
    known(''),
    known(`name: ${yamlText(name)}`),
    known(''),
    ...problemLines(inspection.findings, tongue),
    ...dataLines(inspection, options.location, tongue),
    ...unseen(draft),
  ]);
}

/** What no data can tell. */
function unseen(draft: Tongue['messages']['draft']): readonly DraftLine[] {
  return [
    unknown('training:'),
    unknown('  cadence: monthly', draft.trainingCadence),
    unknown('  interruptible: true', draft.interruptible),
    unknown('  deadlineSlack: 3', draft.deadline),
    known(''),
    unknown('deployment:'),
    unknown('  modes: [real-time, batch]', draft.modes),
    unknown('  latency: 100 ms', draft.latency),
    unknown('  payload: 10 kB', draft.payload),
    unknown('  traffic:'),
    unknown('    mean: 2 req/s', draft.mean),
    unknown('    peak: 20 req/s', draft.peak),
    unknown('  batch:'),
    unknown('    cadence: daily', draft.batchCadence),
    known(''),
    unknown('operations:'),
    unknown('  monitoring: [data-drift]', draft.monitoring),
    unknown('  labelDelay: 1 months', draft.labelDelay),
    known(''),
    unknown('team:'),
    unknown('  skills: [python]', draft.skills),
    unknown('  size: 2', draft.teamSize),
    known(''),
    unknown('constraints:'),
    unknown('  region: eu-west-3', draft.region),
    unknown('  residency: eu', draft.residency),
    unknown('  budget: 400 USD/month', draft.budget),
  ];
}
