/** The register: one search box. What was searched for stands in no address, so the search is a form that is sent, and kept. */
import Type from 'typebox'
import {
  dataTable,
  defineForm,
  definePage,
  grouped,
  keptInSession,
  longDate,
  redirect,
  view,
  type PageDefinition,
  type TableView,
} from '#pages'
import { findPeople, type FoundPeople } from '../find-people.ts'
import { registerSize, type FoundPerson } from '../store.ts'

interface RegisterView {
  readonly size: string
  readonly found: TableView | false
  readonly more: boolean
  /** A search that was kept and no longer is. */
  readonly isGone: boolean
}

export function registerPage(): PageDefinition {
  const searches = keptInSession<string>()
  return definePage({
    address: '/register',
    permission: 'register.search',
    title: 'Register of fines',
    layout: 'wide',
    query: Type.Object({ search: Type.Optional(Type.String()) }),
    get: {
      activity: 'register-viewed',
      async answer({ tx, at, person, path, query }) {
        const size = grouped(await registerSize(tx))
        const search = query.search === undefined ? undefined : searches.find(query.search, { person, at })
        if (search === undefined) {
          const isGone = query.search !== undefined
          return view<RegisterView>({ size, found: false, more: false, isGone })
        }
        const found = await findPeople(tx, search)
        return view<RegisterView>(
          { size, found: tableOf(found, path), more: found.more, isGone: false },
          { values: { search } },
        )
      },
    },
    post: {
      activity: 'register-searched',
      form: searchForm,
      async answer({ form, path, ...of }) {
        return redirect(`${path}?search=${searches.keep(form.search, of)}`)
      },
    },
    template: new URL('./register.njk', import.meta.url),
  })
}

const searchForm = defineForm({
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
