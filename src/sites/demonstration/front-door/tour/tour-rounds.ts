/** Whom each round of the tour meets: travellers are used up, for who has paid is on no list. */
import { BrokenPromise } from '#kernel'
import type { BroughtTravellers } from '../../tour-reserve.ts'
import type { TourTravellers } from './tour-step.ts'

export interface TourPassport {
  readonly name: string
  readonly issuer: string
  readonly shows: string
  /** Of somebody in the register. */
  readonly personProfileNumber: string | undefined
}

export interface TourRound extends TourTravellers {
  /** Of the traveller to be intercepted. */
  readonly personProfileNumber: string
  /** Who lies on no tray until the tour brings them; undefined for whoever lies there from the beginning. */
  readonly brought: BroughtTravellers | undefined
}

/** First those on the tray, as many rounds as can be intercepted; then whoever is in reserve, a round each. */
export function tourRounds(
  passports: readonly TourPassport[],
  reserve: readonly BroughtTravellers[],
): readonly TourRound[] {
  return [...roundsOfTray(passports), ...reserve.map(roundOf)]
}

function roundOf(brought: BroughtTravellers): TourRound {
  const { nobody, interception, silent } = brought
  const { personProfileNumber } = interception
  if (personProfileNumber === undefined) throw new BrokenPromise('nobody of the register is in reserve')
  return {
    ...{ nobody: nobody.name, interception: interception.name, silent: silent.name },
    ...{ personProfileNumber, brought },
  }
}

/** Silent ones are taken in turn with those to be intercepted. */
function roundsOfTray(passports: readonly TourPassport[]): readonly TourRound[] {
  // Whoever shows one thing at a lane, and nothing besides.
  const holders = (shows: RegExp) =>
    passports.filter((one) => shows.test(one.shows) && !one.shows.includes('record:'))
  const [nobody] = holders(/^nobody/)
  const silent = holders(/^silent/)
  const rounds = holders(/^interception/).map(({ name, personProfileNumber }, index) => ({
    nobody: nobody?.name,
    interception: name,
    silent: silent[index % silent.length]?.name,
    personProfileNumber,
  }))
  if (rounds.length === 0 || !rounds.every(isWhole))
    throw new BrokenPromise('no made-up passport shows what the tour promises')
  return rounds.map((round) => ({ ...round, brought: undefined }))
}

type RoundOfTray = Omit<TourRound, 'brought'>

function isWhole(round: { readonly [Part in keyof RoundOfTray]: string | undefined }): round is RoundOfTray {
  return Object.values(round).every((one) => one !== undefined)
}

/**
 * The first round whose traveller can be met for the first time, from 1; undefined when all are used. It asks about those
 * to be intercepted and nobody else: whom the tour shows next must not tell that a silent alert was raised.
 */
export function freeRound(rounds: readonly TourRound[], used: ReadonlySet<string>): number | undefined {
  const index = rounds.findIndex(({ personProfileNumber }) => !used.has(personProfileNumber))
  return index < 0 ? undefined : index + 1
}
