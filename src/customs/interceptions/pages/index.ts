/** The pages of interception cases, and the streams that tell open boards that something changed. */
import type { BandEdgeAt } from '#customs/alerts'
import { keptInSession, sse, type LiveStream, type PageDefinition } from '#pages'
import type { AnswerLimitAt } from '../answer-limit.ts'
import { boardPage } from './board.ts'
import { casePage } from './case.ts'
import { closedCasesPage } from './closed-cases.ts'
import { reportPage } from './report.ts'
import { checkPage, type PlaceOfCase } from './check-step.ts'
import { policeChoicesPage } from './police-choices.ts'
import { policeCasePage, policeCasesPage } from './police.ts'

const AT_CUSTOMS: PlaceOfCase = {
  folder: '/cases',
  permission: 'interception-case.work',
  events: '/board/events',
}
const AT_THE_TABLET: PlaceOfCase = {
  folder: '/police',
  permission: 'police-interception.view',
  events: '/police/events',
}

export function interceptionPages(limitAt: AnswerLimitAt, bandEdgeAt: BandEdgeAt): readonly PageDefinition[] {
  const searches = keptInSession<string>()
  return [
    boardPage(limitAt, searches),
    closedCasesPage(searches),
    casePage(limitAt, bandEdgeAt),
    checkPage(AT_CUSTOMS, limitAt),
    reportPage,
    policeCasesPage(limitAt),
    policeCasePage(limitAt),
    policeChoicesPage(limitAt),
    checkPage(AT_THE_TABLET, limitAt),
  ]
}

/** Tells Customs’ boards of new alerts and of every step; `listen` returns how to stop. */
export function boardStream(listen: (changed: () => void) => () => void): LiveStream {
  return sse('/board/events', 'board.view', listen)
}

export function policeStream(listen: (changed: () => void) => () => void): LiveStream {
  return sse('/police/events', 'police-interception.view', listen)
}
