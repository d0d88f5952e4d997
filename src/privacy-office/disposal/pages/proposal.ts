/** One proposal: what would go, on whose authority and why now; asked for by one person, agreed to by a second. */
import Type from 'typebox'
import { err, ok, sentenceOf, type Result } from '#kernel'
import {
  defineForm,
  definePage,
  fieldErrors,
  forbidden,
  fullInstant,
  longDate,
  notFound,
  redirect,
  summary,
  view,
  when,
  type FieldError,
  type PageDefinition,
  type SummaryRow,
  type SummaryRowView,
} from '#pages'
import { RETENTION_CLASSES } from '#statute'
import {
  answerRequest,
  openRequestAbout,
  secondPerson,
  secondPersonFields,
  type SecondPersonView,
} from '#two-people'
import { APPLY_DISPOSAL, askToApply } from '../apply-request.ts'
import { selectProposal, type ProposalRow } from '../proposal-store.ts'
import type { DisposalPagesOptions } from './pages-options.ts'
import { stateOf } from './proposal-state.ts'

interface ProposalView {
  readonly id: string
  readonly table: string
  readonly hash: string
  readonly facts: readonly SummaryRowView[]
  readonly reasons: readonly string[]
  readonly isProposed: boolean
  readonly mayAsk: boolean
  readonly askText: string
  readonly asked: SecondPersonView | false
  readonly certificate: string
  /** Why nothing was disposed of; empty unless it was refused. */
  readonly refused: string
}

export function proposalPage({ permissions }: DisposalPagesOptions): PageDefinition {
  return definePage({
    address: '/disposal/proposals/:proposalId',
    permission: 'disposal.view',
    title: ({ table }: ProposalView) => `Proposal to dispose of records in ${table}`,
    breadcrumbs: [{ text: 'Disposal', href: '/disposal' }],
    params: Type.Object({ proposalId: Type.String({ format: 'uuid' }) }),
    get: {
      activity: 'disposal-viewed',
      subject: ({ params: { proposalId: id } }) => ({ kind: 'disposal-proposal', id }),
      async answer({ tx, at, person, params: { proposalId: id } }) {
        const proposal = await selectProposal(tx, id)
        if (proposal === undefined) return notFound()
        const asked = await openRequestAbout(tx, APPLY_DISPOSAL, id, at)
        const what = `Dispose of ${records(proposal.records)}`
        return view<ProposalView>({
          ...{ id, table: proposal.table, hash: proposal.hash },
          facts: summary(factsOf(proposal, at)),
          reasons: reasonsOf(proposal),
          isProposed: proposal.state === 'proposed',
          mayAsk: permissions.may(person.role, 'disposal.propose'),
          askText: `${what} as the first of two`,
          asked: asked !== undefined && secondPerson(asked, { asked: what, person, at }),
          certificate: proposal.state === 'applied' ? `/disposal/certificates/${id}` : '',
          refused: proposal.state === 'refused' ? sentenceOf('disposal-set-changed') : '',
        })
      },
    },
    post: {
      activity: 'disposal-acted-on',
      subject: ({ params: { proposalId: id } }) => ({ kind: 'disposal-proposal', id }),
      form: defineForm({ fields: { ...secondPersonFields, hash: { kind: 'hidden', mayBeLeftOut: true } } }),
      async answer({ form, params: { proposalId: id }, ...act }) {
        const may = (permission: 'disposal.propose' | 'disposal.approve') =>
          permissions.may(act.person.role, permission)
        if (form.answer === '' ? !may('disposal.propose') : !may('disposal.approve')) return forbidden()
        const answered = await answerRequest(act, APPLY_DISPOSAL, form)
        const done = answered ?? (await asked(askToApply(act, id, form.hash)))
        return done.ok ? redirect(`/disposal/proposals/${id}`) : fieldErrors(done.error)
      },
    },
    template: new URL('./proposal.njk', import.meta.url),
  })
}

async function asked(asking: ReturnType<typeof askToApply>): Promise<Result<string, readonly FieldError[]>> {
  const done = await asking
  return done.ok ? ok('ask') : err([{ field: 'hash', sentence: sentenceOf(done.error.code) }])
}

function records(count: number): string {
  return count === 1 ? '1 record' : `${String(count)} records`
}

function factsOf(p: ProposalRow, at: Date): readonly SummaryRow[] {
  const rows: SummaryRow[] = [
    { name: 'State', value: stateOf(p) },
    { name: 'Kept in', value: { text: p.table, code: true } },
    { name: 'Records', value: String(p.records) },
    { name: 'Held, and left out', value: String(p.held) },
    { name: 'Their clocks began', value: `${longDate(p.firstOn)} to ${longDate(p.lastOn)}` },
    { name: 'Due at the end of', value: longDate(p.asOf) },
    { name: 'Proposed', value: { time: when(p.madeAt, at) } },
    { name: 'Hash of the list', value: { text: p.hash, code: true } },
  ]
  if (p.askedBy !== null && p.approvedBy !== null && p.approvedAt !== null)
    rows.push(
      { name: 'Asked for by', value: { text: p.askedBy, code: true } },
      { name: 'Agreed to by', value: { text: p.approvedBy, code: true } },
      { name: 'Agreed', value: fullInstant(p.approvedAt) },
    )
  if (p.disposed !== null && p.leftStanding !== null && p.endedAt !== null)
    rows.push(
      { name: 'Disposed of', value: String(p.disposed) },
      { name: 'Left', value: leftWords(p.leftStanding) },
      { name: 'Ended', value: fullInstant(p.endedAt) },
    )
  return rows
}

function leftWords(left: number): string {
  return left === 0 ? '0' : `${String(left)}: held, changed or still needed when their turn came`
}

function reasonsOf({ class: ofClass, firstOn, lastOn }: ProposalRow): readonly string[] {
  const { sentence, authority, begins } = RETENTION_CLASSES[ofClass]
  return [
    `How long: ${sentence}.`,
    `Authority: ${authority}.`,
    `The clock begins when ${begins}: for these records between ${longDate(firstOn)} and ${longDate(lastOn)}.`,
    'No hold that stops this class stood on any of them when they were counted; each is asked again when its turn comes.',
  ]
}
