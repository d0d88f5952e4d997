/** The auditor's pages over the activity log of a site. */
import type { PageDefinition } from '#pages'
import { activityLogPage } from './pages/activity-log.ts'
import { activityVerificationPage, type ActivityLogPagesOptions } from './pages/activity-verification.ts'

export type { ActivityLogPagesOptions }

export function activityLogPages(options: ActivityLogPagesOptions): readonly PageDefinition[] {
  return [activityLogPage, activityVerificationPage(options)]
}
