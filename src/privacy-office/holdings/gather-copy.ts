/** Gathers a person's copy in one transaction: their records without what is withheld, their files, recipients, and looks. */
import type { Readable } from 'node:stream'
import { actsOnRecords, type ActivityEventDeclaration, type RecordedAct } from '#activity'
import type { DataMap, SiteName, SubjectKind, Tx } from '#database'
import { BrokenPromise, type ErrorCode, type Result } from '#kernel'
import { unsearchedPlaces, type Certainty } from '#privacy-office'
import type { AsHoldings, HeldFile, HoldingsOpener, PersonsRecords, Recipient } from '#rooms'
import type {
  CopiedFile,
  CopiedTable,
  Copy,
  Look,
  NotSearched,
  ReadWithRecord,
  WithheldPart,
} from './copy.ts'
import { identifiersOf, personsRecords, type OwnContent } from './persons-records.ts'
import { readHeld } from './read-held.ts'
import { safeFileName } from './safe-file-name.ts'
import { groundOf, isOf, isWhole, withoutWithheld, type Withheld } from './withheld.ts'

/** A record that was found, and that is the person's: a near one only once somebody looked and said so. */
export interface ReleasedRecord {
  readonly table: string
  readonly record: string
  readonly kind: SubjectKind
  readonly certainty: Certainty
  /** Somebody looked at a near one and found it to be the person's. */
  readonly confirmed?: boolean
}

/** How files are given that are not all given as they came. */
export interface FileGiving {
  /** Made anew as a PDF, without what is withheld of it and what it hides. */
  isRebuilt(file: HeldFile): boolean
  /** What is given of it, or why it is left out. */
  open(file: HeldFile, as: AsHoldings): Promise<Result<Readable, ErrorCode>>
}

export interface CopyRequest {
  readonly site: SiteName
  readonly agency: string
  /** Of the request that it answers. */
  readonly reference: string
  readonly at: Date
  readonly maps: readonly DataMap[]
  readonly openers: readonly HoldingsOpener[]
  /** The declared events of the site's activity log. */
  readonly events: readonly ActivityEventDeclaration[]
  readonly records: readonly ReleasedRecord[]
  /** The person's own address, by which their mail is found; empty where they gave none. */
  readonly email: string
  readonly withheld: readonly Withheld[]
  /** Given with the record alone: nothing of one that is withheld wholly. */
  readonly readWith?: readonly ReadWithRecord[]
  /** Left out: every file is given as it came. */
  readonly giving?: FileGiving
  /** Documents that are released as official information, about nobody in particular. */
  readonly isReleased?: true
}

/** Before anything is read: what nobody confirmed is never released. */
export function refuseUnconfirmed(records: readonly ReleasedRecord[]): void {
  const unconfirmed = records.find(({ certainty, confirmed }) => certainty === 'near' && confirmed !== true)
  if (unconfirmed !== undefined)
    throw new BrokenPromise(`a record of ${unconfirmed.table} that only may be the person's is not released`)
}

/** In a transaction of `<site>_holdings`. */
export async function gatherCopy(tx: Tx, request: CopyRequest): Promise<Copy> {
  const { site, agency, reference, at, maps, openers, withheld, giving } = request
  const own = await ownContents(tx, request)
  // By a record that is withheld wholly nothing else is found: its files would tell what it says.
  const given = own.filter(({ content }) => !withheld.some((one) => isWhole(one) && isOf(one, content)))
  const of = personsRecords(maps, given, request.email)
  const held = await heldFiles(tx, openers, of)
  const files = named(
    held.filter((file) => !withheld.some((one) => isWhole(one) && isOf(one, file))),
    giving,
  )
  refuseUncut(files, withheld)
  const recipients = (await recipientsOf(tx, openers, of)).map(withoutMailbox)
  const acts = await actsOnRecords(tx, identifiersOf(of))
  return {
    ...{ site, agency, reference, writtenAt: at, isReleased: request.isReleased === true },
    tables: copiedTables(maps, own, withheld),
    files,
    recipients: recipients.toSorted((a, b) => a.at.getTime() - b.at.getTime()),
    looks: acts.map((act) => lookOf(act, request)),
    withheld: withheld.flatMap((one) => partOf(one, { held, files, maps })),
    readWith: (request.readWith ?? []).filter(
      (one) =>
        given.some(({ content }) => isOf(one, content)) &&
        !withheld.some((part) => isOf(part, one) && part.column === one.column),
    ),
    notSearched: notSearched(maps),
  }
}

/** The files and mails that go along with a copy; for whoever decides what of them is withheld. */
export async function gatherFiles(tx: Tx, request: CopyRequest): Promise<readonly CopiedFile[]> {
  const of = personsRecords(request.maps, await ownContents(tx, request), request.email)
  return named(await heldFiles(tx, request.openers, of), request.giving)
}

/** What is withheld of a file that would be given as it came would be given. */
function refuseUncut(files: readonly CopiedFile[], withheld: readonly Withheld[]): void {
  const uncut = files.find(({ file, isRebuilt }) => !isRebuilt && withheld.some((one) => isOf(one, file)))
  if (uncut !== undefined)
    throw new BrokenPromise(`a ${uncut.file.what} of which something is withheld is not given as it came`)
}

async function heldFiles(
  tx: Tx,
  openers: readonly HoldingsOpener[],
  of: PersonsRecords,
): Promise<readonly HeldFile[]> {
  const files: HeldFile[] = []
  for (const opener of openers) files.push(...((await opener.files?.(tx, of)) ?? []))
  return files
}

/** To whom something of the person was told, with the mailboxes of offices: for whoever tells them of a correction. */
export async function recipientsOf(
  tx: Tx,
  openers: readonly HoldingsOpener[],
  of: PersonsRecords,
): Promise<readonly Recipient[]> {
  const recipients: Recipient[] = []
  for (const opener of openers) recipients.push(...((await opener.recipients?.(tx, of)) ?? []))
  return recipients
}

/** Whom of an office a link went to is not the person's to have. */
function withoutMailbox({ at, to, by, what, lawfulBasis, reference }: Recipient): Recipient {
  return { at, to, by, what, lawfulBasis, reference }
}

/** Each record once for each kind of person as which it is theirs; what is gone since is left out. */
export async function ownContents(
  tx: Tx,
  { maps, openers, records }: Pick<CopyRequest, 'maps' | 'openers' | 'records'>,
): Promise<readonly OwnContent[]> {
  const own: OwnContent[] = []
  for (const { table, record, kind } of records) {
    const known = own.find(({ content }) => isOf(content, { table, record }))?.content
    const content = known ?? (await readHeld(tx, maps, { table, record, openers }))
    if (content !== undefined) own.push({ kind, content })
  }
  return own
}

/** In the order of the maps. */
function copiedTables(
  maps: readonly DataMap[],
  own: readonly OwnContent[],
  withheld: readonly Withheld[],
): readonly CopiedTable[] {
  const contents = new Set(own.map(({ content }) => content))
  return maps.flatMap(({ room, tables }) =>
    Object.entries(tables).flatMap(([table, declaration]): CopiedTable[] => {
      const held = [...contents].filter((content) => content.table === table)
      const [first] = held
      if (first === undefined) return []
      const records = held.flatMap((content) => {
        const fields = withoutWithheld(content, withheld)
        return fields === undefined || fields.length === 0 ? [] : [{ record: content.record, fields }]
      })
      const { purpose, source, retention, rightToCopy } = first
      const seenBy = declaration.seenBy.map((role) => role.replaceAll('_', ' '))
      return [
        { room, table, heading: headingOf(table), purpose, source, retention, seenBy, rightToCopy, records },
      ]
    }),
  )
}

/** `interceptions.case_steps` is read as “Case steps (interceptions)”. */
export function headingOf(table: string): string {
  const [schema = '', name = ''] = table.split('.').map((part) => part.replaceAll('_', ' '))
  const heading = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  return name === schema ? heading : `${heading} (${schema})`
}

function lookOf({ at, actorKind, actorRole, event }: RecordedAct, { agency, events }: CopyRequest): Look {
  const role = actorKind === 'public' ? 'you, or whoever had your link' : actorRole.replaceAll('-', ' ')
  const sentence = events.find((one) => one.event === event)?.sentence ?? event.replaceAll('-', ' ')
  return { at, role, agency, event, sentence }
}

interface Gathered {
  readonly held: readonly HeldFile[]
  readonly files: readonly CopiedFile[]
  readonly maps: readonly DataMap[]
}

function partOf(one: Withheld, { held, files, maps }: Gathered): readonly WithheldPart[] {
  if (one.askedPart !== undefined) return [{ where: one.askedPart, extent: 'request', ...groundOf(one) }]
  if (one.within === undefined) return [wholeOrPart(one, held, maps)]
  const name = files.find(({ file }) => isOf(one, file))?.name
  // Of a file that is withheld wholly after all, or is gone, nothing is given that a passage could be missing in.
  return name === undefined ? [] : [{ where: `${name}, ${one.within}`, extent: 'passage', ...groundOf(one) }]
}

function wholeOrPart(one: Withheld, held: readonly HeldFile[], maps: readonly DataMap[]): WithheldPart {
  const what = held.find((file) => isOf(one, file))?.what
  const isSealed = maps.some(({ tables }) => tables[one.table]?.whose === 'sealed')
  if (what !== undefined || isSealed)
    return { where: what ?? 'file or mail', extent: 'file', ...groundOf(one) }
  const heading = headingOf(one.table)
  if (one.column === undefined) return { where: heading, extent: 'record', ...groundOf(one) }
  const whole = one.start === undefined && one.end === undefined
  return {
    where: `${heading}: ${one.column.replaceAll('_', ' ')}`,
    extent: whole ? 'field' : 'passage',
    ...groundOf(one),
  }
}

/** A name in the copy for each, no two alike; of what is rebuilt the old one may say what is withheld. */
function named(files: readonly HeldFile[], giving: FileGiving | undefined): readonly CopiedFile[] {
  return files.map((file, i) => {
    const isRebuilt = giving?.isRebuilt(file) === true
    const name = isRebuilt ? 'rebuilt.pdf' : safeFileName(file.name)
    return { file, isRebuilt, name: `files/${String(i + 1).padStart(4, '0')}-${name}` }
  })
}

/** Each answer once, with all that it speaks of. */
function notSearched(maps: readonly DataMap[]): readonly NotSearched[] {
  const places = new Map<string, string[]>()
  for (const { what, answer } of unsearchedPlaces(maps))
    places.set(answer, [...(places.get(answer) ?? []), what])
  return [...places].map(([answer, what]) => ({ what: what.join(', '), answer }))
}
