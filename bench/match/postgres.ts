/** PostgreSQL with pg_trgm and fuzzystrmatch, as its expert would ask it: two indexes in one bitmap, a prepared question. */
import { mkdtemp } from 'node:fs/promises'
import pg from 'pg'
import { startEmbedded } from '#database'
import { dayAndMonthSwapped } from './jaro-winkler.ts'
import { LOWEST_SCORE, type ComparablePerson, type FoundPerson, type OpenPeer } from './peer.ts'

const SCHEMA = [
  'create extension if not exists pg_trgm',
  'create extension if not exists fuzzystrmatch',
  'create temporary table bench_listed (position integer, family text, given text, name text, born text, gender text)',
]
const INDEXES = [
  'create index on bench_listed (born)',
  'create index on bench_listed (family)',
  'create index on bench_listed using gin (name gin_trgm_ops)',
  'analyze bench_listed',
  'set pg_trgm.similarity_threshold = 0.55',
  // The planner thinks a trigram look-up dearer than it is when everything is in memory.
  'set random_page_cost = 1.1',
]

const question = (candidates: string): string => `
select position, score from (
  select position,
    (greatest(
      40 * case when family = $1 then 1
                when length($1) >= 4 and levenshtein_less_equal(family, $1, 1) <= 1 then 0.9
                when dmetaphone(family) = dmetaphone($1) then 0.85
                else similarity(family, $1) * 0.8 end
      + 20 * case when given = $2 then 1
                  when split_part(given, ' ', 1) = split_part($2, ' ', 1) and (given = split_part(given, ' ', 1) or $2 = split_part($2, ' ', 1)) then 0.95
                  when levenshtein_less_equal(split_part(given, ' ', 1), split_part($2, ' ', 1), 1) <= 1 then 0.85
                  when dmetaphone(given) = dmetaphone($2) then 0.8
                  else similarity(given, $2) * 0.6 end,
      case when family = $2 and given = $1 then 54 else 0 end)
    + 35 * case when born = $4 then 1 when born = $5 or levenshtein_less_equal(born, $4, 1) <= 1 then 0.8 else 0 end
    + case when gender = 'X' or $6 = 'X' then 3.5 when gender = $6 then 5 else 0 end)::float8 as score
  from bench_listed
  where ${candidates}
) weighed where score >= ${LOWEST_SCORE} order by score desc limit 20`

type Candidates = (person: ComparablePerson) => unknown

/** Similar names by trigrams, or the same birth date. */
export const openPostgresTrigrams: OpenPeer = (list) =>
  openPostgres(
    list,
    'trigrams of the name or the birth date',
    'born in ($4, $5) or name % $3',
    (person) => `${person.family} ${person.given}`,
  )

/** Every birth date that is one digit away, by the b-tree: no name is looked up. */
export const openPostgresBirthDates: OpenPeer = (list) =>
  openPostgres(list, 'birth dates one digit away', 'born = any($3)', ({ born }) => [
    born,
    dayAndMonthSwapped(born),
    ...oneDigitAway(born),
  ])

const DIGITS = Array.from('0123456789')

function oneDigitAway(born: string): readonly string[] {
  return Array.from(born).flatMap((_, place) =>
    DIGITS.map((digit) => born.slice(0, place) + digit + born.slice(place + 1)),
  )
}

/** Rules written by hand: one name near at the same birth date, or equal names at a birth date one digit away. */
export const openPostgresRules: OpenPeer = (list) => {
  const first = "split_part(given, ' ', 1) = split_part($2, ' ', 1)"
  const closeFamily =
    'levenshtein_less_equal(family, $1, 1) <= 1 or similarity(family, $1) > 0.5 or dmetaphone(family) = dmetaphone($1)'
  const closeGiven = 'levenshtein_less_equal(given, $2, 1) <= 1 or dmetaphone(given) = dmetaphone($2)'
  return openPostgres(
    list,
    'rules written by hand',
    `((born = $4 and ((family = $1 and (${first} or ${closeGiven})) or (${first} and (${closeFamily})) or (family = $2 and given = $1)))
   or (family = $3 and ${first} and (born = $5 or levenshtein_less_equal(born, $4, 1) <= 1)))`,
    ({ family }) => family,
  )
}

async function openPostgres(
  list: readonly ComparablePerson[],
  way: string,
  where: string,
  candidatesOf: Candidates,
): ReturnType<OpenPeer> {
  const text = question(where)
  const outside = process.env['DATABASE_URL']
  const cluster =
    outside === undefined || outside === ''
      ? await startEmbedded({ dataFolder: await mkdtemp('/tmp/landfall-bench-'), temporary: true })
      : undefined
  const client = new pg.Client({ connectionString: cluster?.adminUrl() ?? outside })
  await client.connect()
  for (const statement of SCHEMA) await client.query(statement)
  const column = <T>(of: (index: number) => T) => list.map((_, index) => of(index))
  await client.query(
    `insert into bench_listed select p, f, g, f || ' ' || g, b, s
     from unnest($1::integer[], $2::text[], $3::text[], $4::text[], $5::text[]) as rows(p, f, g, b, s)`,
    [
      column((index) => index),
      list.map(({ family }) => family),
      list.map(({ given }) => given),
      list.map(({ born }) => born),
      list.map(({ gender }) => gender),
    ],
  )
  for (const statement of INDEXES) await client.query(statement)
  return {
    name: `PostgreSQL, ${way}`,
    setUp: [...SCHEMA, ...INDEXES, text.trim()].join(';\n'),
    batch: 1,
    find: async (people) => {
      const found: (readonly FoundPerson[])[] = []
      for (const person of people) {
        const { family, given, born, gender } = person
        const values = [family, given, candidatesOf(person), born, dayAndMonthSwapped(born), gender]
        const { rows } = await client.query<FoundPerson>({ name: 'question', text, values })
        found.push(rows.map(({ position, score }) => ({ position, score })))
      }
      return found
    },
    close: async () => {
      await client.end()
      await cluster?.stop()
    },
  }
}
