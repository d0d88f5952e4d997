/** The queue of the agent's agency: what waits, for what and by when, the longest waiting first; and what is found by words. */
import Type from 'typebox'
import type { Tx } from '#database'
import { agencyNamed, DESK_AGENCIES, DESK_AGENCY_NAMES, isDeskAgency, isTopic, TOPICS } from '#desk/directory'
import { referenceOf } from '#kernel'
import {
  countTiles,
  dataTable,
  defineForm,
  definePage,
  grouped,
  keptInSession,
  redirect,
  tableQuery,
  view,
  when,
  type CountTileView,
  type PageDefinition,
  type TableView,
} from '#pages'
import { authorOf } from '../../acts/act.ts'
import { ENQUIRY_STATES } from '../../states.ts'
import { findEnquiries, noteAgent, selectAgents, selectEnquiry, type EnquiryRow } from '../../agency-store.ts'
import { lateSince } from '../../late-since.ts'
import {
  countQueue,
  QUEUE_PARTS,
  selectBeginnings,
  selectQueue,
  type QueueCounts,
  type QueuePart,
} from '../../queue-store.ts'
import { selectSavedViews } from '../../saved-view-store.ts'
import { dueOf } from './due.ts'
import { enquiryParams } from './enquiry-params.ts'
import { shownOf } from './shown.ts'

const MOST_LISTED = 500
const MOST_FOUND = 100
const ASKED_LENGTH = 120
/** Beyond, a tile says that there are more. */
const MOST_COUNTED = 1_000

interface QueueView {
  readonly agency: string
  readonly hasAgency: boolean
  /** Empty where this is no way back from an act. */
  readonly justDone: string
  readonly counts: readonly CountTileView[]
  readonly table: TableView
  readonly isFound: boolean
  readonly views: readonly { readonly name: string; readonly href: string; readonly isCurrent: boolean }[]
}

interface Listed extends EnquiryRow {
  readonly assignedName: string
  /** The first line of the question, cut where it is long. */
  readonly asked: string
}

interface JustDone {
  readonly gone?: string
  readonly to?: string
  readonly done?: number
  readonly of?: number
}

const howMany = Type.Integer({ minimum: 0, maximum: 1_000 })

/** What was sought stands in no address: it may be a name. */
const sought = keptInSession<string>()

export function queuePage(): PageDefinition {
  return definePage({
    address: '/queue',
    permission: 'enquiry.view',
    title: 'Queue',
    layout: 'wide',
    query: Type.Object({
      ...tableQuery,
      show: Type.Optional(Type.Enum([...QUEUE_PARTS])),
      view: Type.Optional(Type.String({ format: 'uuid' })),
      found: Type.Optional(Type.String({ format: 'uuid' })),
      gone: Type.Optional(enquiryParams.properties.reference),
      to: Type.Optional(Type.Enum([...DESK_AGENCY_NAMES])),
      done: Type.Optional(howMany),
      of: Type.Optional(howMany),
    }),
    get: {
      activity: 'enquiry-queue-viewed',
      async answer({ tx, at, path, query, person }) {
        const by = authorOf(person)
        if (by.agency !== '') await noteAgent(tx, by, at)
        const views = await selectSavedViews(tx, person.id)
        const saved = views.find(({ id }) => id === query.view)
        const typed = query.found === undefined ? undefined : sought.find(query.found, { person, at })
        const words = typed ?? (saved?.words === '' ? undefined : saved?.words)
        const names = new Map((await selectAgents(tx)).map(({ personId, name }) => [personId, name]))
        const named = (row: EnquiryRow, beginnings: ReadonlyMap<string, string>): Listed => ({
          ...row,
          asked: firstLineOf(beginnings.get(row.reference) ?? ''),
          assignedName: row.assignedTo === null ? '' : (names.get(row.assignedTo) ?? 'A colleague'),
        })
        const whose = { personId: person.id, late: lateSince(at) }
        const part = saved === undefined ? (query.show ?? 'all') : shownOf(saved.show)
        const counts = await countQueue(tx, whose, MOST_COUNTED + 1)
        const rows =
          words === undefined
            ? await selectQueue(tx, { ...saved, part }, whose, MOST_LISTED)
            : (await found(tx, words)).filter((row) => isAbout(row, saved))
        const beginnings = await selectBeginnings(
          tx,
          rows.map(({ reference }) => reference),
          ASKED_LENGTH + 1,
        )
        const shown = rows.map((row) => named(row, beginnings))
        return view<QueueView>(
          {
            agency: isDeskAgency(by.agency) ? DESK_AGENCIES[by.agency].en : '',
            hasAgency: by.agency !== '',
            justDone: justDone(query),
            counts: tilesOf(counts),
            views: views.map(({ id, name }) => ({
              ...{ name, href: `/queue?view=${id}`, isCurrent: id === saved?.id },
            })),
            isFound: words !== undefined,
            table: dataTable({
              ...columnsAt(at, words === undefined ? part : 'found'),
              caption:
                words === undefined ? captionOf(part, counts[part]) : 'What was found, the newest first',
              // What was just done is said once.
              ...{
                rows: shown,
                path,
                query: { ...query, gone: undefined, to: undefined, done: undefined, of: undefined },
              },
            }),
          },
          { values: { words: words ?? '' } },
        )
      },
    },
    post: {
      activity: 'enquiry-searched',
      form: defineForm({
        fields: {
          words: {
            kind: 'text',
            label: 'Find an enquiry',
            hint: 'A reference, a name, a company, an email address, or words of the conversation.',
            maxLength: 200,
            errors: { empty: 'Enter what you are looking for', tooLong: 'Use 200 characters or fewer' },
          },
        },
      }),
      answer: ({ form, person, at, newId }) =>
        Promise.resolve(redirect(`/queue?found=${sought.keep(form.words, { person, at, newId })}`)),
    },
    template: new URL('./queue.njk', import.meta.url),
  })
}

/** What an act that leads here has done: of what went away, nothing else on the page speaks. */
function justDone({ gone, to, done, of }: JustDone): string {
  if (gone !== undefined && to !== undefined)
    return `${gone} is with ${agencyNamed(to, 'within')} now, and your agency no longer sees it.`
  if (done === undefined || of === undefined) return ''
  return done === of
    ? `Done for ${of === 1 ? 'the one' : of === 2 ? 'both' : `all ${grouped(of)}`} that you selected.`
    : `Done for ${grouped(done)} of ${grouped(of)}. The others were handed on by somebody else meanwhile, or an answer to them is about to go out.`
}

/** A reference that is read out comes without its hyphen, which no index of words would find. */
async function found(tx: Tx, words: string): Promise<readonly EnquiryRow[]> {
  const reference = referenceOf(words)
  const quoted = reference === undefined ? undefined : await selectEnquiry(tx, reference)
  return quoted === undefined ? findEnquiries(tx, words, MOST_FOUND) : [quoted]
}

function firstLineOf(beginning: string): string {
  const [line = ''] = beginning.trimStart().split('\n')
  return line.length > ASKED_LENGTH ? `${line.slice(0, ASKED_LENGTH).trimEnd()}…` : line
}

/** Words are sought in all that is held; a view may name a topic and a market beside them. */
function isAbout(
  { topic, market }: EnquiryRow,
  saved: { readonly topic: string | null; readonly market: string | null } | undefined,
): boolean {
  if (saved === undefined) return true
  return (saved.topic === null || saved.topic === topic) && (saved.market === null || saved.market === market)
}

/** The caption of each part of the queue, and what is said where it has nothing. */
const PARTS: Readonly<Record<QueuePart, { readonly caption: string; readonly empty: string }>> = {
  all: {
    caption: 'What waits',
    empty: 'An enquiry appears here when it comes in, or when another agency hands it on.',
  },
  mine: { caption: 'Yours', empty: 'Nothing of what waits is yours. Take an enquiry, and it stands here.' },
  unassigned: { caption: 'What nobody has taken', empty: 'Somebody has taken all that waits.' },
  late: { caption: 'Late', empty: 'Nothing that waits is late.' },
  mentions: { caption: 'A note points you to', empty: 'No note points you to an enquiry that waits.' },
  answered: { caption: 'Answered, not closed', empty: 'All that was answered is closed.' },
}

function captionOf(part: QueuePart, count: number): string {
  const { caption } = PARTS[part]
  return count > MOST_LISTED
    ? `${caption}, the ${grouped(MOST_LISTED)} that have waited longest`
    : `${caption}, the longest first`
}

const TILES: Readonly<Record<QueuePart, string>> = {
  all: 'waiting',
  mine: 'yours',
  unassigned: 'nobody has taken',
  late: 'late',
  mentions: 'a note points you to',
  answered: 'answered, not closed',
}

function tilesOf(counts: QueueCounts): readonly CountTileView[] {
  return countTiles(
    QUEUE_PARTS.map((part) => ({
      count: counts[part] > MOST_COUNTED ? `${grouped(MOST_COUNTED)}+` : counts[part],
      text: TILES[part],
      href: part === 'all' ? '/queue' : `/queue?show=${part}`,
      tone: part === 'late' && counts.late > 0 ? 'danger' : 'quiet',
    })),
  )
}

function columnsAt(at: Date, part: QueuePart | 'found') {
  return {
    empty:
      part === 'found'
        ? { title: 'Nothing found', text: 'Your agency holds no enquiry with all of these words.' }
        : { title: part === 'all' ? 'Nothing waits' : 'Nothing here', text: PARTS[part].empty },
    columns: [
      {
        key: 'reference',
        title: 'Enquiry',
        cell: ({ reference }: Listed) => ({
          text: reference,
          code: true,
          href: `/enquiries/${reference}` as const,
        }),
      },
      {
        key: 'who',
        title: 'From',
        isInWords: true,
        sortBy: ({ company, name }: Listed) => company || name,
        cell: ({ name, company, email }: Listed) =>
          [company, name || email].filter((part) => part !== '').join(', '),
      },
      {
        key: 'topic',
        title: 'About',
        isInWords: true,
        sortBy: ({ topic }: Listed) => topic ?? '',
        cell: ({ topic, asked }: Listed) => ({
          text: isTopic(topic) ? TOPICS[topic].en : 'Not said yet',
          note: asked,
        }),
      },
      {
        key: 'state',
        title: 'State',
        sortBy: ({ state }: Listed) => state,
        cell: ({ state }: Listed) => ({ text: ENQUIRY_STATES[state].text, tag: ENQUIRY_STATES[state].tone }),
      },
      {
        key: 'due',
        title: 'Due',
        sortBy: (row: Listed) => dueOf(row, at).by?.getTime() ?? Number.MAX_SAFE_INTEGER,
        cell: (row: Listed) => {
          const { what, by, tone } = dueOf(row, at)
          if (by === undefined) return ''
          const { relative } = when(by, at)
          // Without its colour, “First reply, 3 days ago” would read as though somebody had replied.
          return by < at
            ? { text: `Late: ${what.toLowerCase()}`, tag: tone, note: `was due ${relative}` }
            : { text: what, tag: tone, note: `due ${relative}` }
        },
      },
      {
        key: 'assigned',
        title: 'With',
        sortBy: ({ assignedName }: Listed) => assignedName,
        cell: ({ assignedName }: Listed) => assignedName || 'Nobody yet',
      },
      {
        key: 'received',
        title: 'Received',
        sortBy: ({ receivedAt }: Listed) => receivedAt.getTime(),
        cell: ({ receivedAt }: Listed) => ({ time: when(receivedAt, at) }),
      },
    ],
  }
}
