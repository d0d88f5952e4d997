/** The eight counts and proportions that the Commissioner may ask for (PA93 s 104(2)(d); PA20 s 182), by definition. */

/** A number that was counted, by the name of its figure; undefined while nobody has counted it. */
export type Counted = (figure: string) => number | undefined

export interface StatutoryCount {
  readonly key: string
  readonly name: string
  /** What is counted, or of what the proportion is taken. */
  readonly words: string
  readonly kind: 'count' | 'proportion'
  readonly of: (counted: Counted) => number | undefined
}

function sum(...values: readonly (number | undefined)[]): number | undefined {
  let total = 0
  for (const value of values) {
    if (value === undefined) return undefined
    total += value
  }
  return total
}

/** Of nothing there is no proportion. */
function share(part: number | undefined, whole: number | undefined): number | undefined {
  return part === undefined || whole === undefined || whole === 0 ? undefined : part / whole
}

/** A discrepancy is a result that warrants further action: here, the alert, of either kind. */
const discrepancies = (counted: Counted) =>
  sum(counted('intercept_alerts_triggered'), counted('silent_alerts_triggered'))

export const STATUTORY_COUNTS: readonly StatutoryCount[] = [
  {
    key: 'matches_undertaken',
    name: 'Matches undertaken',
    words: 'passports that were compared with the list',
    kind: 'count',
    of: (counted) => counted('passports_compared'),
  },
  {
    key: 'proportion_revealing_discrepancies',
    name: 'Proportion revealing discrepancies',
    words: 'alerts of either kind, of the passports compared',
    kind: 'proportion',
    of: (counted) => share(discrepancies(counted), counted('passports_compared')),
  },
  {
    key: 'discrepancies',
    name: 'Discrepancies',
    words: 'alerts of either kind',
    kind: 'count',
    of: discrepancies,
  },
  {
    key: 'proportion_acted_on',
    name: 'Proportion of discrepancies acted on',
    words:
      'interceptions in which a constable began the interview, of the alerts of either kind; silent alerts are acted on in the tracing programme, which reports by itself',
    kind: 'proportion',
    of: (counted) => share(counted('cases_acted_on'), discrepancies(counted)),
  },
  {
    key: 'cases_acted_on',
    name: 'Cases acted on',
    words: 'interceptions in which a constable began the interview',
    kind: 'count',
    of: (counted) => counted('cases_acted_on'),
  },
  {
    key: 'acted_on_though_challenged',
    name: 'Cases acted on though the accuracy was challenged',
    words: 'a payment, an arrangement, a remittal or an arrest after the person said that the alert is wrong',
    kind: 'count',
    of: (counted) => counted('acted_on_though_challenged'),
  },
  {
    key: 'proportion_dropped_after_notice',
    name: 'Proportion dropped after notice',
    words:
      'people who had been met and went on with their journey (an incorrect intercept, or the constable’s discretion), of the cases acted on',
    kind: 'proportion',
    of: (counted) => share(counted('dropped_after_notice'), counted('cases_acted_on')),
  },
  {
    key: 'successful_actions',
    name: 'Successful actions',
    words:
      'cases that ended in payment in full, an arrangement, a remittal or alternative sentence, or an arrest',
    kind: 'count',
    of: (counted) => counted('successful_actions'),
  },
]
