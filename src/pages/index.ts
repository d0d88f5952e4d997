/** The page kit: pages are data; the kit does permission, activity, transaction, forms, errors and looks. */
export { pagesErrors } from './error-codes.ts'
export { definePage } from './page-definition.ts'
export type { PageDefinition, PageKey, PagePermission } from './page-definition.ts'
export type { FormRequest } from './page-request.ts'
export type { PrivacySignals } from './server/privacy-signals.ts'
export { choiceCookieName } from './cookies/cookie-choice.ts'
export {
  done,
  fieldErrors,
  fileAnswer,
  forbidden,
  framedAnswer,
  notFound,
  redirect,
  view,
} from './page-answer.ts'
export type { PostAnswer } from './page-answer.ts'
export type { ReadWith } from './read-with.ts'
export { keptInSession, type KeptInSession } from './kept-in-session.ts'
export { defineForm, noFields } from './form/form-definition.ts'
export type { Choice, FieldError, FormFields, FormValues } from './form/form-definition.ts'

export type { UploadSink } from './form/upload-sink.ts'
export { defineJourney } from './journey/define-journey.ts'
export type { AttachmentSink, JourneyDefinition } from './journey/journey-definition.ts'
export { journeysDataMap } from './journey/data-map.ts'
export { journeysSchema } from './journey/schema.ts'
export { addressIn, type Language } from './language/language.ts'
export { inBothLanguages } from './language/in-both-languages.ts'
export { keyedBy } from './private-links/keyed-by.ts'
export { linkKind } from './private-links/link-kind.ts'
export { statutoryLinks, type StatutoryAddress } from './statutory-links.ts'

export type {
  BannerSource,
  Breadcrumb,
  CookieNote,
  GuideSource,
  NavigationItem,
  SiteDescription,
} from './chrome.ts'
export { createSiteServer, type SiteServerOptions } from './server/create-site-server.ts'
export type { AnsweredRequest, EdgeListeners, Visit } from './server/edge.ts'
export { openToAll, type AccessGate } from './server/access-gate.ts'
export { refuseUnsound, UnsoundRequest } from './server/sound-requests.ts'
export { withRecord, actorOf } from './server/with-record.ts'
export { failureRecord, type FailureRecord, type SiteLog } from './server/site-log.ts'
export { sse, type LiveStream } from './live/live-stream.ts'
export { PAGE_REFUSED, pagesActivityEvents } from './activity-events.ts'

export { fullInstant, longDate } from './dates.ts'
export { grouped } from './grouped.ts'
export { when, whenExactly, type WhenView } from './components/when.ts'
export { age, timeLeft, type AgeView } from './components/age.ts'
export type { Cell, Tone } from './components/cell.ts'
export { countTiles, type CountTileView } from './components/count-tiles.ts'
export { dataTable, type Column, type TableView } from './components/data-table.ts'
export { tableQuery, type TableQuery } from './components/table-query.ts'
export { summary, type SummaryRow, type SummaryRowView } from './components/summary.ts'
export { countedDays, countedDaysInShort, type CountedDaysView } from './components/counted-days.ts'
export { progress, type ProgressView } from './components/progress.ts'
export { refusedRows, type RefusedRowsView } from './components/refused-rows.ts'
export { card, type CardView } from './components/card.ts'
export { steps, type StepView } from './components/steps.ts'
export { comparison, type ComparedField, type ComparisonView } from './components/comparison.ts'

export type { ChartView } from './charts/chart-view.ts'
export { lines, stackedAreas } from './charts/lines-over-time.ts'
export { bars } from './charts/bars.ts'
export { strip } from './charts/strip.ts'
export { histogram } from './charts/histogram.ts'
export { funnel } from './charts/funnel.ts'
export { ranked } from './charts/ranked.ts'
export { scoreBar, type ScoreBarView } from './charts/score-bar.ts'
export { piecesOf, type Piece } from './web-addresses.ts'
