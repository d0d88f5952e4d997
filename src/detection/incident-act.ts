/** What an officer does about an incident: take it, write down what was done, close it, hand it over. */
import type { ActivityEntry } from '#activity'
import { announce, type Tx } from '#database'
import { err, fault, ok, type Fault, type NewId, type Result } from '#kernel'
import type { HandOver } from '#privacy-office/breaches'
import { INCIDENTS } from './channels.ts'
import { DETECTIONS, isDetection } from './detections.ts'
import { aboutIncident, nameOfIncident, type Deed, type IncidentRow, type Outcome } from './incident.ts'
import { insertAct, setClosed, setTaken } from './store.ts'

/** A page's request is one. */
export interface OfficerAct {
  readonly tx: Tx
  readonly at: Date
  readonly newId: NewId
  readonly person: { readonly id: string }
  record(entry: ActivityEntry): Promise<void>
}

export async function takeIncident(act: OfficerAct, incident: IncidentRow): Promise<Result<void, Fault>> {
  if (incident.closedAt !== null) return err(fault('security-incident-closed'))
  if (incident.takenBy === act.person.id) return ok(undefined)
  if (incident.takenBy !== null) return err(fault('security-incident-taken'))
  await setTaken(act.tx, incident.id, act.person.id, act.at)
  await done(act, { event: 'security-incident-taken', subject: aboutIncident(incident.id) })
  return ok(undefined)
}

export async function noteDeed(
  act: OfficerAct,
  incident: IncidentRow,
  did: Deed,
): Promise<Result<void, Fault>> {
  const own = isOwn(act, incident)
  if (!own.ok) return own
  await insertAct(act.tx, { id: act.newId(), incident: incident.id, at: act.at, by: act.person.id, did })
  await done(act, {
    event: 'security-incident-noted',
    subject: aboutIncident(incident.id),
    details: { did },
  })
  return ok(undefined)
}

export async function closeIncident(
  act: OfficerAct,
  incident: IncidentRow,
  outcome: Outcome,
): Promise<Result<void, Fault>> {
  const own = isOwn(act, incident)
  if (!own.ok) return own
  await setClosed(act.tx, incident.id, { by: act.person.id, at: act.at, outcome })
  await done(act, {
    event: 'security-incident-closed',
    subject: aboutIncident(incident.id),
    details: { outcome },
  })
  return ok(undefined)
}

/** The desk of breaches goes on with it: what is told there is what tripped, and neither a network nor a person. */
export async function handOverIncident(
  handOver: HandOver,
  act: OfficerAct,
  incident: IncidentRow,
): Promise<Result<void, Fault>> {
  const own = isOwn(act, incident)
  if (!own.ok) return own
  const { detection, openedAt, id } = incident
  const sentence = isDetection(detection) ? DETECTIONS[detection].sentence : detection
  const what = `${nameOfIncident(incident)} of the site’s security. ${sentence}`
  // A clock that jumped may have opened it later than now.
  const detectedAt = openedAt < act.at ? openedAt : act.at
  const breach = await handOver(act, { kind: 'access', what, detectedAt }, `incident ${id}`)
  await setClosed(act.tx, id, { by: act.person.id, at: act.at, outcome: 'handed-over', breach })
  await done(act, {
    event: 'security-incident-handed-over',
    subject: aboutIncident(id),
    details: { breach },
  })
  return ok(undefined)
}

/** On record, and told to whoever has the page open. */
async function done({ tx, record }: OfficerAct, entry: ActivityEntry): Promise<void> {
  await record(entry)
  await announce(tx, INCIDENTS)
}

function isOwn({ person }: OfficerAct, { closedAt, takenBy }: IncidentRow): Result<void, Fault> {
  if (closedAt !== null) return err(fault('security-incident-closed'))
  if (takenBy === null) return err(fault('security-incident-not-taken'))
  return takenBy === person.id ? ok(undefined) : err(fault('security-incident-taken'))
}
