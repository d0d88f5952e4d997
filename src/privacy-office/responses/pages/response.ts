/** One response as everybody will read it, the words that may be names, and what may be done with it. */
import {
  ask,
  answerRequest,
  openRequestAbout,
  secondPerson,
  secondPersonFields,
  type SecondPersonView,
} from '#two-people'
import type { PermissionTable } from '#access'
import { sentenceOf, type Fault } from '#kernel'
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
  type PageDefinition,
  type SummaryRowView,
} from '#pages'
import { RECORD } from '../dispose-response.ts'
import { mayBeNames } from '../names-in.ts'
import { namesNobody, PUBLISH_RESPONSE, withoutNames } from '../publish-response.ts'
import { lockResponse, markWithdrawn, selectResponse, selectWriter, type ResponseRow } from '../store.ts'
import { responseParams } from './public-response.ts'
import { RESPONSE_STATES } from './responses.ts'

interface ResponseView {
  readonly id: string
  readonly title: string
  readonly asked: readonly string[]
  readonly answered: readonly string[]
  readonly facts: readonly SummaryRowView[]
  readonly maybeNames: readonly string[]
  readonly second: SecondPersonView | false
  readonly mayAsk: boolean
  /** When the words that are shown were written. */
  readonly seen: string
  readonly mayWithdraw: boolean
  readonly isPublished: boolean
}

const ASK = 'ask'
const WITHDRAW = 'withdraw'

const form = defineForm({
  fields: {
    ...secondPersonFields,
    act: { kind: 'hidden', mayBeLeftOut: true },
    seen: { kind: 'hidden', mayBeLeftOut: true },
    because: {
      kind: 'textarea',
      label: 'Why is it withdrawn?',
      hint: 'Of what was published everybody reads this.',
      rows: 3,
      maxLength: 1_000,
      errors: { tooLong: 'Use 1,000 characters or fewer' },
    },
  },
})

export function responsePage(d: {
  readonly permissions: PermissionTable
  /** The agency's own names: no names of people. */
  readonly ours: readonly string[]
}): PageDefinition {
  return definePage({
    address: '/responses/:responseId',
    permission: 'responses.view',
    title: ({ title }: ResponseView) => title,
    breadcrumbs: [{ text: 'Responses', href: '/responses' }],
    params: responseParams,
    get: {
      activity: 'response-opened',
      subject: ({ params: { responseId: id } }) => ({ kind: RECORD, id }),
      async answer({ tx, at, person, params: { responseId: id } }) {
        const row = await selectResponse(tx, id)
        if (row === undefined) return notFound()
        const mayWrite = d.permissions.may(person.role, 'responses.write')
        const asked = mayWrite ? await openRequestAbout(tx, PUBLISH_RESPONSE, id, at) : undefined
        return view<ResponseView>({
          ...{ id, title: row.title, facts: factsOf(row, mayWrite) },
          asked: row.asked.split(/\n+/),
          answered: row.answered.split(/\n+/),
          maybeNames:
            row.state === 'draft' ? mayBeNames([row.title, row.asked, row.answered].join('\n'), d.ours) : [],
          second: asked !== undefined && secondPerson(asked, { asked: 'Publish this response', person, at }),
          mayAsk: mayWrite && row.state === 'draft' && asked === undefined,
          mayWithdraw: mayWrite && row.state !== 'withdrawn' && asked === undefined,
          seen: row.writtenAt.toISOString(),
          isPublished: row.state === 'published',
        })
      },
    },
    post: {
      activity: 'response-acted-on',
      subject: ({ params: { responseId: id } }) => ({ kind: RECORD, id }),
      form,
      async answer({ form: sent, params: { responseId: id }, ...act }) {
        const may = sent.answer === '' || sent.answer === 'withdraw' ? 'responses.write' : 'responses.agree'
        if (!d.permissions.may(act.person.role, may)) return forbidden()
        const here = `/responses/${id}` as const
        const answered = await answerRequest(act, PUBLISH_RESPONSE, sent)
        if (answered !== undefined) return answered.ok ? redirect(here) : fieldErrors(answered.error)
        const row = await lockResponse(act.tx, id)
        if (row === undefined) return notFound()
        if (sent.act === WITHDRAW) {
          if (sent.because === '')
            return refused({ code: 'response-not-a-draft' }, 'because', 'Enter the reason')
          const sound = await namesNobody(act.tx, row.reference, { because: sent.because })
          if (!sound.ok) return refused(sound.error, 'because')
          if (!(await markWithdrawn(act.tx, id, { by: act.person.id, at: act.at, because: sent.because })))
            return refused({ code: 'response-not-a-draft' }, 'because')
          await act.record({ event: 'response-withdrawn', subject: { kind: RECORD, id } })
          return redirect(here)
        }
        if (sent.act !== ASK || row.state !== 'draft')
          return refused({ code: 'response-not-a-draft' }, 'request')
        if (row.writtenAt.toISOString() !== sent.seen) return refused({ code: 'response-changed' }, 'request')
        const sound = await withoutNames(act.tx, row.reference, row)
        if (!sound.ok) return refused(sound.error, 'request')
        // Whoever wrote it first is no second person to it, whoever asks.
        const excluded = await selectWriter(act.tx, id)
        const asked = await ask(act, PUBLISH_RESPONSE, { subject: { kind: RECORD, id }, excluded })
        return asked.ok ? redirect(here) : refused(asked.error, 'request')
      },
    },
    template: new URL('./response.njk', import.meta.url),
  })
}

function refused({ code }: Pick<Fault, 'code'>, field: string, sentence = sentenceOf(code)) {
  return fieldErrors([{ field, sentence }])
}

function factsOf(row: ResponseRow, mayOpen: boolean): readonly SummaryRowView[] {
  const request = { text: row.reference, code: true } as const
  return summary([
    { name: 'State', value: RESPONSE_STATES[row.state] },
    { name: 'Request', value: mayOpen ? { ...request, href: `/requests/${row.reference}` } : request },
    { name: 'Answered', value: longDate(row.decidedOn) },
    { name: 'Written', value: fullInstant(row.writtenAt) },
    ...(row.publishedAt === null ? [] : [{ name: 'Published', value: fullInstant(row.publishedAt) }]),
    ...(row.withdrawnAt === null ? [] : [{ name: 'Withdrawn', value: fullInstant(row.withdrawnAt) }]),
    ...(row.withdrawnBecause === null ? [] : [{ name: 'Why', value: row.withdrawnBecause }]),
  ])
}
