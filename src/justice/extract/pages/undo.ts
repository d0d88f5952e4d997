/** Undoing an import: what would be put back, what cannot be, and what was told to Customs meanwhile. */
import Type from 'typebox'
import type { WorksUnderWay } from '#jobs'
import { sentenceOf } from '#kernel'
import {
  actorOf,
  countTiles,
  definePage,
  fieldErrors,
  noFields,
  redirect,
  view,
  type CountTileView,
  type PageDefinition,
} from '#pages'
import { undoingOf } from './import-report.ts'
import { planUndo, undoImport, type UndoDependencies } from '../undo-import.ts'

interface UndoView {
  readonly refused: string
  readonly counts: readonly CountTileView[]
  readonly acted: number
  readonly back: string
}

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
    get: {
      activity: 'register-imports-viewed',
      subject: ({ params }) => ({ kind: 'import', id: params.importId }),
      async answer({ tx, params: { importId } }) {
        const back = `/register/imports/${importId}`
        const plan = await planUndo(tx, dependencies.nextLists, importId)
        if (!plan.ok)
          return view<UndoView>({ refused: sentenceOf(plan.error.code), counts: [], acted: 0, back })
        const { putBack, takenOut, acted } = plan.value
        return view<UndoView>({
          ...{ refused: '', acted, back },
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
        if (!plan.ok) return fieldErrors([{ field: 'undo', sentence: sentenceOf(plan.error.code) }])
        const actor = actorOf(person)
        works.start(undoingOf(importId), () => undoImport(dependencies, importId, actor))
        return redirect(`/register/imports/${importId}`)
      },
    },
    template: new URL('./undo.njk', import.meta.url),
  })
}
