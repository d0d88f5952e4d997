/** The clocks of the programme, and how often each was kept and missed in a year. */

export interface ProgrammeClock {
  readonly name: string
  /** Where it stands written. */
  readonly source: string
  readonly kept: string
  readonly missed: string
}

/** Each names two counted figures. */
export const PROGRAMME_CLOCKS: readonly ProgrammeClock[] = [
  {
    name: 'A list each day',
    source: 'the agreement, frequency of runs',
    kept: 'days_with_a_list',
    missed: 'days_without_a_list',
  },
  {
    name: 'Justice’s word on a stopped traveller within five seconds',
    source: 'ours: before Police are called',
    kept: 'answers_in_time',
    missed: 'answers_late',
  },
  {
    name: 'Decide within 60 working days, act within 12 months (traces of silent alerts)',
    source: 'Privacy Act 1993 s 101; 2020 Schedule 6 and s 179',
    kept: 'traces_settled_in_time',
    missed: 'traces_run_out',
  },
  {
    name: 'Destroy the contact details when their clock has run out',
    source: 'Privacy Act 1993 s 101; 2020 Schedule 6',
    kept: 'traces_destroyed_in_time',
    missed: 'traces_destroyed_late',
  },
]
