/** Looks at what staff did, as the activity log says, record after record in the order of the chain. */
import type { LoggedAct } from '#activity'
import type { About, Trip } from './detection.ts'
import { DETECTIONS, type DetectionName } from './detections.ts'
import { isAct, isAtNight, isExport, isHeldList, isRead, isRefusal, isSearch } from './log-signs.ts'
import { tally, type Tally } from './tally.ts'

/** `ownName`: the record holds the name of whoever opened it, as somebody else compared. */
export type LogWatcher = (act: LoggedAct, ownName: boolean) => readonly Trip<DetectionName>[]

/** `isPersons` tells kinds of records that are of one person from those that everybody looks at, such as a board. */
export function logWatcher(isPersons: (kind: string) => boolean): LogWatcher {
  const tallies = new Map<DetectionName, Tally>()
  const tallyOf = (detection: DetectionName) => {
    const held = tallies.get(detection) ?? tally(DETECTIONS[detection])
    tallies.set(detection, held)
    return held
  }
  const counted = (
    detection: DetectionName,
    act: LoggedAct,
    by: { readonly key: string; readonly seen: string; readonly about: About },
  ): readonly Trip<DetectionName>[] => {
    const count = tallyOf(detection).saw(by.key, act.at, by.seen)
    if (count < DETECTIONS[detection].threshold) return []
    return [{ detection, key: by.key, at: act.at, counted: count, what: act.event, about: by.about }]
  }

  return (act, ownName) => {
    if (isHeldList(act)) return counted('list-shrinking', act, { key: 'site', seen: act.event, about: {} })
    if (act.actor.kind !== 'person') return []
    const person = act.actor.id
    const byPerson = (detection: DetectionName, seen = act.event) =>
      counted(detection, act, { key: person, seen, about: { person } })
    const trips: Trip<DetectionName>[] = []
    if (isRefusal(act)) trips.push(...byPerson('refused-pages'))
    if (isSearch(act)) trips.push(...byPerson('unusual-searches'))
    if (isExport(act)) trips.push(...byPerson('unusual-exports'))
    if (isAct(act)) tallyOf('browsing-without-act').forget(person)
    const { subject } = act
    if (subject === undefined || !isRead(act)) return trips
    if (isAtNight(act)) trips.push(...byPerson('after-hours-reads'))
    if (!isPersons(subject.kind)) return trips
    const record = `${subject.kind} ${subject.id}`
    trips.push(...byPerson('browsing-without-act', record))
    trips.push(...counted('many-colleagues', act, { key: record, seen: person, about: { record: subject } }))
    if (ownName)
      trips.push(
        ...counted('own-name', act, { key: person, seen: record, about: { person, record: subject } }),
      )
    return trips
  }
}
