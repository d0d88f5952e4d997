/** The streams of the site: what moves, what stands still and why; and where two people put a message aside. */
import Type from 'typebox'
import type { SiteName } from '#database'
import { err, ok, sentenceOf, type Result } from '#kernel'
import {
  dataTable,
  defineForm,
  definePage,
  fieldErrors,
  fullInstant,
  grouped,
  redirect,
  summary,
  tableQuery,
  view,
  when,
  type FieldError,
  type SummaryRowView,
  type TableView,
} from '#pages'
import {
  answerRequest,
  openRequests,
  secondPerson,
  secondPersonFields,
  type SecondPersonForm,
  type SecondPersonView,
  type TwoPeopleAct,
} from '#two-people'
import { askToPutAside, canBePutAside, PUT_ASIDE, subjectOf } from '../put-aside-request.ts'
import { standingStreams, type StandingStream } from '../standing-store.ts'
import { standsTooLong } from '../standstill.ts'
import { inWords, whatToDo } from '../stream-check.ts'
import { streamStatus } from '../stream-store.ts'

interface StandingView {
  readonly id: string
  readonly title: string
  readonly facts: readonly SummaryRowView[]
  readonly asked: SecondPersonView | false
  /** What the first person's button says. */
  readonly ask: string | false
}

interface StreamsView {
  readonly standing: readonly StandingView[]
  readonly table: TableView
}

export interface StreamsPageOptions {
  /** The agencies in words. */
  readonly nameOf: (site: SiteName) => string
}

export const streamsPage = ({ nameOf }: StreamsPageOptions) =>
  definePage({
    address: '/streams',
    permission: 'exchange-streams.put-aside',
    title: 'Messages between agencies',
    layout: 'wide',
    query: Type.Object(tableQuery),
    get: {
      activity: 'exchange-streams-viewed',
      async answer({ tx, at, path, query, person }) {
        const late = (await standingStreams(tx, false)).filter((stream) => standsTooLong(stream, at))
        const requests = await openRequests(tx, PUT_ASIDE, at)
        const standing = late.map((stream): StandingView => {
          const id = subjectOf(stream)
          const asked = requests.find(({ subject }) => subject.id === id)
          const words = act(stream)
          return {
            id,
            title: inWords(stream, nameOf),
            facts: factsOf(stream),
            asked: asked !== undefined && secondPerson(asked, { asked: words, person, at }),
            ask: asked === undefined && canBePutAside(stream) && `${words} as the first of two`,
          }
        })
        return view<StreamsView>({ standing, table: await streamTable() })

        async function streamTable() {
          return dataTable({
            caption: 'Streams',
            rows: await streamStatus(tx, false),
            path,
            query,
            sortedBy: { key: 'stream', descending: false },
            empty: { title: 'No streams yet', text: 'They appear when the site has started.' },
            columns: [
              {
                key: 'stream',
                title: 'Stream',
                sortBy: (row) => inWords(row, nameOf),
                cell: (row) => inWords(row, nameOf),
              },
              {
                key: 'waiting',
                title: 'Waiting',
                isNumeric: true,
                sortBy: (row) => row.waiting,
                cell: (row) => grouped(row.waiting),
              },
              {
                key: 'since',
                title: 'Waiting since',
                sortBy: (row) => row.waitingSince?.getTime() ?? 0,
                cell: (row) => (row.waitingSince === null ? '' : { time: when(row.waitingSince, at) }),
              },
              {
                key: 'state',
                title: 'State',
                sortBy: (row) => stateOf(row),
                cell: (row) => stateOf(row),
              },
            ],
          })
        }

        function stateOf(row: {
          readonly direction: 'in' | 'out'
          readonly peer: SiteName
          readonly type: string
        }) {
          const same = (one: StandingStream) =>
            one.direction === row.direction && one.peer === row.peer && one.type === row.type
          return late.some(same) ? 'Stands still' : 'Moves'
        }
      },
    },
    post: {
      activity: 'exchange-streams-acted-on',
      form: defineForm({ fields: { ...secondPersonFields, stream: { kind: 'hidden' } } }),
      async answer({ form, ...given }) {
        const done = await askedOrAnswered(given, form)
        return done.ok ? redirect('/streams') : fieldErrors(done.error)
      },
    },
    template: new URL('./streams.njk', import.meta.url),
  })

function act({ code, number }: StandingStream): string {
  return code === 'stream-behind'
    ? `Go on without number ${number} and those lost with it`
    : `Put number ${number} aside`
}

function factsOf(stream: StandingStream): readonly SummaryRowView[] {
  return summary([
    { name: 'Number', value: String(stream.number) },
    { name: 'Since', value: fullInstant(stream.since) },
    { name: 'Why', value: sentenceOf(stream.code) },
    { name: 'What to do', value: whatToDo(stream) },
  ])
}

async function askedOrAnswered(
  given: TwoPeopleAct,
  form: SecondPersonForm & { readonly stream: string },
): Promise<Result<string, readonly FieldError[]>> {
  const answered = await answerRequest(given, PUT_ASIDE, form)
  if (answered !== undefined) return answered
  const asked = await askToPutAside(given, form.stream)
  return asked.ok ? ok('ask') : err([{ field: 'stream', sentence: sentenceOf(asked.error.code) }])
}
