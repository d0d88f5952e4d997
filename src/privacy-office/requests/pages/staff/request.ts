/** One request: its clocks, its path with the section under each step, who asks, and who has looked at it. */
import { civilDate } from '#kernel'
import {
  definePage,
  fullInstant,
  longDate,
  notFound,
  summary,
  view,
  type PageDefinition,
  type StepView,
  type SummaryRow,
  type SummaryRowView,
} from '#pages'
import { RIGHTS } from '#statute'
import { selectCameWith } from '../../came-with-store.ts'
import { CHANNELS, isToldByHand } from '../../channels.ts'
import { correctionWords } from '../../correction-words.ts'
import { selectCorrectionsOf } from '../../correction-store.ts'
import { decisionRule } from '../../decisions.ts'
import { countHolds } from '../../hold-store.ts'
import { presentClocks, type ClockView } from '../../present-clocks.ts'
import { presentPath } from '../../present-path.ts'
import { nameOf, REQUEST_STATES, type RequestRow } from '../../request.ts'
import { selectEvents, selectRequest, type RequestEvent } from '../../store.ts'
import { requestParams, subjectOf, toRequests } from './act-page.ts'
import { EVENT_WORDS } from './event-words.ts'
import { KIND_WORDS } from './kind-words.ts'
import type { RequestPagesOptions } from './pages-options.ts'

interface RequestView {
  readonly reference: string
  readonly kind: string
  readonly state: string
  readonly isOpen: boolean
  readonly mayTransfer: boolean
  readonly mayExtend: boolean
  readonly clocks: readonly ClockView[]
  readonly path: readonly StepView[]
  readonly words: readonly string[]
  readonly facts: readonly SummaryRowView[]
  readonly decision: readonly SummaryRowView[]
  readonly happened: readonly { readonly words: string; readonly at: string; readonly note: string }[]
  readonly held: string
  readonly corrections: readonly string[]
  /** The copy that was taken last lacks a file. */
  readonly isCopyShort: boolean
  readonly isToldByHand: boolean
  /** What another agency handed over with it. */
  readonly cameWith: readonly SummaryRowView[]
}

export function requestPage({ permissions, files }: RequestPagesOptions): PageDefinition {
  return definePage({
    address: '/requests/:reference',
    permission: 'requests.handle',
    title: ({ reference, kind }: RequestView) => `Request ${reference}: ${kind.toLowerCase()}`,
    breadcrumbs: toRequests,
    params: requestParams,
    get: {
      activity: 'request-opened',
      subject: subjectOf,
      async answer({ tx, at, person, params: { reference } }) {
        const request = await selectRequest(tx, reference)
        if (request === undefined) return notFound()
        const events = await selectEvents(tx, reference)
        const { kind, state, extendedTo, transferBy } = request
        const today = civilDate(at)
        const isOpen = state === 'open'
        const held = await countHolds(tx, reference)
        const cameWith = await selectCameWith(tx, reference)
        return view<RequestView>({
          ...{ reference, kind: KIND_WORDS[kind], state: REQUEST_STATES[state], isOpen },
          mayTransfer: isOpen && transferBy !== null && today <= transferBy,
          mayExtend:
            isOpen && RIGHTS[kind].extend !== undefined && extendedTo === null && today <= request.dueOn,
          clocks: presentClocks(request, today),
          path: presentPath(request, events, at, {
            mayAct: permissions.may(person.role, 'requests.handle'),
            keepsFiles: files !== undefined,
          }),
          words: request.words.split(/\n+/),
          facts: factsOf(request),
          decision: decisionOf(request),
          happened: events.map(presentEvent),
          corrections: (await selectCorrectionsOf(tx, reference)).map(correctionWords),
          isCopyShort: isShort(events),
          isToldByHand: isToldByHand(request.channel),
          cameWith: summary(cameWith),
          held:
            held === 0
              ? ''
              : `${String(held)} ${held === 1 ? 'record is' : 'records are'} held for this request: not disposed of before it ends.`,
        })
      },
    },
    template: new URL('./request.njk', import.meta.url),
  })
}

/** What is left out is written down while the copy is made, after it was taken. */
function isShort(events: readonly RequestEvent[]): boolean {
  const lastOf = (...kinds: readonly string[]) =>
    Math.max(0, ...events.filter(({ kind }) => kinds.includes(kind)).map(({ at }) => at.getTime()))
  const leftOut = lastOf('file-left-out')
  return leftOut > 0 && leftOut >= lastOf('copy-taken', 'copy-sent')
}

function factsOf(r: RequestRow): readonly SummaryRowView[] {
  const change = { href: `/requests/${r.reference}/person`, text: 'Change' } as const
  const rows: SummaryRow[] = [
    { name: 'About', value: nameOf(r), change },
    { name: 'Born', value: r.dateOfBirth === '' ? 'Not given' : longDate(r.dateOfBirth) },
    {
      name: 'Email address',
      value:
        r.email === ''
          ? 'Not given'
          : {
              text: r.email,
              note:
                r.addressConfirmedAt === null
                  ? 'not shown to be theirs yet'
                  : 'they have shown that they read it',
            },
    },
    { name: 'Postal address', value: r.postalAddress === '' ? 'Not given' : r.postalAddress },
    {
      name: 'Passport number',
      value: r.documentNumber === '' ? 'Not given' : { text: r.documentNumber, code: true },
    },
    { name: 'Reference that they gave', value: r.otherReference === '' ? 'Not given' : r.otherReference },
    { name: 'Asked for by', value: r.representative === '' ? 'Themself' : r.representative },
    { name: 'How it came', value: CHANNELS[r.channel] },
    { name: 'First received', value: fullInstant(r.receivedAt) },
    { name: 'Language', value: r.language === 'mi' ? 'Te reo Māori' : 'English' },
  ]
  if (r.askedIn !== null) rows.push({ name: 'Asked in', value: { text: r.askedIn, code: true } })
  if (r.urgentBecause !== '') rows.push({ name: 'Urgent', value: r.urgentBecause })
  if (r.extendedTo !== null)
    rows.push({
      name: 'Extended',
      value: `To ${longDate(r.extendedTo)}: ${groundWords(r)}`,
    })
  return summary(rows)
}

function groundWords({ kind, extensionGround }: RequestRow): string {
  const extend: (typeof RIGHTS)[keyof typeof RIGHTS]['extend'] = RIGHTS[kind].extend
  return extend?.grounds.find(({ ground }) => ground === extensionGround)?.words ?? ''
}

function decisionOf(r: RequestRow): readonly SummaryRowView[] {
  if (r.decision === null || r.decidedAt === null) return []
  const rule = decisionRule(r.kind, r.decision)
  return summary([
    { name: 'Decision', value: rule?.text ?? r.decision },
    { name: 'Under', value: rule?.section ?? '' },
    { name: 'Decided', value: fullInstant(r.decidedAt) },
    {
      name: 'Our words',
      value: r.decisionWords === null || r.decisionWords === '' ? 'None' : r.decisionWords,
    },
  ])
}

function presentEvent({ kind, at, byName, words }: RequestEvent): RequestView['happened'][number] {
  return {
    words: `${EVENT_WORDS[kind] ?? kind}${byName === null ? '' : ` (${byName})`}`,
    at: fullInstant(at),
    note: words,
  }
}
