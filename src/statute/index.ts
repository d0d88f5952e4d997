/** The statute book as dated data: working days per Act, and the clocks that are counted in them. */
export { addDays, addMonths, civilDaysUpTo } from './civil-days.ts'
export { reportYear, reportYearOf, reportYearsUpTo, type ReportYear } from './report-year.ts'
export { STATUTES, WORKING_DAY_RULES } from './working-day-rules.ts'
export { countWorkingDays } from './working-days.ts'
export { lastDayOf, type StatutoryClock } from './statutory-clock.ts'
export { proposedFrom, retentionDue, type Hold } from './retention.ts'
export {
  HOLD_KINDS,
  RETENTION_CLASSES,
  type HoldKind,
  type RetentionClass,
  type RetentionRule,
} from './retention-classes.ts'
export type { OneOffHoliday } from './one-off-holidays.ts'
export { rightClocks, type RightClock } from './right-clocks.ts'
export { RIGHTS, RIGHT_KINDS, type RightKind, type RightRule } from './rights.ts'
export { withholdingGround, withholdingGrounds, type WithheldExtent } from './withholding-grounds.ts'
