/** minisearch: an inverted index of name words with fuzzy terms, and the birth date as a term; results weighed by Jaro-Winkler. */
import MiniSearch from 'minisearch'

const FIELDS = ['name', 'born']
const SEARCH = {
  fuzzy: (term) => (term.length >= 4 && !/\d/.test(term) ? 0.2 : false),
  boost: { born: 4 },
  combineWith: 'OR',
}
const MOST = 100

export async function open(list, weigh) {
  const search = new MiniSearch({ fields: FIELDS, idField: 'position' })
  search.addAll(
    list.map(({ family, given, born }, position) => ({ position, name: `${family} ${given}`, born })),
  )
  const find = (traveller) =>
    search
      .search(`${traveller.family} ${traveller.given} ${traveller.born}`, SEARCH)
      .slice(0, MOST)
      .map(({ id }) => ({ position: id, score: weigh(traveller, list[id]) }))
  return {
    name: 'minisearch',
    setUp: `fields ${FIELDS.join(', ')}; OR, fuzzy 0.2 for words of four letters or more, birth date boosted 4; ${MOST} results weighed by Jaro-Winkler`,
    batch: 1,
    find: async (people) => people.map(find),
    close: async () => undefined,
  }
}
