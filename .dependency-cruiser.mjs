// Who may import whom. Every rule says what to do instead; `tools/house/boundaries.test.ts` proves that
// each one fires. See ARCHITECTURE.md for the picture.
const tests = '[.]test[.]ts$|/(testing|faults)/';
const contracts = '/contract[.]ts$';
/** A large service has a folder a family of resources (`sagemaker/training`), each with a service's inner layout. */
const inService = '^packages/plane/src/services/.+/';
const room = (name) => `^packages/${name}/`;

/** Room to the rooms it may import; the manifests say the same and Biome holds them to it. */
const mayImport = {
  base: [],
  core: ['base'],
  wire: ['base'],
  storage: ['base'],
  engines: ['base'],
  plane: ['base', 'wire', 'storage', 'engines'],
  inspect: ['base', 'core'],
  prices: ['base', 'core'],
  launch: ['base', 'core'],
  report: ['base', 'core'],
  samples: ['base'],
  rehearse: ['base', 'core', 'report'],
  cli: [
    'base',
    'core',
    'engines',
    'inspect',
    'launch',
    'plane',
    'prices',
    'rehearse',
    'report',
    'samples',
  ],
};

const direction = Object.entries(mayImport).map(([from, to]) => ({
  name: `${from}-looks-down`,
  comment: `${from} may import ${to.join(', ') || 'no other room'}. What it needs of another room is a parameter or a port.`,
  severity: 'error',
  from: { path: room(from) },
  to: { path: '^packages/', pathNot: `^packages/(${[from, ...to].join('|')})/` },
}));

const rules = [
  ...direction,
  {
    name: 'pure-rooms-know-no-platform',
    comment:
      'base, core, launch and report are functions of their inputs: no Node module. Pass the value in.',
    severity: 'error',
    from: { path: '^packages/(base|core|launch|report)/', pathNot: tests },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'service-stays-home',
    comment:
      'A service may not import another service: declare what you need in plane/src/ports/ and let compose.ts pass it.',
    severity: 'error',
    from: { path: '^packages/plane/src/services/([^/]+)/', pathNot: tests },
    to: {
      path: '^packages/plane/src/services/([^/]+)/',
      pathNot: '^packages/plane/src/services/$1/',
    },
  },
  {
    name: 'domain-is-pure',
    comment:
      'A domain folder holds rules: it imports itself, base and types. Do the I/O in work/ or store.ts.',
    severity: 'error',
    from: { path: `${inService}domain/`, pathNot: tests },
    to: {
      pathNot: [
        `${inService}domain/`,
        '^packages/plane/src/services/.*errors[.]ts$',
        '^packages/base/',
      ],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'operations-are-leaves',
    comment:
      'An operation may not import another one: move what they share to domain/ or store.ts.',
    severity: 'error',
    from: { path: `${inService}operations/`, pathNot: tests },
    to: {
      path: `${inService}operations/`,
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'rules-are-leaves',
    comment: 'A rule of core/rules/<kind>/ may not import another rule: share through core/rules/.',
    severity: 'error',
    from: { path: '^packages/core/src/rules/[^/]+/', pathNot: tests },
    to: { path: '^packages/core/src/rules/[^/]+/' },
  },
  {
    name: 'spawn-only-in-engines',
    comment:
      'Processes are started by engines/src/process and engines/src/python only: use the Supervisor.',
    severity: 'error',
    from: {
      path: '^packages/',
      pathNot: [
        '^packages/engines/src/(process|python|model)/',
        // A part of the plane itself in another process, over connections that only Node's own channel carries.
        '^packages/plane/src/workers/(worker-link|socket-sender)[.]ts$',
        tests,
        contracts,
      ],
    },
    to: { path: '^(node:)?child_process$' },
  },
  {
    name: 'files-only-where-files-live',
    comment:
      "File access belongs to storage, engines, cli, rehearse and the plane's work/, data-dir/ and images/: ask a port for it.",
    severity: 'error',
    from: {
      path: '^packages/(wire|plane)/',
      pathNot: [
        '^packages/plane/src/(adapters|constraints|coverage|data-dir|gateway|images|logs|running)/',
        `${inService}(work|adapters)/`,
        '^packages/plane/src/services/logs/(store|log-file|line-file|tail[a-z-]*)[.]ts$',
        '^packages/plane/src/[a-z-]+[.]ts$',
        tests,
      ],
    },
    to: { path: '^(node:)?fs(/promises)?$' },
  },
  {
    name: 'the-door-only',
    comment: 'Another room is reached through its index.ts.',
    severity: 'error',
    from: { path: '^packages/([^/]+)/', pathNot: tests },
    to: {
      path: '^packages/([^/]+)/src/',
      pathNot: ['^packages/$1/', '^packages/[^/]+/src/index[.]ts$'],
    },
  },
  {
    name: 'no-tests-in-source',
    comment: 'Shipped source may not import a test or a contract suite.',
    severity: 'error',
    from: { path: '^packages/', pathNot: [tests, contracts] },
    to: { path: `(${tests})|(${contracts})` },
  },
  {
    name: 'no-cycle',
    comment: 'Two files that need each other are one idea, or need a third.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
];

export default {
  forbidden: rules,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^packages/plane/schemas/' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
