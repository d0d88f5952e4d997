/** Cases that are under way at the same time: their beats are played in the order of the clock, and word travels for all. */
import { takeStep } from '#customs/interceptions'
import { BrokenPromise, SeededRandom } from '#kernel'
import type { RegisterPerson } from '#lab'
import { actAtJustice } from './at-justice.ts'
import { letWordTravel, moveOn, type HistorySites } from './history-sites.ts'
import { staffOf } from './staff.ts'
import type { Beat, CaseStory } from './story.ts'

export interface CaseInPlay {
  readonly id: string
  readonly reference: string
  readonly listed: RegisterPerson
  readonly story: CaseStory
  readonly port: string
  /** As the last step left it. */
  version: number
}

/** Between two beats: Justice's word must still be of now when the last one comes that rests on it. */
const BEAT_SECONDS = { least: 20, most: 55 } as const
const ON_THE_WAY_MS = 2_000

type Timed = readonly [at: number, it: CaseInPlay, beat: Exclude<Beat, 'word-travels'>]

export async function playCases(sites: HistorySites, cases: readonly CaseInPlay[]): Promise<void> {
  const rounds = cases.map(({ story }) => inRounds(story.beats))
  const most = Math.max(...rounds.map((of) => of.length))
  for (let round = 0; round < most; round++) {
    if (round > 0) {
      await letWordTravel(sites)
      sites.clock.pass(ON_THE_WAY_MS)
    }
    const beats = timed(
      cases.map((it, i) => [it, rounds[i]?.[round] ?? []]),
      sites.clock.now().getTime(),
    )
    for (const [at, it, beat] of beats.toSorted(([a], [b]) => a - b)) {
      moveOn(sites, new Date(at))
      await playBeat(sites, it, beat)
    }
  }
}

function inRounds(beats: readonly Beat[]): readonly (readonly Timed[2][])[] {
  const rounds: Timed[2][][] = [[]]
  for (const beat of beats)
    if (beat === 'word-travels') rounds.push([])
    else rounds.at(-1)?.push(beat)
  return rounds
}

/** So that all come to its end together: what is asked there is answered within seconds. */
function timed(
  round: readonly (readonly [CaseInPlay, readonly Timed[2][]])[],
  start: number,
): readonly Timed[] {
  const paces = round.map(([it, beats]) => paceOf(it, beats.length))
  const end = start + Math.max(...paces.map((pace) => pace.reduce((sum, ms) => sum + ms, 0)))
  return round.flatMap(([it, beats], place) => {
    let at = end
    return beats
      .map((beat, i): Timed => [i, it, beat])
      .toReversed()
      .map(([i, , beat]): Timed => {
        const own: Timed = [at, it, beat]
        at -= paces[place]?.[i] ?? 0
        return own
      })
      .toReversed()
  })
}

/** Milliseconds before each beat; the same case takes the same time whoever else is met. */
function paceOf({ listed }: CaseInPlay, beats: number): readonly number[] {
  const random = new SeededRandom(Number(listed.personProfileNumber) + beats)
  return Array.from({ length: beats }, () =>
    random.between(BEAT_SECONDS.least * 1000, BEAT_SECONDS.most * 1000),
  )
}

async function playBeat(sites: HistorySites, it: CaseInPlay, beat: Timed[2]): Promise<void> {
  const { customs, justice, clock } = sites
  if ('justice' in beat)
    return actAtJustice(justice, { does: beat.justice, listed: it.listed, caseReference: it.reference })
  const role = beat.by === 'officer' ? 'customs-officer' : 'police-officer'
  const who = staffOf('customs', role, it.port)
  const { step, reason } = beat
  const request = {
    ...{ caseId: it.id, version: it.version, step },
    ...(reason === undefined ? {} : { reason }),
  }
  const taken = await customs.context.database.as(
    who.databaseRole,
    (tx) => takeStep(tx, who, request, clock.now()),
    { port: it.port },
  )
  if (!taken.ok) throw new BrokenPromise(`the step ${step} of the history was refused`, taken.error.code)
  it.version = taken.value.version
}
