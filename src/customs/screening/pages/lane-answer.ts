/** The answer to a passport, shown once: Back and reload find the lane waiting for the next, and send nothing again. */
import Type from 'typebox'
import { definePage, view } from '#pages'
import { NO_TRACE, type LaneDependencies } from './lane.ts'
import { laneNow } from './lane-place.ts'
import { laneView, titleOf, type LaneView } from './lane-view.ts'

export function laneAnswerPage({ lanes, answers, tray }: Omit<LaneDependencies, 'screening'>) {
  return definePage({
    address: '/lane/answers/:answer',
    permission: 'passport.scan',
    title: (shown: LaneView) => titleOf(shown),
    layout: 'bare',
    params: Type.Object({ answer: Type.String() }),
    get: {
      activity: NO_TRACE,
      async answer({ at, person, tx, params }) {
        const outcome = answers.take(person.sessionId, params.answer)
        const shown = laneView(await laneNow(tx, person, lanes), outcome, tray(), at)
        return view<LaneView>({ ...shown, isGone: outcome === undefined })
      },
    },
    template: new URL('./lane.njk', import.meta.url),
  })
}
