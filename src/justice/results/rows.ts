/** The return's table, row by row: as published, in the published order, with the rows that are ours marked. */
import { JUSTICE_FIGURES, type CountedThing, type JusticeFigure } from './figures.ts'

/** Figures that Customs counts and sends; the agreement's closed list of figures names them. */
export const CUSTOMS_ROWS = {
  intercept_alerts_triggered: {
    name: 'Intercept alerts triggered',
    counts: 'alerts',
    event: 'A passport matched an interception entry in the alerting band.',
  },
  people_intercepted: {
    name: 'People intercepted',
    counts: 'individuals',
    event:
      'A constable confirmed that the traveller is the person named. Somebody intercepted twice in the year is one; whatever came of it afterwards changes nothing.',
  },
  on_departure: {
    name: 'On departure',
    counts: 'alerts',
    event:
      'An alert of somebody leaving, at which a constable confirmed the person; one person can trigger several.',
  },
  on_arrival: {
    name: 'On arrival',
    counts: 'alerts',
    event: 'An alert of somebody coming in, at which a constable confirmed the person.',
  },
  incorrect_intercepts: {
    name: 'Incorrect intercepts',
    counts: 'alerts',
    event:
      'Somebody was stopped and went on because the alert should not have stood: paid, not the person, under an arrangement, or no warrant in force.',
  },
  fines_already_paid: {
    name: 'Fines had already been paid',
    counts: 'alerts',
    event: 'Somebody was stopped, and the fines turned out to be paid.',
  },
  wrong_person: {
    name: 'Wrong person identified by the match',
    counts: 'alerts',
    event: 'Somebody was stopped who is not the person named.',
  },
  interception_not_completed: {
    name: 'Interception not completed',
    counts: 'alerts',
    event:
      'A case was closed as not completed, before anybody was met or after; so one interception can stand here and among the people.',
  },
  stood_down_in_time: {
    name: 'Stood down in time',
    counts: 'alerts',
    event:
      'Justice withdrew the reason for an alert before anybody stood before the traveller: no incorrect intercept.',
  },
} as const satisfies Readonly<
  Record<string, { readonly name: string; readonly counts: CountedThing; readonly event: string }>
>

type CustomsRow = keyof typeof CUSTOMS_ROWS
export type RowKey = CustomsRow | JusticeFigure

export interface ResultRow {
  readonly key: RowKey
  readonly name: string
  readonly counts: CountedThing
  readonly event: string
  /** Where the events happen and are counted. */
  readonly countedAt: 'customs' | 'justice'
  readonly published: boolean
  /** Stands under another row, as a part of it or beside it. */
  readonly indented: boolean
}

const INDENTED: readonly RowKey[] = ['on_departure', 'on_arrival', 'fines_already_paid', 'wrong_person']

function row(key: RowKey): ResultRow {
  const indented = INDENTED.includes(key)
  if (isCustoms(key))
    return {
      key,
      ...CUSTOMS_ROWS[key],
      countedAt: 'customs',
      published: key !== 'stood_down_in_time',
      indented,
    }
  return { key, ...JUSTICE_FIGURES[key], countedAt: 'justice', indented }
}

function isCustoms(key: RowKey): key is CustomsRow {
  return Object.hasOwn(CUSTOMS_ROWS, key)
}

/** As the Privacy Commissioner's page has them; the last two stand there in words under the table. */
export const PUBLISHED_KEYS = [
  'silent_alerts_triggered',
  'individuals_subject_to_silent_alerts',
  'intercept_alerts_triggered',
  'people_intercepted',
  'on_departure',
  'on_arrival',
  'incorrect_intercepts',
  'fines_already_paid',
  'wrong_person',
  'interception_not_completed',
  'fines_received',
  'reparation_received',
  'time_to_pay',
  'remittals',
  'interception_alerts_at_30_june',
  'silent_alerts_at_30_june',
] as const satisfies readonly RowKey[]
export type PublishedKey = (typeof PUBLISHED_KEYS)[number]

const AFTER: RowKey = 'interception_not_completed'

export const RESULT_ROWS: readonly ResultRow[] = PUBLISHED_KEYS.flatMap((key): readonly ResultRow[] =>
  key === AFTER ? [row(key), row('stood_down_in_time')] : [row(key)],
)
