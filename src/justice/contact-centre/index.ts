/** The Justice Contact Centre: the other end of the officer's phone call. */
export { contactCentreActivityEvents } from './activity-events.ts'
export { contactCentrePages, type ContactCentreDependencies } from './pages/index.ts'
