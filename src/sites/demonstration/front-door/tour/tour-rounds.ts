/** Whom each round of the tour meets: travellers are used up, for who has paid is on no list. */
import { BrokenPromise } from '#kernel'
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
}

/** As many rounds as there are travellers to be intercepted. Silent ones are taken in turn with them. */
export function tourRounds(passports: readonly TourPassport[]): readonly TourRound[] {
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
  return rounds
}

function isWhole(round: { readonly [Part in keyof TourRound]: string | undefined }): round is TourRound {
  return Object.values(round).every((one) => one !== undefined)
}

/**
 * The first round whose traveller no officer has met, from 1; undefined when all are used. It asks for cases at Customs
 * and nothing else: whom the tour shows next must not tell that a silent alert was raised.
 */
export function freeRound(rounds: readonly TourRound[], met: ReadonlySet<string>): number | undefined {
  const index = rounds.findIndex(({ personProfileNumber }) => !met.has(personProfileNumber))
  return index < 0 ? undefined : index + 1
}
