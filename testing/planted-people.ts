/** A made-up person in every personal column of a site's tables, planted by its data maps and past every constraint. */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import {
  categoryOf,
  PERSONAL_CATEGORIES,
  subjectsOf,
  tableAndColumn,
  type DataMap,
  type PersonKey,
  type SubjectKind,
  type TableDeclaration,
} from '#database'
import type { SoughtPerson } from '#privacy-office'
import type { TestDatabase } from './test-database.ts'

export interface CanaryPerson {
  readonly sought: SoughtPerson
  /** A text that stands in every personal column that is no key. */
  readonly mark: string
}

export type PlantedRow = Readonly<Record<string, unknown>>

interface Column {
  readonly name: string
  readonly type: string
}

export interface Planter {
  /** A row whose every personal column is the person's mark, but for the columns that are named. */
  row(table: string, person: CanaryPerson, values?: PlantedRow): Promise<PlantedRow>
  /** A row in which the person is found by the key alone. */
  byKey(table: string, person: CanaryPerson, key: PersonKey): Promise<PlantedRow>
  /** Every row of every table as text, by table. */
  dump(): Promise<ReadonlyMap<string, readonly string[]>>
  close(): Promise<void>
}

/** Tables in which somebody can be found, with what is declared of them. */
export function tablesOfPeople(maps: readonly DataMap[]): readonly (readonly [string, TableDeclaration])[] {
  return maps
    .flatMap(({ tables }) => Object.entries(tables))
    .filter(([, declaration]) => subjectsOf(declaration).length > 0)
}

export function personalColumns({ columns }: TableDeclaration): readonly string[] {
  return Object.entries(columns)
    .filter(([, entry]) => PERSONAL_CATEGORIES.includes(categoryOf(entry)))
    .map(([column]) => column)
}

export async function planter(database: TestDatabase, maps: readonly DataMap[]): Promise<Planter> {
  const admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  await forgetConstraints(admin)
  const columnsByTable = new Map<string, readonly Column[]>()
  const declared = new Map(maps.flatMap(({ tables }) => Object.entries(tables)))
  let count = 0

  async function row(table: string, person: CanaryPerson, values: PlantedRow = {}): Promise<PlantedRow> {
    count += 1
    const declaration = declared.get(table)
    if (declaration === undefined) throw new Error(`${table} is not declared`)
    const personal = personalColumns(declaration)
    const columns = columnsByTable.get(table) ?? (await columnsOf(admin, table))
    columnsByTable.set(table, columns)
    const filled = columns.map(({ name, type }) =>
      name in values ? values[name] : valueOf(type, personal.includes(name) ? person.mark : 'text', count),
    )
    const names = columns.map(({ name }) => pg.escapeIdentifier(name)).join(', ')
    const places = columns.map(({ type }, i) => `$${i + 1}::${type}`).join(', ')
    const { rows } = await admin.query<PlantedRow>(
      `insert into ${table} (${names}) overriding system value values (${places}) returning *`,
      filled,
    )
    return rows[0] ?? {}
  }

  return {
    row,
    byKey: (table, person, key) => row(table, person, valuesOfKey(key, person)),
    async dump() {
      const dumped = new Map<string, readonly string[]>()
      for (const table of declared.keys()) {
        const { rows } = await admin.query<{ row: string }>(`select t::text as row from ${table} t`)
        dumped.set(
          table,
          rows.map((one) => one.row),
        )
      }
      return dumped
    },
    close: () => admin.end(),
  }
}

/** What an open site does by itself may lock the same tables in another order. */
const TRIES = 5
const DEADLOCK_DETECTED = '40P01'

/** What is planted may be anything, whatever a check, a foreign key or a trigger of the tables says. */
async function forgetConstraints(admin: pg.Client): Promise<void> {
  await admin.query(`set session_replication_role = replica`)
  for (let tries = 1; ; tries += 1) {
    try {
      await dropChecks(admin)
      return
    } catch (error) {
      const isDeadlock = error instanceof pg.DatabaseError && error.code === DEADLOCK_DETECTED
      if (!isDeadlock || tries === TRIES) throw error
    }
  }
}

async function dropChecks(admin: pg.Client): Promise<void> {
  await admin.query(`
    do $$ declare checked record; begin
      for checked in
        select c.conrelid::regclass as name, quote_ident(c.conname) as constraint
        from pg_constraint c join pg_class t on t.oid = c.conrelid
        where c.contype = 'c' and c.conislocal and t.relkind in ('r', 'p') and t.relnamespace::regnamespace::text !~ '^pg_|^information'
      loop
        execute format('alter table %s drop constraint if exists %s', checked.name, checked.constraint);
      end loop;
    end $$`)
}

async function columnsOf(admin: pg.Client, table: string): Promise<readonly Column[]> {
  const { rows } = await admin.query<Column>(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  )
  return rows
}

function valueOf(type: string, text: string, count: number): unknown {
  switch (type) {
    case 'uuid':
      return randomUUID()
    case 'text':
    case 'tsvector':
      return `${text}-${count}`
    case 'uuid[]':
      return [randomUUID()]
    case 'text[]':
      return [`${text}-${count}`]
    case 'jsonb':
      return JSON.stringify({ text: `${text}-${count}` })
    case 'bytea':
      return Buffer.from(`${text}-${count}`)
    case 'boolean':
      return true
    case 'date':
      return '2016-01-31'
    case 'timestamp with time zone':
      return '2016-01-31T10:00:00Z'
    case 'integer':
    case 'bigint':
    case 'double precision':
      return 1000 + count
    default:
      throw new Error(`nothing is planted in a column of type ${type}`)
  }
}

function valuesOfKey(key: PersonKey, { sought, mark }: CanaryPerson): PlantedRow {
  const values: Record<string, unknown> = {}
  const put = (field: string, value: string) => {
    const [column = '', inside] = field.split('.')
    if (inside === undefined) values[column] = value
    else {
      const held =
        typeof values[column] === 'string' ? (JSON.parse(values[column]) as object) : { text: mark }
      values[column] = JSON.stringify({ ...held, [inside]: value })
    }
  }
  if (key.by !== 'name') put(key.field, valueOfExactKey(key.by, sought))
  else {
    if ('full' in key.name) put(key.name.full, `${sought.family_name}, ${sought.given_names}`)
    else {
      put(key.name.family, sought.family_name)
      put(key.name.given, sought.given_names)
    }
    if (key.bornOn !== undefined) put(key.bornOn, sought.date_of_birth)
  }
  return values
}

function valueOfExactKey(by: Exclude<PersonKey['by'], 'name'>, sought: SoughtPerson): string {
  if (by === 'document-number') return sought.document_number
  return by === 'email-address' ? sought.email : sought.reference
}

/** A name leaves every identifier of the row free, so that rows may lead to it by any of them. */
function keyAtTheEnd(declaration: TableDeclaration | undefined, kind: SubjectKind): PersonKey | undefined {
  const subjects = subjectsOf(declaration ?? {})
  const same = subjects.filter((subject) => subject.kind === kind)
  const keys = (same.length > 0 ? same : subjects).flatMap((subject) => subject.keys ?? [])
  return keys.find(({ by }) => by === 'name') ?? keys[0]
}

/** Plants the person wherever the maps say that they can be found: by each key, and at the end of each way. */
export async function plantEverywhere(
  { row, byKey }: Planter,
  maps: readonly DataMap[],
  person: CanaryPerson,
): Promise<ReadonlyMap<string, number>> {
  const planted = new Map<string, PlantedRow>()
  const rows = new Map<string, number>()
  const tables = tablesOfPeople(maps)
  const once = async (
    place: string,
    table: string,
    plant: () => Promise<PlantedRow>,
  ): Promise<PlantedRow> => {
    const known = planted.get(place)
    if (known !== undefined) return known
    const made = await plant()
    planted.set(place, made)
    rows.set(table, (rows.get(table) ?? 0) + 1)
    return made
  }
  const plantByKey = (table: string, key: PersonKey) =>
    once(`${table} ${JSON.stringify(key)}`, table, () => byKey(table, person, key))
  for (const [table, declaration] of tables)
    for (const { keys = [] } of subjectsOf(declaration)) for (const key of keys) await plantByKey(table, key)
  for (const [table, declaration] of tables)
    for (const { kind, through = [] } of subjectsOf(declaration))
      for (const steps of through) {
        const end = tableAndColumn(steps.at(-1)?.to ?? '')[0]
        const key = keyAtTheEnd(tables.find(([name]) => name === end)?.[1], kind)
        if (key === undefined) throw new Error(`${end} has no keys`)
        let leadsTo = await plantByKey(end, key)
        for (const [i, { column, to }] of [...steps.entries()].reverse()) {
          const from = i === 0 ? table : tableAndColumn(steps[i - 1]?.to ?? '')[0]
          const value = leadsTo[tableAndColumn(to)[1]]
          leadsTo = await once(`${from}.${column} = ${String(value)}`, from, () =>
            row(from, person, { [column]: value }),
          )
        }
      }
  return rows
}
