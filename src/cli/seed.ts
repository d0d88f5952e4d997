/** `landfall seed`: the made-up register of the demonstration, into an empty register only. */
import { defineCommand } from 'citty'
import { importExtract, recentImports } from '#justice/extract'
import { demoExtract } from '#sites'
import { CommandRefused } from './command-refused.ts'
import { inProduction, withSite } from './opened-site.ts'
import { operator } from './operator.ts'

export const seedCommand = defineCommand({
  meta: { name: 'seed', description: 'Fills an empty register of fines with made-up people' },
  async run() {
    if (inProduction()) throw new CommandRefused('made-up people have no place beside DATABASE_URL')
    await withSite('justice', async (context) => {
      const imports = await context.database.as('justice_register', (tx) => recentImports(tx, 1))
      if (imports.length > 0)
        throw new CommandRefused('the register of fines is not empty; nothing was changed')
      const report = await importExtract(context, demoExtract(), operator())
      if (!report.ok) throw new CommandRefused('the made-up register was refused')
      console.log(`${report.value.people.added} made-up people`)
    })
  },
})
