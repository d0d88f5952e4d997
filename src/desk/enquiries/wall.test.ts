/**
 * The wall between six agencies, tried at random: whatever was handed on, shared, ended and noted, each agency reads through every
 * way in exactly what it holds, and of the rest exactly the fields that a share in force names. `npm run prove` tries 100,000 reads.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Tx } from '#database'
import { DESK_AGENCY_NAMES, LEAD_AGENCY, type DeskAgency } from '#desk/directory'
import { KeepEnquiry } from '#desk/enquiries'
import { randomId, spokenReference } from '#kernel'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { aPerson } from '../../../testing/pages/index.ts'
import type { AgentAct } from './acts/act.ts'
import { addNote } from './acts/add-note.ts'
import { closeEnquiry } from './acts/close.ts'
import { handOn } from './acts/hand-on.ts'
import { share, stopSharing } from './acts/share.ts'
import {
  findEnquiries,
  selectConversation,
  selectEnquiry,
  selectOthersOf,
  selectTimeline,
} from './agency-store.ts'
import { lateSince } from './late-since.ts'
import { selectQueue } from './queue-store.ts'
import { selectShares, selectSharedMessages, selectSharedWithUs } from './share-store.ts'
import { SHARE_FIELDS, type ShareField } from './sharing-terms.ts'

const EACH_RUN = 6
/** `npm run prove` asks for ten thousand runs of a small property; each of these is some hundreds of reads. */
const RUNS = Math.ceil((fc.readConfigureGlobal().numRuns ?? 150) / 32)
const DAY_MS = 24 * 3_600_000

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

/** What somebody who keeps the books by hand would know of an enquiry. */
interface Known {
  readonly reference: string
  /** A word that stands in it and nowhere else. */
  readonly word: string
  holder: DeskAgency
  readonly notes: Map<string, DeskAgency>
  readonly shares: {
    id: string
    to: DeskAgency
    fields: readonly ShareField[]
    until: number
    ended: boolean
  }[]
}

type Step =
  | { readonly do: 'hand-on'; readonly to: DeskAgency }
  | {
      readonly do: 'share'
      readonly to: DeskAgency
      readonly fields: readonly ShareField[]
      readonly days: 7 | 30
    }
  | { readonly do: 'end-share' }
  | { readonly do: 'note' }
  | { readonly do: 'wait'; readonly days: number }

const agency = fc.constantFrom(...DESK_AGENCY_NAMES)
const field = fc.constantFrom(...(Object.keys(SHARE_FIELDS) as ShareField[]))
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('hand-on' as const), to: agency }),
  fc.record({
    do: fc.constant('share' as const),
    to: agency,
    fields: fc.uniqueArray(field, { minLength: 1 }),
    days: fc.constantFrom(7 as const, 30 as const),
  }),
  fc.record({ do: fc.constant('end-share' as const) }),
  fc.record({ do: fc.constant('note' as const) }),
  fc.record({ do: fc.constant('wait' as const), days: fc.constantFrom(1, 8) }),
)
const stories = fc.array(fc.array(step, { maxLength: 6 }), { minLength: EACH_RUN, maxLength: EACH_RUN })

function as<T>(of: DeskAgency, work: (tx: Tx) => Promise<T>): Promise<T> {
  return desk.database.as('desk_agent', work, { person: `agent-${of}`, agency: of })
}

async function asked(): Promise<Known> {
  const reference = spokenReference()
  const word = `w${randomId().replaceAll('-', '')}`
  await desk.database.as('desk_enquiries', async (tx) => {
    await desk.site.operation(KeepEnquiry).keep(
      { tx, at: desk.clock.now(), newId: randomId, record: () => Promise.resolve() },
      {
        ...{ reference, channel: 'email', language: 'en', name: `Name ${word}`, company: `Company ${word}` },
        ...{ email: `${word}@exporter.example`, description: `Question ${word}` },
      },
    )
  })
  return { reference, word, holder: LEAD_AGENCY, notes: new Map(), shares: [] }
}

const authorAt = (agency: DeskAgency) =>
  ({ id: `agent-${agency}`, name: 'An agent', role: 'desk-agent', agency }) as const

async function take(known: Known, story: Step): Promise<void> {
  const at = desk.clock.now()
  const by = authorAt(known.holder)
  const act = <T>(work: (act: AgentAct) => Promise<T>) =>
    as(known.holder, (tx) => work({ tx, at, newId: randomId, by }))
  switch (story.do) {
    case 'hand-on':
      if (story.to === known.holder) return
      await act((a) => handOn(a, known.reference, story.to))
      known.holder = story.to
      return
    case 'share': {
      if (story.to === known.holder) return
      const { to, fields, days } = story
      await act((a) =>
        share({ mail: undefined, origin: '' }, a, known.reference, {
          ...{ to: { kind: 'agency', agency: to }, fields, days },
          ...{ purpose: 'To answer', ground: 'purpose', notice: 'told-here', onceKey: randomId() },
        }),
      )
      const all = await as(known.holder, (tx) => selectShares(tx, known.reference))
      const row = all.find(({ id }) => known.shares.every((one) => one.id !== id))
      // What an agency sees already is not shared again.
      if (row === undefined) return
      known.shares.push({ id: row.id, to, fields, until: row.expiresAt.getTime(), ended: false })
      return
    }
    case 'end-share': {
      const open = known.shares.find(({ ended }) => !ended)
      if (open === undefined) return
      await act((a) => stopSharing(a, known.reference, open.id))
      open.ended = true
      return
    }
    case 'note': {
      const words = `Note ${randomId()}`
      await act((a) => addNote(a, known.reference, { words, onceKey: randomId() }))
      known.notes.set(words, known.holder)
      return
    }
    case 'wait':
      desk.clock.advance(story.days * DAY_MS)
  }
}

/** Out of the queue, so that reading it costs no more at the end than at the beginning. */
async function finish({ reference, holder }: Known): Promise<void> {
  const by = authorAt(holder)
  await as(holder, (tx) => closeEnquiry({ tx, at: desk.clock.now(), newId: randomId, by }, reference))
}

/** The fields that shares in force let an agency see. */
function fieldsFor({ shares, holder }: Known, of: DeskAgency): ReadonlySet<ShareField> {
  const now = desk.clock.now().getTime()
  const inForce = shares.filter((s) => s.to === of && !s.ended && s.until > now)
  return new Set(inForce.length > 0 && holder !== of ? inForce.flatMap(({ fields }) => fields) : [])
}

async function readsAllowed(known: Known, of: DeskAgency): Promise<void> {
  const { reference, word } = known
  const at = desk.clock.now()
  const isHolder = known.holder === of
  const whose = { personId: 'nobody', late: lateSince(at) }
  const [own, queue, others, found, timeline, said, shares, shared, sharedSaid] = await as(
    of,
    async (tx) =>
      [
        await selectEnquiry(tx, reference),
        [
          ...(await selectQueue(tx, { part: 'all' }, whose, 10_000)),
          ...(await selectQueue(tx, { part: 'answered' }, whose, 10_000)),
        ],
        await selectOthersOf(tx, `${word}@exporter.example`, 'none', 10),
        await findEnquiries(tx, word, 10),
        await selectTimeline(tx, reference),
        await selectConversation(tx, reference),
        await selectShares(tx, reference),
        (await selectSharedWithUs(tx, at)).find((one) => one.reference === reference),
        await selectSharedMessages(tx, reference, at),
      ] as const,
  )
  expect(own !== undefined).toBe(isHolder)
  expect(queue.some((one) => one.reference === reference)).toBe(isHolder)
  expect(others.length > 0).toBe(isHolder)
  expect(found.length > 0).toBe(isHolder)
  expect(timeline.length > 0).toBe(isHolder)
  expect(shares.length).toBe(isHolder ? known.shares.length : 0)
  const notes = said.filter(({ kind }) => kind === 'note').map(({ words }) => words)
  const ownNotes = [...known.notes].filter(([, by]) => by === of).map(([words]) => words)
  expect(notes.toSorted()).toEqual(isHolder ? ownNotes.toSorted() : [])

  if (isHolder) return
  const fields = fieldsFor(known, of)
  expect(shared !== undefined).toBe(fields.size > 0)
  expect(shared?.name ?? null).toBe(fields.has('name') ? `Name ${word}` : null)
  expect(shared?.email ?? null).toBe(fields.has('email') ? `${word}@exporter.example` : null)
  expect(shared?.company ?? null).toBe(fields.has('company') ? `Company ${word}` : null)
  expect(sharedSaid.map(({ words }) => words)).toEqual(fields.has('question') ? [`Question ${word}`] : [])
}

it('each agency reads what it holds, what is shared with it field by field, and nothing else', async () => {
  let reads = 0
  await fc.assert(
    fc.asyncProperty(stories, async (all) => {
      for (const story of all) {
        const known = await asked()
        for (const one of story) await take(known, one)
        await Promise.all(DESK_AGENCY_NAMES.map((of) => readsAllowed(known, of)))
        reads += 9 * DESK_AGENCY_NAMES.length
        await finish(known)
      }
    }),
    { numRuns: RUNS, endOnFailure: true },
  )
  expect(reads).toBeGreaterThan(1_500)
})

it('no page shows an agency what another holds', async () => {
  const known = await asked()
  await take(known, { do: 'hand-on', to: 'mpi' })
  const stranger = aPerson('desk-agent', { agency: 'nzte', id: 'agent-nzte' })
  const ways = ['', '/hand-on', '/assign', '/about', '/share', '/close', '/correct', '/end-share']
  for (const way of ways) {
    const page = await desk.web.open(`/enquiries/${known.reference}${way}`, stranger)
    expect(page.html, way).not.toContain(known.word)
    const sent = await desk.web.send(
      `/enquiries/${known.reference}${way}`,
      { to: 'me', share: randomId() },
      stranger,
    )
    expect(sent.html, way).not.toContain(known.word)
  }
  for (const list of ['/queue', '/shared', '/start', `/shared/${known.reference}`])
    expect((await desk.web.open(list, stranger)).html, list).not.toContain(known.reference.replace('-', ''))
  expect(await as('mpi', (tx) => selectEnquiry(tx, known.reference))).toMatchObject({
    heldBy: 'mpi',
    assignedTo: null,
  })
})
