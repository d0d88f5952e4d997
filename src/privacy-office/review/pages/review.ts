/** The review: agreements and their variations, clocks kept and missed, what was proved; nothing of anybody. */
import type { PermissionTable } from '#access'
import type { Programme } from '#agreement'
import { announce } from '#database'
import {
  countTiles,
  dataTable,
  defineForm,
  definePage,
  forbidden,
  grouped,
  longDate,
  redirect,
  view,
  when,
  type Cell,
  type CountTileView,
  type PageDefinition,
  type TableView,
} from '#pages'
import { PROOF_ASKED } from '../channels.ts'
import {
  insertAsked,
  selectClocks,
  selectProofs,
  selectVerifications,
  type CountedClock,
  type RunProof,
  type VerificationRow,
} from '../store.ts'
import { versionsInWords, type VersionInWords } from '../versions-in-words.ts'

export interface ReviewPageOptions {
  readonly programme: Pick<Programme, 'agreements'>
  readonly permissions: Pick<PermissionTable, 'may'>
  /** Where the annual return stands, at a site that counts it. */
  readonly results: '/results' | false
}

interface ReviewView {
  readonly tiles: readonly CountTileView[]
  readonly agreements: TableView
  readonly clocks: TableView
  readonly proofs: TableView
  readonly verifications: TableView
  readonly results: string | false
  readonly mayProve: boolean
  readonly isProving: boolean
}

const MOST_LISTED = 30
const LOOK_AGAIN_SECONDS = 2

export function reviewPage({ programme, permissions, results }: ReviewPageOptions): PageDefinition {
  return definePage({
    address: '/review',
    permission: 'review.view',
    title: 'Review',
    layout: 'wide',
    get: {
      activity: 'review-viewed',
      async answer({ tx, at, path, person }) {
        const verifications = await selectVerifications(tx, MOST_LISTED)
        const clocks = await selectClocks(tx)
        const isProving = verifications[0]?.doneAt === null
        return view<ReviewView>(
          {
            tiles: tilesOf(clocks, verifications),
            agreements: agreementsTable(versionsInWords(programme, at), path),
            clocks: clocksTable(clocks, at, path),
            proofs: proofsTable(await selectProofs(tx), at, path),
            verifications: verificationsTable(verifications, at, path),
            ...{ results, isProving },
            mayProve: permissions.may(person.role, 'review.prove'),
          },
          isProving ? { refreshAfterSeconds: LOOK_AGAIN_SECONDS } : {},
        )
      },
    },
    post: {
      activity: 'review-proof-asked',
      form: defineForm({ once: true, fields: {} }),
      async answer({ tx, at, newId, person, path, onceKey }) {
        if (!permissions.may(person.role, 'review.prove')) return forbidden()
        await insertAsked(tx, { id: newId(), onceKey, by: person.id, at })
        await announce(tx, PROOF_ASKED)
        return redirect(path)
      },
    },
    template: new URL('./review.njk', import.meta.url),
  })
}

function tilesOf(
  clocks: readonly CountedClock[],
  verifications: readonly VerificationRow[],
): readonly CountTileView[] {
  const missed = clocks.reduce((sum, clock) => sum + clock.missed, 0)
  const last = verifications.find(({ doneAt }) => doneAt !== null)
  return countTiles([
    { count: missed, text: 'clocks missed', tone: missed === 0 ? 'good' : 'attention' },
    { count: clocks.reduce((sum, clock) => sum + clock.running, 0), text: 'clocks running' },
    {
      count: last?.records ?? 0,
      text: 'records of the log proved',
      note:
        last === undefined
          ? 'Not proved yet'
          : last.intact === true
            ? 'The chain holds'
            : 'The chain is broken',
      tone: last?.intact === false ? 'danger' : 'quiet',
    },
  ])
}

function agreementsTable(rows: readonly VersionInWords[], path: string): TableView {
  return dataTable({
    caption: 'Agreements and their variations, the newest first',
    rows,
    path,
    query: {},
    pageSize: 200,
    empty: {
      title: 'No agreement is held here',
      text: 'An agreement appears with each version that it ever had.',
    },
    columns: [
      { key: 'agreement', title: 'Agreement', cell: ({ agreement }: VersionInWords) => agreement },
      { key: 'version', title: 'Version', cell: ({ version }: VersionInWords) => version },
      {
        key: 'state',
        title: 'State',
        cell: ({ isInForce }: VersionInWords): Cell =>
          isInForce ? { text: 'In force', tag: 'good' } : { text: 'Not in force', tag: 'quiet' },
      },
      { key: 'from', title: 'From', cell: ({ from }: VersionInWords) => longDate(from) },
      {
        key: 'until',
        title: 'Until',
        cell: ({ until }: VersionInWords) => (until === '' ? 'Open' : longDate(until)),
      },
      {
        key: 'reason',
        title: 'Why it was varied',
        isInWords: true,
        cell: ({ reason }: VersionInWords) => reason || 'As first published',
      },
      {
        key: 'changed',
        title: 'What it changed',
        isInWords: true,
        cell: ({ changed, reason }: VersionInWords) =>
          changed.join(', ') || (reason === '' ? '' : 'Its dates alone'),
      },
    ],
  })
}

function clocksTable(rows: readonly CountedClock[], at: Date, path: string): TableView {
  return dataTable({
    caption: 'Clocks kept and missed',
    rows,
    path,
    query: {},
    empty: {
      title: 'Nothing is counted yet',
      text: 'Each clock appears here with the first count of the day.',
    },
    rowTone: ({ missed }) => (missed > 0 ? 'attention' : ''),
    columns: [
      {
        key: 'words',
        title: 'What must happen in time',
        isInWords: true,
        cell: ({ words }: CountedClock) => words,
      },
      { key: 'law', title: 'Law', isInWords: true, cell: ({ law }: CountedClock) => law },
      { key: 'kept', title: 'Kept', isNumeric: true, cell: ({ kept }: CountedClock) => grouped(kept) },
      {
        key: 'missed',
        title: 'Missed',
        isNumeric: true,
        cell: ({ missed }: CountedClock) => grouped(missed),
      },
      {
        key: 'running',
        title: 'Running',
        isNumeric: true,
        cell: ({ running }: CountedClock) => grouped(running),
      },
      { key: 'at', title: 'Counted', cell: ({ countedAt }: CountedClock) => ({ time: when(countedAt, at) }) },
    ],
  })
}

function proofsTable(rows: readonly RunProof[], at: Date, path: string): TableView {
  return dataTable({
    caption: 'Proofs last run',
    rows,
    path,
    query: {},
    empty: { title: 'Nothing is proved yet', text: 'Each proof appears here when it was first run.' },
    columns: [
      { key: 'words', title: 'What is proved', isInWords: true, cell: ({ words }: RunProof) => words },
      { key: 'holds', title: 'Result', cell: ({ holds }: RunProof) => resultCell(holds) },
      { key: 'found', title: 'What was found', isInWords: true, cell: ({ found }: RunProof) => found },
      { key: 'at', title: 'Run', cell: ({ provedAt }: RunProof) => ({ time: when(provedAt, at) }) },
    ],
  })
}

function verificationsTable(rows: readonly VerificationRow[], at: Date, path: string): TableView {
  return dataTable({
    caption: 'The chain of the activity log, as it was last walked',
    rows,
    path,
    query: {},
    empty: {
      title: 'The chain was not walked yet',
      text: 'Each walk appears here, by the clock or by your press.',
    },
    columns: [
      { key: 'asked', title: 'Asked', cell: ({ askedAt }: VerificationRow) => ({ time: when(askedAt, at) }) },
      {
        key: 'result',
        title: 'Result',
        cell: ({ intact }: VerificationRow): Cell =>
          intact === null ? { text: 'Being walked', tag: 'attention' } : resultCell(intact),
      },
      {
        key: 'records',
        title: 'Records proved',
        isNumeric: true,
        cell: ({ records }: VerificationRow) => (records === null ? '' : grouped(records)),
      },
      {
        key: 'checkpoints',
        title: 'Signed checkpoints',
        isNumeric: true,
        cell: ({ checkpoints }: VerificationRow) => (checkpoints === null ? '' : grouped(checkpoints)),
      },
    ],
  })
}

function resultCell(holds: boolean): Cell {
  return holds ? { text: 'Holds', tag: 'good' } : { text: 'Does not hold', tag: 'danger' }
}
