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
import { selectNotice, selectUntold } from '../notice-store.ts'
import { selectBreach } from '../store.ts'
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

interface NoticeView extends OfBreach {
  readonly noticeId: string
  readonly to: string
  readonly facts: readonly SummaryRowView[]
  readonly text: ReturnType<typeof inParagraphs>
  /** Of the people's notice: how many letters are still to be given; empty of others, and for who may not. */
  readonly toTell: string
}

export function noticePage({ permissions }: DeskPagesOptions): PageDefinition {
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
        const untold = mayTell ? (await selectUntold(tx, breachId, noticeId)).length : 0
        return view<NoticeView>({
          ...ofBreach(breach),
          ...{ noticeId, to: TO[notice.whom], text: inParagraphs(notice.body) },
          facts: summary([
            { name: 'Stage', value: String(notice.stage) },
            { name: 'Given', value: `${fullInstant(notice.givenAt)}, recorded by ${notice.givenBy}` },
            { name: 'How', value: notice.how },
          ]),
          toTell: untold === 0 ? '' : untold === 1 ? '1 person' : `${grouped(untold)} people`,
        })
      },
    },
    post: {
      activity: 'breach-acted-on',
      subject: breachSubject,
      form: defineForm({
        fields: {
          how: {
            kind: 'radios',
            label: 'How were they told?',
            options: HOWS,
            errors: { empty: 'Select how they were told' },
          },
        },
      }),
      async answer({ form, params: { breachId, noticeId: notice }, ...act }) {
        if (!permissions.may(act.person.role, 'breach.handle')) return forbidden()
        const breach = await selectBreach(act.tx, breachId)
        if (breach === undefined) return notFound()
        const told = await tellPeople(act, breach, { notice, person: undefined, how: form.how })
        if (!told.ok) return fieldErrors([{ field: 'how', sentence: sentenceOf(told.error.code) }])
        return redirect(`/breaches/${breachId}`)
      },
    },
    template: new URL('./notice.njk', import.meta.url),
  })
}
