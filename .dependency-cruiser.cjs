/** The rooms of src/ by level: a room imports only from lower levels, and each heavy package has one home. */
const levels = [
  ['model', 'text'],
  ['source'],
  ['parse', 'media'],
  ['arrange', 'intake', 'register'],
  ['checks'],
  ['report', 'pages'],
  ['output'],
  ['commands'],
];

/** `text` words the model's nouns; between any other two rooms of one level there is no path. */
const sameLevel = { text: ['model'] };

const roomRules = levels.flatMap((rooms, level) =>
  rooms.map((room) => {
    const allowed = [room, ...levels.slice(0, level).flat(), ...(sameLevel[room] ?? [])];
    return {
      name: `${room}-imports-downwards`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${allowed.join('|')})/` },
    };
  }),
);

/** package → rooms that may know it. */
const homes = {
  yaml: ['parse'],
  ajv: ['parse'],
  'csv-parse': ['parse'],
  'read-excel-file': ['parse'],
  saxen: ['parse'],
  marked: ['parse'],
  'file-type': ['media'],
  sharp: ['media'],
  'libheif-js': ['media'],
  '@libpdf/core': ['media', 'output'],
  pdfkit: ['pages'],
  fontkit: ['media', 'pages'],
  archiver: ['output'],
  yauzl: ['parse', 'media', 'output'],
  chalk: ['report'],
};

const packageRules = Object.entries(homes).map(([name, rooms]) => ({
  name: `${name.replaceAll(/[@/]/g, '')}-lives-in-${rooms.join('-and-')}`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/(${rooms.join('|')})/` },
  to: { path: `node_modules/${name}/` },
}));

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, pathNot: '\\.d\\.ts$' }, to: {} },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-development-package',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-output-writes',
      comment:
        'node:fs is for source (reads) and output (writes); an office program is given its documents as temporary files',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/((source|output)/|media/office/run\\.ts$)' },
      to: { path: '^(node:)?fs(/promises)?$' },
    },
    {
      name: 'commander-lives-in-cli',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli(\\.|/)' },
      to: { path: 'node_modules/commander/' },
    },
    {
      name: 'nothing-imports-cli',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli(\\.|/)' },
      to: { path: '^src/cli(\\.|/)' },
    },
    ...roomRules,
    ...packageRules,
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/parse/generated/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
