/** The record of processing: each table with what for, whose, how long and how it ends; as a file, too. */
import Type from 'typebox'
import { civilDate } from '#kernel'
import {
  dataTable,
  definePage,
  fileAnswer,
  tableQuery,
  view,
  type PageDefinition,
  type TableView,
} from '#pages'
import { placesInWords } from '../places-in-words.ts'
import { fileNameOf, recordCsv, recordJson } from '../record-file.ts'
import type { ProcessedPlace, ProcessedTable } from '../record-of-processing.ts'
import type { ProcessingPagesOptions } from './pages-options.ts'

interface ProcessingView {
  readonly agency: string
  readonly lies: readonly string[]
  readonly maySeeSuppliers: boolean
  readonly tables: TableView
  readonly places: TableView
}

export function processingPage({ record: made, permissions }: ProcessingPagesOptions): PageDefinition {
  const rooms = [...new Set(made.tables.map(({ room }) => room))]
  return definePage({
    address: '/privacy-office/processing',
    permission: 'processing.view',
    title: 'Record of processing',
    layout: 'wide',
    query: Type.Object({
      ...tableQuery,
      room: Type.Optional(Type.String({ maxLength: 60, pattern: '^[a-z/() -]+$' })),
      as: Type.Optional(Type.Union([Type.Literal('csv'), Type.Literal('json')])),
    }),
    get: {
      activity: 'processing-record-viewed',
      async answer({ at, path, person, query, record }) {
        const { as, ...shown } = query
        if (as !== undefined) {
          const day = civilDate(at)
          await record({ event: 'processing-record-downloaded', details: { as } })
          return fileAnswer({
            name: fileNameOf(made, day, as),
            type: as === 'csv' ? 'text/csv' : 'application/json',
            body: as === 'csv' ? recordCsv(made) : recordJson(made, day),
          })
        }
        return view<ProcessingView>({
          agency: made.agency,
          lies: placesInWords(made.liesIn),
          maySeeSuppliers: permissions.may(person.role, 'suppliers.view'),
          tables: tablesTable(made.tables, rooms, { path, query: shown }),
          places: placesTable(made.places, path),
        })
      },
    },
    template: new URL('./processing.njk', import.meta.url),
  })
}

function tablesTable(
  rows: readonly ProcessedTable[],
  rooms: readonly string[],
  { path, query }: { readonly path: string; readonly query: Readonly<Record<string, unknown>> },
): TableView {
  return dataTable({
    caption: 'What is kept in tables',
    rows,
    ...{ path, query },
    pageSize: 50,
    empty: { title: 'Nothing is kept', text: 'Each table of this site’s rooms appears here.' },
    filters: [
      {
        name: 'room',
        label: 'Room',
        options: rooms.map((room) => ({ value: room, text: room })),
        matches: ({ room }: ProcessedTable, value) => room === value,
      },
    ],
    columns: [
      {
        key: 'table',
        title: 'Kept in',
        sortBy: ({ table }: ProcessedTable) => table,
        cell: ({ table }: ProcessedTable) => ({ text: table, href: `/privacy-office/processing/${table}` }),
      },
      { key: 'purpose', title: 'What for', isInWords: true, cell: ({ purpose }: ProcessedTable) => purpose },
      {
        key: 'categories',
        title: 'Categories',
        cell: ({ categories }: ProcessedTable) => categories.join(', '),
      },
      { key: 'whose', title: 'Whose', isInWords: true, cell: ({ whoseWords }: ProcessedTable) => whoseWords },
      {
        key: 'kept',
        title: 'How long',
        isInWords: true,
        sortBy: ({ keptFor }: ProcessedTable) => keptFor.class,
        cell: ({ keptFor }: ProcessedTable) => keptFor.sentence,
      },
      { key: 'ends', title: 'How it ends', isInWords: true, cell: ({ ends }: ProcessedTable) => ends },
    ],
  })
}

function placesTable(rows: readonly ProcessedPlace[], path: string): TableView {
  return dataTable({
    caption: 'What is kept elsewhere: files, logs, mail',
    rows,
    path,
    query: {},
    empty: {
      title: 'Nothing is kept elsewhere',
      text: 'Files, logs and mailboxes of this site appear here.',
    },
    columns: [
      { key: 'place', title: 'Place', cell: ({ place }: ProcessedPlace) => place },
      { key: 'what', title: 'What', isInWords: true, cell: ({ what }: ProcessedPlace) => what },
      {
        key: 'categories',
        title: 'Categories',
        cell: ({ categories }: ProcessedPlace) => categories.join(', ') || 'nothing about anybody',
      },
      {
        key: 'kept',
        title: 'How long',
        isInWords: true,
        cell: ({ keptFor }: ProcessedPlace) => keptFor.sentence,
      },
      { key: 'ends', title: 'How it ends', isInWords: true, cell: ({ ends }: ProcessedPlace) => ends },
      {
        key: 'looked',
        title: 'How it is looked at',
        isInWords: true,
        cell: ({ looked }: ProcessedPlace) => looked,
      },
    ],
  })
}
