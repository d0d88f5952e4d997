/** The register: one search box. What was searched for stands in no address, so the search is a form that is sent. */
import { dataTable, defineForm, definePage, grouped, longDate, view, type TableView } from '#pages'
import { findPeople, type FoundPeople } from '../find-people.ts'
import { registerSize, type FoundPerson } from '../store.ts'

interface RegisterView {
  readonly size: string
  readonly found: TableView | false
  readonly more: boolean
}

export const registerPage = definePage({
  address: '/register',
  permission: 'register.search',
  title: 'Register of fines',
  layout: 'wide',
  get: {
    activity: 'register-viewed',
    answer: async ({ tx }) =>
      view<RegisterView>({ size: grouped(await registerSize(tx)), found: false, more: false }),
  },
  post: {
    activity: 'register-searched',
    form: defineForm({
      fields: {
        search: {
          kind: 'text',
          label: 'Name or person profile number',
          hint: 'The beginnings of the names, in any order',
          maxLength: 200,
          focus: true,
          errors: {
            empty: 'Enter the beginning of a name, or a person profile number',
            tooLong: 'Enter at most 200 characters',
          },
        },
      },
    }),
    async answer({ tx, form, path }) {
      const found = await findPeople(tx, form.search)
      return view<RegisterView>(
        { size: grouped(await registerSize(tx)), found: tableOf(found, path), more: found.more },
        { values: { search: form.search } },
      )
    },
  },
  template: new URL('./register.njk', import.meta.url),
})

function tableOf({ people }: FoundPeople, path: string): TableView {
  return dataTable<FoundPerson>({
    caption: 'People found',
    rows: people,
    path,
    query: {},
    empty: {
      title: 'Nobody was found',
      text: 'Each word must begin one of the names. Try fewer letters, or the person profile number.',
    },
    columns: [
      {
        key: 'name',
        title: 'Name',
        cell: (person) => ({
          text: [person.familyName, person.givenNames].filter((name) => name !== '').join(', '),
          href: `/register/people/${person.registerId}`,
        }),
      },
      { key: 'born', title: 'Date of birth', cell: (person) => longDate(person.dateOfBirth) },
      { key: 'gender', title: 'Gender', cell: (person) => person.gender },
      {
        key: 'number',
        title: 'Person profile number',
        cell: (person) => ({ text: person.personProfileNumber, code: true }),
      },
      {
        key: 'state',
        title: 'State',
        cell: (person) =>
          person.leftAt === null ? 'in the register' : { text: 'has left the register', tag: 'quiet' },
      },
    ],
  })
}
