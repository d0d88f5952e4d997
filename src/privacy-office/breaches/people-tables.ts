/** From the data maps: in which tables records of people can be listed, by which names, and which keys lead from a record to its people. */
import {
  subjectsOf,
  tableAndColumn,
  type DataMap,
  type JoinStep,
  type PersonKey,
  type Subject,
  type SubjectKind,
  type TableDeclaration,
} from '#database'

/** One way from a record to one of its people: the keys at the end of the steps. */
export interface WayToPerson {
  readonly subject: SubjectKind
  /** Of staff: the column that names one of those who acted; of everybody else the record has one of a kind. */
  readonly byColumn: string
  readonly steps: readonly JoinStep[]
  readonly keys: readonly PersonKey[]
}

export interface PeopleTable {
  readonly table: string
  readonly purpose: string
  /** The column by which a record is pointed at. */
  readonly record: string
  /** Columns whose values people paste: identifiers and references, no names. */
  readonly names: readonly string[]
  readonly ways: readonly WayToPerson[]
}

export function peopleTables(maps: readonly DataMap[]): ReadonlyMap<string, PeopleTable> {
  const tables = new Map(maps.flatMap((map) => Object.entries(map.tables)))
  const ledTo = columnsLedTo(tables)
  const found = new Map<string, PeopleTable>()
  for (const [table, declaration] of tables) {
    const ways = subjectsOf(declaration).flatMap((subject) => waysOf(subject, tables))
    const record = recordColumn(table, declaration, ledTo)
    if (ways.length === 0 || record === undefined) continue
    const names = [record, ...namingColumns(declaration), ...(ledTo.get(table) ?? [])]
    found.set(table, { table, purpose: declaration.purpose, record, names: [...new Set(names)], ways })
  }
  return found
}

/** Do the records lead to anybody but staff? */
export function isAboutOthers({ ways }: PeopleTable): boolean {
  return ways.some(({ subject }) => subject !== 'staff-member')
}

type Tables = ReadonlyMap<string, TableDeclaration>

/** Columns to which other tables' ways lead, by table: they name records. */
function columnsLedTo(tables: Tables): ReadonlyMap<string, readonly string[]> {
  const led = new Map<string, string[]>()
  for (const declaration of tables.values()) {
    const { disposal } = declaration
    const steps = subjectsOf(declaration).flatMap(({ through = [] }) => through.flat())
    if (steps.length + subjectsOf(declaration).length > 0 && disposal !== undefined && 'with' in disposal)
      steps.push(disposal.with)
    for (const { to } of steps) {
      const [table, column] = tableAndColumn(to)
      led.set(table, [...new Set([...(led.get(table) ?? []), column])])
    }
  }
  return led
}

/** Never what is about the person, such as a passport number, where the record has a name of its own. */
function recordColumn(
  table: string,
  declaration: TableDeclaration,
  ledTo: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  const { disposal } = declaration
  if (disposal !== undefined && 'record' in disposal) return disposal.record
  if (disposal !== undefined && 'with' in disposal) return disposal.with.column
  const steps = subjectsOf(declaration).flatMap(({ through = [] }) =>
    through.flatMap(([first]) => first ?? []),
  )
  return ledTo.get(table)?.[0] ?? namingColumns(declaration)[0] ?? steps[0]?.column
}

/** In the order in which they name a record best. */
const NAMING = ['reference', 'person-profile-number', 'staff-id'] as const

function namingColumns(declaration: TableDeclaration): readonly string[] {
  const keys = subjectsOf(declaration).flatMap((subject) => subject.keys ?? [])
  return NAMING.flatMap((by) =>
    keys.flatMap((key) => (key.by === by && !key.field.includes('.') ? [key.field] : [])),
  )
}

function waysOf({ kind, keys = [], through = [] }: Subject, tables: Tables): readonly WayToPerson[] {
  if (kind === 'staff-member') return waysToStaff(keys)
  const own = keys.length === 0 ? [] : [{ subject: kind, byColumn: '', steps: [], keys }]
  return [
    ...own,
    ...through.map((steps) => ({ subject: kind, byColumn: '', steps, keys: keysAtEnd(kind, steps, tables) })),
  ]
}

/** Each column names somebody else: who asked, and who agreed. Names beside the sign-in names say nothing more. */
function waysToStaff(keys: readonly PersonKey[]): readonly WayToPerson[] {
  return keys.flatMap((key) =>
    key.by === 'staff-id'
      ? [{ subject: 'staff-member' as const, byColumn: key.field, steps: [], keys: [key] }]
      : [],
  )
}

/** Whoever is meant: the same kind where the table has it, else whomever it is about. */
function keysAtEnd(kind: SubjectKind, steps: readonly JoinStep[], tables: Tables): readonly PersonKey[] {
  const [last] = tableAndColumn(steps.at(-1)?.to ?? '')
  const subjects = subjectsOf(tables.get(last) ?? {})
  const same = subjects.filter((subject) => subject.kind === kind)
  return (same.length > 0 ? same : subjects).flatMap((subject) => subject.keys ?? [])
}
