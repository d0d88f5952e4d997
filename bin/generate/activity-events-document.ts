/** activity-events.md: every event that a site's log may hold, with the sentence that an auditor reads. */
import { sql, type SiteName } from '#database'
import { code, markdownPage, markdownTable } from './markdown.ts'
import type { OpenedSite } from './opened-sites.ts'

interface DeclaredEvent {
  readonly event: string
  readonly sentence: string
  readonly reads_personal_data: boolean
}

const READERS: Readonly<Record<string, (site: SiteName) => `${SiteName}_${string}`>> = {
  activity: (site) => `${site}_auditor`,
  activity_silent: (site) => `${site}_screening`,
}

async function tableOf({ site, context }: OpenedSite, log: string): Promise<string | undefined> {
  const reader = READERS[log]
  if (reader === undefined || (log === 'activity_silent' && site !== 'customs')) return undefined
  const { rows } = await context.database.as(reader(site), (tx) =>
    sql<DeclaredEvent>`
      select event, sentence, reads_personal_data from ${sql.table(`${log}.events`)} order by event collate "C"
    `.execute(tx),
  )
  const cells = rows.map(({ event, sentence, reads_personal_data }) => [
    code(event),
    sentence,
    reads_personal_data ? 'yes' : '',
  ])
  return markdownTable(['event', 'what happened', 'shows personal data'], cells)
}

export async function activityEventsDocument(sites: readonly OpenedSite[]): Promise<string> {
  const parts: string[] = []
  for (const site of sites) {
    const [open, silent] = [await tableOf(site, 'activity'), await tableOf(site, 'activity_silent')]
    if (open !== undefined) parts.push(`## ${site.site}`, open)
    if (silent !== undefined) parts.push(`## ${site.site}: the silent compartment’s own log`, silent)
  }
  return markdownPage('Activity events', 'the events that each site declares when it opens', parts)
}
