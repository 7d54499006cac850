import type { Formatter } from '@slipway/base';

/** What the last line of a rehearsal tells; undefined is what the plan has not. */
export interface VerdictFigures {
  readonly auc: number;
  readonly low: number;
  readonly high: number;
  readonly rows: number;
  /** Milliseconds. */
  readonly p99: number | undefined;
  readonly batchAgrees: boolean | undefined;
}

/** What the command line says, in English. `fr.ts` must say the same: a missing sentence is a type error. */
export const en = {
  tagline: 'from a need to a running machine learning system, rehearsed here, then on AWS',
  usage: 'Usage:',
  commandWord: 'command',
  commandsTitle: 'Commands',
  argumentsTitle: 'Arguments',
  flagsTitle: 'Options',
  everywhereTitle: 'Everywhere',
  examplesTitle: 'Examples',
  overviewEnd:
    'First time here? Try: slipway demo\nAll about one command: slipway <command> --help. Exit codes: 0 done, 1 the work failed, 2 wrong input.',

  flagLang: 'language of everything that is meant for people',
  flagJson: 'one JSON document on standard output, for machines',
  flagQuiet: 'no progress, only results and errors',
  flagHelp: 'this page',

  adviseSummary: 'Which AWS services a project needs, why, and what they cost a month',
  adviseNeeds: 'the need: a YAML or JSON file, or - (see slipway schema needs)',
  adviseWithoutNeed:
    'No need is given. With a file: slipway advise needs.yaml. By questions: slipway advise --ask. From data: slipway inspect DATA --out needs.yaml.',
  needMoreMistakes: ({ count }: { count: number }) => `... and ${count} more.`,
  adviseFormat: 'how the plan is written (text)',
  adviseOut: 'write the plan into this file',
  planWritten: ({ path }: { path: string }) => `Plan written: ${path}`,
  advisePrefer: 'what counts most (balanced)',
  inspectSummary: 'Look at data: what it holds, what it could teach; drafts the need',
  inspectData: 'file, folder or s3:// prefix: CSV, TSV, JSON lines, Parquet, images, texts',
  inspectOut: 'write a draft of the need into this file',
  inspectForce: 'overwrite the file of --out',
  inspectTarget: 'column that holds the answer to learn (guessed)',
  inspectLooking: 'Looking at the data',
  inspectSteps: {
    list: 'listing',
    table: 'reading',
    images: 'opening images',
    texts: 'reading texts',
  },
  draftWritten: ({ file }: { file: string }) =>
    `Draft of the need: ${file}. Fill in what you know, then: slipway advise ${file}`,
  adviseAsk: 'ask what would change the plan most, then save the need',
  adviseSave: 'file that keeps the answers of --ask (needs.yaml, or NEEDS itself)',
  askWelcome:
    'Answer with a number or a word of the list, or with a quantity and its unit.\nEnter or ? = I do not know, b = back, q = save and show the plan.',
  askExamples: ({ examples }: { examples: string }) => `For example: ${examples}`,
  askUnknownWord: ({ word, meant }: { word: string; meant: string | undefined }) =>
    `"${word}" is not in the list.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
  askGate:
    'The plan stands. More questions could refine it: Enter shows the plan, c goes on asking.',
  askSeveral: 'Several are possible, with commas; 0 = none of them.',
  askTaskNeeded: 'Every plan hangs on this: take what comes nearest.',
  askGoOn: ({ file }: { file: string }) => `To go on: slipway advise --ask ${file}`,
  askNoMore: 'No answer would change a choice any more.',
  askNothingYet: 'Nothing was answered, so nothing was saved.',
  askSaved: ({ file, count }: { file: string; count: number }) =>
    `Saved in ${file} (${count === 1 ? 'one question' : `${count} questions`}).`,
  rehearseSummary: 'Carry the plan out on this machine and write a report',
  rehearseOut: 'folder for the report and the figures (slipway-report)',
  rehearseData: 'the data, instead of data.location of the need',
  rehearseSample: 'for a plan on images: how many to make up (full)',
  rehearsePostgres: 'for a plan on images: inspections from PostgreSQL, not SQLite',
  rehearseKeep: 'leave the endpoint, the model and the objects in place',
  rehearseEndpoint: 'a plane that runs already, instead of one just for this',
  rehearseSeed: 'decides the split of the rows and all else that is drawn (1)',
  rehearseFolds: 'parts of the cross-check; 0 leaves it out (5)',
  demoSummary: 'The whole tour with real data: advise, rehearse, report',
  upSummary: 'Start the plane: AWS APIs on this machine that really do the work',
  upPort: 'port to listen on, 0 for any free one (4566)',
  upHost: 'address to listen on (127.0.0.1)',
  upAuth: 'who may call: off, sign (right signatures only), enforce (policies decide) (off)',
  upAllowAnyone: 'with --host and --auth off: everybody who reaches the port may do everything',
  upData: 'folder that keeps everything (.slipway)',
  upAccount: 'account id, twelve digits (000000000000)',
  upCredentials: 'file with users: access keys, secrets, accounts, policies',
  upAllowReset: 'let POST /_slipway/reset delete everything',
  upLogLevel: 'what goes to the log (info)',
  upSlots: 'cores that jobs may use together (all)',
  upS3Workers: 'processes that serve small S3 objects under load (cores less one, at most 3)',
  envSummary: 'Variables that send AWS SDKs, the CLI and the SageMaker SDK to the plane',
  envShell: 'for which shell (found by itself)',
  envPort: 'port of the plane (4566)',
  envRegion: 'AWS region (us-east-1)',
  launchSummary: 'Write the CDK app that builds the plan on AWS',
  launchOut: 'folder for the app, new or empty (launch-app)',
  launchWritten: (p: { out: string; files: number }) =>
    `${p.out}: a CDK app of ${p.files} files. Next: cd ${p.out} && npm install && npx cdk synth`,
  samplesSummary: 'Make synthetic sample data of a scenario: images, a table, records',
  samplesScenario: 'what the data are about',
  samplesOut: 'folder for the data (defects)',
  samplesSample: 'how much: 1,770 images or 5,400 (full)',
  samplesSeed: 'decides all that is drawn (1)',
  samplesPostgres: 'also write the table into this PostgreSQL database',
  samplesMaking: 'Making synthetic samples',
  samplesMade: (made: { out: string; images: number; inspections: number; lineRecords: number }) =>
    `${made.out}: ${made.images} synthetic images, ${made.inspections} inspections, ${made.lineRecords} records of lines.`,
  pricesSummary: 'Refresh the prices from the public AWS price list',
  pricesAction: 'what to do',
  pricesFrom: 'server of the price list (the public one of AWS)',
  pricesRegion: 'regions, separated by commas (all that the price book covers)',
  pricesEc2: 'also machines of EC2: several hundred MB a region',
  pricesReading: 'Reading the price list',
  pricesFiles: ({ count }: { count: number }) => (count === 1 ? 'one file' : `${count} files`),
  pricesDone: (p: { added: number; changed: number; same: number; withdrawn: number }) =>
    `Prices are up to date: ${p.changed} changed, ${p.added} new, ${p.same} as before, ${p.withdrawn} no longer sold.`,
  pricesSkipped: ({ offers }: { offers: string }) =>
    `Not on this server, so their prices stay: ${offers}`,
  pricesPartial: ({ files }: { files: string }) =>
    `Lists only part of the known machines, the others keep their price: ${files}`,
  pricesNewer: ({ count }: { count: number }) =>
    `${count} prices are known from a later day than the list, and stay.`,
  pricesUnknown: ({ types }: { types: string }) =>
    `On the list, but their hardware is not known to Slipway: ${types}`,
  pricesWhere: ({ path }: { path: string }) =>
    `Kept in ${path}; slipway advise uses it from now on. Delete the file to go back.`,
  pricesUnusable: ({ path }: { path: string }) =>
    `The price book ${path} cannot be used; the shipped prices stand in. Mend it with: slipway prices update`,

  coverageSummary: 'Which AWS operations the plane serves',
  coverageService: 'only this service',
  coverageAll: 'also list what is not served',
  scrubSummary: 'Check every stored byte of the plane against its checksums',
  scrubPort: 'ask the plane that runs at this port',
  scrubQuarantine: 'take damaged bytes aside, so that reads answer an error',
  setupSummary: 'Get Python packages and native libraries now instead of at first use',
  doctorSummary: 'Check this machine: Node, Python, disk, port',
  schemaSummary: 'Print the JSON Schema of a file format, for editors',
  schemaName: 'which format: needs or plan',

  unknownCommand: ({ command, meant }: { command: string; meant: string | undefined }) =>
    `There is no command ${command}.${meant === undefined ? ' See: slipway --help' : ` Did you mean ${meant}?`}`,
  unknownFlag: ({ flag, meant }: { flag: string; meant: string | undefined }) =>
    `Unknown option ${flag}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
  flagTakesNoValue: ({ flag }: { flag: string }) => `${flag} takes no value.`,
  flagNeedsValue: ({ flag, value }: { flag: string; value: string }) =>
    `${flag} needs a value: ${flag} ${value}`,
  flagNeedsNumber: (p: { flag: string; given: string; min: number; max: number }) =>
    `${p.flag} needs a whole number from ${p.min} to ${p.max}, not "${p.given}".`,
  flagNotAllowed: (p: {
    flag: string;
    given: string;
    allowed: string;
    meant: string | undefined;
  }) =>
    `${p.flag} cannot be "${p.given}". Allowed: ${p.allowed}.${p.meant === undefined ? '' : ` Did you mean ${p.meant}?`}`,
  tooManyArguments: ({ extra }: { extra: string }) => `"${extra}" is one argument too many.`,
  argumentMissing: ({ command, name }: { command: string; name: string }) =>
    `${name} is missing: slipway ${command} ${name}`,
  seeHelp: ({ command }: { command: string }) => `See: slipway ${command} --help`,

  errorWord: 'Error:',
  hintWord: 'What to do:',
  defect: ({ reason }: { reason: string }) =>
    `Something went wrong inside Slipway: ${reason}\nPlease report it with the lines above.`,
  interrupted: 'Stopped.',
  startingClean: (p: { run: string; step: string }) =>
    `An earlier rehearsal${p.run === '' ? '' : ` (${p.run})`} was cut off${p.step === '' ? '' : ` in the step "${p.step}"`}: what it left is ended and removed, this one starts clean.`,
  stopping: 'Stopping what was started (Ctrl-C again to leave at once) ...',
  leftBehind: ({ what, reason }: { what: string; reason: string }) =>
    `Could not be taken away: ${what} (${reason})`,

  needWrong: ({ file, count }: { file: string; count: number }) =>
    `${file} has ${count === 1 ? 'one mistake' : `${count} mistakes`}:`,

  planeReady: (p: { url: string; dataDir: string; seconds: string }) =>
    `Ready at ${p.url} (data in ${p.dataDir}, started in ${p.seconds}). Ctrl-C stops it.`,
  planeHint: ({ port }: { port: number }) =>
    `In another terminal: eval "$(slipway env --port ${port})" and use boto3, the AWS CLI or any AWS SDK.`,
  planeRootKey: ({ port, file }: { port: number; file: string }) =>
    `The root user's access key is in ${file}. In another terminal: eval "$(slipway env --port ${port})"; unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY; export AWS_SHARED_CREDENTIALS_FILE="${file}"`,
  planeStopping: 'Stopping: requests end, jobs are stopped ...',
  planeStopped: 'Stopped.',

  coverageMissing: 'not served:',
  coverageOf: (p: { service: string; served: number; all: number }) =>
    `${p.service}: ${p.served} of ${p.all} operations`,
  coverageUnknown: (p: { service: string; known: string; meant: string | undefined }) =>
    `There is no service ${p.service}. Served: ${p.known}.${p.meant === undefined ? '' : ` Did you mean ${p.meant}?`}`,

  setupTitle: 'Preparing what the work needs (once; kept for all projects)',
  setupPython: (p: { name: string }) => `Python packages: ${p.name}`,
  setupOnnx: 'ONNX Runtime for serving',
  setupSharp: 'sharp for images',
  setupReady: ({ seconds }: { seconds: string }) => `ready (${seconds})`,
  setupSteps: {
    'find-python': 'looking for Python',
    create: 'making the environment',
    download: 'downloading',
    install: 'installing',
    verify: 'verifying',
    done: 'done',
  },
  obtainSteps: { wait: 'waiting for another download of', download: 'downloading', done: 'done' },
  setupDone: 'Everything is there.',

  doctorNode: 'Node.js',
  doctorPython: 'Python',
  doctorDisk: 'Disk for the cache',
  doctorDiskFree: ({ free, folder }: { free: string; folder: string }) =>
    `${free} free in ${folder}`,
  doctorPort: 'Port of the plane',
  doctorPortFree: ({ port }: { port: number }) => `${port} is free`,
  doctorPortTaken: ({ port }: { port: number }) =>
    `${port} is taken (by a plane that runs, perhaps); slipway up --port takes another`,
  doctorMemory: 'Memory',
  doctorPythonMissing: 'none from 3.10 on was found; install one, for instance from python.org',
  doctorPlatform: 'System',
  doctorPlatformOther: 'neither Linux nor macOS: not tried by anyone yet',
  scrubFault: { damaged: 'damaged', missing: 'its bytes are missing' },
  scrubChecked: (p: { blobs: string; bytes: string }) =>
    `${p.blobs} stored pieces checked, ${p.bytes}.`,
  scrubGood: 'All are as they were written.',
  scrubBad: (p: { count: number; isQuarantined: boolean }) =>
    p.isQuarantined
      ? `${p.count} damaged and taken aside: write these objects again, or delete them.`
      : `${p.count} damaged. --quarantine takes them aside.`,
  doctorGood: 'This machine can do it.',
  doctorBad: 'Some things are missing; see the lines marked ✗.',

  demoWelcome: (p: { rows: string }) =>
    `A telephone company asks which of its customers will leave. It has ${p.rows} of them, and needs a score while\na customer is on the phone, and all scores each night.`,
  demoNeed: '1. The need',
  demoPlan: '2. The plan: which AWS services, why, and what they cost',
  demoRehearsal: '3. The rehearsal: the same plan, carried out on this machine through AWS APIs',
  demoTotal: ({ total }: { total: string }) => `All together about ${total}.`,
  demoAllReasons: ({ path }: { path: string }) =>
    `All reasons, what lost and why, every cost: slipway advise ${path}`,
  demoEnd: '4. What came out',
  demoNext: 'Next',
  demoNextLines: [
    'open the report in a browser',
    'write your own need, starting from examples/churn/needs.yaml: slipway advise my-needs.yaml',
    'keep a plane running for boto3 and the AWS CLI: slipway up',
  ],

  stepNames: {
    read: 'Read the data',
    split: 'Split and encode',
    upload: 'Upload to S3',
    train: 'Train (SageMaker training job)',
    'cross-check': 'Cross-check on other cuts',
    deploy: 'Deploy (SageMaker endpoint)',
    score: 'Score the held-out rows',
    latency: 'Measure the latency',
    batch: 'Batch transform',
    'clean-up': 'Clean up',
    report: 'Write the report',
  },
  factsRead: (p: { rows: number; columns: number; bytes: number }, f: Formatter) =>
    `${f.number(p.rows)} rows, ${p.columns} columns, ${f.bytes(p.bytes)}`,
  factsSplit: (
    p: { train: number; validation: number; test: number; features: number },
    f: Formatter,
  ) =>
    `${f.number(p.train)} to learn, ${f.number(p.validation)} to tune, ${f.number(p.test)} held out; ${p.features} features`,
  factsUpload: (p: { files: number; bytes: number }, f: Formatter) =>
    `${p.files} files, ${f.bytes(p.bytes)}`,
  factsTrain: (p: { rounds: number; best: number }) => `${p.rounds} rounds, best ${p.best}`,
  factsCrossCheck: (p: { folds: number; mean: number; deviation: number }, f: Formatter) =>
    `${p.folds} folds, AUC ${f.number(p.mean, 3)} ± ${f.number(p.deviation, 3)}`,
  factsDeploy: (p: { endpoint: string }) => p.endpoint,
  factsScore: (p: { rows: number; auc: number }, f: Formatter) =>
    `${f.number(p.rows)} rows, AUC ${f.number(p.auc, 3)}`,
  factsLatency: (p: { p50: number; p99: number }, f: Formatter) =>
    `median ${f.number(p.p50, 1)} ms, 99% under ${f.number(p.p99, 1)} ms`,
  factsBatch: (p: { rows: number; agrees: boolean }, f: Formatter) =>
    `${f.number(p.rows)} rows, ${p.agrees ? 'same scores as the endpoint' : 'scores DIFFER from the endpoint'}`,
  factsCleanUp: (p: { undone: number }) =>
    p.undone === 0 ? 'nothing to take away' : `${p.undone} things taken away`,
  progressRound: (p: { round: number; auc: number | undefined }, f: Formatter) =>
    p.auc === undefined ? `round ${p.round}` : `round ${p.round}, AUC ${f.number(p.auc, 3)}`,
  progressCount: (p: { done: number; of: number | undefined }, f: Formatter) =>
    p.of === undefined ? f.number(p.done) : `${f.number(p.done)}/${f.number(p.of)}`,

  imageVerdict: (
    p: {
      f1: number;
      images: number;
      linearF1: number;
      quiet: number;
      drifted: number;
      lost: number;
    },
    f: Formatter,
  ) =>
    `F1 ${f.number(p.f1, 3)} on ${f.number(p.images)} held-out synthetic images (linear model on pixels: ${f.number(p.linearF1, 3)}); monitor: ${p.quiet} violations before the light shifted, ${p.drifted} after; new version without ${p.lost === 0 ? 'a lost request' : `all requests: ${p.lost} LOST`}`,
  verdict: (p: VerdictFigures, f: Formatter) =>
    [
      `AUC ${f.number(p.auc, 3)} on ${f.number(p.rows)} held-out rows (95%: ${f.number(p.low, 3)} to ${f.number(p.high, 3)})`,
      p.p99 === undefined ? undefined : `99% of the answers within ${f.number(p.p99, 1)} ms`,
      p.batchAgrees === undefined
        ? undefined
        : p.batchAgrees
          ? 'batch and endpoint agree'
          : 'batch and endpoint DISAGREE',
    ]
      .filter((part) => part !== undefined)
      .join('; '),
  reportAt: 'Report:',
  figuresAt: 'Figures:',
  tookSeconds: ({ seconds }: { seconds: string }) => `The rehearsal took ${seconds}.`,
};

export type Messages = typeof en;
