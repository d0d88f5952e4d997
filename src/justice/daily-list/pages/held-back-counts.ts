/** What a list that is held back would change, in figures: by type of alert, and against what two people had agreed to. */
import { ALERT_TYPES } from '#kernel'
import { dataTable, grouped, type TableView } from '#pages'
import type { HalfDifference, ListDifference } from '../list-difference.ts'

type Half = HalfDifference & { readonly type: string }

export function differenceTable(difference: ListDifference, path: `/${string}`): TableView {
  const count = (key: keyof HalfDifference, title: string) => ({
    ...{ key, title, isNumeric: true },
    cell: (half: Half) => grouped(half[key]),
  })
  return dataTable<Half>({
    ...{ caption: 'Against the list last sent', path, query: {} },
    rows: ALERT_TYPES.map((type) => ({ type, ...difference[type] })),
    empty: { title: 'No type of alert', text: 'The agreement names the types.' },
    columns: [
      { key: 'type', title: 'Type of alert', cell: ({ type }) => type },
      count('before', 'Before'),
      count('now', 'Now'),
      count('added', 'Added'),
      count('changed', 'Changed'),
      count('removed', 'Removed'),
      { key: 'difference', title: 'Difference', cell: inPerCent },
    ],
  })
}

function inPerCent({ before, now }: HalfDifference): string {
  if (before === 0) return now === 0 ? 'none' : 'new'
  const perCent = Math.round(((now - before) * 1000) / before) / 10
  return `${perCent > 0 ? '+' : ''}${perCent}%`
}

const UNDER = { interception: 'an interception', silent: 'a silent' } as const

/** Whom Customs alerts on who was not alerted on before, and on whom no more. */
export function gainsAndLosses(difference: ListDifference): readonly string[] {
  return ALERT_TYPES.map((type) => {
    const { added, removed } = difference[type]
    return `Under ${UNDER[type]} alert at Customs: ${people(added)} more, ${people(removed)} no longer.`
  })
}

const people = (count: number) => `${grouped(count)} ${count === 1 ? 'person' : 'people'}`

/** Two people had agreed to other counts. */
export function changedWords(before: ListDifference, now: ListDifference): string {
  return ALERT_TYPES.map((type) => {
    const [then, since] = [before[type], now[type]]
    const figures = (half: HalfDifference) =>
      `${grouped(half.now)} (${grouped(half.added)} added, ${grouped(half.changed)} changed, ${grouped(half.removed)} removed)`
    return `${type}: then ${figures(then)}, now ${figures(since)}`
  }).join('; ')
}
