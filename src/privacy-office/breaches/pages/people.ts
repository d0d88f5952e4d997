/** The people whom a breach touched, by name as the records say it now; how far the listing is, and what it could not list. */
import Type from 'typebox'
import { unsearchedPlaces } from '#privacy-office'
import {
  dataTable,
  defineForm,
  definePage,
  fieldErrors,
  forbidden,
  fullInstant,
  grouped,
  longDate,
  notFound,
  progress,
  redirect,
  tableQuery,
  view,
  type PageDefinition,
  type ProgressView,
  type TableView,
} from '#pages'
import { SUBJECT_KINDS, type DataMap } from '#database'
import { sentenceOf } from '#kernel'
import { breachStanding, isBeingListed, type BreachStanding } from '../breach-standing.ts'
import { takeScopeOut } from '../change-scope.ts'
import { nameOf } from '../held-person.ts'
import { lookUpPeople, type KnownPerson } from '../look-up-people.ts'
import { selectPeople, type ScopeRow } from '../list-store.ts'
import { selectTellings, type TellingRow } from '../notice-store.ts'
import { selectBreach } from '../store.ts'
import { breachParams, breachSubject, ofBreach, wayToBreach, type OfBreach } from './breach-address.ts'
import type { DeskPagesOptions } from './pages-options.ts'

const SHOWN = 50

interface PeopleView extends OfBreach {
  readonly isOpen: boolean
  readonly scopes: readonly { readonly id: string; readonly text: string; readonly added: string }[]
  readonly listing: ProgressView | false
  readonly says: readonly string[]
  readonly untied: readonly { readonly text: string }[]
  readonly sealed: readonly { readonly answer: string; readonly what: string }[]
  readonly table: TableView
}

export function peoplePage({ d, permissions, mail }: DeskPagesOptions): PageDefinition {
  const sealed = sealedAnswers(d.maps)
  return definePage({
    address: '/breaches/:breachId/people',
    permission: 'breach.handle',
    title: ({ name }: PeopleView) => `People whom ${name} touched`,
    layout: 'wide',
    breadcrumbs: wayToBreach,
    params: breachParams,
    query: Type.Object(tableQuery),
    get: {
      activity: 'breach-people-viewed',
      subject: breachSubject,
      async answer({ tx, path, query, params: { breachId } }) {
        const standing = await breachStanding(tx, mail, breachId)
        if (standing === undefined) return notFound()
        const page = query.page ?? 1
        const listed = await selectPeople(tx, breachId, { offset: (page - 1) * SHOWN, most: SHOWN })
        const ids = listed.map(({ id }) => id)
        const known = await lookUpPeople(tx, d, breachId, ids)
        const tellings = await selectTellings(tx, breachId, ids)
        const isListing = isBeingListed(standing)
        return view<PeopleView>(
          {
            ...ofBreach(standing.breach),
            isOpen: standing.breach.closedAt === null,
            scopes: standing.scopes.map((scope) => ({
              ...{ id: scope.id, text: scopeWords(scope) },
              added: `${scope.addedBy}, ${fullInstant(scope.addedAt)}`,
            })),
            listing: isListing && listingOf(standing),
            says: saysOf(standing),
            untied: (standing.list?.untied ?? []).map(({ sentence, times }) => ({
              text: `${sentence} ${times === 1 ? 'Once.' : `${grouped(times)} times.`}`,
            })),
            sealed,
            table: tableOf(standing, known, tellings, { path, query }),
          },
          isListing ? { refreshAfterSeconds: 2 } : {},
        )
      },
    },
    post: {
      activity: 'breach-acted-on',
      subject: breachSubject,
      form: defineForm({ fields: { scope: { kind: 'hidden' } } }),
      async answer({ form, params: { breachId }, ...act }) {
        if (!permissions.may(act.person.role, 'breach.handle')) return forbidden()
        const breach = await selectBreach(act.tx, breachId)
        if (breach === undefined || !/^[0-9a-f-]{36}$/.test(form.scope)) return notFound()
        const done = await takeScopeOut(act, breach, form.scope)
        if (!done.ok) return fieldErrors([{ field: 'scope', sentence: sentenceOf(done.error.code) }])
        return redirect(`/breaches/${breachId}/people`)
      },
    },
    template: new URL('./people.njk', import.meta.url),
  })
}

export function scopeWords({ kind, table, keyCount, actor, from, until, withStaff }: ScopeRow): string {
  const staff = withStaff ? ', members of staff too' : ''
  if (kind === 'table') return `The whole of ${table ?? ''}${staff}`
  if (kind === 'records')
    return `${keyCount === 1 ? '1 record' : `${grouped(keyCount)} records`} of ${table ?? ''}${staff}`
  const [since, to] = [from, until].map((at) => (at === null ? '' : fullInstant(at)))
  return `What ${actor ?? ''} looked at or did from ${since ?? ''} until ${to ?? ''}${staff}`
}

function listingOf({ list }: BreachStanding): ProgressView {
  return progress({
    label: 'Listing the people',
    done: list?.read ?? 0,
    total: list?.expected ?? 0,
    unit: 'records',
    before: 'It begins in a moment.',
  })
}

/** What of it could not be listed: nothing is left out without a word. */
function saysOf({ list, scopes, people }: BreachStanding): readonly string[] {
  if (list?.endedAt == null || scopes.length === 0) return []
  const took =
    list.begunAt === null
      ? ''
      : `, in ${((list.endedAt.getTime() - list.begunAt.getTime()) / 1000).toFixed(1)} s`
  return [
    `Listed on ${fullInstant(list.endedAt)}${took}: ${people === 1 ? '1 person' : `${grouped(people)} people`}, each once.`,
    ...(list.unknownKeys === 0
      ? []
      : [
          `${list.unknownKeys === 1 ? '1 identifier names' : `${grouped(list.unknownKeys)} identifiers name`} no record here: it was mistyped, or the record is gone.`,
        ]),
    ...(list.nameless === 0
      ? []
      : [
          `${list.nameless === 1 ? '1 record leads' : `${grouped(list.nameless)} records lead`} to nobody who is named here.`,
        ]),
  ]
}

/** From the data maps alone: the same words whatever is held there. */
function sealedAnswers(maps: readonly DataMap[]): PeopleView['sealed'] {
  const places = new Map<string, string[]>()
  for (const { what, answer } of unsearchedPlaces(maps))
    places.set(answer, [...(places.get(answer) ?? []), what])
  return [...places].map(([answer, what]) => ({ answer, what: what.join(', ') }))
}

function tableOf(
  { people, breach }: BreachStanding,
  known: readonly KnownPerson[],
  tellings: readonly TellingRow[],
  { path, query }: { readonly path: string; readonly query: object },
): TableView {
  return dataTable({
    caption: 'People, each once',
    rows: known,
    path,
    query: { ...query },
    cutFrom: people,
    pageSize: SHOWN,
    empty: {
      title: 'Nobody is listed yet',
      text: 'Say what the breach touched, and the people appear here.',
    },
    columns: [
      {
        key: 'name',
        title: 'Name',
        cell: ({ id, held: [first] }: KnownPerson) => ({
          text: first === undefined ? 'No longer held here' : nameOf(first),
          href: `/breaches/${breach.id}/people/${id}`,
        }),
      },
      {
        key: 'born',
        title: 'Born',
        cell: ({ held }: KnownPerson) => {
          const born = held.find((one) => one.born !== '')?.born
          return born === undefined ? '' : longDate(born)
        },
      },
      {
        key: 'email',
        title: 'E-mail address',
        cell: ({ held }: KnownPerson) => held.find(({ email }) => email !== '')?.email ?? '',
      },
      {
        key: 'number',
        title: 'Number or reference',
        cell: ({ held }: KnownPerson) => ({
          text: held.flatMap(({ numbers }) => numbers.map(({ value }) => value))[0] ?? '',
          code: true,
        }),
      },
      {
        key: 'who',
        title: 'Who they are here',
        isInWords: true,
        cell: ({ records }: KnownPerson) => subjectWords(records),
      },
      {
        key: 'records',
        title: 'Records',
        isNumeric: true,
        cell: ({ records }: KnownPerson) => grouped(records.length),
      },
      {
        key: 'told',
        title: 'Told',
        cell: ({ id }: KnownPerson) =>
          tellings.some(({ person }) => person === id)
            ? { text: 'Told', tag: 'good' }
            : { text: 'Not told', tag: 'quiet' },
      },
    ],
  })
}

function subjectWords(records: KnownPerson['records']): string {
  const kinds = Object.entries(SUBJECT_KINDS).filter(([kind]) =>
    records.some(({ subject }) => subject === kind),
  )
  return kinds.map(([, words]) => words).join('; ')
}
