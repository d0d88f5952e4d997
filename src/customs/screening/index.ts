/** Screening: a passport at a lane against the alert list in force. */
export {
  startScreening,
  type Instruction,
  type Screening,
  type ScreeningDependencies,
  type ScreeningPolicy,
} from './start-screening.ts'
export type { Scan } from './screen-passport.ts'
export { SCREENING_STEPS, type ScreeningStep } from './steps.ts'
export { scansSince, screeningSchema } from './store.ts'
export { screeningActivityEvents } from './activity-events.ts'
export { screeningDataMap } from './data-map.ts'
export { lanePage, type LaneDependencies } from './pages/lane.ts'
export type { TrayPassport } from './pages/tray.ts'
export { scansRoute } from './api/scans.ts'
