/** What the results do by the clock. */
import type { ScheduledJob } from '#jobs'
import { publishYears, type Publishing } from './publish-years.ts'

export function justiceResultsJobs(publishing: Publishing): readonly ScheduledJob[] {
  return [
    {
      name: 'publish-years',
      sentence: 'The figures of years that are over are published, and again where a late event changed one.',
      cron: '40 5 * * *',
      atStart: true,
      run: () => publishYears(publishing),
    },
  ]
}
