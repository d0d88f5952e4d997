/** `landfall activity verify|export`: proves a site's activity chain, or hands it to a monitoring system. */
import { defineCommand } from 'citty'
import { exportActivity, readKeptCheckpoints, recordActivity, verifySiteActivity } from '#activity'
import { parseInstant } from '#kernel'
import { checkpointsFile } from '#rooms'
import { CommandRefused } from './command-refused.ts'
import { sitesAskedFor, withSite } from './opened-site.ts'
import { operator } from './operator.ts'
import { siteNamed } from './production-settings.ts'

const verify = defineCommand({
  meta: { name: 'verify', description: 'Proves the chain, or names the first broken record' },
  args: { site: { type: 'string', description: 'One site; every site unless told' } },
  async run({ args }) {
    for (const site of sitesAskedFor(args.site)) {
      const found = await withSite(site, async (context) => {
        const { database, keys, clock } = context
        const proof = await verifySiteActivity({
          database,
          trustedKeys: [keys.activity.publicKey, ...keys.activity.earlierKeys],
          keptCheckpoints: await readKeptCheckpoints(checkpointsFile(context)),
        })
        await database.as(`${site}_operator`, (tx) =>
          recordActivity(tx, clock.now(), operator(), {
            event: 'activity-log-verified',
            details: { intact: proof.intact },
          }),
        )
        return proof
      })
      const { broken } = found
      if (broken === undefined) {
        console.log(
          `${site}: intact, ${found.linked} records linked, ${found.checkpoints} signed checkpoints, ${found.waiting} waiting to be linked`,
        )
        continue
      }
      const record = broken.recordId === undefined ? '' : `, record ${broken.recordId}`
      throw new CommandRefused(`${site}: broken at ${broken.number}${record}: ${broken.sentence}`)
    }
  },
})

/** A day is its midnight, and a time without its zone is of UTC, so that it means the same on every machine. */
function timeNamed(said: string): Date {
  const [at] = [said, `${said}Z`, `${said}T00:00Z`].flatMap((text) => parseInstant(text) ?? [])
  if (at === undefined) throw new CommandRefused('--since is not a time (ISO 8601)')
  return at
}

const exporting = defineCommand({
  meta: { name: 'export', description: 'Writes the log as OCSF-shaped NDJSON on standard output' },
  args: {
    site: { type: 'string', required: true, description: 'The site' },
    since: { type: 'string', description: 'ISO 8601; everything unless told' },
    format: { type: 'string', default: 'ocsf', description: 'ocsf' },
  },
  async run({ args }) {
    if (args.format !== 'ocsf') throw new CommandRefused('the format is ocsf')
    const since = args.since === undefined ? undefined : timeNamed(args.since)
    const site = siteNamed(args.site)
    await withSite(site, async ({ database, clock }) => {
      // Reading the log out is itself the loudest event: recorded before the first line leaves.
      await database.as(`${site}_operator`, (tx) =>
        recordActivity(tx, clock.now(), operator(), { event: 'activity-log-exported' }),
      )
      const write = (line: string) => void process.stdout.write(line)
      await exportActivity({ database, write, ...(since === undefined ? {} : { since }) })
    })
  },
})

export const activityCommand = defineCommand({
  meta: { name: 'activity', description: 'A site’s activity log' },
  subCommands: { verify, export: exporting },
})
