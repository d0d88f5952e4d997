/** DuckDB: batches of scans joined with the whole list in one vectorised question, by jaro_winkler_similarity. */
import { DuckDBInstance } from '@duckdb/node-api'

const LISTED =
  'create table listed (position integer, family varchar, given varchar, first varchar, born varchar, gender varchar)'
const SCANS =
  'create table scans (scan integer, family varchar, given varchar, first varchar, born varchar, swapped varchar, gender varchar)'
const QUESTION = `
select scan, position, score from (
  select s.scan, l.position,
    greatest(
      40 * jaro_winkler_similarity(l.family, s.family)
      + 20 * case when l.given = l.first or s.given = s.first
               then greatest(jaro_winkler_similarity(l.given, s.given), 0.95 * jaro_winkler_similarity(l.first, s.first))
               else jaro_winkler_similarity(l.given, s.given) end,
      0.95 * (40 * jaro_winkler_similarity(l.family, s.given) + 20 * jaro_winkler_similarity(l.given, s.family)))
    + 35 * case when l.born = s.born then 1 else 0.8 end
    + case when l.gender = 'X' or s.gender = 'X' then 3.5 when l.gender = s.gender then 5 else 0 end as score
  from scans s join listed l on l.born = s.born or l.born = s.swapped or hamming(l.born, s.born) = 1
) where score >= 75`

const firstOf = (names) => names.split(' ')[0]

export async function open(list) {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(LISTED)
  await connection.run(SCANS)
  const append = async (table, rows) => {
    const appender = await connection.createAppender(table)
    for (const row of rows) {
      for (const value of row)
        typeof value === 'number' ? appender.appendInteger(value) : appender.appendVarchar(value)
      appender.endRow()
    }
    appender.closeSync()
  }
  await append(
    'listed',
    list.map(({ family, given, born, gender }, position) => [
      position,
      family,
      given,
      firstOf(given),
      born,
      gender,
    ]),
  )
  return {
    name: 'DuckDB, jaro_winkler_similarity',
    setUp: `${[LISTED, SCANS, QUESTION.trim()].join(';\n')};\nbatches of 500 scans, all threads`,
    batch: 500,
    find: async (people) => {
      await connection.run('delete from scans')
      await append(
        'scans',
        people.map(({ family, given, born, gender }, scan) => [
          scan,
          family,
          given,
          firstOf(given),
          born,
          born.slice(0, 4) + born.slice(6, 8) + born.slice(4, 6),
          gender,
        ]),
      )
      const found = people.map(() => [])
      const reader = await connection.runAndReadAll(QUESTION)
      for (const [scan, position, score] of reader.getRows())
        found[scan].push({ position, score: Number(score) })
      return found
    },
    close: async () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
