/** The floors of the house: an arrow goes down only, and only through the front door. */
const floors = [
  ['kernel', 'scoring', 'counting'],
  ['platform'],
  ['search'],
  ['accounts'],
  ['community'],
  ['curation'],
  ['knowledge'],
  ['assessment', 'mims', 'resources', 'case-studies'],
  ['hub'],
];

const floorRules = floors.map((libraries, floor) => {
  const above = floors.slice(floor + 1).flat();
  const beside = libraries.length > 1 ? libraries : [];
  return {
    name: `floor-${libraries.join('-')}`,
    comment: `${libraries.join(' and ')} may not reach ${[...above, 'apps'].join(', ')}.`,
    severity: 'error',
    from: { path: `^libs/(${libraries.join('|')})/` },
    to: {
      path: [...above, ...beside].map((library) => `^libs/${library}/`).concat('^apps/'),
      pathNot: '^libs/$1/',
    },
  };
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'front-door-only',
      comment: 'A library is reached through its index.ts.',
      severity: 'error',
      from: { path: '^(libs/([^/]+)|apps|test|migrations)/' },
      to: { path: '^libs/[^/]+/src/(?!index\\.ts$)', pathNot: '^libs/$2/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'Rules know no framework, no database and no transport.',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/domain/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: [
          '/src/(api|app|persistence|handlers)/',
          'node_modules/(@nestjs|typeorm|graphql|pg|express|class-validator|class-transformer)',
        ],
      },
    },
    {
      name: 'scoring-stands-alone',
      comment: 'The same code runs in server and browser: it imports nothing.',
      severity: 'error',
      from: { path: '^libs/scoring/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/scoring/' },
    },
    {
      name: 'counting-stands-alone',
      comment: 'Whoever recounts an election runs the same code in the browser: it imports nothing.',
      severity: 'error',
      from: { path: '^libs/counting/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/counting/' },
    },
    {
      name: 'kernel-knows-nothing',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^libs/kernel/', '^crypto$', '^node:crypto$'] },
    },
    {
      name: 'apps-do-not-know-each-other',
      comment: 'The api mounts the built web UI; nothing imports across.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'not-to-tests',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: '^test/' },
    },
    {
      name: 'migrations-stand-alone',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^(libs|apps)/' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(apps|libs)/',
        pathNot: [
          '\\.spec\\.tsx?$',
          '\\.d\\.ts$',
          '\\.(css|json)$',
          '^apps/web/(vite|react-router)\\.config\\.ts$',
          '^apps/web/app/(routes|entry)',
        ],
      },
      to: {},
    },
    ...floorRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^\\.data/', '\\.react-router/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['types', 'import', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
