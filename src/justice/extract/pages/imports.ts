/** Imports: those of the past, extracts that wait for a decision, and the form in which the next one is handed in. */
import Type from 'typebox'
import type { WorksUnderWay } from '#jobs'
import {
  actorOf,
  dataTable,
  defineForm,
  definePage,
  grouped,
  redirect,
  tableQuery,
  view,
  when,
  type Cell,
  type PageDefinition,
  type TableView,
} from '#pages'
import { beginTrial, type TrialDependencies } from '../begin-trial.ts'
import type { HeldExtracts } from '../held-extracts.ts'
import type { ImportOnRecord } from '../import-report.ts'
import { recentImports } from '../store.ts'
import { waitingTrials, type Trial } from '../trial-store.ts'
import { fileInPieces } from './file-in-pieces.ts'

const IMPORTS_SHOWN = 100

const file = (name: string) =>
  ({
    kind: 'file',
    label: name,
    accept: '.csv',
    sink: fileInPieces,
    errors: { empty: `Choose the file ${name}`, tooBig: `${name} is too large` },
  }) as const

interface ImportsView {
  readonly waiting: TableView | false
  readonly table: TableView
}

export function importsPage(
  dependencies: TrialDependencies,
  held: HeldExtracts,
  works: WorksUnderWay<unknown>,
): PageDefinition {
  return definePage({
    address: '/register/imports',
    permission: 'register.import',
    title: 'Imports',
    layout: 'wide',
    breadcrumbs: [{ text: 'Register of fines', href: '/register' }],
    query: Type.Object(tableQuery),
    get: {
      activity: 'register-imports-viewed',
      async answer({ tx, at, path, query }) {
        const rows = await recentImports(tx, IMPORTS_SHOWN)
        const waiting = await waitingTrials(tx, IMPORTS_SHOWN)
        return view<ImportsView>({
          waiting: waiting.length > 0 && waitingTable(waiting, at, path),
          table: dataTable<ImportOnRecord>({ ...columnsAt(at), caption: 'Imports', rows, path, query }),
        })
      },
    },
    post: {
      activity: 'register-import-started',
      form: defineForm({
        once: true,
        maxBytes: fileInPieces.maxBytes,
        fields: {
          people: file('people.csv'),
          debts: file('debts.csv'),
          warrants: file('warrants.csv'),
          full: {
            kind: 'checkboxes',
            label: 'What the extract holds',
            options: [
              {
                value: 'full',
                text: 'The whole register',
                hint: 'Whoever is not named has left the register',
              },
            ],
            errors: {},
          },
        },
      }),
      async answer({ form, person, onceKey }) {
        // A second press leads to what the first one began.
        if (works.find(onceKey) === undefined) {
          const { people, debts, warrants } = form
          const extract = { people, debts, warrants, full: form.full.includes('full') }
          const handed = { extract, actor: actorOf(person), trialId: onceKey }
          works.start(onceKey, () => beginTrial(dependencies, held, handed))
        }
        return redirect(`/register/imports/${onceKey}`)
      },
    },
    template: new URL('./imports.njk', import.meta.url),
  })
}

function waitingTable(rows: readonly Trial[], at: Date, path: string): TableView {
  return dataTable<Trial>({
    ...{ caption: 'Tried, and waiting for a decision', rows, path, query: {}, id: 'waiting' },
    empty: { title: 'None waits', text: 'An extract that was tried waits here until somebody decides.' },
    columns: [
      { key: 'when', title: 'Tried', cell: (trial) => ({ time: when(trial.triedAt, at) }) },
      {
        key: 'trial',
        title: 'What it would do',
        cell: (trial) => ({ text: 'What it would do', href: `/register/imports/${trial.trialId}` }),
      },
      { key: 'kind', title: 'Extract', cell: (trial) => (trial.full ? 'whole register' : 'changes') },
      {
        key: 'left',
        title: 'Would leave',
        isNumeric: true,
        cell: (trial) => grouped(trial.dryRun.people.left),
      },
      {
        key: 'needs',
        title: 'Needs',
        cell: (trial) =>
          trial.dryRun.isGuarded ? { text: 'two people', tag: 'attention' } : { text: 'one person' },
      },
    ],
  })
}

function outcomeOf({ outcome, undoneAt }: ImportOnRecord): Cell {
  if (undoneAt !== null) return { text: 'undone', tag: 'quiet' }
  return outcome === 'applied' ? { text: 'applied', tag: 'good' } : { text: 'refused', tag: 'attention' }
}

function columnsAt(at: Date) {
  return {
    sortedBy: { key: 'when', descending: true },
    empty: {
      title: 'Nothing was imported yet',
      text: 'Hand in an extract below; its import appears here with its counts and its refused rows.',
    },
    columns: [
      {
        key: 'when',
        title: 'When',
        sortBy: (row: ImportOnRecord) => row.importedAt.getTime(),
        cell: (row: ImportOnRecord) => ({ time: when(row.importedAt, at) }),
      },
      {
        key: 'report',
        title: 'Report',
        cell: (row: ImportOnRecord) => ({ text: 'Report', href: `/register/imports/${row.importId}` }),
      },
      {
        key: 'outcome',
        title: 'Outcome',
        sortBy: (row: ImportOnRecord) => outcomeOf(row).text ?? '',
        cell: outcomeOf,
      },
      {
        key: 'kind',
        title: 'Extract',
        cell: (row: ImportOnRecord) => (row.full ? 'whole register' : 'changes'),
      },
      ...(['added', 'changed', 'left', 'heldBack'] as const).map((count) => ({
        key: count.toLowerCase(),
        title: { added: 'Added', changed: 'Changed', left: 'Left', heldBack: 'Held back' }[count],
        isNumeric: true,
        cell: (row: ImportOnRecord) => grouped(row.people[count]),
      })),
      {
        key: 'refused',
        title: 'Refused rows',
        isNumeric: true,
        sortBy: (row: ImportOnRecord) => row.refusedRows,
        cell: (row: ImportOnRecord) => grouped(row.refusedRows),
      },
    ],
  }
}
