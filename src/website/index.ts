/** Pages that every site shows. */
export { websiteActivityEvents } from './activity-events.ts'
export { demonstrationBanner } from './demonstration-banner.ts'
export { agreementsPage, type AgreementsInForce } from './pages/agreement.ts'
export { homePage } from './pages/home.ts'
export { programmesPage, type HeldAgreement } from './pages/programmes.ts'
