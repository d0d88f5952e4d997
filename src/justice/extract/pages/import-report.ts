/** One extract: what it would do and who decides, how far its import is, then what it changed and which rows were refused. */
import Type from 'typebox'
import type { WorksUnderWay } from '#jobs'
import { sentenceOf, type Fault } from '#kernel'
import {
  countTiles,
  dataTable,
  defineForm,
  definePage,
  fieldErrors,
  fullInstant,
  grouped,
  notFound,
  progress,
  redirect,
  tableQuery,
  view,
  type CountTileView,
  type FieldError,
  type PageDefinition,
  type ProgressView,
  type TableView,
} from '#pages'
import {
  answerRequest,
  ask,
  openRequestAbout,
  secondPerson,
  secondPersonFields,
  type SecondPersonView,
  type TwoPeopleAct,
} from '#two-people'
import type { HeldExtracts } from '../held-extracts.ts'
import type { ImportOnRecord, Undo } from '../import-report.ts'
import { LET_EXTRACT_IN } from '../let-in-request.ts'
import type { NextLists } from '../operations.ts'
import { importOf, refusedRowsOf } from '../store.ts'
import { decideTrial, trialOf, type Trial } from '../trial-store.ts'
import { planUndo } from '../undo-import.ts'
import { trialView, type TrialView } from './trial-view.ts'

const REFUSED_SHOWN = 500
const LOOK_AGAIN_SECONDS = 1

interface ReportView {
  readonly title: string
  readonly path: string
  readonly progress: ProgressView | false
  readonly failed: boolean
  readonly trial: TrialView | false
  /** What became of a trial that no longer waits. */
  readonly decided: string
  readonly asked: SecondPersonView | false
  readonly imported: string
  readonly refusedWhole: boolean
  readonly counts: readonly CountTileView[]
  readonly table: TableView | false
  readonly canTakeRows: boolean
  readonly undone: string
  readonly canUndo: boolean
}

const NOTHING: ReportView = {
  ...{ title: 'Import', path: '', progress: false, failed: false, trial: false, decided: '', asked: false },
  ...{ imported: '', refusedWhole: false, counts: [], table: false, canTakeRows: false },
  ...{ undone: '', canUndo: false },
}

const DECIDED: Readonly<Record<Trial['state'], string>> = {
  waits: '',
  approved: '',
  applied: '',
  declined: 'The second person declined. Nothing was imported.',
  discarded: 'It was decided not to import it. Nothing was changed.',
  outdated:
    'Nothing was imported: the register or the list had changed since the extract was tried, or its files are no longer here. Hand it in again.',
}

/** Under which the undoing of an import is known while it runs. */
export const undoingOf = (importId: string) => `undo ${importId}`

export interface ReportDependencies {
  readonly nextLists: NextLists
  readonly held: HeldExtracts
  readonly works: WorksUnderWay<unknown>
}

export function importReportPage({ nextLists, held, works }: ReportDependencies): PageDefinition {
  return definePage({
    address: '/register/imports/:importId',
    permission: 'register.import',
    title: ({ title }: ReportView) => title,
    layout: 'wide',
    breadcrumbs: [
      { text: 'Register of fines', href: '/register' },
      { text: 'Imports', href: '/register/imports' },
    ],
    params: Type.Object({ importId: Type.String({ format: 'uuid' }) }),
    query: Type.Object(tableQuery),
    get: {
      activity: 'register-imports-viewed',
      subject: ({ params }) => ({ kind: 'import', id: params.importId }),
      async answer({ tx, at, person, params: { importId }, path, query }) {
        // Looked at first: what a work has done by then, the database tells.
        const work = works.find(importId)
        const isUndoing = works.find(undoingOf(importId))?.state === 'running'
        const summary = await importOf(tx, importId)
        if (summary !== undefined && !isUndoing) {
          const faults = await refusedRowsOf(tx, importId, REFUSED_SHOWN)
          const undo = await planUndo(tx, nextLists, importId)
          return view<ReportView>({
            ...{ ...NOTHING, path, ...reportOf(summary), canUndo: undo.ok },
            table: dataTable<Fault>({ ...refusedColumns, rows: faults, path, query }),
          })
        }
        const trial = await trialOf(tx, importId)
        if (isUndoing || trial?.state === 'approved' || work?.state === 'running') {
          const label = isUndoing
            ? 'Undoing the import'
            : trial?.state === 'approved'
              ? 'Importing'
              : 'Trying the extract'
          const shown = progress({
            ...{ label, done: 0, total: 0 },
            ...{ unit: 'people written' },
            before: 'The files are read, checked and compared with the register',
          })
          const options = { refreshAfterSeconds: LOOK_AGAIN_SECONDS }
          return view<ReportView>({ ...NOTHING, progress: shown }, options)
        }
        if (trial === undefined)
          return work?.state === 'failed' ? view<ReportView>({ ...NOTHING, failed: true }) : notFound()
        const isHeld = held.find(importId) !== undefined
        const decided = trial.state === 'waits' && !isHeld ? DECIDED.outdated : DECIDED[trial.state]
        const request = await openRequestAbout(tx, LET_EXTRACT_IN, importId, at)
        return view<ReportView>({
          ...{ ...NOTHING, title: 'What this extract would do', path, decided },
          trial: trialView(trial.dryRun, trial.full, path),
          canTakeRows: trial.dryRun.refusedRows > 0 && isHeld,
          asked:
            request !== undefined &&
            secondPerson(request, { asked: `Import it: ${inShort(trial)}`, person, at }),
        })
      },
    },
    post: {
      activity: 'register-trial-decided',
      subject: ({ params }) => ({ kind: 'import', id: params.importId }),
      form: defineForm({ fields: { ...secondPersonFields, step: { kind: 'hidden' } } }),
      async answer({ form, params: { importId }, ...act }) {
        const answered = await answerRequest(act, LET_EXTRACT_IN, form)
        const refused = answered === undefined ? await decide(act, importId, form.step) : errorsOf(answered)
        if (refused.length > 0) return fieldErrors(refused)
        if (form.step === 'discard') held.drop(importId)
        return redirect(`/register/imports/${importId}`)
      },
    },
    template: new URL('./import-report.njk', import.meta.url),
  })
}

function inShort({ dryRun: { people } }: Trial): string {
  return `${people.added} added, ${people.changed} changed, ${people.left} left`
}

function errorsOf(
  answered: { readonly ok: true } | { readonly ok: false; readonly error: readonly FieldError[] },
) {
  return answered.ok ? [] : answered.error
}

async function decide(act: TwoPeopleAct, importId: string, step: string): Promise<readonly FieldError[]> {
  const { tx, at, person } = act
  const refused = (code: Fault['code']) => [{ field: 'step', sentence: sentenceOf(code) }]
  const trial = await trialOf(tx, importId)
  if (trial?.state !== 'waits') return refused('trial-not-found')
  if (step === 'ask') {
    const asked = await ask(act, LET_EXTRACT_IN, { subject: { kind: 'import', id: importId } })
    return asked.ok ? [] : refused(asked.error.code)
  }
  // One person alone keeps an extract out, and lets in what the agreement's guard lets pass.
  if (step !== 'discard' && (step !== 'import' || trial.dryRun.isGuarded))
    return refused('import-beyond-guard')
  if (step === 'discard' && (await openRequestAbout(tx, LET_EXTRACT_IN, importId, at)) !== undefined)
    return refused('request-open-already')
  const state = step === 'import' ? 'approved' : 'discarded'
  const done = await decideTrial(tx, importId, state, { person: person.id, at })
  return done ? [] : refused('trial-not-found')
}

function reportOf(summary: ImportOnRecord): Partial<ReportView> {
  const { importedAt, outcome, undoneAt, undo, refusedRows } = summary
  return {
    imported: fullInstant(importedAt),
    refusedWhole: outcome === 'refused',
    counts: countsOf(summary),
    canTakeRows: refusedRows > 0,
    undone:
      undoneAt === null ? '' : `The import was undone on ${fullInstant(undoneAt)}. ${undoneWords(undo)}`,
  }
}

/** Of an import that was undone before it was counted, nothing more is known. */
function undoneWords(undo: Undo | null): string {
  if (undo === null) return ''
  if (undo.acted === 0) return 'The register is as it was before it.'
  return `People put back as they were: ${grouped(undo.putBack)}. People taken out again: ${grouped(undo.takenOut)}. People who stay as the import left them, because Justice had acted on them since: ${grouped(undo.acted)}.`
}

function countsOf({ people, refusedRows, outcome }: ImportOnRecord): readonly CountTileView[] {
  if (outcome === 'refused') return []
  return countTiles([
    { count: people.added, text: 'added' },
    { count: people.changed, text: 'changed' },
    { count: people.unchanged, text: 'unchanged' },
    { count: people.left, text: 'left the register' },
    { count: people.heldBack, text: 'held back', tone: people.heldBack > 0 ? 'attention' : 'quiet' },
    { count: refusedRows, text: 'rows refused', tone: refusedRows > 0 ? 'attention' : 'quiet' },
  ])
}

const refusedColumns = {
  caption: 'Refused rows',
  empty: { title: 'No row was refused', text: 'Every row of the extract was accepted.' },
  columns: [
    { key: 'file', title: 'File', sortBy: (f: Fault) => f.file ?? '', cell: (f: Fault) => f.file ?? '' },
    {
      key: 'row',
      title: 'Row',
      isNumeric: true,
      sortBy: (f: Fault) => f.row ?? 0,
      cell: (f: Fault) => (f.row === undefined || f.row === 0 ? 'whole file' : String(f.row)),
    },
    {
      key: 'field',
      title: 'Field',
      sortBy: (f: Fault) => f.field ?? '',
      cell: (f: Fault) => ({ text: f.field ?? '', code: true }),
    },
    {
      key: 'reason',
      title: 'Reason',
      sortBy: (f: Fault) => f.code,
      cell: (f: Fault) => sentenceOf(f.code),
    },
  ],
}
