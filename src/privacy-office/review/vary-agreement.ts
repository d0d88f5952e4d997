/** What two people decide: that an agreement is varied, by a whole version that counts from a day on. */
import { proposedVersion, withVariations, type AnyAgreement, type Programme } from '#agreement'
import { BrokenPromise, civilDate, err, fault, ok, type Fault, type Result } from '#kernel'
import { ask, type RequestKind, type TwoPeopleAct } from '#two-people'
import {
  insertVariation,
  selectAgreedVariations,
  selectVariation,
  setVariationAgreed,
  type VariationRow,
} from './variation-store.ts'

const TWO_WEEKS = 14 * 24

type Held = Pick<Programme, 'agreements'>

export function variationSubject(id: string) {
  return { kind: 'agreement-variation', id }
}

/** The kind needs no programme: what was agreed to meanwhile is asked of the database. */
export const VARY_AGREEMENT = {
  name: 'review/vary-agreement',
  sentence: 'An agreement is varied by a whole new version, which counts from its day on.',
  askedWith: 'agreement.vary',
  decidedWith: 'agreement.agree-variation',
  standsForHours: TWO_WEEKS,
  async agreed({ tx, at, person, record }, { subject: { id } }) {
    const variation = await selectVariation(tx, id)
    const meanwhile = (await selectAgreedVariations(tx)).filter(
      ({ agreement, countsFrom }) => agreement === variation?.agreement && countsFrom >= variation.countsFrom,
    )
    const isPossible =
      variation !== undefined && variation.countsFrom >= civilDate(at) && meanwhile.length === 0
    if (!isPossible || !(await setVariationAgreed(tx, id, person.id, at)))
      return err(fault('variation-no-longer-possible'))
    await record({ event: 'agreement-varied', subject: variationSubject(id) })
    return ok(undefined)
  },
} as const satisfies RequestKind

export interface Proposal {
  readonly text: string
  readonly reason: string
  readonly onceKey: string
}

/** Its identifier; undefined where the same form had been sent already. */
export async function proposeVariation(
  act: TwoPeopleAct,
  programme: Programme,
  { text, reason, onceKey }: Proposal,
): Promise<Result<string | undefined, readonly Fault[]>> {
  const { tx, at, person, record } = act
  const held = withVariations(programme, await agreedMeanwhile(tx, programme))
  const version = proposedVersion(held, text, { reason, today: civilDate(at) })
  if (!version.ok) return version
  const id = act.newId()
  const isNew = await insertVariation(tx, {
    ...{ id, onceKey, reason, body: text, proposedBy: person.id, proposedAt: at },
    ...{ agreement: version.value.id, version: version.value.version },
    countsFrom: version.value.inForce.from,
  })
  if (!isNew) return ok(undefined)
  await record({ event: 'agreement-variation-proposed', subject: variationSubject(id) })
  const request = await ask(act, VARY_AGREEMENT, { subject: variationSubject(id) })
  return request.ok ? ok(id) : err([request.error])
}

/** Those that the programme of this start does not have yet. */
async function agreedMeanwhile(tx: TwoPeopleAct['tx'], programme: Held): Promise<readonly AnyAgreement[]> {
  const known = new Set(
    programme.agreements.flatMap(({ versions }) => versions.map(({ id, version }) => `${id} ${version}`)),
  )
  const rows = (await selectAgreedVariations(tx)).filter(
    ({ agreement, version }) => !known.has(`${agreement} ${version}`),
  )
  return versionsOf(rows, programme)
}

/** What two people agreed to was checked before; that it does not read any more is a bug, and the site must not start. */
export function versionsOf(rows: readonly VariationRow[], programme: Held): readonly AnyAgreement[] {
  return rows.reduce<readonly AnyAgreement[]>((before, row) => {
    const held = { agreements: appendedTo(programme, before) }
    const version = proposedVersion(held, row.body, { reason: row.reason, today: row.countsFrom })
    if (!version.ok) throw new BrokenPromise('an agreed variation does not read', version.error[0]?.code)
    return [...before, version.value]
  }, [])
}

function appendedTo({ agreements }: Held, variations: readonly AnyAgreement[]): Programme['agreements'] {
  return agreements.map((held) => ({
    ...held,
    versions: [
      ...held.versions,
      ...variations.filter(({ id }) => held.versions.some((version) => version.id === id)),
    ],
  }))
}
