/**
 * Looks for everybody who waits through the whole of the compartment: each silent entry of the list, and each silent alert. All of
 * it is opened and compared for each, whatever is found.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { silentEntries, type ListEntry } from '#customs/alert-list'
import { openSilentAlert, silentAlertsAfter, type Alert } from '#customs/alerts'
import type { Tx } from '#database'
import type { CompareWith } from '#rooms'
import { Findings, type Finding, type HeldSilently } from './finding.ts'

export interface Compartment {
  /** As screening. */
  readonly tx: Tx
  readonly screeningKey: Uint8Array
  /** The entries of the list in force; undefined where there is none. */
  readonly entries: SharedArrayBuffer | undefined
}

/** In small pieces: lanes are answered on a beat of ten milliseconds by the same thread. */
const COMPARED_TOGETHER = 50
const READ_TOGETHER = 200

/** What is found for each who is sought, in their order. */
export async function searchCompartment(
  compartment: Compartment,
  sought: readonly CompareWith[],
): Promise<readonly (readonly Finding[])[]> {
  const found = sought.map(() => new Findings())
  let compared = 0
  for await (const some of everybody(compartment)) {
    await nextTurn()
    for (const held of some)
      for (const [i, compare] of sought.entries()) {
        found[i]?.add(held, compare)
        compared += 1
        if (compared % COMPARED_TOGETHER === 0) await nextTurn()
      }
  }
  return found.map((of) => of.all())
}

async function* everybody(compartment: Compartment): AsyncIterable<readonly HeldSilently[]> {
  const { entries } = compartment
  // Whoever was withdrawn since is still held until the next list, and looked for as well.
  if (entries !== undefined)
    for (const some of silentEntries(entries, READ_TOGETHER)) yield some.map(listedSilently)
  yield* silentAlerts(compartment)
}

function listedSilently(entry: ListEntry): HeldSilently {
  const { person_profile_number: personProfileNumber } = entry
  return {
    ...{ personProfileNumber, heldAs: 'silent-list-entry' },
    identities: [
      {
        ...{ familyName: entry.family_name, givenNames: entry.given_names },
        ...{ dateOfBirth: entry.date_of_birth, documentNumber: '', reference: personProfileNumber },
      },
    ],
  }
}

async function* silentAlerts({ tx, screeningKey }: Compartment): AsyncIterable<readonly HeldSilently[]> {
  let after: string | undefined
  do {
    const sealed = await silentAlertsAfter(tx, after, READ_TOGETHER)
    yield sealed.map((one) => raisedSilently(openSilentAlert(screeningKey, one)))
    after = sealed.at(-1)?.id
  } while (after !== undefined)
}

/** By the passport that was read, and by the entry that it matched. */
function raisedSilently({ listed, traveller, reference }: Alert): HeldSilently {
  const { personProfileNumber } = listed
  return {
    ...{ personProfileNumber, heldAs: 'silent-alert' },
    identities: [
      { ...traveller, documentNumber: traveller.passportNumber, reference },
      { ...listed, documentNumber: '', reference: personProfileNumber },
    ],
  }
}
