/** Plays the days before the first one through the real operations, on databases that nobody is served from yet. */
import { importExtract } from '#justice/extract'
import { BrokenPromise, civilDate, civilTime } from '#kernel'
import { addDays } from '#statute'
import type { AllSites } from '../all-sites.ts'
import { importDemoCards } from '../arrival-cards.ts'
import { demoExtract } from '../seed.ts'
import { castHistory } from './cast.ts'
import { openHistorySites, letAllArrive, runJob } from './history-sites.ts'
import { listNumber, listOfTheDay, playDay } from './play-day.ts'
import { planMonth } from './plan-month.ts'
import { actorOf, staffOf } from './staff.ts'
import type { Story } from './story.ts'
import { takeOverRegister, TAKE_OVER_MS } from './take-over-register.ts'

const FIRST_REGISTER = '03:30'
const LIST = '05:00'

/** Before everything that happens in it: the sites' keys are as old. */
export function beginningOf(story: Story, now: Date): Date {
  return civilTime(addDays(civilDate(now), -story.days), '03:00')
}

export interface Played {
  readonly story: Story
  readonly now: Date
  readonly say: (line: string) => void
}

/** Everything in it is over when `now` comes; the list in force is the whole register's. */
export async function playHistory(all: Pick<AllSites, 'context'>, played: Played): Promise<void> {
  const { story, now, say } = played
  const cast = castHistory(story.peopleOfFirstCourts)
  const plan = planMonth(story, cast)
  say(`the ${String(story.days)} days before today are being played, with people who are made up`)
  const today = civilDate(now)
  const dayOf = (index: number) => addDays(today, index - story.days)
  const sites = await openHistorySites(all, civilTime(dayOf(0), FIRST_REGISTER))
  const { clock, customs, justice, immigration } = sites
  try {
    const officer = actorOf(staffOf('justice', 'justice-list-officer'))
    const extract = { ...demoExtract(cast.firstCourts), full: false }
    const imported = await importExtract(justice.context, extract, officer)
    if (!imported.ok) throw new BrokenPromise('the register of the first courts was refused')
    for (const [index, day] of plan.days.entries()) await playDay(sites, dayOf(index), day)
    const takeOver = new Date(now.getTime() - TAKE_OVER_MS)
    const morning = civilTime(today, LIST)
    if (morning.getTime() + TAKE_OVER_MS < takeOver.getTime()) {
      clock.moveTo(morning)
      await listOfTheDay(sites)
    }
    clock.moveTo(takeOver)
    await takeOverRegister(sites)
    await importDemoCards(immigration.context)
    await runJob(customs, 'send-counts')
    await letAllArrive(sites)
    const { cases, silent } = plan
    say(`${String(cases.length)} interceptions and ${String(silent.length)} silent alerts lie behind`)
    say(`list ${String(listNumber(sites))} applied at Customs`)
  } finally {
    await sites.stop()
  }
}
