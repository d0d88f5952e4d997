/** What the results do by the clock. */
import type { ScheduledJob } from '#jobs'
import { sendCounts, type CountingDependencies } from './send-counts.ts'

export function customsResultsJobs(dependencies: CountingDependencies): readonly ScheduledJob[] {
  return [
    {
      name: 'send-counts',
      sentence: 'Numbers for the annual return are counted, and posted when they are news.',
      cron: '7 * * * *',
      run: () => sendCounts(dependencies),
    },
  ]
}
