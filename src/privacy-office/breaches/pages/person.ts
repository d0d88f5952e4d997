/** One person whom a breach touched: their records, their letter, whether they were told, and why not. */
import Type from 'typebox'
import {
  defineForm,
  definePage,
  fieldErrors,
  fileAnswer,
  fullInstant,
  longDate,
  notFound,
  redirect,
  summary,
  view,
  type Choice,
  type PageDefinition,
  type SummaryRowView,
} from '#pages'
import { civilDate, sentenceOf } from '#kernel'
import { SUBJECT_KINDS, type SubjectKind } from '#database'
import { EXCEPTION_GROUNDS, GROUND_NAMES, type GroundName } from '../exception-grounds.ts'
import { nameOf, type HeldPerson } from '../held-person.ts'
import { selectPerson } from '../list-store.ts'
import { lookUpPeople, type KnownPerson } from '../look-up-people.ts'
import { letterText } from '../notice-texts.ts'
import { selectExceptions, selectNotices, selectTellings } from '../notice-store.ts'
import { placeException } from '../place-exception.ts'
import { selectBreach } from '../store.ts'
import { tellPeople, WAYS_OF_TELLING, type WayOfTelling } from '../tell-people.ts'
import { breachSubject, ofBreach, wayToBreach, type OfBreach } from './breach-address.ts'
import { letterReader } from '../letter-reader.ts'
import type { DeskPagesOptions } from './pages-options.ts'
import { inParagraphs } from './paragraphs.ts'

interface PersonView extends OfBreach {
  readonly heading: string
  readonly personId: string
  readonly isOpen: boolean
  readonly facts: readonly SummaryRowView[]
  readonly tellings: readonly string[]
  readonly exceptions: readonly string[]
  /** The newest notice, as this person reads it. */
  readonly letter: ReturnType<typeof inParagraphs> | false
  readonly notice: string
}

const HOWS: readonly Choice<WayOfTelling>[] = (
  Object.entries(WAYS_OF_TELLING) as [WayOfTelling, string][]
).map(([value, text]) => ({ value, text }))

export const groundChoices: readonly Choice<GroundName>[] = GROUND_NAMES.map((value) => {
  const { text, law, ...ground } = EXCEPTION_GROUNDS[value]
  return { value, text: `${text} (${law})`, ...('duty' in ground ? { hint: ground.duty } : {}) }
})

export function personPage({ d, mail }: DeskPagesOptions): PageDefinition {
  return definePage({
    address: '/breaches/:breachId/people/:personId',
    permission: 'breach.handle',
    title: ({ name }: PersonView) => `Somebody whom ${name} touched`,
    breadcrumbs: (page: PersonView) => [
      ...wayToBreach(page),
      { text: 'People', href: `/breaches/${page.breachId}/people` },
    ],
    params: Type.Object({
      breachId: Type.String({ format: 'uuid' }),
      personId: Type.String({ format: 'uuid' }),
    }),
    query: Type.Object({ as: Type.Optional(Type.Literal('file')) }),
    get: {
      activity: 'breach-person-viewed',
      subject: breachSubject,
      async answer({ tx, record, query, params: { breachId, personId } }) {
        const breach = await selectBreach(tx, breachId)
        const listed = await selectPerson(tx, breachId, personId)
        if (breach === undefined || listed === undefined) return notFound()
        await record({
          event: 'breach-person-viewed',
          subject: { kind: 'breach-person', id: personId },
        })
        const [person] = await lookUpPeople(tx, d, breachId, [personId])
        if (person === undefined) return notFound()
        const notice = (await selectNotices(tx, breachId)).findLast(({ whom }) => whom === 'people')
        const letter = notice && letterText(notice.body, letterReader(person, d.maps))
        if (query.as === 'file')
          return letter === undefined
            ? notFound()
            : fileAnswer({ name: 'breach-letter.txt', type: 'text/plain; charset=utf-8', body: letter })
        const tellings = await selectTellings(tx, breachId, [personId])
        const exceptions = await selectExceptions(tx, breachId)
        const [first] = person.held
        return view<PersonView>({
          ...ofBreach(breach),
          personId,
          heading: first === undefined ? 'Somebody who is no longer held here' : nameOf(first),
          isOpen: breach.closedAt === null,
          facts: summary(factsOf(person)),
          tellings: tellings.map(
            ({ how, toldAt, toldBy }) =>
              `${WAYS_OF_TELLING[how as WayOfTelling]}, ${fullInstant(toldAt)}, recorded by ${toldBy}`,
          ),
          exceptions: exceptions
            .filter((one) => one.person === personId && one.endedAt === null)
            .map(
              ({ ground, because, reviewOn }) =>
                `${EXCEPTION_GROUNDS[ground as GroundName].text}. ${because} Looked at again on ${longDate(reviewOn)}.`,
            ),
          letter: letter !== undefined && inParagraphs(letter),
          notice: notice?.id ?? '',
        })
      },
    },
    post: {
      activity: 'breach-acted-on',
      subject: breachSubject,
      form: defineForm({
        fields: {
          act: { kind: 'hidden' },
          notice: { kind: 'hidden', mayBeLeftOut: true },
          how: { kind: 'radios', label: 'How were they told?', options: HOWS, errors: {} },
          ground: { kind: 'radios', label: 'On what ground?', options: groundChoices, errors: {} },
          because: {
            kind: 'textarea',
            label: 'Why, in a sentence or two',
            hint: 'Name nobody.',
            rows: 3,
            maxLength: 2000,
            errors: {},
          },
          reviewOn: {
            kind: 'date',
            label: 'When is it looked at again?',
            errors: { notADate: 'Enter a day that exists' },
          },
        },
      }),
      async answer({ form, params: { breachId, personId }, ...act }) {
        const breach = await selectBreach(act.tx, breachId)
        const listed = await selectPerson(act.tx, breachId, personId)
        if (breach === undefined || listed === undefined) return notFound()
        if (form.act === 'tell') {
          if (form.how === '' || !/^[0-9a-f-]{36}$/.test(form.notice))
            return fieldErrors([{ field: 'how', sentence: 'Select how they were told' }])
          const told = await tellPeople(mail, act, breach, {
            notice: form.notice,
            person: personId,
            how: form.how,
          })
          if (!told.ok) return fieldErrors([{ field: 'how', sentence: sentenceOf(told.error.code) }])
        } else {
          if (form.ground === '') return fieldErrors([{ field: 'ground', sentence: 'Select the ground' }])
          if (form.because === '')
            return fieldErrors([{ field: 'because', sentence: 'Enter why it applies to this person' }])
          if (form.reviewOn <= civilDate(act.at))
            return fieldErrors([{ field: 'reviewOn', sentence: 'Enter a day after today' }])
          const placed = await placeException(act, breach, {
            ...{ person: personId, ground: form.ground, because: form.because, reviewOn: form.reviewOn },
          })
          if (!placed.ok) return fieldErrors([{ field: 'ground', sentence: sentenceOf(placed.error.code) }])
        }
        return redirect(`/breaches/${breachId}/people/${personId}`)
      },
    },
    template: new URL('./person.njk', import.meta.url),
  })
}

function factsOf({ held, records }: KnownPerson) {
  const each = (of: (one: HeldPerson) => readonly string[]) =>
    [...new Set(held.flatMap(of).filter((text) => text !== ''))].join('; ')
  const tables = [...new Set(records.map(({ table }) => table))]
  return [
    { name: 'Names held', value: each((one) => [nameOf(one)]) },
    { name: 'Born', value: each(({ born }) => [born === '' ? '' : longDate(born)]) },
    { name: 'E-mail address', value: each(({ email }) => [email]) },
    { name: 'Numbers and references', value: each(({ numbers }) => numbers.map(({ value }) => value)) },
    {
      name: 'Who they are here',
      value: [...new Set(records.map(({ subject }) => SUBJECT_KINDS[subject as SubjectKind]))].join('; '),
    },
    ...tables.map((table) => ({
      name: `Records of ${table}`,
      value: {
        text: records
          .flatMap((one) => (one.table === table ? [one.record] : []))
          .slice(0, 20)
          .join(', '),
        code: true,
      },
    })),
  ]
}
