/** What the daily list does by the clock: the hour is the agreement's. */
import { agreementInForce } from '#agreement'
import type { ActivityActor } from '#activity'
import { dailyAt, type ScheduledJob } from '#jobs'
import { sendDailyList, type SendDependencies } from './send-daily-list.ts'

const THE_CLOCK: ActivityActor = { kind: 'process', id: 'daily-list-schedule', role: 'schedule' }

export function dailyListJobs(dependencies: SendDependencies): readonly ScheduledJob[] {
  return [
    {
      name: 'send-daily-list',
      sentence: 'The list of the day is built and sent, at the hour of the agreement in force.',
      cron() {
        const agreement = agreementInForce(dependencies.agreements, dependencies.clock.now())
        return agreement.ok ? dailyAt(agreement.value.runs.sendAt) : undefined
      },
      run: () => sendDailyList(dependencies, { occasion: 'daily', actor: THE_CLOCK }),
    },
  ]
}
