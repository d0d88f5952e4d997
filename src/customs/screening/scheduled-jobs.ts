/** What screening does by the clock. */
import { dropPassedRepeats } from '#customs/alerts'
import type { ScheduledJob } from '#jobs'
import type { ScreeningDependencies } from './start-screening.ts'

export function screeningJobs(
  dependencies: Pick<ScreeningDependencies, 'database' | 'clock' | 'policyAt'>,
): readonly ScheduledJob[] {
  return [
    {
      name: 'drop-passed-repeats',
      sentence: 'Hashes by which a repeated scan is known are dropped when their window has passed.',
      cron: '17 * * * *',
      async run() {
        const at = dependencies.clock.now()
        const { repeatWindowHours } = dependencies.policyAt(at)
        await dependencies.database.as('customs_screening', (tx) =>
          dropPassedRepeats(tx, at, repeatWindowHours),
        )
      },
    },
  ]
}
