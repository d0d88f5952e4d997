/** Every figure that Customs counts for the annual return: its name as published, and what event makes it. */

/** What one unit of a figure is. */
export type CountedThing = 'alerts' | 'individuals' | 'interceptions' | 'passports' | 'answers'

export interface CountedFigure {
  /** As the row is called where it is published; ours where it is not. */
  readonly name: string
  readonly counts: CountedThing
  /** What happened, once for each unit. Steps are those of the case table. */
  readonly event: string
  /** In the table that the Privacy Commissioner published for 2011/12 to 2015/16. */
  readonly published: boolean
}

/**
 * Counted from events that are never changed, by the New Zealand day on which they happened; no final state of a case is
 * asked, so a case of June that ends in July counts in both years, each with its own events. `count_figures` in the
 * database counts exactly these.
 */
export const CUSTOMS_FIGURES = {
  intercept_alerts_triggered: {
    name: 'Intercept alerts triggered',
    counts: 'alerts',
    event:
      'A passport matched an interception entry in the alerting band. The same passport, craft and direction again within the agreement’s window is one alert.',
    published: true,
  },
  people_intercepted: {
    name: 'People intercepted',
    counts: 'individuals',
    event:
      'A constable confirmed that the traveller is the person named (step confirm-identity). A person who was intercepted twice in the year is one individual; whatever came of it afterwards changes nothing.',
    published: true,
  },
  on_departure: {
    name: 'On departure',
    counts: 'alerts',
    event:
      'An alert of a traveller who was leaving, at which a constable confirmed the person. A person can trigger several, so the two directions need not add up to the people.',
    published: true,
  },
  on_arrival: {
    name: 'On arrival',
    counts: 'alerts',
    event: 'An alert of a traveller who was coming in, at which a constable confirmed the person.',
    published: true,
  },
  incorrect_intercepts: {
    name: 'Incorrect intercepts',
    counts: 'interceptions',
    event:
      'A traveller was stopped and went on because the alert should not have stood: already paid, the wrong person, an arrangement that existed, or no warrant in force.',
    published: true,
  },
  fines_already_paid: {
    name: 'Fines had already been paid',
    counts: 'interceptions',
    event: 'A traveller was stopped, and the fines turned out to be paid (outcome already-paid).',
    published: true,
  },
  wrong_person: {
    name: 'Wrong person identified by the match',
    counts: 'interceptions',
    event:
      'A traveller was stopped and was not the person named (step not-the-person), also where the identity had been confirmed at first.',
    published: true,
  },
  arrangement_existed: {
    name: 'An arrangement to pay existed',
    counts: 'interceptions',
    event: 'A traveller was stopped, and the fines turned out to be under an arrangement to pay over time.',
    published: false,
  },
  warrant_not_in_force: {
    name: 'No warrant was in force',
    counts: 'interceptions',
    event: 'A traveller was stopped, and the warrant turned out to be withdrawn or executed.',
    published: false,
  },
  interception_not_completed: {
    name: 'Interception not completed',
    counts: 'interceptions',
    event:
      'A case was closed as not completed, with a reason of the closed list; before anybody was met, or after the person was confirmed.',
    published: true,
  },
  not_completed_police_unavailable: {
    name: 'Not completed: no constable could attend',
    counts: 'interceptions',
    event: 'A case was closed as not completed for this reason.',
    published: false,
  },
  not_completed_left_the_area: {
    name: 'Not completed: the traveller left the area',
    counts: 'interceptions',
    event: 'A case was closed as not completed for this reason.',
    published: false,
  },
  not_completed_boarded: {
    name: 'Not completed: the traveller boarded or the craft left',
    counts: 'interceptions',
    event: 'A case was closed as not completed for this reason.',
    published: false,
  },
  not_completed_alert_late: {
    name: 'Not completed: the alert came too late',
    counts: 'interceptions',
    event: 'A case was closed as not completed for this reason.',
    published: false,
  },
  not_completed_justice_unreachable: {
    name: 'Not completed: Justice could not be reached',
    counts: 'interceptions',
    event: 'A case was closed as not completed for this reason.',
    published: false,
  },
  not_completed_safety: {
    name: 'Not completed: it could not be done safely',
    counts: 'interceptions',
    event: 'A case was closed as not completed for this reason.',
    published: false,
  },
  stood_down_in_time: {
    name: 'Stood down in time',
    counts: 'alerts',
    event:
      'Justice withdrew the reason for an alert before anybody stood before the traveller, and the case ended: no incorrect intercept.',
    published: false,
  },
  passports_compared: {
    name: 'Passports compared with the list',
    counts: 'passports',
    event:
      'A passport was read at a lane and compared; kept as a count per lane and minute, and nothing else.',
    published: false,
  },
  cases_acted_on: {
    name: 'Interceptions in which a constable acted',
    counts: 'interceptions',
    event: 'A constable began the interview (step begin-interview).',
    published: false,
  },
  acted_on_though_challenged: {
    name: 'Acted on though the person challenged it',
    counts: 'interceptions',
    event:
      'A case ended in payment, an arrangement, a remittal or an arrest after the person had said that the alert is wrong (step challenge).',
    published: false,
  },
  dropped_after_notice: {
    name: 'Dropped after the person was met',
    counts: 'interceptions',
    event:
      'A traveller who had been met went on with their journey: an incorrect intercept, or the constable’s discretion.',
    published: false,
  },
  successful_actions: {
    name: 'Successful actions',
    counts: 'interceptions',
    event:
      'A case ended in payment in full, an arrangement, a remittal or alternative sentence, or an arrest.',
    published: false,
  },
  answers_in_time: {
    name: 'Justice’s answers within five seconds',
    counts: 'answers',
    event:
      'Justice’s answer on whether the warrant still stands was on the case five seconds after it was asked.',
    published: false,
  },
  answers_late: {
    name: 'Justice’s answers later than that, or none',
    counts: 'answers',
    event: 'No such answer was on the case five seconds after it was asked.',
    published: false,
  },
} as const satisfies Readonly<Record<string, CountedFigure>>

export type CustomsFigure = keyof typeof CUSTOMS_FIGURES
export const CUSTOMS_FIGURE_NAMES = Object.keys(CUSTOMS_FIGURES) as readonly CustomsFigure[]
