/** Searches the site for each request that asks for it, and holds what is theirs from being disposed of while the request is open. */
import { recordActivity } from '#activity'
import { actingAs, EXACT_KEYS, savepoint, type DataMap, type Tx } from '#database'
import { civilDate, type Result } from '#kernel'
import { searchHoldings, type HeldRecord } from '#privacy-office'
import type { LiftHold, PlaceHold } from '#privacy-office/disposal'
import type { SealedSearch } from '#rooms'
import { addMonths } from '#statute'
import { asOffice, type OfficeProcess } from './acknowledge.ts'
import { RECORD, REQUESTS } from './activity-events.ts'
import { askSealedSearches } from './ask-sealed-searches.ts'
import { markSearched, takeSearch, type SearchedRequest } from './clock-store.ts'
import { replaceFound } from './found-store.ts'
import { insertHold } from './hold-store.ts'
import { insertEvent, selectHandedOn } from './store.ts'

export interface SearchProcess extends OfficeProcess {
  /** Rooms that search by themselves; whole once every room is open. */
  readonly sealedSearches: readonly SealedSearch[]
  readonly maps: readonly DataMap[]
  /** Tables whose records are disposed of one by one: what can be held. */
  readonly disposable: readonly string[]
  readonly holds: () => {
    readonly place: NonNullable<(typeof PlaceHold)['work']>
    readonly lift: NonNullable<(typeof LiftHold)['work']>
  }
}

const REQUESTS_TABLE = 'requests.requests'

export async function searchRequests(d: SearchProcess, ending?: AbortSignal): Promise<void> {
  while (ending?.aborted !== true) {
    const isDone = await asOffice(d, async (tx) => {
      const request = await takeSearch(tx)
      if (request === undefined) return true
      await searchOne(d, tx, request)
      return false
    })
    if (isDone) return
  }
}

async function searchOne(d: SearchProcess, tx: Tx, request: SearchedRequest): Promise<void> {
  const { reference } = request
  const at = d.clock.now()
  const { site } = d.database
  const held = await actingAs(tx, { site, role: `${site}_privacy_office` }, (keys) =>
    searchHoldings(keys, { maps: d.maps, person: soughtIn(request), actor: REQUESTS, at }),
  )
  const found = held.filter((one) => !isOwn(one, reference))
  const handedOn = await selectHandedOn(
    tx,
    found.flatMap(({ table, record }) => (table === REQUESTS_TABLE ? [record] : [])),
  )
  // That another agency handed a request on may be what must not be told: an officer looks first.
  const isSure = (one: HeldRecord) =>
    isSurely(one, request) && !(one.table === REQUESTS_TABLE && handedOn.includes(one.record))
  await replaceFound(
    tx,
    reference,
    found.map((one) => ({ ...one, verdict: isSure(one) ? 'theirs' : 'undecided' })),
  )
  await markSearched(tx, reference, at)
  await insertEvent(tx, {
    ...{ id: d.newId(), reference, at, kind: 'searched', byId: null, byName: null },
    words: `${String(found.length)} found, ${String(found.filter((one) => !isSure(one)).length)} of them to decide.`,
  })
  if (found.every(isSure))
    await insertEvent(tx, {
      ...{ id: d.newId(), reference, at, kind: 'found-decided', byId: null, byName: null, words: '' },
    })
  await recordActivity(tx, at, REQUESTS, {
    event: 'request-searched',
    subject: { kind: RECORD, id: reference },
    details: { found: found.length },
  })
  for (const one of found) await holdOne(d, tx, { reference, at }, one)
  await askSealedSearches({ tx, at, newId: d.newId }, d.sealedSearches, reference)
}

/** The request itself, and the parts of this and of others: they go with their request, which is a finding of its own. */
function isOwn({ table, record }: HeldRecord, reference: string): boolean {
  return table === REQUESTS_TABLE ? record === reference : table.startsWith('requests.')
}

/**
 * By a name with its whole birth date, or by an address that they have shown to be theirs. A number or a reference that somebody only
 * typed may be anybody's, and so may a name whose bearer was not said to be born on any day: an officer looks first.
 */
function isSurely(
  { certainty, matchedBy }: HeldRecord,
  { addressConfirmedAt, dateOfBirth }: Pick<SearchedRequest, 'addressConfirmedAt' | 'dateOfBirth'>,
): boolean {
  const isBornOn = dateOfBirth !== '' && !/(^0000|-00)/.test(dateOfBirth)
  const shown = [
    ...(isBornOn ? ['the name and birth date'] : []),
    ...(addressConfirmedAt === null ? [] : [EXACT_KEYS['email-address']]),
  ]
  return certainty === 'certain' && matchedBy.some((by) => shown.some((key) => by.startsWith(key)))
}

/** What may be theirs is held too, until an officer has said that it is not; whatever cannot be held has no clock of its own. */
async function holdOne(
  d: SearchProcess,
  tx: Tx,
  { reference, at }: { readonly reference: string; readonly at: Date },
  { table, record }: HeldRecord,
): Promise<void> {
  if (!d.disposable.includes(table)) return
  const act = {
    ...{ tx, at, newId: d.newId, person: { id: REQUESTS.id } },
    record: (entry: Parameters<typeof recordActivity>[3]) => recordActivity(tx, at, REQUESTS, entry),
  }
  const placed = await savepoint(tx, () =>
    d.holds().place(act, {
      ...{ kind: 'access-request', on: { table, record } },
      why: `Request ${reference} is open.`,
      reviewOn: addMonths(civilDate(at), 3),
    }),
  )
  if (isPlaced(placed)) await insertHold(tx, reference, placed.value)
}

function isPlaced(placed: Result<string, unknown>): placed is { readonly ok: true; readonly value: string } {
  return placed.ok
}

function soughtIn(r: SearchedRequest) {
  return {
    family_name: r.familyName,
    given_names: r.givenNames,
    date_of_birth: r.dateOfBirth,
    email: r.email,
    document_number: r.documentNumber,
    reference: r.otherReference,
  }
}
