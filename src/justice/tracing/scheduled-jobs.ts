/** What tracing does by the clock. */
import type { ScheduledJob } from '#jobs'
import { destroyOverdue } from './destroy-overdue.ts'
import type { TracingDependencies } from './tracing-dependencies.ts'

export function tracingJobs(dependencies: TracingDependencies): readonly ScheduledJob[] {
  return [
    {
      name: 'destroy-overdue-traces',
      sentence: 'Contact details whose time has run out are destroyed, and their certificates written.',
      // A clock runs out with a civil day: within minutes of midnight, and again in case that failed.
      cron: '2 * * * *',
      atStart: true,
      run: (ending) => destroyOverdue(dependencies, ending),
    },
  ]
}
