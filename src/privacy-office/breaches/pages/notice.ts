/** A notice as it was given: to read, print and save; of the people's, who is still to be told. */
import Type from 'typebox'
import {
  defineForm,
  definePage,
  fieldErrors,
  fileAnswer,
  forbidden,
  fullInstant,
  grouped,
  notFound,
  redirect,
  summary,
  view,
  type Choice,
  type PageDefinition,
  type SummaryRowView,
} from '#pages'
import { sentenceOf } from '#kernel'
import type { NoticeTo } from '../breach.ts'
import { MOST_AT_ONCE, mailPeople } from '../mail-people.ts'
import { selectMailed, selectNotice } from '../notice-store.ts'
import { lockBreach } from '../lock-breach.ts'
import { selectBreach } from '../store.ts'
import { cameBack, untoldOf } from '../untold.ts'
import { tellPeople, WAYS_OF_TELLING, type WayOfTelling } from '../tell-people.ts'
import { breachSubject, ofBreach, wayToBreach, type OfBreach } from './breach-address.ts'
import type { DeskPagesOptions } from './pages-options.ts'
import { inParagraphs } from './paragraphs.ts'

const TO: Readonly<Record<NoticeTo, string>> = {
  commissioner: 'the Privacy Commissioner',
  people: 'people, each in their own letter',
  public: 'the public',
}

const HOWS: readonly Choice<WayOfTelling>[] = (
  Object.entries(WAYS_OF_TELLING) as [WayOfTelling, string][]
).map(([value, text]) => ({ value, text }))

const MAIL = 'mail'

function mailedWords(mailed: number, lost: number): string {
  const sent = `${grouped(mailed)} ${mailed === 1 ? 'letter' : 'letters'}`
  return lost === 0 ? sent : `${sent}, of which ${grouped(lost)} came back: tell them in another way`
}

interface NoticeView extends OfBreach {
  readonly noticeId: string
  readonly to: string
  readonly facts: readonly SummaryRowView[]
  readonly text: ReturnType<typeof inParagraphs>
  /** Of the people's notice: how many letters are still to be given; empty of others, and for who may not. */
  readonly toTell: string
  readonly mayMail: boolean
  readonly most: string
}

export function noticePage({ d, permissions, mail, agency }: DeskPagesOptions): PageDefinition {
  return definePage({
    address: '/breaches/:breachId/notices/:noticeId',
    permission: 'breach.view',
    title: ({ to, name }: NoticeView) => `Notice of ${name} to ${to}`,
    breadcrumbs: wayToBreach,
    params: Type.Object({
      breachId: Type.String({ format: 'uuid' }),
      noticeId: Type.String({ format: 'uuid' }),
    }),
    query: Type.Object({ as: Type.Optional(Type.Literal('file')) }),
    get: {
      activity: 'breach-viewed',
      subject: breachSubject,
      async answer({ tx, person, query, params: { breachId, noticeId } }) {
        const breach = await selectBreach(tx, breachId)
        const notice = await selectNotice(tx, breachId, noticeId)
        if (breach === undefined || notice === undefined) return notFound()
        if (query.as === 'file')
          return fileAnswer({
            name: `breach-${String(breach.number)}-notice-${notice.whom}-${String(notice.stage)}.txt`,
            type: 'text/plain; charset=utf-8',
            body: notice.body,
          })
        const mayTell =
          notice.whom === 'people' &&
          breach.closedAt === null &&
          permissions.may(person.role, 'breach.handle')
        const of = { breach: breachId, notice: noticeId }
        const untold = mayTell ? (await untoldOf(tx, mail, of)).length : 0
        const [mailed, lost] = [await selectMailed(tx, noticeId), await cameBack(tx, mail, noticeId)]
        return view<NoticeView>({
          ...ofBreach(breach),
          ...{ noticeId, to: TO[notice.whom], text: inParagraphs(notice.body) },
          facts: summary([
            { name: 'Stage', value: String(notice.stage) },
            { name: 'Given', value: `${fullInstant(notice.givenAt)}, recorded by ${notice.givenBy}` },
            { name: 'How', value: notice.how },
            ...(mailed.length === 0
              ? []
              : [{ name: 'By email', value: mailedWords(mailed.length, lost.length) }]),
          ]),
          mayMail: mayTell && mail !== undefined && untold > lost.length,
          most: grouped(MOST_AT_ONCE),
          toTell: untold === 0 ? '' : untold === 1 ? '1 person' : `${grouped(untold)} people`,
        })
      },
    },
    post: {
      activity: 'breach-acted-on',
      subject: breachSubject,
      form: defineForm({
        fields: {
          act: { kind: 'hidden', mayBeLeftOut: true },
          how: { kind: 'radios', label: 'How were they told?', options: HOWS, errors: {} },
        },
      }),
      async answer({ form, params: { breachId, noticeId: notice }, ...act }) {
        if (!permissions.may(act.person.role, 'breach.handle')) return forbidden()
        const breach = await lockBreach(act.tx, breachId)
        if (breach === undefined) return notFound()
        if (form.act === MAIL) {
          const mailed = await mailPeople({ ...d, mail, agency }, act, breach, notice)
          return mailed.ok
            ? redirect(`/breaches/${breachId}/notices/${notice}`)
            : fieldErrors([{ field: 'act', sentence: sentenceOf(mailed.error.code) }])
        }
        if (form.how === '') return fieldErrors([{ field: 'how', sentence: 'Select how they were told' }])
        const told = await tellPeople(mail, act, breach, { notice, person: undefined, how: form.how })
        if (!told.ok) return fieldErrors([{ field: 'how', sentence: sentenceOf(told.error.code) }])
        return redirect(`/breaches/${breachId}`)
      },
    },
    template: new URL('./notice.njk', import.meta.url),
  })
}
