/** What a file hides, each with where it is and what becomes of it. */
import { HIDDEN_KINDS, type ReadDocument } from '#documents'
import { dataTable, type TableQuery, type TableView } from '#pages'

type HiddenThing = ReadDocument['hidden'][number]

const MOST_LETTERS = 300

export function hiddenTable(
  hidden: readonly HiddenThing[],
  { path, query }: { readonly path: string; readonly query: TableQuery },
  caption: string,
): TableView {
  return dataTable({
    caption,
    rows: hidden,
    ...{ path, query },
    pageSize: 20,
    empty: {
      title: 'Nothing that we know of',
      text: 'Comments, tracked changes, hidden sheets, earlier states, notes and data about the file would appear here.',
    },
    columns: [
      { key: 'kind', title: 'What', isInWords: true, cell: ({ kind }: HiddenThing) => HIDDEN_KINDS[kind] },
      { key: 'where', title: 'Where', cell: ({ where }: HiddenThing) => where },
      { key: 'says', title: 'What it says', isInWords: true, cell: ({ text }: HiddenThing) => cut(text) },
      { key: 'given', title: 'Once rebuilt', cell: () => ({ text: 'Left out', tag: 'quiet' as const }) },
    ],
  })
}

function cut(text: string): string {
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS)}\u2026`
}
