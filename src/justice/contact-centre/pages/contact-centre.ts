/** The contact centre: one search box, and the cases at hand. What is searched for stands in no address. */
import { dataTable, defineForm, definePage, longDate, redirect, view, type TableView } from '#pages'
import type { Tx } from '#database'
import { registerIdsOf, type FoundPerson } from '#justice/register'
import { recentCases } from '../cases.ts'
import { findCaller } from '../find-caller.ts'
import { casesTable } from './cases-table.ts'

interface ContactCentreView {
  readonly cases: TableView
  readonly found: TableView | false
  readonly more: boolean
}

export const contactCentrePage = definePage({
  address: '/contact-centre',
  permission: 'contact-centre.view',
  title: 'Contact centre',
  layout: 'wide',
  get: {
    activity: 'contact-centre-viewed',
    answer: async ({ tx, at, path }) =>
      view<ContactCentreView>({ cases: await casesAtHand(tx, at, path), found: false, more: false }),
  },
  post: {
    activity: 'contact-centre-searched',
    form: defineForm({
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
    }),
    async answer({ tx, at, form, path }) {
      const caller = await findCaller(tx, form.search)
      if (caller.found === 'one') return redirect(`/contact-centre/people/${caller.registerId}`)
      const { people, more } = caller.people
      return view<ContactCentreView>(
        { cases: await casesAtHand(tx, at, path), found: peopleTable(people, path), more },
        { values: { search: form.search } },
      )
    },
  },
  template: new URL('./contact-centre.njk', import.meta.url),
})

async function casesAtHand(tx: Tx, at: Date, path: string): Promise<TableView> {
  const cases = await recentCases(tx, at)
  const ids = await registerIdsOf(
    tx,
    cases.map((c) => c.personProfileNumber),
  )
  return casesTable(cases, at, {
    caption: 'Cases of the last seven days',
    path,
    more: [
      {
        key: 'person',
        title: 'Person profile number',
        cell: ({ personProfileNumber: text }) => {
          const id = ids.get(text)
          return { text, code: true, ...(id === undefined ? {} : { href: `/contact-centre/people/${id}` }) }
        },
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
