/** What a site holds, in the words of the public: about whom, what, what for, from whom, how long and who sees it. */
import type { SubjectKind } from '#database'
import type { Category, ProcessedTable, RecordOfProcessing } from './record-of-processing.ts'

export interface HeldFor {
  readonly purpose: string
  readonly categories: readonly Category[]
  readonly source: string
  readonly isFromThemselves: boolean
  readonly howLong: string
  /** Those who sign in; none where only the site's own processes look. */
  readonly seenBy: readonly string[]
}

export interface HeldAbout {
  readonly kind: SubjectKind
  readonly held: readonly HeldFor[]
}

/** Nothing of these is told by itself: a record that only counts still says that something happened. */
const TOLD_ONLY_ALONE: readonly Category[] = ['record', 'secret']

/** People in the order in which the maps speak of them; who works here comes last. */
export function whatWeHold({ tables }: Pick<RecordOfProcessing, 'tables'>): readonly HeldAbout[] {
  const kinds = [...new Set(tables.flatMap(({ whose }) => whose))]
  const last = (kind: SubjectKind) => (kind === 'staff-member' ? 1 : 0)
  return kinds
    .toSorted((a, b) => last(a) - last(b))
    .map((kind) => ({
      kind,
      held: joined(
        tables.filter(({ whose }) => whose.includes(kind)),
        kind,
      ),
    }))
}

/** Tables that serve one purpose, from one source, for one time are one thing to whoever reads. */
function joined(tables: readonly ProcessedTable[], kind: SubjectKind): readonly HeldFor[] {
  const groups = new Map<string, ProcessedTable[]>()
  for (const table of tables) {
    const key = JSON.stringify([table.purpose, table.source, table.keptFor.class])
    groups.set(key, [...(groups.get(key) ?? []), table])
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [heldFor(first, [first, ...others], kind)],
  )
}

function heldFor(first: ProcessedTable, all: readonly ProcessedTable[], kind: SubjectKind): HeldFor {
  const columns = all.flatMap((table) => table.columns)
  const staff = columns.flatMap(({ seenBy }) => seenBy.filter(({ isStaff }) => isStaff))
  return {
    purpose: first.purpose,
    categories: categoriesFor(
      kind,
      columns.map(({ category }) => category),
    ),
    source: first.source,
    isFromThemselves: first.collected === 'direct',
    howLong: first.keptFor.sentence,
    seenBy: [...new Set(staff.map(({ words }) => words))],
  }
}

function categoriesFor(kind: SubjectKind, all: readonly Category[]): readonly Category[] {
  const others = [...new Set(all)].filter((category) => !TOLD_ONLY_ALONE.includes(category))
  // Where a record is about somebody else too, what staff did is theirs alone.
  const own = others.filter((category) => (category === 'staff') === (kind === 'staff-member'))
  if (own.length > 0) return own
  return ['record']
}
