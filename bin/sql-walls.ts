/** A room's SQL names what is the room's own or was opened to it, and stands in the room's stores and migrations alone. */
import { fileURLToPath } from 'node:url'
import {
  excusing,
  FROZEN_MIGRATIONS,
  NAMES_PUT_TOGETHER,
  SQL_ELSEWHERE,
  type ExcusedFiles,
} from './sql-walls/exceptions.ts'
import { houseFiles, type HouseFile } from './sql-walls/house-files.ts'
import { openings, type Opening } from './sql-walls/openings.ts'
import { schemaOwners } from './sql-walls/schema-owners.ts'
import { namesIn, statementsOf, type Statement } from './sql-walls/statements.ts'
import { trespassesOf, type Trespass } from './sql-walls/trespasses.ts'

export interface Laws {
  readonly openings: readonly Opening[]
  readonly frozenMigrations: readonly ExcusedFiles[]
  readonly sqlElsewhere: readonly ExcusedFiles[]
  readonly namesPutTogether: readonly ExcusedFiles[]
}

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const STORE = /(?:^|[/-])store\.ts$/

/** One line for each fault, and for each exception or opening that nothing needs. */
export async function sqlFaults(house: string, laws: Laws): Promise<readonly string[]> {
  const { migrations, sources } = await houseFiles(house)
  const schemas = schemaOwners(migrations)
  const used = new Set<string>()
  const faults: string[] = []

  const check = (file: HouseFile, statements: readonly Statement[]) => {
    for (const { line, text } of statements)
      for (const trespass of trespassesOf(file.room, text, schemas)) {
        const opening = openingFor(file.room, trespass, laws.openings)
        const excuse = excusing(file.path, laws.frozenMigrations)
        if (opening !== undefined) used.add(keyOf(opening, trespass.relation, file.room))
        else if (excuse !== undefined) used.add(excuse)
        else faults.push(`${file.path}:${line + trespass.line - 1}: ${sentenceOf(file.room, trespass)}`)
      }
  }
  const excuse = (file: HouseFile, line: number, excused: readonly ExcusedFiles[], fault: string) => {
    const excuse = excusing(file.path, excused)
    if (excuse === undefined) faults.push(`${file.path}:${line}: ${fault}`)
    else used.add(excuse)
  }

  for (const file of migrations) check(file, [{ line: 1, text: file.text }])
  for (const file of sources) {
    const statements = statementsOf(file.path, file.text)
    check(file, STORE.test(file.path) ? [...statements, ...namesIn(file.path, file.text)] : statements)
    for (const { line, unknownName = false } of statements)
      if (unknownName)
        excuse(file, line, laws.namesPutTogether, 'a name is put together that nobody can check')
    const [first] = statements
    if (first !== undefined && !STORE.test(file.path))
      excuse(file, first.line, laws.sqlElsewhere, 'SQL stands outside a store')
  }
  return [...new Set([...faults, ...inVain(laws, used)])]
}

function openingFor(
  room: string,
  { relation, owners }: Trespass,
  all: readonly Opening[],
): Opening | undefined {
  return all.find(
    (one) => owners.has(one.room) && one.relations.includes(relation) && one.to?.includes(room) === true,
  )
}

function keyOf(opening: Opening, relation: string, room: string): string {
  return `${opening.room}: ${relation} to ${room}`
}

function sentenceOf(room: string, { relation, owners }: Trespass): string {
  return `${room} names ${relation}, which ${[...owners].join(' or ')} has not opened to it`
}

function inVain(laws: Laws, used: ReadonlySet<string>): readonly string[] {
  const excused = [laws.frozenMigrations, laws.sqlElsewhere, laws.namesPutTogether].flat()
  const opened = laws.openings.flatMap((opening) =>
    opening.relations.flatMap((relation) => (opening.to ?? []).map((room) => keyOf(opening, relation, room))),
  )
  return [
    ...excused
      .flatMap(({ files }) => files)
      .filter((file) => !used.has(file))
      .map((file) => `${file} is excused in vain`),
    ...opened.filter((key) => !used.has(key)).map((key) => `${key}: opened in vain`),
  ]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = await sqlFaults(ROOT, {
    openings: openings(),
    frozenMigrations: FROZEN_MIGRATIONS,
    sqlElsewhere: SQL_ELSEWHERE,
    namesPutTogether: NAMES_PUT_TOGETHER,
  })
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length === 0 ? 0 : 1
}
