/** What a room declares of every column that it keeps: what it is, why, from where, how long, for whose eyes. */

/** What kind of thing a column holds; the sentence is what a person who asks is told. */
export const DATA_CATEGORIES = {
  identity: 'Who somebody is: names, birth date, gender, the number that an agency gave them',
  'travel-document': 'What a passport says beyond the name',
  movement: 'Where and when somebody crosses the border',
  debt: 'What somebody owes, and the warrants for it',
  decision: 'What the programme concluded about somebody, and why',
  staff: 'Who of an agency did something',
  sealed: 'Ciphertext; it opens only under a key that is not in the database',
  secret: 'A hash of something that signs somebody in, or what proves a sign-in; never shown',
  record: 'Numbers, states, times and hashes of the programme itself; nothing about a person',
} as const satisfies Record<string, string>

export type DataCategory = keyof typeof DATA_CATEGORIES

/** How long a record is kept, and what begins to count; disposal by class is the privacy office's. */
export const RETENTION_CLASSES = {
  'minutes-of-sign-in': 'Until the sign-in ends or ten minutes have passed',
  session: 'Until twelve months after the session ended, with the activity log that names it',
  'list-in-force': 'Until the next list is applied; only counts and hashes outlive it',
  'sent-again': 'Two days: for so long sending the same form again could make a second record',
  'repeat-window': 'Until the agreement’s window for repeated scans has passed',
  register: 'While the register of fines holds the person, and seven years after they left it',
  alert: 'Seven years after the alert, so that it can be explained and replayed',
  'tracing-clock':
    'Sixty working days unless it is decided to act, twelve months unless action begins, then until no longer needed',
  'arrival-card': 'While Immigration keeps arrival cards; a look-up that finds nobody leaves only a count',
  'message-under-way': 'The body until its receipt is in; the numbers and hashes for seven years',
  file: 'As long as the record that it belongs to; then its key is destroyed, and only the facts of that stay',
  'received-mail':
    'While the matter that it belongs to is kept; bounces and automatic answers for ninety days',
  'activity-log': 'Seven years; a disposal leaves the chain’s checkpoints',
  figures: 'Counts of nobody in particular: kept',
  'while-in-use': 'As long as what it describes is in use',
} as const satisfies Record<string, string>

export type RetentionClass = keyof typeof RETENTION_CLASSES

export interface ColumnDeclaration {
  readonly category: DataCategory
  readonly purpose: string
  /** Whom or what the programme has it from. */
  readonly source: string
  readonly retention: RetentionClass
  /** Database roles, without the site's name; a test compares them with what PostgreSQL grants. */
  readonly seenBy: readonly string[]
  /** Does the person it is about get it, when they ask what is held about them? */
  readonly exportable: boolean
}

/** A column says its category, and whatever differs from its table. */
export type ColumnEntry = DataCategory | (Pick<ColumnDeclaration, 'category'> & Partial<ColumnDeclaration>)

export interface TableDeclaration extends Omit<ColumnDeclaration, 'category'> {
  readonly columns: Readonly<Record<string, ColumnEntry>>
}

export interface DataMap {
  readonly room: string
  /** By the table's full name, `fines.people`. */
  readonly tables: Readonly<Record<string, TableDeclaration>>
  /** A schema whose tables a library makes by itself, and why no column of them holds anything about a person. */
  readonly keptByLibrary?: { readonly schema: string; readonly sentence: string }
}

export interface DeclaredColumn extends ColumnDeclaration {
  readonly room: string
  readonly table: string
  readonly column: string
}

/** Every column of the maps with all that is declared of it, in the maps' order. */
export function declaredColumns(maps: readonly DataMap[]): readonly DeclaredColumn[] {
  return maps.flatMap(({ room, tables }) =>
    Object.entries(tables).flatMap(([table, { columns, ...common }]) =>
      Object.entries(columns).map(([column, entry]) => ({
        room,
        table,
        column,
        ...common,
        ...(typeof entry === 'string' ? { category: entry } : entry),
      })),
    ),
  )
}
