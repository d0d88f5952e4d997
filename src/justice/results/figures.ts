/** Every figure that Justice counts itself for the annual return: its name as published, and what event makes it. */

export type CountedThing =
  'alerts' | 'individuals' | 'whole dollars' | 'people listed' | 'lists' | 'days' | 'traces'

export interface CountedFigure {
  /** As the row is called where it is published; ours where it is not. */
  readonly name: string
  readonly counts: CountedThing
  readonly event: string
  /** In the table that the Privacy Commissioner published for 2011/12 to 2015/16. */
  readonly published: boolean
}

/**
 * Counted from events that are never changed, by the New Zealand day on which they happened. `count_figures` in the
 * database counts exactly these. Money is added up in cents and rounded once to whole dollars.
 */
export const JUSTICE_FIGURES = {
  silent_alerts_triggered: {
    name: 'Silent alerts triggered',
    counts: 'alerts',
    event:
      'A traveller under silent alert crossed the border, by Customs’ notice of it; the day is the day of travel.',
    published: true,
  },
  individuals_subject_to_silent_alerts: {
    name: 'Individuals subject to silent alerts',
    counts: 'individuals',
    event: 'The people of those notices, each once in the year.',
    published: true,
  },
  fines_received: {
    name: 'Fines received',
    counts: 'whole dollars',
    event:
      'A payment was recorded in an interception: the part against fines, costs and infringements. Paid before travelling, without a case, is not counted.',
    published: true,
  },
  reparation_received: {
    name: 'Reparation received',
    counts: 'whole dollars',
    event: 'A payment was recorded in an interception: the part against reparation.',
    published: true,
  },
  time_to_pay: {
    name: 'Amount under a current time-to-pay arrangement',
    counts: 'whole dollars',
    event:
      'An arrangement to pay over time was made in an interception: all that was outstanding of its debts at that moment, fines and reparation together. An arrangement that is broken later stays counted.',
    published: true,
  },
  remittals: {
    name: 'Remittals/Alternative sentence imposed',
    counts: 'whole dollars',
    event:
      'A remittal or an alternative sentence was recorded in an interception, fines and reparation together.',
    published: true,
  },
  interception_alerts_at_30_june: {
    name: 'People with interception alerts at 30 June',
    counts: 'people listed',
    event:
      'The interception entries of the last list before the end of the year, less those withdrawn since it; while the year runs, as of today.',
    published: true,
  },
  silent_alerts_at_30_june: {
    name: 'People with silent alerts at 30 June',
    counts: 'people listed',
    event: 'The silent entries of the same list, less those withdrawn since it.',
    published: true,
  },
  matching_runs: {
    name: 'Matching runs',
    counts: 'lists',
    event: 'A list was sent to Customs, by the schedule or extra.',
    published: false,
  },
  days_with_a_list: {
    name: 'Days with a list',
    counts: 'days',
    event: 'A day in New Zealand on which a list was sent: the agreement wants one each day.',
    published: false,
  },
  days_without_a_list: {
    name: 'Days without a list',
    counts: 'days',
    event: 'A day on which none was sent, from the first list ever to the end of the period.',
    published: false,
  },
  traces_settled_in_time: {
    name: 'Traces settled within their clock',
    counts: 'traces',
    event: 'A trace of a silent alert was destroyed because somebody decided so, or nothing was found.',
    published: false,
  },
  traces_run_out: {
    name: 'Traces whose clock ran out',
    counts: 'traces',
    event: 'A trace was destroyed because nobody answered, decided or acted in time.',
    published: false,
  },
  traces_destroyed_in_time: {
    name: 'Traces destroyed in time',
    counts: 'traces',
    event: 'A trace was destroyed before its clock ran out, or on the day after its last day.',
    published: false,
  },
  traces_destroyed_late: {
    name: 'Traces destroyed late',
    counts: 'traces',
    event: 'A trace was destroyed more than a day after the last day of its clock.',
    published: false,
  },
} as const satisfies Readonly<Record<string, CountedFigure>>

export type JusticeFigure = keyof typeof JUSTICE_FIGURES
