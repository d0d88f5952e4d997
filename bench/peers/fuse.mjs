/** fuse.js: fuzzy search over the two names; what it brings up is weighed with the birth date by Jaro-Winkler. */
import Fuse from 'fuse.js'

const OPTIONS = {
  keys: [
    { name: 'family', weight: 2 },
    { name: 'given', weight: 1 },
  ],
  threshold: 0.4,
  ignoreLocation: true,
  includeScore: true,
}
const MOST = 50

export async function open(list, weigh) {
  const index = Fuse.createIndex(OPTIONS.keys, list)
  const fuse = new Fuse(list, OPTIONS, index)
  const search = (traveller) =>
    fuse
      .search({ $or: [{ family: traveller.family }, { family: traveller.given }] }, { limit: MOST * 4 })
      .map(({ refIndex }) => ({ position: refIndex, score: weigh(traveller, list[refIndex]) }))
  return {
    name: 'fuse.js',
    setUp: `${JSON.stringify(OPTIONS)}; both names asked for as family name, ${MOST * 4} results weighed by Jaro-Winkler`,
    batch: 1,
    find: async (people) => people.map(search),
    close: async () => undefined,
  }
}
