/** Screens people against a list and judges every pair by the truth. */
import {
  buildIndex,
  explain,
  explainMatch,
  reachDownTo,
  scoreDownTo,
  type ListedPerson,
  type Match,
  type MatchingPlan,
  type ScoredPair,
  type Traveller,
} from '#matching'
import { howFarDown } from './how-far-down.ts'
import { outOfReach, pairOf, type JudgedPair, type JudgedScreening } from './judged-pair.ts'

export interface ScreenedPerson {
  /** The id that the truth uses. */
  readonly scan: string
  readonly traveller: Traveller
  readonly nameCulture?: string
}

/** What is known of the records of made-up people: their name culture and what is wrong with them. */
export interface KnownRecord {
  readonly nameCulture: string
  readonly errors: readonly string[]
}

export interface Screening {
  readonly plan: MatchingPlan
  readonly list: readonly ListedPerson[]
  readonly people: Iterable<ScreenedPerson> | AsyncIterable<ScreenedPerson>
  /** For each scan, the person profile numbers of who it really is; nobody where there is none. */
  readonly truth: ReadonlyMap<string, ReadonlySet<string>>
  /** By person profile number. */
  readonly records?: ReadonlyMap<string, KnownRecord>
  /** Hundredths of a point: how far down strangers are looked at; as `howFarDown` says unless given. */
  readonly lowestScore?: number
}

export async function judgeScreening(screening: Screening): Promise<JudgedScreening> {
  const { plan, list, truth, records } = screening
  const { lowestScore, people } =
    screening.lowestScore === undefined
      ? await howFarDown(plan, list.length, screening.people)
      : { lowestScore: screening.lowestScore, people: screening.people }
  const reach = reachDownTo(plan.fields, lowestScore)
  const index = buildIndex(plan, list)
  const listedBy = new Map(list.map((listed) => [listed.personProfileNumber, listed]))
  const scansByCulture = new Map<string, number>()
  const pairs: JudgedPair[] = []
  let [scans, truthSeen, lostByIndex] = [0, 0, 0]

  for await (const { scan, traveller, nameCulture } of people) {
    scans++
    if (nameCulture !== undefined) scansByCulture.set(nameCulture, (scansByCulture.get(nameCulture) ?? 0) + 1)
    const really = truth.get(scan) ?? NOBODY
    const found = scoreDownTo(index, traveller, reach)
    for (const pair of found) {
      if (really.has(pair.personProfileNumber)) continue
      const explanation = explainMatch(index, traveller, pair as Match)
      const { personProfileNumber } = pair
      const facts = { scan, personProfileNumber, nameCulture, recordErrors: undefined, samePerson: false }
      pairs.push(pairOf(explanation, facts))
    }
    for (const personProfileNumber of really) {
      const listed = listedBy.get(personProfileNumber)
      if (listed === undefined) continue
      truthSeen++
      const known = records?.get(personProfileNumber)
      const pair = pairOf(explain(plan, traveller, listed, index.frequencies[listed.alertType]), {
        scan,
        personProfileNumber,
        nameCulture: nameCulture ?? known?.nameCulture,
        recordErrors: records === undefined ? undefined : (known?.errors ?? []),
        samePerson: true,
      })
      pairs.push(pair.score < lowestScore ? outOfReach(pair) : pair)
      if (!isSeenAlike(pair, found, lowestScore)) lostByIndex++
    }
  }
  const truthRows = [...truth.values()].reduce((sum, { size }) => sum + size, 0)
  return {
    scans,
    listed: list.length,
    scansByCulture,
    pairs,
    lowestScore,
    truthWithoutPair: truthRows - truthSeen,
    lostByIndex,
  }
}

const NOBODY: ReadonlySet<string> = new Set()

/** Whether the index found the pair where the scorer says that it must, in the same band. */
function isSeenAlike(pair: JudgedPair, found: readonly ScoredPair[], lowestScore: number): boolean {
  const seen = found.find(({ personProfileNumber }) => personProfileNumber === pair.personProfileNumber)
  return pair.score < lowestScore
    ? seen === undefined
    : seen?.band === pair.band && seen?.score === pair.score
}
