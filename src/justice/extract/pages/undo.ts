/** Undoing an import: what would be put back, what cannot be, and what was told to Customs meanwhile. */
import Type from 'typebox'
import type { Tx } from '#database'
import type { WorksUnderWay } from '#jobs'
import { registerIdsOf } from '#justice/register'
import { sentenceOf } from '#kernel'
import {
  actorOf,
  countTiles,
  dataTable,
  definePage,
  fieldErrors,
  noFields,
  redirect,
  tableQuery,
  view,
  type CountTileView,
  type PageDefinition,
  type TableQuery,
  type TableView,
} from '#pages'
import { undoingOf } from './import-report.ts'
import { countsOf, planUndo, undoesSomething, undoImport, type UndoDependencies } from '../undo-import.ts'

interface UndoView {
  readonly refused: string
  readonly counts: readonly CountTileView[]
  readonly undoes: boolean
  /** Who stays as they are. */
  readonly stays: TableView | false
  readonly back: string
}

const NOTHING: UndoView = { refused: '', counts: [], undoes: false, stays: false, back: '' }

export function undoPage(dependencies: UndoDependencies, works: WorksUnderWay<unknown>): PageDefinition {
  return definePage({
    address: '/register/imports/:importId/undo',
    permission: 'register.import',
    title: 'Undo an import',
    breadcrumbs: [
      { text: 'Register of fines', href: '/register' },
      { text: 'Imports', href: '/register/imports' },
    ],
    params: Type.Object({ importId: Type.String({ format: 'uuid' }) }),
    query: Type.Object(tableQuery),
    get: {
      activity: 'register-undo-viewed',
      subject: ({ params }) => ({ kind: 'import', id: params.importId }),
      async answer({ tx, path, query, params: { importId } }) {
        const back = `/register/imports/${importId}`
        const plan = await planUndo(tx, dependencies.nextLists, importId)
        if (!plan.ok) return view<UndoView>({ ...NOTHING, refused: sentenceOf(plan.error.code), back })
        const { putBack, takenOut, acted } = countsOf(plan.value)
        const undoes = undoesSomething(plan.value)
        return view<UndoView>({
          ...{ undoes, back, refused: undoes ? '' : sentenceOf('import-undoes-nothing') },
          stays: acted > 0 && (await whoStays(tx, plan.value.acted, { path, query })),
          counts: countTiles([
            { count: putBack, text: 'people put back as they were' },
            { count: takenOut, text: 'people taken out again' },
            { count: acted, text: 'left as they are', tone: acted > 0 ? 'attention' : 'quiet' },
          ]),
        })
      },
    },
    post: {
      activity: 'register-undo-asked',
      subject: ({ params }) => ({ kind: 'import', id: params.importId }),
      form: noFields,
      async answer({ tx, params: { importId }, person }) {
        const plan = await planUndo(tx, dependencies.nextLists, importId)
        const nothing = plan.ok && !undoesSomething(plan.value) ? 'import-undoes-nothing' : undefined
        const refused = plan.ok ? nothing : plan.error.code
        if (refused !== undefined) return fieldErrors([{ field: 'undo', sentence: sentenceOf(refused) }])
        const actor = actorOf(person)
        works.start(undoingOf(importId), () => undoImport(dependencies, importId, actor))
        return redirect(`/register/imports/${importId}`)
      },
    },
    template: new URL('./undo.njk', import.meta.url),
  })
}

async function whoStays(
  tx: Tx,
  numbers: readonly string[],
  shown: { readonly path: string; readonly query: TableQuery },
): Promise<TableView> {
  const ids = await registerIdsOf(tx, numbers)
  return dataTable<string>({
    ...{ caption: 'Who stays as they are, because Justice has acted on them since', rows: numbers, ...shown },
    empty: { title: 'Nobody', text: 'Justice has acted on nobody since the import.' },
    columns: [
      {
        key: 'number',
        title: 'Person profile number',
        cell: (number) => ({ text: number, href: `/register/people/${ids.get(number) ?? ''}` }),
      },
    ],
  })
}
