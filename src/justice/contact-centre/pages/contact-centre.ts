/** The contact centre: one search box, and the cases at hand. What is searched for stands in no address. */
import Type from 'typebox'
import {
  dataTable,
  defineForm,
  definePage,
  keptInSession,
  longDate,
  redirect,
  view,
  type PageDefinition,
  type TableView,
} from '#pages'
import type { Tx } from '#database'
import { formatMoney } from '#justice/eligibility'
import { readBackCode, referenceOf } from '#kernel'
import { peopleByNumber, type FoundPerson } from '#justice/register'
import { amountsOwed } from '../amounts-owed.ts'
import { recentCases } from '../cases.ts'
import { findCaller } from '../find-caller.ts'
import { nameOf } from '../name-of.ts'
import { casesTable } from './cases-table.ts'

interface ContactCentreView {
  readonly cases: TableView
  readonly found: TableView | false
  readonly more: boolean
  /** A search that was kept and no longer is. */
  readonly isGone: boolean
  /** Of a case that has not come from Customs: what the agent reads back all the same. */
  readonly notCome: { readonly caseReference: string; readonly readBack: string } | false
}

export function contactCentrePage(): PageDefinition {
  const searches = keptInSession<string>()
  return definePage({
    address: '/contact-centre',
    permission: 'contact-centre.view',
    title: 'Contact centre',
    layout: 'wide',
    query: Type.Object({ search: Type.Optional(Type.String()) }),
    get: {
      activity: 'contact-centre-viewed',
      async answer({ tx, at, person, path, query }) {
        const cases = await casesAtHand(tx, at, path)
        const search = query.search === undefined ? undefined : searches.find(query.search, { person, at })
        const caller = search === undefined ? undefined : await findCaller(tx, search)
        if (search === undefined || caller === undefined) {
          const isGone = query.search !== undefined
          return view<ContactCentreView>({ cases, found: false, more: false, isGone, notCome: false })
        }
        // A case or a number that was nobody's a minute ago may be somebody's now.
        if (caller.found === 'one') return redirect(`/contact-centre/people/${caller.registerId}`)
        const { people, more } = caller.people
        return view<ContactCentreView>(
          {
            ...{ cases, found: peopleTable(people, path), more, isGone: false },
            notCome: people.length === 0 && notCome(search, at),
          },
          { values: { search } },
        )
      },
    },
    post: {
      activity: 'contact-centre-searched',
      form: searchForm,
      async answer({ tx, form, path, ...of }) {
        const caller = await findCaller(tx, form.search)
        return redirect(
          caller.found === 'one'
            ? `/contact-centre/people/${caller.registerId}`
            : `${path}?search=${searches.keep(form.search, of)}`,
        )
      },
    },
    template: new URL('./contact-centre.njk', import.meta.url),
  })
}

function notCome(search: string, at: Date): ContactCentreView['notCome'] {
  const caseReference = referenceOf(search)
  return caseReference !== undefined && { caseReference, readBack: readBackCode(caseReference, at) }
}

const searchForm = defineForm({
  fields: {
    search: {
      kind: 'text',
      label: 'Case reference, person profile number or name',
      hint: 'The officer quotes the case; then compare the spoken code',
      maxLength: 200,
      focus: true,
      errors: {
        empty: 'Enter a case reference, a person profile number or the beginning of a name',
        tooLong: 'Enter at most 200 characters',
      },
    },
  },
})

async function casesAtHand(tx: Tx, at: Date, path: string): Promise<TableView> {
  const cases = await recentCases(tx, at)
  const people = await peopleByNumber(
    tx,
    cases.map((c) => c.personProfileNumber),
  )
  return casesTable(cases, at, {
    caption: 'Cases of the last seven days',
    path,
    more: [
      {
        key: 'person',
        title: 'Person',
        cell: ({ personProfileNumber: note }) => {
          const person = people.get(note)
          if (person === undefined) return { text: note, code: true }
          return { text: nameOf(person), note, href: `/contact-centre/people/${person.registerId}` }
        },
      },
      {
        key: 'owed',
        title: 'Owes',
        isNumeric: true,
        cell: ({ personProfileNumber }) =>
          formatMoney(amountsOwed(people.get(personProfileNumber)?.debts ?? []).totalCents),
      },
    ],
  })
}

function peopleTable(rows: readonly FoundPerson[], path: string): TableView {
  return dataTable<FoundPerson>({
    ...{ caption: 'People found', rows, path, query: {} },
    empty: {
      title: 'Nobody was found',
      text: 'Ask for the case reference, or spell fewer letters of the name.',
    },
    columns: [
      {
        key: 'name',
        title: 'Name',
        cell: ({ familyName, givenNames, registerId }) => ({
          text: [familyName, givenNames].filter((name) => name !== '').join(', '),
          href: `/contact-centre/people/${registerId}`,
        }),
      },
      { key: 'born', title: 'Date of birth', cell: ({ dateOfBirth }) => longDate(dateOfBirth) },
      {
        key: 'number',
        title: 'Person profile number',
        cell: (p) => ({ text: p.personProfileNumber, code: true }),
      },
    ],
  })
}
