/** The demonstration's visits of before: half a year of made-up readers of each site's public pages, as counts of the day. */
import { civilDate, SeededRandom } from '#kernel'
import type { SiteName } from '#database'
import type { OpenSite } from '#rooms'
import { addDays, addMonths } from '#statute'
import { KeepPastVisits, type VisitCount } from '#visitor-statistics'

const SEED = 20_262
const MONTHS = 6

type Weighed = readonly (readonly [often: number, value: string])[]

// prettier-ignore
const EVERYWHERE: Weighed = [
  [14, '/privacy'], [9, '/contact'], [8, '/what-we-hold'], [5, '/cookies'], [4, '/about'], [3, '/accessibility'], [2, '/visits'],
  [2, '/mi/privacy'], [1, '/mi/contact'], [1, '/copyright'],
]

// prettier-ignore
const PAGES: Readonly<Record<SiteName, Weighed>> = {
  customs: [[40, '/programmes'], [4, '/mi/programmes'], ...EVERYWHERE],
  justice: [[30, '/programmes'], [5, '/mi/programmes'], ...EVERYWHERE],
  immigration: [[12, '/programmes'], [2, '/mi/programmes'], ...EVERYWHERE],
  desk: [
    [60, '/'], [34, '/ask'], [30, '/publications/:number'], [26, '/publications'], [6, '/give-feedback'], [6, '/mi'], [3, '/mi/ask'],
    ...EVERYWHERE,
  ],
}

/** How many pages are read on a working day. */
const A_DAY: Readonly<Record<SiteName, number>> = { customs: 70, justice: 45, immigration: 20, desk: 120 }

// prettier-ignore
const LED_HERE: Weighed = [
  [52, ''], [24, 'google.com'], [6, 'bing.com'], [6, 'govt.nz'], [4, 'duckduckgo.com'], [3, 'customs.govt.nz'], [2, 'nzherald.co.nz'],
  [1, 'stuff.co.nz'], [1, 'linkedin.com'], [1, 'other'],
]

// prettier-ignore
const BROWSERS: Weighed = [
  [34, 'Chrome 142'], [22, 'Safari 26'], [14, 'Microsoft Edge 142'], [9, 'Safari 18'], [7, 'Firefox 145'], [5, 'Samsung Internet for Android 28'],
  [4, 'Chrome 141'], [2, 'Firefox 140'], [1, 'Opera 123'], [1, 'other'],
]

/** Once: nothing where there is any. */
export async function seedVisits(site: OpenSite): Promise<void> {
  const { site: name, clock } = site.context
  await site.operation(KeepPastVisits)(pastVisits(name, civilDate(clock.now())))
}

/** Of the days before `today`, from the first of a month on. */
export function pastVisits(site: SiteName, today: string): readonly VisitCount[] {
  const random = new SeededRandom(SEED)
  const first = `${addMonths(today, -MONTHS).slice(0, 7)}-01`
  const days: string[] = []
  for (let day = first; day < today; day = addDays(day, 1)) days.push(day)
  return days.flatMap((day) => {
    const isWeekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
    const visits = Math.round((A_DAY[site] * random.between(60, 140)) / (isWeekend ? 300 : 100))
    return [
      ...drawn(random, day, 'page', PAGES[site], visits),
      ...drawn(random, day, 'site', LED_HERE, visits),
      ...drawn(random, day, 'browser', BROWSERS, visits),
    ]
  })
}

function drawn(
  random: SeededRandom,
  day: string,
  kind: VisitCount['kind'],
  values: Weighed,
  visits: number,
): readonly VisitCount[] {
  const counts = new Map<string, number>()
  for (let visit = 0; visit < visits; visit += 1) {
    const value = oneOf(random, values)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].map(([value, count]) => ({ day, kind, value, count }))
}

function oneOf(random: SeededRandom, values: Weighed): string {
  let left = random.between(
    1,
    values.reduce((sum, [often]) => sum + often, 0),
  )
  for (const [often, value] of values) {
    left -= often
    if (left <= 0) return value
  }
  return ''
}
