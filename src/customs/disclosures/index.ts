/** Disclosures: for each alert a notice with exactly the agreement's fields, and the register of them all. */
export { disclosureActivityEvents } from './activity-events.ts'
export { disclosuresDataMap } from './data-map.ts'
export { discloseAlerts, type DisclosureDependencies, type DisclosurePolicy } from './disclose-alerts.ts'
export { DISCLOSURE_STEPS, type DisclosureStep } from './steps.ts'
export { noticeOf } from './notice.ts'
export { disclosures, disclosuresSchema, type DisclosureRow } from './store.ts'
export { disclosureRegisterPage } from './pages/register.ts'
