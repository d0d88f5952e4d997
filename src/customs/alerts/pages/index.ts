/** The pages of interception alerts, and the stream that tells an open board that something changed. */
import { sse, type LiveStream, type PageDefinition } from '#pages'
import { alertPage } from './alert.ts'
import { boardPage } from './board.ts'
import { figuresPage } from './figures.ts'

export const alertPages: readonly PageDefinition[] = [boardPage, alertPage, figuresPage]

/** Tells boards of new interception alerts; `listen` returns how to stop. */
export function boardStream(listen: (changed: () => void) => () => void): LiveStream {
  return sse('/board/events', 'board.view', (_viewer, changed) => listen(changed))
}
