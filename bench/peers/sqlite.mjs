/** SQLite with an FTS5 trigram index over the names and a plain index over birth dates; results weighed by Jaro-Winkler. */
import sqlite from 'node-sqlite3-wasm'

const SCHEMA = [
  "create virtual table names using fts5 (name, content='', tokenize='trigram')",
  'create table listed (position integer primary key, born text)',
]
const INDEX = 'create index listed_by_birth on listed (born)'
const BY_NAME = 'select rowid as position from names where name match ? order by rank limit 100'
const BY_DATE = 'select position from listed where born in (?, ?)'

/** Trigrams of the name, any of them. */
function anyTrigram(name) {
  const trigrams = new Set()
  for (let at = 0; at + 3 <= name.length; at++) trigrams.add(name.slice(at, at + 3))
  return [...trigrams].map((trigram) => `"${trigram}"`).join(' OR ')
}

export async function open(list, weigh) {
  const database = new sqlite.Database(':memory:')
  for (const statement of SCHEMA) database.exec(statement)
  database.exec('begin')
  const [name, born] = [
    database.prepare('insert into names (rowid, name) values (?, ?)'),
    database.prepare('insert into listed values (?, ?)'),
  ]
  for (const [position, person] of list.entries()) {
    name.run([position, `${person.family} ${person.given}`])
    born.run([position, person.born])
  }
  name.finalize()
  born.finalize()
  database.exec('commit')
  database.exec(INDEX)
  const [byName, byDate] = [database.prepare(BY_NAME), database.prepare(BY_DATE)]
  const find = (traveller) => {
    const positions = new Set()
    const question = anyTrigram(`${traveller.family} ${traveller.given}`)
    if (question !== '') for (const { position } of byName.all([question])) positions.add(position)
    const swapped = traveller.born.slice(0, 4) + traveller.born.slice(6, 8) + traveller.born.slice(4, 6)
    for (const { position } of byDate.all([traveller.born, swapped])) positions.add(position)
    return [...positions].map((position) => ({ position, score: weigh(traveller, list[position]) }))
  }
  return {
    name: 'SQLite, FTS5 trigram',
    setUp: `${[...SCHEMA, INDEX, BY_NAME, BY_DATE].join(';\n')};\nresults weighed by Jaro-Winkler`,
    batch: 1,
    find: async (people) => people.map(find),
    close: async () => {
      byName.finalize()
      byDate.finalize()
      database.close()
    },
  }
}
