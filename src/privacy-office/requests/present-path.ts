/** The path of one request as its page shows it: what was done, by whom and when; what is to do now; what comes later. */
import { steps, when, type StepView } from '#pages'
import { PATHS, type PathStep } from './path.ts'
import type { RequestRow } from './request.ts'
import type { RequestEvent } from './store.ts'

export function presentPath(
  { reference, kind, endedAt }: Pick<RequestRow, 'reference' | 'kind' | 'endedAt'>,
  events: readonly RequestEvent[],
  at: Date,
  { mayAct, keepsFiles }: { readonly mayAct: boolean; readonly keepsFiles: boolean },
): readonly StepView[] {
  const path = PATHS[kind].filter(({ needsFiles }) => keepsFiles || needsFiles !== true)
  const doneBy = (step: PathStep) => events.findLast((event) => step.doneBy.includes(event.kind))
  // What was passed over and what follows is done, is not what waits.
  const next = path.findIndex((step) => doneBy(step) === undefined && step.isOptional !== true)
  const isDecided = events.some(({ kind }) => kind === 'decided')
  return steps(
    path.map((step, index) => {
      const event = doneBy(step)
      const follows = step.isAfterTheEnd === true && endedAt !== null && isDecided
      const isNow = event === undefined && ((endedAt === null && index <= next) || follows)
      const state = event !== undefined ? 'done' : isNow ? 'now' : 'later'
      const offersLink =
        mayAct && step.page !== undefined && step.act !== undefined && (endedAt === null || follows)
      return {
        title: step.title,
        state,
        text: step.section,
        ...(event === undefined ? {} : { time: when(event.at, at), who: event.byName ?? '' }),
        ...(offersLink && state !== 'later'
          ? { link: { text: step.act ?? '', href: `/requests/${reference}/${step.page ?? ''}` as const } }
          : {}),
      }
    }),
  )
}
