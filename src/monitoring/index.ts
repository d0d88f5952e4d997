/** Monitoring's front door: the pages on which a site is looked at from outside its work. */
export { activityLogPages, type ActivityLogPagesOptions } from './activity-log-pages.ts'
