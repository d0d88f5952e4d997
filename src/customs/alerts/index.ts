/** Alerts at Customs: interceptions on the board, silent ones sealed where nobody at Customs can look. */
export { INTERCEPTION_ALERTS } from './channels.ts'
export { alertsRoom } from './room.ts'
export type { Alert, AlertedTraveller, Movement } from './alert.ts'
export { findInterceptionAlerts } from './find-alerts.ts'
export { CRAFT_LENGTH, craftName } from './craft-name.ts'
export { disposeAlert } from './dispose-alert.ts'
export { dropPassedRepeats, openSilentAlert, raiseAlerts, type RaisedAlert } from './raise-alerts.ts'
export { repeatKey } from './repeat-key.ts'
export {
  alertsSince,
  interceptionAlert,
  interceptionAlerts,
  interceptionAlertsOf,
  silentAlertsAfter,
  takeSilentUndisclosed,
  takeUndisclosed,
  type InterceptionAlertRow,
} from './store.ts'
export { bandEdgeAt, type BandEdgeAt } from './pages/band-edge.ts'
export { presentAlert, type AlertView } from './pages/present-alert.ts'
export { presentComparison } from './pages/present-explanation.ts'
