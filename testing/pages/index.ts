/** For tests of pages: a site, people to be, pages as a person sees them. */
export { fitFaults } from './fit-faults.ts'
export { fitFindings } from './fit-findings.ts'
export { axeFindings, RULES_AT_LEAST, sidewaysScroll, type AxeFindings } from './axe.ts'
export { openedPage, type FieldOnPage, type OpenedPage } from './opened-page.ts'
export { aPerson, headersOf, testAccess } from './persons.ts'
export { testSite, type TestSite, type TestSiteOptions } from './test-site.ts'
export { specimenPage } from './specimen/specimen-page.ts'
export {
  heldUploads,
  questionJourney,
  questionsActivityEvents,
  questionsSchema,
  type HeldUploads,
} from './journey-room/question-journey.ts'
