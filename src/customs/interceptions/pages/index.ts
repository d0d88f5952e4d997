/** The pages of interception cases, and the streams that tell open boards that something changed. */
import { sse, type LiveStream, type PageDefinition } from '#pages'
import { boardPage } from './board.ts'
import { casePage } from './case.ts'
import { reportPage } from './report.ts'
import { policeCasePage, policeCasesPage } from './police.ts'

export const interceptionPages: readonly PageDefinition[] = [
  boardPage,
  casePage,
  reportPage,
  policeCasesPage,
  policeCasePage,
]

/** Tells Customs’ boards of new alerts and of every step; `listen` returns how to stop. */
export function boardStream(listen: (changed: () => void) => () => void): LiveStream {
  return sse('/board/events', 'board.view', listen)
}

export function policeStream(listen: (changed: () => void) => () => void): LiveStream {
  return sse('/police/events', 'police-interception.view', listen)
}
