/** The peer that needs no library: every traveller against everyone listed, by Jaro-Winkler. */
import { LOWEST_SCORE, type OpenPeer } from './peer.ts'

export const openFullScan: OpenPeer = (list, weigh) =>
  Promise.resolve({
    name: 'Jaro-Winkler, full scan',
    setUp:
      'plain TypeScript, every listed person, birth date first: 40 family name, 35 birth date, 20 given names, 5 gender',
    batch: 1,
    find: (people) =>
      Promise.resolve(
        people.map((traveller) =>
          list.flatMap((listed, position) => {
            const score = weigh(traveller, listed)
            return score >= LOWEST_SCORE ? [{ position, score }] : []
          }),
        ),
      ),
    close: () => Promise.resolve(),
  })
