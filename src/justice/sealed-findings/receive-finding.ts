/** Takes what Customs' silent compartment holds of somebody who asked there: a request at Justice, or nothing at all. */
import { recordActivity, type ActivityActor } from '#activity'
import type { Tx } from '#database'
import { refused, type Message, type Receiver, type Verdict } from '#exchange'
import { fault, parsedJson, type Clock, type Fault, type NewId } from '#kernel'
import type { PrivacyOffice } from '#rooms'
import { checkFindingValues, isOfOneRequest, type FindingBody } from './finding.ts'

export interface FindingDependencies {
  readonly clock: Clock
  readonly newId: NewId
  readonly office: () => PrivacyOffice
}

const FINDINGS: ActivityActor = { kind: 'process', id: 'sealed-findings', role: 'sealed-findings' }
const BY = { id: 'sealed-findings', name: 'Customs, by its sealed message' }
const CAME_BY = {
  certain: 'Customs, which holds a silent alert about this person',
  near: 'Customs, which holds a silent alert that may be about this person',
} as const

export function findingReceiver(dependencies: FindingDependencies): Receiver {
  return {
    type: 'sealed-finding',
    from: 'customs',
    role: 'justice_sealed_findings',
    receive: (tx, message) => receiveFinding(tx, dependencies, message),
  }
}

async function receiveFinding(tx: Tx, d: FindingDependencies, { header, body }: Message): Promise<Verdict> {
  const { entries } = parsedJson(body) as { readonly entries: readonly FindingBody[] }
  const [first] = entries
  // Nothing was found: it says whose request it was to nobody, here either.
  if (first === undefined) return { verdict: 'accepted' }
  const faults = faultsIn(entries)
  if (faults.length > 0) {
    await recordActivity(tx, d.clock.now(), FINDINGS, {
      event: 'sealed-finding-refused',
      subject: { kind: 'message', id: header.id },
      details: { faults: faults.length },
    })
    return refused(...faults)
  }
  await handOver(tx, d, header.id, first, entries)
  return { verdict: 'accepted' }
}

function faultsIn(entries: readonly FindingBody[]): readonly Fault[] {
  const faults = entries.flatMap((entry, i) => checkFindingValues({ ...entry }, i + 1))
  if (faults.length > 0 || isOfOneRequest(entries)) return faults
  return [fault('sealed-finding-of-several', { field: 'request_reference' })]
}

async function handOver(
  tx: Tx,
  { clock, newId, office }: FindingDependencies,
  message: string,
  asked: FindingBody,
  entries: readonly FindingBody[],
): Promise<void> {
  const at = clock.now()
  const record = (entry: Parameters<typeof recordActivity>[3]) => recordActivity(tx, at, FINDINGS, entry)
  await record({ event: 'sealed-finding-received', subject: { kind: 'message', id: message } })
  const received = new Date(asked.received_at)
  await office().takeOver(
    { tx, at, newId, person: BY, record },
    {
      kind: 'access',
      // A clock of theirs may be ahead of ours: a request is not written down before it was received.
      receivedAt: received > at ? at : received,
      askedIn: `Customs ${asked.request_reference}`,
      language: asked.language,
      name: asked.family_name,
      email: asked.email,
      words: 'Asks for the information that is held about them. Customs took the request first.',
      handedOn: {
        familyName: asked.family_name,
        givenNames: asked.given_names,
        dateOfBirth: asked.date_of_birth,
        postalAddress: asked.postal_address,
        documentNumber: asked.document_number,
        representative: asked.representative,
        cameWith: [
          { name: 'Came by', value: CAME_BY[surest(entries)] },
          {
            name: 'Who asks',
            value:
              'Customs made sure of it. Make sure of it here too before you write to an address that only Customs was given',
          },
          ...entries.map(lineOf),
        ],
      },
    },
  )
}

const HELD_AS: Readonly<Record<FindingBody['held_as'], string>> = {
  'silent-list-entry': 'On the silent half of the list',
  'silent-alert': 'A silent alert',
}
const CERTAINTY: Readonly<Record<FindingBody['certainty'], string>> = {
  certain: 'certain: the same names and birth date, or the same number',
  near: 'near: it may be somebody else, so look before it counts as theirs',
}

function surest(entries: readonly FindingBody[]): FindingBody['certainty'] {
  return entries.some(({ certainty }) => certainty === 'certain') ? 'certain' : 'near'
}

function lineOf({ held_as: heldAs, person_profile_number: number, certainty }: FindingBody) {
  return { name: HELD_AS[heldAs], value: `Person profile number ${number}, ${CERTAINTY[certainty]}` }
}
