/** The page kit: pages are data; the kit does permission, activity, transaction, forms, errors and looks. */
export { pagesErrors } from './error-codes.ts'
export { definePage } from './page-definition.ts'
export type { PageActivity, PageDefinition, PagePermission, PageSource } from './page-definition.ts'
export type { FormRequest, PageRequest } from './page-request.ts'
export { fieldErrors, fileAnswer, forbidden, notFound, redirect, view } from './page-answer.ts'
export type { FileAnswer, PageAnswer, ViewAnswer, ViewOptions } from './page-answer.ts'
export { defineForm, noFields } from './form/form-definition.ts'
export type {
  Choice,
  FieldError,
  FormDefinition,
  FormFields,
  FormValues,
  UploadedFile,
} from './form/form-definition.ts'

export type { BannerSource, Breadcrumb, NavigationItem, SiteDescription, StatusBanner } from './chrome.ts'
export { createSiteServer, type SiteServerOptions } from './server/create-site-server.ts'
export { openToAll, type AccessGate } from './server/access-gate.ts'
export { act, actorOf, type Act, type ActOf } from './server/act.ts'
export { failureRecord, silentLog, type FailureRecord, type SiteLog } from './server/site-log.ts'
export { sse, type Changed, type LiveStream } from './live/live-stream.ts'
export { PAGE_REFUSED, pagesActivityEvents } from './activity-events.ts'

export { clockTime, fullInstant, grouped, longDate, relativeTime } from './dates.ts'
export { when, type WhenView } from './components/when.ts'
export type { Cell, CellView, Tone } from './components/cell.ts'
export { countTiles, type CountTile, type CountTileView } from './components/count-tiles.ts'
export {
  dataTable,
  type Column,
  type EmptyState,
  type TableFilter,
  type TableSource,
  type TableView,
} from './components/data-table.ts'
export { sortOrder, tableQuery, type SortOrder, type TableQuery } from './components/table-query.ts'
export { summary, type SummaryRow, type SummaryRowView } from './components/summary.ts'
export { progress, type ProgressView } from './components/progress.ts'
export { refusedRows, type RefusedRowsView } from './components/refused-rows.ts'
export { card, type CardSource, type CardView } from './components/card.ts'
export { steps, type CaseStep, type StepView } from './components/steps.ts'
export { comparison, type ComparedField, type ComparisonView } from './components/comparison.ts'

export type { ChartSource, ChartView, Series } from './charts/chart-view.ts'
export { lines, stackedAreas } from './charts/lines-over-time.ts'
export { bars } from './charts/bars.ts'
export { histogram, type HistogramSource } from './charts/histogram.ts'
export { funnel, type FunnelSource } from './charts/funnel.ts'
export { scoreBar, type ScoreBarView, type ScoreCredit } from './charts/score-bar.ts'
