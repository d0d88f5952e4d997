/** A list that is being built and sent: how far it is, then its number and counts, or why it was not sent. */
import Type from 'typebox'
import type { WorksUnderWay } from '#jobs'
import { sentenceOf } from '#kernel'
import { definePage, grouped, notFound, progress, view, type PageDefinition, type ProgressView } from '#pages'
import type { SendOutcome } from '../send-daily-list.ts'

const LOOK_AGAIN_SECONDS = 1

interface SendingView {
  readonly progress: ProgressView | false
  /** One sentence: what came of it. */
  readonly outcome: string
  readonly isHeldBack: boolean
}

export function sendingPage(sendings: WorksUnderWay<SendOutcome>): PageDefinition {
  return definePage({
    address: '/daily-list/send/:sendingId',
    permission: 'daily-list.send',
    title: 'Sending a list',
    breadcrumbs: [{ text: 'Daily list', href: '/daily-list' }],
    params: Type.Object({ sendingId: Type.String({ format: 'uuid' }) }),
    get: {
      activity: 'daily-list-viewed',
      async answer({ params }) {
        const work = sendings.find(params.sendingId)
        if (work === undefined) return notFound()
        if (work.state === 'running') {
          const shown = progress({
            label: 'Building the list',
            done: work.done,
            total: work.of,
            unit: 'people decided',
            before: 'The register is opened',
          })
          return view<SendingView>(
            { progress: shown, outcome: '', isHeldBack: false },
            { refreshAfterSeconds: LOOK_AGAIN_SECONDS },
          )
        }
        return view<SendingView>({
          ...{ progress: false, outcome: outcomeWords(work.outcome) },
          isHeldBack: work.outcome?.ok === false && work.outcome.error.code === 'daily-list-held-back',
        })
      },
    },
    template: new URL('./sending.njk', import.meta.url),
  })
}

function outcomeWords(outcome: SendOutcome | undefined): string {
  if (outcome === undefined) return 'The sending broke off. No list was sent, and nothing was changed.'
  if (!outcome.ok) return `No list was sent. ${sentenceOf(outcome.error.code)}`
  const { number, entries } = outcome.value
  return (
    `List ${number} was sent: ${grouped(entries.interception)} interception, ` +
    `${grouped(entries.silent)} silent. Its receipt appears on the page of the daily list.`
  )
}
