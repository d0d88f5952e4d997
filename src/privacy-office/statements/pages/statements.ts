/** Every sentence of the published notices that promises something: how it is kept, by which tests, since when. */
import Type from 'typebox'
import {
  countTiles,
  dataTable,
  definePage,
  fullInstant,
  tableQuery,
  view,
  type Cell,
  type CountTileView,
  type PageDefinition,
  type TableView,
  type Tone,
} from '#pages'
import { NOTICES, TENSIONS, type Standing } from '#statements'
import { OWN_STATEMENT, promisedSentences, type PromisedSentence } from '../promised.ts'

interface StatementsView {
  readonly tiles: readonly CountTileView[]
  readonly notices: readonly { readonly title: string; readonly of: string }[]
  readonly sentences: TableView
  readonly tensions: TableView
  readonly isNowhereVerified: boolean
}

const SOURCES = [OWN_STATEMENT, ...NOTICES]
const ADDRESS = '/privacy-office/statements'

const STANDINGS: Readonly<Record<Standing['state'], { readonly words: string; readonly tone: Tone }>> = {
  held: { words: 'Held', tone: 'good' },
  'not-kept': { words: 'Not kept', tone: 'danger' },
  'not-verified': { words: 'Not verified here', tone: 'quiet' },
}

/** @param verifiedFile what the tests of this copy left */
export function statementsPage(verifiedFile: string | undefined): PageDefinition {
  return definePage({
    address: ADDRESS,
    permission: 'statements.view',
    title: 'Statements',
    layout: 'wide',
    query: Type.Object({
      ...tableQuery,
      notice: Type.Optional(Type.Union(SOURCES.map(({ name }) => Type.Literal(name)))),
      standing: Type.Optional(Type.Union(Object.keys(STANDINGS).map((name) => Type.Literal(name)))),
    }),
    get: {
      activity: 'statements-viewed',
      async answer({ path, query }) {
        const promised = await promisedSentences(verifiedFile)
        return view<StatementsView>({
          tiles: tilesOf(promised),
          notices: NOTICES.map(({ title, of }) => ({ title, of })),
          sentences: sentencesTable(promised, path, query),
          tensions: tensionsTable(path),
          isNowhereVerified: promised.every(({ standing }) => standing.state === 'not-verified'),
        })
      },
    },
    template: new URL('./statements.njk', import.meta.url),
  })
}

function tilesOf(promised: readonly PromisedSentence[]): readonly CountTileView[] {
  return countTiles(
    Object.entries(STANDINGS).map(([state, { words, tone }]) => {
      const count = promised.filter(({ standing }) => standing.state === state).length
      return {
        ...{ count, text: words.toLowerCase(), href: `${ADDRESS}?standing=${state}` as const },
        tone: count > 0 ? tone : 'quiet',
      }
    }),
  )
}

function sentencesTable(
  rows: readonly PromisedSentence[],
  path: string,
  query: Readonly<Record<string, unknown>>,
): TableView {
  return dataTable<PromisedSentence>({
    caption: 'Sentences that promise something',
    ...{ rows, path, query },
    pageSize: 50,
    empty: { title: 'No sentence stands so', text: 'Choose another notice, or another standing.' },
    rowTone: ({ standing }) => (standing.state === 'not-kept' ? 'danger' : ''),
    filters: [
      {
        name: 'notice',
        label: 'Notice',
        options: SOURCES.map(({ name, title }) => ({ value: name, text: title })),
        matches: ({ notice }, value) => notice.name === value,
      },
      {
        name: 'standing',
        label: 'Standing',
        options: Object.entries(STANDINGS).map(([value, { words }]) => ({ value, text: words })),
        matches: ({ standing }, value) => standing.state === value,
      },
    ],
    columns: [
      {
        key: 'sentence',
        title: 'Sentence',
        isInWords: true,
        cell: ({ words, notice, place }) => ({
          text: words,
          note: `${notice.title}, sentence ${place}`,
        }),
      },
      { key: 'how', title: 'How it is kept', isInWords: true, cell: howCell },
      {
        key: 'standing',
        title: 'Standing',
        sortBy: ({ standing }) => standing.state,
        cell: ({ standing }) => standingCell(standing),
      },
      {
        key: 'proofs',
        title: 'Proved by',
        isInWords: true,
        cell: ({ kept }) => kept.proofs.map(({ title }) => `“${title}”`).join('; '),
      },
    ],
  })
}

function howCell({ kept }: PromisedSentence): Cell {
  const note = kept.tension === undefined ? '' : `${kept.tension}: ${TENSIONS[kept.tension].decided}`
  return { text: kept.how, ...(note === '' ? {} : { note }) }
}

function standingCell(standing: Standing): Cell {
  const { words, tone } = STANDINGS[standing.state]
  const note = standing.state === 'not-verified' ? {} : { note: fullInstant(standing.at) }
  return { text: words, tag: tone, ...note }
}

function tensionsTable(path: string): TableView {
  return dataTable({
    caption: 'Where the notices contradict themselves',
    rows: Object.entries(TENSIONS),
    ...{ path, query: {} },
    empty: { title: 'Nowhere', text: 'Two sentences that cannot both be true appear here.' },
    columns: [
      { key: 'name', title: 'Name', cell: ([name]) => name },
      { key: 'between', title: 'Between', isInWords: true, cell: ([, { between }]) => between },
      { key: 'decided', title: 'Decided', isInWords: true, cell: ([, { decided }]) => decided },
      { key: 'record', title: 'Record', cell: ([, { record }]) => record },
    ],
  })
}
