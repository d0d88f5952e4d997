/** What the Privacy Commissioner is handed about a complaint: its path and decisions on one page, and the tribunal's dates. */
import { civilDate } from '#kernel'
import {
  definePage,
  fullInstant,
  longDate,
  notFound,
  summary,
  view,
  type PageDefinition,
  type SummaryRowView,
} from '#pages'
import { addMonths } from '#statute'
import { decisionRule } from '../../decisions.ts'
import { nameOf, type RequestRow } from '../../request.ts'
import { selectEvents, selectRequest } from '../../store.ts'
import { requestParams, requestPath, subjectOf, toRequests } from './act-page.ts'
import { EVENT_WORDS } from './event-words.ts'
import { KIND_WORDS } from './kind-words.ts'
import type { RequestPagesOptions } from './pages-options.ts'

const TRIBUNAL_MONTHS = 6

interface PackView {
  readonly reference: string
  readonly back: string
  readonly facts: readonly SummaryRowView[]
  readonly words: readonly string[]
  readonly answer: readonly string[]
  readonly happened: readonly { readonly at: string; readonly what: string; readonly words: string }[]
  readonly tribunal: string
}

export function packPage({ agency }: RequestPagesOptions): PageDefinition {
  return definePage({
    address: '/requests/:reference/pack',
    permission: 'requests.handle',
    title: ({ reference }: PackView) => `For the Privacy Commissioner: ${reference}`,
    breadcrumbs: toRequests,
    params: requestParams,
    get: {
      activity: 'request-letter-read',
      subject: subjectOf,
      async answer({ tx, at, params: { reference } }) {
        const request = await selectRequest(tx, reference)
        if (request === undefined) return notFound()
        const events = await selectEvents(tx, reference)
        return view<PackView>({
          reference,
          back: requestPath(reference),
          facts: factsOf(request, agency),
          words: request.words.split(/\n+/),
          answer: (request.decisionWords ?? '').split(/\n+/).filter((line) => line !== ''),
          happened: events.map(({ at: then, kind, words, byName }) => ({
            at: fullInstant(then),
            what: `${EVENT_WORDS[kind] ?? kind}${byName === null ? '' : ` (${byName})`}`,
            words,
          })),
          tribunal: longDate(addMonths(civilDate(at), TRIBUNAL_MONTHS)),
        })
      },
    },
    template: new URL('./pack.njk', import.meta.url),
  })
}

function factsOf(r: RequestRow, agency: string): readonly SummaryRowView[] {
  const rule = r.decision === null ? undefined : decisionRule(r.kind, r.decision)
  return summary([
    { name: 'Agency', value: agency },
    { name: 'Who', value: r.representative === '' ? nameOf(r) : `${r.representative}, for ${nameOf(r)}` },
    { name: 'What', value: KIND_WORDS[r.kind] },
    { name: 'First received', value: fullInstant(r.receivedAt) },
    { name: 'To be decided by', value: longDate(r.extendedTo ?? r.dueOn) },
    { name: 'Decided', value: r.decidedAt === null ? 'Not yet' : fullInstant(r.decidedAt) },
    { name: 'Decision', value: rule === undefined ? 'None yet' : `${rule.text} (${rule.section})` },
  ])
}
