/** Screening: a passport at a lane against the alert list in force. */
export { SCREENING_TICKS } from './channels.ts'
export { KeepLaneFlights, KeepLaneTokens, ScreenPassports } from './operations.ts'
export type { LaneFlights } from './lane-flights.ts'
export { screeningRoom } from './room.ts'
export type { Instruction, Screening } from './start-screening.ts'
export { type ScreeningStep } from './steps.ts'
export { scansSince } from './store.ts'
export type { TrayPassport } from './pages/tray.ts'
