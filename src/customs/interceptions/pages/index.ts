/** The pages of interception cases, and the stream that tells Police that somebody waits. */
import { sse, type LiveStream, type PageDefinition } from '#pages'
import { casePage } from './case.ts'
import { policeCasePage, policeCasesPage } from './police.ts'

export const interceptionPages: readonly PageDefinition[] = [casePage, policeCasesPage, policeCasePage]

export function policeStream(listen: (changed: () => void) => () => void): LiveStream {
  return sse('/police/events', 'police-interception.view', (_viewer, changed) => listen(changed))
}
