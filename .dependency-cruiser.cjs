/** Who may import whom: the walls of the house. The picture is docs/generated/dependencies.mmd; this file is the judge. */
const GROUND = '^src/(kernel|csv-file|counts|statute|travel-document|matching|agreement)/'
const AGENCIES = '^src/(customs|justice|desk|immigration)/'
const OFFICES = '^src/(privacy-office|website|monitoring|visitor-statistics|detection)/'
const EDGES = '^src/(sites|cli|lab)/'

/** A room's tests, and what they alone use: `testing-people.ts`. */
const TESTS = '(\\.test|/testing-[^/]+)\\.ts$'

/** The platform's order: each room may import only those to its left. */
const PLATFORM = [
  'config',
  'database',
  'activity',
  'access',
  'jobs',
  'pages',
  'api',
  'two-people',
  'exchange',
  'files',
  'mail',
  'documents',
  'rooms',
]

const platformOrder = PLATFORM.map((room, i) => ({
  name: `platform-${room}-looks-left-only`,
  comment: `${room} may import the ground and the platform rooms to its left, nothing else of ours`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: '^src/',
    pathNot: [
      `^src/(kernel|csv-file|counts|statute|travel-document|matching|agreement|${PLATFORM.slice(0, i + 1).join('|')})/`,
    ],
  },
}))

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'front-doors-only',
      comment: 'another room is entered by its index.ts',
      severity: 'error',
      from: { path: '^src/((?:customs|justice|desk|immigration|privacy-office)/[^/]+|[^/]+)/' },
      to: { path: '^src/', pathNot: ['^src/$1/', '/index\\.ts$'] },
    },
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: '^src/', pathNot: '^src/kernel/' },
    },
    {
      name: 'ground-imports-kernel',
      severity: 'error',
      from: { path: '^src/(csv-file|counts|statute|travel-document|matching)/' },
      to: { path: '^src/', pathNot: ['^src/kernel/', '^src/$1/'] },
    },
    {
      name: 'agreement-imports-ground',
      severity: 'error',
      from: { path: '^src/agreement/' },
      to: { path: '^src/', pathNot: ['^src/(kernel|statute|matching|agreement)/'] },
    },
    ...platformOrder,
    {
      name: 'exchange-knows-no-agency',
      comment: 'it does not know what it carries',
      severity: 'error',
      from: { path: '^src/exchange/' },
      to: { path: [AGENCIES, OFFICES, EDGES] },
    },
    {
      name: 'agencies-are-separate-in-law',
      severity: 'error',
      from: { path: '^src/(customs|justice|desk|immigration)/' },
      to: { path: AGENCIES, pathNot: '^src/$1/' },
    },
    {
      name: 'agencies-do-not-import-offices-or-edges',
      severity: 'error',
      from: { path: AGENCIES },
      to: { path: [OFFICES, EDGES] },
    },
    {
      name: 'offices-know-no-agency',
      comment: 'each agency contributes; sites/ hands the contributions over',
      severity: 'error',
      from: { path: OFFICES },
      to: { path: [AGENCIES, EDGES] },
    },
    {
      name: 'lab-uses-ground-and-whole-sites',
      severity: 'error',
      from: { path: '^src/lab/' },
      to: { path: [AGENCIES, OFFICES, '^src/(cli|exchange)/'] },
    },
    {
      name: 'matching-is-pure',
      severity: 'error',
      from: { path: GROUND, pathNot: ['^src/agreement/load-agreements\\.ts$', TESTS] },
      to: { path: '^(node:)?(fs|net|http|https|child_process|worker_threads|dns|tls)(/|$)' },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { path: [TESTS, '^testing/'] },
    },
    {
      name: 'no-junk-drawers',
      severity: 'error',
      from: {},
      to: { path: '(^|/)(utils?|helpers?|common|shared|misc)(/|\\.ts$)', pathNot: 'node_modules' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js'],
      conditionNames: ['import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
}
