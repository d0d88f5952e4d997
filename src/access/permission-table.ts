/** Who may do what: one row for each permission, one column for each role. A lawyer can read it; a test prints it. */
import type { StaffRole } from './roles.ts'

/** The columns, in order. */
export const COLUMNS = [
  'customs-officer',
  'customs-supervisor',
  'lane',
  'police-officer',
  'justice-list-officer',
  'justice-contact-agent',
  'desk-agent',
  'immigration-tracing-officer',
  'privacy-officer',
  'auditor',
] as const satisfies readonly StaffRole[]

type Cell = 0 | 1
export type PermissionRow = readonly [
  readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell],
  string,
]

const o = 0
const Y = 1

// Silent alerts have no row: nobody at Customs may see, find or count them, and at Justice they arrive as notices.
// prettier-ignore
export const PERMISSION_TABLE = {
  //                              customs:       guests justice desk immi all sites
  //                              offi supe lane poli list cont desk trac priv audi
  // Customs
  'board.view':                [[ Y,   Y,   o,   o,   o,   o,   o,   o,   o,   o ], 'See the live board of interception alerts.'],
  'interception-alert.view':   [[ Y,   Y,   o,   o,   o,   o,   o,   o,   o,   o ], 'Open an interception alert: passport and list entry side by side, and why they match.'],
  'interception-case.work':    [[ Y,   Y,   o,   o,   o,   o,   o,   o,   o,   o ], 'Take the steps of an interception case that belong to Customs.'],
  'police-interception.view':  [[ o,   o,   o,   Y,   o,   o,   o,   o,   o,   o ], 'See what Police may see of an interception; never the register or the list.'],
  'passport.scan':             [[ o,   o,   Y,   o,   o,   o,   o,   o,   o,   o ], 'Read a passport at a lane and see its instruction.'],
  'alert-list.view-status':    [[ Y,   Y,   o,   o,   o,   o,   o,   o,   Y,   Y ], 'See which list is in force, since when, and whether it is stale.'],
  'held-list.view':            [[ o,   Y,   o,   o,   o,   o,   o,   o,   o,   o ], 'See that a list is held for release, and why.'],
  'held-list.release':         [[ o,   Y,   o,   o,   o,   o,   o,   o,   o,   o ], 'Release or refuse a held list; two different people must agree.'],
  'interception-figures.view': [[ Y,   Y,   o,   o,   o,   o,   o,   o,   Y,   Y ], 'See figures about interceptions.'],
  'disclosure-register.view':  [[ o,   Y,   o,   o,   o,   o,   o,   o,   Y,   Y ], 'See which disclosures of interception alerts were made to Justice, and when.'],
  // Justice
  'register.import':           [[ o,   o,   o,   o,   Y,   o,   o,   o,   o,   o ], 'Import an extract of the register of fines.'],
  'register.search':           [[ o,   o,   o,   o,   Y,   Y,   o,   o,   o,   o ], 'Search the register of fines.'],
  'register.view-person':      [[ o,   o,   o,   o,   Y,   Y,   o,   o,   o,   o ], 'See a person of the register: debts, warrants, decisions.'],
  'daily-list.view':           [[ o,   o,   o,   o,   Y,   o,   o,   o,   o,   o ], 'See the daily list: counts, changes, receipt.'],
  'daily-list.send':           [[ o,   o,   o,   o,   Y,   o,   o,   o,   o,   o ], 'Send a list now.'],
  'daily-list.release':        [[ o,   o,   o,   o,   Y,   o,   o,   o,   o,   o ], 'Release a list that Justice itself holds back; two different people must agree.'],
  'notice.view':               [[ o,   o,   o,   o,   Y,   o,   o,   o,   o,   o ], 'See the notices of alerts that Customs disclosed.'],
  'tracing.view':             [[ o,   o,   o,   o,   Y,   o,   o,   o,   o,   o ], 'See the tracing work list: contact details that Immigration returned.'],
  'tracing.decide':           [[ o,   o,   o,   o,   Y,   o,   o,   o,   o,   o ], 'Open a trace, act on its contact details or have them destroyed.'],
  'tracing-certificate.view': [[ o,   o,   o,   o,   Y,   o,   o,   o,   Y,   Y ], 'See the certificates of contact details that were destroyed.'],
  'contact-centre.view':     [[ o,   o,   o,   o,   o,   Y,   o,   o,   o,   o ], 'Find the person of a case at the contact centre: debts, warrants, spoken codes, trail.'],
  'payment.record':          [[ o,   o,   o,   o,   o,   Y,   o,   o,   o,   o ], 'Record a payment against a person’s fines or reparation.'],
  'arrangement.record':      [[ o,   o,   o,   o,   o,   Y,   o,   o,   o,   o ], 'Record an arrangement to pay over time.'],
  'remittal.record':         [[ o,   o,   o,   o,   o,   Y,   o,   o,   o,   o ], 'Record a remittal or an alternative sentence.'],
  'justice-figures.view':      [[ o,   o,   o,   o,   Y,   Y,   o,   o,   Y,   Y ], 'See the list’s size over time and notices per day.'],
  'annual-results.view':      [[ o,   o,   o,   o,   Y,   Y,   o,   o,   Y,   Y ], 'See the annual results and take the Commissioner’s return away as a file.'],
  // Immigration
  'arrival-card.import':      [[ o,   o,   o,   o,   o,   o,   o,   Y,   o,   o ], 'Import arrival cards and see which rows were refused.'],
  'arrival-card-figures.view':[[ o,   o,   o,   o,   o,   o,   o,   Y,   Y,   Y ], 'See how many cards are held and how many tracing requests were answered.'],
  // Every site
  'agreement.view':            [[ Y,   Y,   o,   Y,   Y,   Y,   Y,   Y,   Y,   Y ], 'Read the agreement in force.'],
  'site-status.view':          [[ Y,   Y,   o,   Y,   Y,   Y,   Y,   Y,   Y,   Y ], 'See whether the site and what it depends on work.'],
  'activity.view':             [[ o,   o,   o,   o,   o,   o,   o,   o,   o,   Y ], 'Read the activity log.'],
  'activity.verify':           [[ o,   o,   o,   o,   o,   o,   o,   o,   o,   Y ], 'Verify the activity log’s chain.'],
  'activity.export':           [[ o,   o,   o,   o,   o,   o,   o,   o,   o,   Y ], 'Export the activity log.'],
} as const satisfies Record<string, PermissionRow>

export type Permission = keyof typeof PERMISSION_TABLE
