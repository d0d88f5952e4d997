/** `landfall customs status`: the list in force; nothing about the silent half. */
import { defineCommand } from 'citty'
import { alertListStatus } from '#customs/alert-list'
import { withSite } from './opened-site.ts'

const status = defineCommand({
  meta: { name: 'status', description: 'Tells which alert list is in force and how fresh it is' },
  args: { json: { type: 'boolean', description: 'As JSON' } },
  async run({ args }) {
    const found = await withSite('customs', ({ database, clock }) => alertListStatus(database, clock))
    if (args.json) console.log(JSON.stringify(found))
    else
      for (const [name, value] of Object.entries(found)) console.log(`${name.padEnd(22)} ${value ?? 'none'}`)
  },
})

export const customsCommand = defineCommand({
  meta: { name: 'customs', description: 'The customs site' },
  subCommands: { status },
})
