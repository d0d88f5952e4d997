/** One passport against the list in force: nothing for nearly everybody, an alert with its reasons for an A-match. */
import { alertedTraveller, travellerOf } from './traveller.ts'
import type { IndexInForce } from './matching-index-in-force.ts'
import { repeatKey, type Alert, type Movement, type RaisedAlert } from '#customs/alerts'
import { findEntry } from '#customs/alert-list'
import { BrokenPromise, spokenReference, type NewId } from '#kernel'
import { ENGINE_VERSION, explainMatch, screen, type Explanation, type Match } from '#matching'
import type { TravelDocument } from '#travel-document'

export interface Scan {
  readonly document: TravelDocument
  readonly movement: Movement
}

export interface ScreeningChance {
  readonly newId: NewId
  readonly screeningKey: Uint8Array
}

/** Every entry of the list that the passport matches in the alerting band, each as an alert that is ready to be written. */
export function screenPassport(
  scan: Scan,
  inForce: IndexInForce,
  at: Date,
  options: ScreeningChance,
): readonly RaisedAlert[] {
  const traveller = travellerOf(scan.document)
  return inForce.halves.flatMap((half) =>
    screen(half, traveller).map((match) => {
      const explanation = explainMatch(half, traveller, match)
      return raised(scan, match, explanation, inForce, at, options)
    }),
  )
}

function raised(
  scan: Scan,
  match: Match,
  explanation: Explanation,
  inForce: IndexInForce,
  at: Date,
  options: ScreeningChance,
): RaisedAlert {
  const entry = findEntry(inForce.entries, match.personProfileNumber)
  if (entry === undefined) throw new BrokenPromise('the index names an entry that the list does not hold')
  const alert: Alert = {
    id: options.newId(),
    reference: spokenReference(),
    alertType: match.alertType,
    alertedAt: at.toISOString(),
    movement: scan.movement,
    traveller: alertedTraveller(scan.document),
    listed: {
      personProfileNumber: entry.person_profile_number,
      familyName: entry.family_name,
      givenNames: entry.given_names,
      dateOfBirth: entry.date_of_birth,
      gender: entry.gender,
    },
    score: match.score,
    band: match.band,
    logOdds: match.logOdds,
    identityCode: match.identityCode,
    explanation,
    listNumber: inForce.listNumber,
    withdrawalNumber: inForce.withdrawalNumber,
    agreement: inForce.agreement,
    agreementVersion: inForce.agreementVersion,
    engineVersion: ENGINE_VERSION,
  }
  const { documentNumber, issuingState } = scan.document
  const { craft, direction } = scan.movement
  const key = repeatKey(options.screeningKey, {
    documentNumber,
    issuingState,
    craft,
    direction,
    personProfileNumber: entry.person_profile_number,
  })
  return { alert, repeatKey: key }
}
