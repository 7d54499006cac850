import type { Formatter } from '@slipway/base';
import type { InspectReason, PersonalForm, PersonalKind, ProblemCode } from '@slipway/core';

type Reasons = {
  readonly [Code in InspectReason['code']]: (
    reason: Extract<InspectReason, { code: Code }>,
    format: Formatter,
  ) => string;
};

interface ProblemParams {
  readonly file: string;
  readonly detail: string;
  readonly count: number;
}

type Problems = Readonly<Record<ProblemCode, (p: ProblemParams, f: Formatter) => string>>;

const reasons: Reasons = {
  asked: () => 'you said so',
  'named-so': ({ word }) => `its name says "${word}"`,
  'asks-yes-or-no': () => 'its name asks a question',
  'last-column': () => 'it is the last column',
  'first-column': () => 'it is the first column of a table without header',
  'two-values': () => 'it has two values',
  'few-values': ({ values }) => `it has ${values} values`,
  'many-numbers': () => 'it holds numbers',
  'no-target': () => 'no column looks like an answer to learn, so only groups could be found',
  series: ({ column, series }, f) =>
    series === 1
      ? `one value for each time in ${column}`
      : `about ${f.number(series)} series over the times in ${column}`,
  'free-text': ({ column, words }) => `${column} holds texts of about ${words} words`,
  opinions: () => 'the classes are opinions',
  'who-and-what': ({ user, item }) => `${user} and ${item} say who dealt with what`,
  'class-folders': ({ classes }, f) => `the files lie in ${f.number(classes)} folders, one a class`,
  manifest: ({ classes }, f) => `a manifest puts the images into ${f.number(classes)} classes`,
  boxes: () => 'a manifest marks places in the images',
  masks: () => 'masks lie beside the images',
  'good-and-bad': ({ word }) => `a class is called ${word}`,
  'images-unlabelled': () => 'nothing says what the images show',
  'texts-unlabelled': () => 'nothing says what the texts are about',
};

const problems: Problems = {
  unreadable: ({ file, detail }) => `${file} cannot be read: ${detail}`,
  'empty-file': ({ file }) => `${file} is empty`,
  'header-only': ({ file }) => `${file} has a header but no row`,
  'not-utf8': ({ file }) => `${file} is not UTF-8; tables are read as Latin-1, texts left out`,
  'line-too-long': ({ file }) => `${file} has a line of more than 2 MB: left out`,
  'truncated-parquet': ({ file, detail }) =>
    `${file} is broken or cut off: left out${detail === '' ? '' : ` (${detail})`}`,
  'broken-image': ({ file, detail }) => `${file} is no image that can be read: ${detail}`,
  'broken-rows': ({ file, detail, count }, f) =>
    `${file}: ${count === 1 ? 'one row' : `${f.number(count)} rows`} broken and left out, first in line ${detail}`,
  'not-a-table': ({ file, detail }) => `${file} cannot be read as a table: ${detail}`,
  'link-loop': ({ file }) => `${file} leads to a folder that was seen already: not followed`,
  'too-many-files': ({ count }, f) => `only the first ${f.number(count)} files were looked at`,
  'not-fetched': ({ file, detail }) => `${file} was not downloaded (${detail})`,
  'unknown-kind': ({ detail, count }, f) =>
    count === 1
      ? `${detail} is of no kind that is known: left out`
      : `${f.number(count)} files are of no kind that is known: left out (${detail}, ...)`,
};

const personalKinds: Readonly<Record<PersonalKind, string>> = {
  name: 'name',
  email: 'e-mail address',
  phone: 'telephone number',
  address: 'address',
  birth: 'birth',
  'official-number': 'official number',
  'account-number': 'account or card number',
  'network-address': 'network address or device',
  place: 'place',
  sensitive: 'sensitive (health, belief, origin ...)',
};

const personalForms: Readonly<Record<PersonalForm, string>> = {
  email: 'e-mail addresses',
  iban: 'IBANs with correct check digits',
  'french-nir': 'French social security numbers with correct key',
  'payment-card': 'card numbers with correct check digit',
  'ip-address': 'IP addresses',
  phone: 'telephone numbers',
};

/** What a look at data says, in English. `fr.ts` must say the same: a missing sentence is a type error. */
export const en = {
  reasons,
  problems,
  personalKinds,
  personalForms,

  title: (p: { location: string; files: number; bytes: number }, f: Formatter) =>
    `${p.location}: ${p.files === 1 ? 'one file' : `${f.number(p.files)} files`}, ${f.bytes(p.bytes)}`,
  table: (p: { name: string; rows: number; exact: boolean; columns: number }, f: Formatter) =>
    `Table ${p.name}: ${p.exact ? '' : 'about '}${f.number(p.rows)} ${p.rows === 1 ? 'row' : 'rows'}, ${f.number(p.columns)} ${p.columns === 1 ? 'column' : 'columns'}`,
  readOnly: (p: { rows: number }, f: Formatter) =>
    `Read in part: all figures below are of ${f.number(p.rows)} rows.`,
  duplicates: (p: { count: number }, f: Formatter) =>
    p.count === 0
      ? 'no repeated row'
      : p.count === 1
        ? 'one repeated row'
        : `${f.number(p.count)} repeated rows`,
  copies: (p: { count: number }, f: Formatter) =>
    p.count === 0 ? 'no copies' : `${f.number(p.count)} ${p.count === 1 ? 'copy' : 'copies'}`,
  noHeader: 'no header line (names are made up)',
  columnHead: {
    name: 'column',
    type: 'type',
    missing: 'missing',
    distinct: 'distinct',
    values: 'values',
  },
  types: {
    integer: 'integer',
    decimal: 'decimal',
    boolean: 'yes/no',
    date: 'date',
    timestamp: 'timestamp',
    time: 'time',
    text: 'text',
    nested: 'nested',
    binary: 'binary',
    empty: 'empty',
  },
  marks: {
    target: 'target?',
    time: 'time',
    personal: 'personal?',
    key: 'key',
    constant: 'constant',
  },
  range: (p: { min: string; max: string; mean: string | undefined }) =>
    `${p.min} to ${p.max}${p.mean === undefined ? '' : `, mean ${p.mean}`}`,
  ofWords: (p: { words: number }, f: Formatter) => `texts of about ${f.number(p.words, 0)} words`,
  more: (p: { count: number }, f: Formatter) =>
    `... and ${f.number(p.count)} more (--json shows all)`,
  images: (p: { files: number; formats: string }, f: Formatter) =>
    `Images: ${f.number(p.files)}${p.formats === '' ? '' : ` (${p.formats})`}`,
  imageSizes: (p: { width: string; height: string; channels: string }) =>
    `Width ${p.width}, height ${p.height} pixels; channels: ${p.channels}`,
  measuredOf: (p: { measured: number; files: number }, f: Formatter) =>
    `Sample: sizes are of ${f.number(p.measured)} of ${f.number(p.files)} files, spread evenly.`,
  spread: (p: { min: number; median: number; max: number }, f: Formatter) =>
    p.min === p.max
      ? f.number(p.min)
      : `${f.number(p.min)} to ${f.number(p.max)} (half below ${f.number(p.median)})`,
  texts: (p: { files: number }, f: Formatter) => `Texts: ${f.number(p.files)} documents`,
  wordsEach: (p: { words: string }) => `Words: ${p.words}`,
  otherPart: (p: { what: string; bytes: number }, f: Formatter) =>
    `Also: ${p.what}, ${f.bytes(p.bytes)}`,

  labels: {
    target: 'Target',
    classes: 'Classes',
    task: 'Task',
    time: 'Time',
    personal: 'Personal',
    unused: 'Not useful',
    problems: 'Problems',
    next: 'Next',
  },
  certainty: { likely: 'likely', possible: 'possibly', guess: 'a guess' },
  noTarget: 'no column looks like the answer to learn; name it with --target COLUMN',
  also: (p: { columns: string }) => `; or ${p.columns}`,
  because: (p: { what: string; certainty: string; reasons: string }) =>
    `${p.what} (${p.certainty}: ${p.reasons})`,
  timeColumn: (p: { column: string; from: string; to: string }) =>
    `${p.column}, ${p.from} to ${p.to}`,
  noPersonal: (p: { sampled: number }, f: Formatter) =>
    `none seen, by names of columns and by the form of values in ${f.number(p.sampled)} rows; check yourself`,
  personalFound: (p: { column: string; kind: string; share: string | undefined; form: string }) =>
    p.share === undefined
      ? `${p.column} (${p.kind}, by its name)`
      : `${p.column} (${p.share} of the values are like ${p.form})`,
  personalLikely: (p: { list: string }) => `likely in ${p.list}; check yourself`,
  keys: (p: { columns: string }) => `names the row: ${p.columns}`,
  constants: (p: { columns: string }) => `always the same: ${p.columns}`,
  verdicts: {
    even: '',
    uneven: 'uneven: accuracy would mislead',
    rare: 'very uneven: accuracy would mislead, more of the rare ones would help most',
  },
  next: (p: { location: string }) =>
    `slipway inspect ${p.location} --out needs.yaml   (drafts the need)`,
  nothingRead: 'Nothing in it could be read.',

  draft: {
    head: (p: { location: string }) => [
      `Drafted by slipway inspect from ${p.location}. What the data shows is filled in; check it.`,
      'Lines that begin with # are not known: take the # away and fill in what you know. Each one',
      'makes the plan better. Then: slipway advise this-file',
    ],
    likelyTask: (p: { certainty: string; reasons: string }) => `${p.certainty}: ${p.reasons}`,
    targetMissing: 'column that holds the answer to learn; none was found',
    positive: 'the answer that the score is about',
    metric: 'what decides which model is better',
    interpretability: 'must single predictions be explained? none, useful, required',
    customisation: 'control over the model that is wanted: low, medium, high',
    ignore: 'name the row or the person, or never change: nothing to learn from',
    location: 'counts from this file',
    sensitivity: 'likely, by names and forms of columns: check it',
    sensitivityUnknown: 'public, internal, confidential, personal, special-category, regulated',
    sources: 'where it comes from: files, s3, database, warehouse, saas, stream, devices, api',
    cadence: 'how often new data arrives: once, hourly, daily, weekly, monthly, continuous',
    sizeIn12Months: 'size expected in twelve months',
    estimated: 'computed from a part of the data',
    trainingCadence: 'how often the model is trained again',
    interruptible: 'may a run be interrupted and go on later?',
    deadline: 'time until the result is needed, in lengths of a run',
    modes: 'real-time, batch, one-off, streaming, edge',
    latency: 'time within which 99 % of the answers must arrive',
    payload: 'size of one request',
    mean: 'average over a month',
    peak: 'at the busiest moment',
    batchCadence: 'how often all is scored',
    monitoring: 'data-drift, model-quality, bias, explanations',
    labelDelay: 'when the truth about a prediction is known',
    skills: 'none, sql, python, spark, ml, devops, kubernetes, airflow',
    teamSize: 'people',
    region: 'AWS Region',
    residency: 'where the data must stay: france, eu, europe, anywhere',
    budget: 'the most that it may cost',
  },
};

export type Messages = typeof en;
