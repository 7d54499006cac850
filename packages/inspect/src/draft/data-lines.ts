import type { DataFindings, PartProfile, PersonalKind } from '@slipway/core';
import { type DraftLine, known, unknown } from '#draft/draft-line.ts';
import { yamlBytes, yamlList, yamlText } from '#draft/yaml-value.ts';
import type { Inspection } from '#inspect-data.ts';
import type { Tongue } from '#render/tongue.ts';

/** Kinds that tell who a person is and nothing that a model should learn. */
const whoKinds: ReadonlySet<PersonalKind> = new Set([
  'name',
  'email',
  'phone',
  'address',
  'official-number',
  'account-number',
  'network-address',
]);

const formats: Readonly<Record<string, string>> = { jpeg: 'jpeg', png: 'png', tiff: 'tiff' };

/** The group `data` of a draft. `location` is written as it is. */
export function dataLines(
  { profile, findings }: Inspection,
  location: string,
  { messages }: Tongue,
): readonly DraftLine[] {
  const { draft } = messages;
  const { main, task } = findings;
  if (main === undefined) return [];
  const ignored = ignoredColumns(findings);
  const found = formatsOf(main);
  const partial = main.kind === 'table' && !main.rowsExact ? draft.estimated : undefined;
  return [
    known('data:'),
    known(
      `  location: ${yamlText(location)}`,
      location.startsWith('s3:') ? undefined : draft.location,
    ),
    ...(location.startsWith('s3:')
      ? [known('  sources: [s3]')]
      : [unknown('  sources: [files]', draft.sources)]),
    ...(found.length > 0 ? [known(`  formats: ${yamlList(found)}`)] : []),
    ...(task === undefined ? [] : [known(`  modality: ${task.modality}`)]),
    known(`  rows: ${main.kind === 'table' ? main.rows : main.files}`, partial),
    ...(main.kind === 'table' ? [known(`  columns: ${main.columns.length}`)] : []),
    known(`  size: ${yamlBytes(profile.bytes)}`),
    known(`  fileSize: ${yamlBytes(main.bytes / Math.max(1, main.files))}`),
    ...(ignored.length > 0 ? [known(`  ignore: ${yamlList(ignored)}`, draft.ignore)] : []),
    sensitivityLine(findings, messages),
    unknown('  sizeIn12Months: 10 GB', draft.sizeIn12Months),
    unknown('  cadence: daily', draft.cadence),
    known(''),
  ];
}

function formatsOf(part: PartProfile): readonly string[] {
  if (part.kind === 'table') return [part.format];
  if (part.kind === 'texts') return ['text'];
  return part.formats.map(({ name }) => formats[name]).filter((name) => name !== undefined);
}

function ignoredColumns({ identifiers, constants, personal, targets }: DataFindings) {
  const who = personal.filter(({ kind }) => whoKinds.has(kind)).map(({ column }) => column);
  const target = targets[0]?.column;
  return [...new Set([...identifiers, ...who, ...constants])].filter((name) => name !== target);
}

function sensitivityLine({ personal }: DataFindings, { draft }: Tongue['messages']): DraftLine {
  if (personal.length === 0) return unknown('  sensitivity: [internal]', draft.sensitivityUnknown);
  const special = personal.some(({ kind }) => kind === 'sensitive') ? ['special-category'] : [];
  return known(`  sensitivity: ${yamlList(['personal', ...special])}`, draft.sensitivity);
}
