/** One page with every component in every state, for tests of markup, accessibility and contrast, and for eyes. */
import Type from 'typebox'
import {
  bars,
  card,
  comparison,
  countTiles,
  dataTable,
  defineForm,
  definePage,
  fieldErrors,
  funnel,
  histogram,
  lines,
  progress,
  redirect,
  refusedRows,
  scoreBar,
  stackedAreas,
  steps,
  strip,
  summary,
  tableQuery,
  view,
  when,
  type PageDefinition,
  type PageKey,
  type TableQuery,
} from '#pages'
import {
  longWordsFacts,
  longWordsField,
  longWordsTable,
  LONG_ADDRESS,
  SIXTY_LETTERS,
  THAI,
  ARABIC,
} from './long-words.ts'

const NOW = new Date('2026-11-21T09:30:00+13:00')
const ago = (minutes: number) => when(new Date(NOW.getTime() - minutes * 60_000), NOW)

const LISTS = Array.from({ length: 26 }, (_, index) => ({
  number: 26 - index,
  day: `${String(((26 - index) % 30) + 1).padStart(2, '0')} Nov`,
  interception: 4180 + Math.round(160 * Math.sin(index / 3)) - index * 9,
  silent: 20_730 + Math.round(310 * Math.cos(index / 4)) - index * 22,
  state: index === 0 ? 'in force' : index === 3 ? 'held' : 'superseded',
}))

const DAYS = LISTS.toReversed()

const listQuery = Type.Object({ ...tableQuery, state: Type.Optional(Type.String({ maxLength: 20 })) })

const form = defineForm({
  once: true,
  fields: {
    reason: { kind: 'text', label: 'Reason for releasing the list', hint: 'Recorded with your name.', errors: { empty: 'Enter the reason for releasing the list' }, maxLength: 200 },
    passport: { kind: 'text', label: 'Passport number', code: true, width: 10, errors: { empty: 'Enter the passport number', format: 'Enter a passport number, such as LA123456' }, format: /^[A-Z0-9]{6,9}$/ },
    born: { kind: 'date', label: 'Date of birth', hint: 'For example, 14 3 1979', errors: { empty: 'Enter the date of birth', notADate: 'Enter a real date of birth' } },
    outcome: {
      kind: 'radios',
      label: 'What happened',
      options: [
        { value: 'paid', text: 'Paid in full', hint: 'Justice has confirmed the payment.' },
        { value: 'arranged', text: 'Arranged to pay' },
        { value: 'arrested', text: 'Arrested by Police' },
      ],
      errors: { empty: 'Say what happened' },
    },
    checks: {
      kind: 'checkboxes',
      label: 'What you have said',
      options: [
        { value: 'who', text: 'Who you are' },
        { value: 'why', text: 'Why the person was stopped' },
      ],
      errors: {},
    },
    typed: longWordsField,
    port: { kind: 'select', label: 'Port', options: [{ value: 'AKL', text: 'Auckland' }, { value: 'WLG', text: 'Wellington' }], errors: { empty: 'Choose the port' } },
    extract: { kind: 'file', label: 'Extract of the register', hint: 'A CSV file of up to 32 MB', accept: '.csv', errors: { tooBig: 'Choose a file of at most 32 MB' } },
    notes: { kind: 'textarea', label: 'Notes', rows: 3, errors: {} },
  },
}) // prettier-ignore

/** One that presses, one that only reaches, one whose target is nowhere, and one for what must not be one key away. */
const SPECIMEN_KEYS: readonly PageKey[] = [
  { key: 'r', words: 'Release the list', target: 'release' },
  { key: 's', words: 'To saving', target: 'save', onlyReaches: true },
  { key: 'n', words: 'Nothing', target: 'nowhere' },
  { key: 'x', words: 'Refuse the list', target: 'refuse' },
]

export function specimenPage(
  permission: 'agreement.view' | 'public' = 'agreement.view',
  audience: 'staff' | 'public' = 'staff',
): PageDefinition {
  return definePage({
    address: '/specimen',
    permission,
    audience,
    title: 'Specimen',
    layout: 'wide',
    query: listQuery,
    breadcrumbs: [{ text: 'Board', href: '/board' }],
    keys: SPECIMEN_KEYS,
    template: new URL('./specimen.njk', import.meta.url),
    get: {
      activity: permission === 'public' ? 'none-public' : 'specimen-viewed',
      answer: async ({ query, path }) => view(presentSpecimen(query, path)),
    },
    post: {
      activity: permission === 'public' ? { exemptBecause: 'a specimen does nothing' } : 'specimen-sent',
      form,
      answer: async (request) =>
        request.form.reason === 'refused'
          ? fieldErrors([{ field: 'reason', sentence: 'Another person must give the reason' }])
          : redirect('/specimen'),
    },
  })
}

function presentSpecimen(query: TableQuery, path: string) {
  return {
    tiles: countTiles([
      { count: 2, text: 'travellers waiting', href: '/specimen', tone: 'danger', note: 'oldest 4 min' },
      { count: 5, text: 'cases open', href: '/specimen', tone: 'attention' },
      { count: 25208, text: 'people under alert', href: '/specimen', tone: 'good', note: 'list 26, 3 h old' },
      { count: 48_112, text: 'passports read today' },
    ]),
    cards: [
      card({ title: 'Hēmi O’Connor-Ngāta', href: '/specimen', tone: 'danger', lead: 'Departing NZ 123 to Sydney, gate 8, closes 10:05', time: ago(4), tags: [{ text: 'Not confirmed', tone: 'attention' }, { text: 'Interception', tone: 'danger' }], facts: [{ name: 'Score', value: '96' }, { name: 'Lane', value: 'AKL 7' }], next: 'Ask Justice if still enforceable: you' }),
      card({ title: 'Maria da Silva', href: '/specimen', tone: 'attention', lead: 'Arriving QF 141 from Sydney', time: ago(23), tags: [{ text: 'Justice confirmed 12 s ago', tone: 'good' }], facts: [{ name: 'Score', value: '100' }, { name: 'Lane', value: 'AKL 2' }], next: 'Police confirm identity: Constable Tane' }),
    ],
    score: scoreBar({ credits: [{ label: 'Family name', credit: 45 }, { label: 'Birth date', credit: 30 }, { label: 'Given names', credit: 12 }, { label: 'Gender', credit: 4 }, { label: 'Nationality', credit: 5 }], score: 96, edge: 91, band: 'A match' }),
    low: scoreBar({ credits: [{ label: 'Family name', credit: 45 }, { label: 'Birth date', credit: 25.5 }], score: 70.5, edge: 91, band: 'A match' }),
    compared: comparison({ caption: 'Passport and list entry', left: 'Passport', right: 'List entry', rows: [
      { field: 'Family name', left: 'OCONNOR NGATA', right: 'O’Connor-Ngāta', level: 'Same', tone: 'good', sentence: 'The same letters once marks and spaces are set aside.', credit: 45, marked: { left: [{ kind: 'same', text: 'O' }, { kind: 'same', text: 'CONNOR' }, { kind: 'other', text: ' ' }, { kind: 'same', text: 'NG' }, { kind: 'mark', text: 'A' }, { kind: 'same', text: 'TA' }], right: [{ kind: 'same', text: 'O' }, { kind: 'other', text: '’' }, { kind: 'same', text: 'Connor' }, { kind: 'other', text: '-' }, { kind: 'same', text: 'Ng' }, { kind: 'mark', text: 'ā' }, { kind: 'same', text: 'ta' }], sentence: 'Letters that differ: nothing in the passport, “’” on the list; a space in the passport, “-” on the list; besides a macron, on ā.' } },
      { field: 'Birth date', left: '14 March 1979', right: '3 April 1979', level: 'Day and month swapped', tone: 'attention', sentence: 'The day and the month changed places.', credit: 25.5 },
      { field: 'Gender', left: 'M', right: '', level: 'Not held', tone: 'quiet', sentence: 'The list entry does not say.', credit: 0 },
    ] }),
    facts: summary([{ name: 'Full name', value: 'Hēmi O’Connor-Ngāta', change: { href: '/specimen', text: 'Change' } }, { name: 'Passport', value: { text: 'LA123456', code: true } }, { name: 'Confirmed', value: { time: ago(0.2) } }, { name: 'Email', value: '' }]),
    steps: steps([{ title: 'Alert raised', state: 'done', who: 'Lane AKL 7', time: ago(4), text: 'Score 96 against list 26.' }, { title: 'Ask Justice if still enforceable', state: 'now', who: 'Customs officer', text: 'Ask before you speak to the traveller.', link: { text: 'Ask Justice', href: '/specimen' } }, { title: 'Police confirm identity', state: 'later' }, { title: 'Outcome', state: 'later' }]),
    lists: dataTable({
      caption: 'Daily lists', path, query, rows: LISTS, pageSize: 8,
      empty: { title: 'No list has come yet', text: 'Justice sends one every day at 04:00.' },
      filters: [{ name: 'state', label: 'State', options: [{ value: 'held', text: 'Held' }, { value: 'superseded', text: 'Superseded' }], matches: (row, value) => row.state === value }],
      rowTone: (row) => (row.state === 'held' ? 'attention' : row.state === 'in force' ? 'good' : ''),
      sortedBy: { key: 'number', descending: true },
      columns: [
        { key: 'number', title: 'List', sortBy: (row) => row.number, cell: (row) => ({ text: String(row.number), href: `/specimen` }) },
        { key: 'day', title: 'Day', cell: (row) => row.day },
        { key: 'interception', title: 'Interception', isNumeric: true, sortBy: (row) => row.interception, cell: (row) => row.interception.toLocaleString('en-NZ') },
        { key: 'silent', title: 'Silent', isNumeric: true, sortBy: (row) => row.silent, cell: (row) => row.silent.toLocaleString('en-NZ') },
        { key: 'state', title: 'State', sortBy: (row) => row.state, cell: (row) => ({ text: row.state, tag: row.state === 'held' ? 'attention' : row.state === 'in force' ? 'good' : 'quiet' }) },
        { key: 'why', title: 'Why it waits', isInWords: true, cell: (row) => (row.state === 'held' ? 'It differs from the one in force by more than the agreement allows.' : '') },
        { key: 'hash', title: 'Hash', cell: (row) => ({ text: `9f3${String(row.number)}c…`, code: true }) },
      ],
    }),
    typed: { words: [SIXTY_LETTERS, LONG_ADDRESS, THAI, ARABIC], table: longWordsTable(NOW), facts: longWordsFacts() },
    empty: dataTable({ caption: 'Refused lists', path, query: {}, rows: [], columns: [], empty: { title: 'No list was refused', text: 'A refused list appears here with the reason and what to do.' } }),
    upload: refusedRows({ accepted: 25_201, faults: [], path, query: {} }),
    progress: progress({ label: 'Building the index', done: 18_204, total: 25_208, unit: 'people', before: '' }),
    growth: stackedAreas({ title: 'People under alert', note: 'by type, each day', along: 'Day', labels: DAYS.map(({ day }) => day), series: [{ name: 'Silent', values: DAYS.map(({ silent }) => silent) }, { name: 'Interception', values: DAYS.map(({ interception }) => interception) }] }),
    times: lines({ title: 'Minutes to each step', along: 'Day', labels: DAYS.slice(0, 12).map(({ day }) => day), series: [{ name: 'Seen by an officer', values: [3, 4, 3, 5, 4, 3, 2, 3, 4, 3, 3, 2] }, { name: 'Confirmed by Justice', values: [7, 9, 8, 10, 9, 7, 6, 7, 8, 7, 6, 6] }] }),
    days: bars({ title: 'Alerts by day and port', along: 'Day', labels: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], series: [{ name: 'Auckland', values: [4, 6, 3, 5, 9, 7, 6] }, { name: 'Wellington', values: [1, 0, 2, 1, 2, 1, 0] }, { name: 'Christchurch', values: [1, 2, 0, 1, 2, 3, 1] }] }),
    hours: strip({ title: 'Alerts of today by port and hour', along: 'Hour from', labels: Array.from({ length: 24 }, (_, hour) => `${String(hour)}:00`), series: [{ name: 'AKL', values: [0, 0, 0, 0, 0, 2, 4, 1, 12, 3, 0, 0, 1, 2] }, { name: 'WLG', values: [0, 0, 0, 0, 0, 0, 1, 0, 2, 0, 0, 0, 0, 1] }] }),
    scores: histogram({ title: 'How scores are spread', note: 'scans with a candidate, last 7 days', from: 60, binWidth: 2, counts: [120, 96, 80, 61, 55, 40, 34, 30, 22, 15, 9, 6, 5, 3, 2, 6, 9, 14, 21, 30], edge: { at: 92, text: 'A match' } }),
    path: funnel({ title: 'What became of alerts', steps: [{ name: 'Alerts raised', count: 214 }, { name: 'Still enforceable', count: 188 }, { name: 'Spoken to', count: 171 }, { name: 'Paid or arranged', count: 149 }] }),
    decisions: [{ word: 'PROCEED', line: '', number: 5, time: '9:30:01 am', turn: 'odd' }, { word: 'REFER', line: 'Ask the traveller to wait at the desk', number: 6, time: '9:30:04 am', turn: 'even' }],
  } // prettier-ignore
}
