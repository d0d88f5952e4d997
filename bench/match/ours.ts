/** Ours, asked the same as the peers: travellers in, A-matches with their explanations out. */
import {
  buildIndex,
  explainMatch,
  screen,
  type ListedPerson,
  type MatchingPlan,
  type Traveller,
} from '#matching'
import type { FoundPerson } from './peer.ts'

export function openOurs(plan: MatchingPlan, list: readonly ListedPerson[]) {
  const building = performance.now()
  const index = buildIndex(plan, list)
  const buildSeconds = (performance.now() - building) / 1000
  const places = new Map(list.map(({ personProfileNumber }, position) => [personProfileNumber, position]))
  const find = (traveller: Traveller): readonly FoundPerson[] =>
    screen(index, traveller).map((match) => {
      // The explanation is always on; no peer has to give one.
      const { score } = explainMatch(index, traveller, match)
      return { position: places.get(match.personProfileNumber) ?? -1, score: score / 100 }
    })
  return {
    name: 'Landfall, one thread, with explanations',
    setUp: `band A of the agreement; index built in ${buildSeconds.toFixed(2)} s`,
    find,
  }
}
