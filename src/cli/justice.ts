/** `landfall justice import|send-list|withdraw`: the register's extract in, today's list out, an alert ended within the day. */
import { readFile } from 'node:fs/promises'
import { defineCommand } from 'citty'
import { describeFault, fault, parseInstant } from '#kernel'
import { ImportExtract, listInWords, owedInWords } from '#justice/extract'
import { SendDailyList } from '#justice/daily-list'
import { openSite } from '#rooms'
import { SITES } from '#sites'
import { CommandRefused, orRefuse } from './command-refused.ts'
import { withSite } from './opened-site.ts'
import { operator } from './operator.ts'
import { withdrawing } from './justice-withdraw.ts'

async function bytesOf(file: string): Promise<Uint8Array> {
  return readFile(file).catch(() => {
    throw new CommandRefused(describeFault(fault('file-not-found', { file })))
  })
}

function writtenAt(said: string | undefined): { readonly writtenAt?: Date } {
  if (said === undefined) return {}
  const instant = parseInstant(said)
  if (instant === undefined)
    throw new CommandRefused(describeFault(fault('instant-malformed', { field: '--written-at' })))
  return { writtenAt: instant }
}

const importing = defineCommand({
  meta: { name: 'import', description: 'Imports an extract of the register of fines' },
  args: {
    people: { type: 'string', required: true, description: 'people.csv' },
    debts: { type: 'string', required: true, description: 'debts.csv' },
    warrants: { type: 'string', required: true, description: 'warrants.csv' },
    full: { type: 'boolean', description: 'Whoever is not named has left the register' },
    'dry-run': { type: 'boolean', description: 'Only says what the import would change' },
    'written-at': {
      type: 'string',
      description: 'When the extract was written (ISO 8601 with zone): it knows of every act before',
    },
  },
  async run({ args }) {
    const extract = {
      people: await bytesOf(args.people),
      debts: await bytesOf(args.debts),
      warrants: await bytesOf(args.warrants),
      full: args.full === true,
      ...writtenAt(args['written-at']),
    }
    const only = args['dry-run'] === true ? 'try' : 'import'
    const came = await withSite('justice', async (context) => {
      const justice = await openSite(SITES.justice, context)
      try {
        return await justice.operation(ImportExtract)(extract, operator(), only)
      } finally {
        await justice.stop()
      }
    })
    if (came.came === 'tried' || came.came === 'guarded') {
      const { people, left, staying, refusedRows } = came.dryRun
      console.log(
        `would be added ${people.added}, changed ${people.changed}, unchanged ${people.unchanged}, left ${people.left} (on the list: ${left.listed.interception} interception, ${left.listed.silent} silent), held back ${people.heldBack}; rows refused ${refusedRows}`,
      )
      console.log(
        `those who are changed owe ${owedInWords(staying.before)} now, and would owe ${owedInWords(staying.after)}; debts that would disappear ${staying.gone.debts}, warrants ${staying.gone.warrants}; would lose their alert or all that they owe ${staying.losingAll}`,
      )
      for (const line of listInWords(came.dryRun)) console.log(line)
      if (came.came === 'guarded') throw new CommandRefused(describeFault(came.fault))
      if (came.dryRun.isGuarded) console.log('two people must let this in, on the page Imports')
      return
    }
    const { refused, people } = came.report
    // The same columns as the report that the page offers for download: places and codes, never values.
    for (const { file, row, field, code, sentence } of refused) {
      const place = [file, row > 0 ? `row ${row}` : '', field].filter((part) => part !== '').join(', ')
      process.stderr.write(`${place}: ${sentence} (${code})\n`)
    }
    if (came.came === 'refused')
      throw new CommandRefused('The extract was refused whole; the register is as it was.')
    console.log(
      `people added ${people.added}, changed ${people.changed}, unchanged ${people.unchanged}, left ${people.left}, held back ${people.heldBack}; rows refused ${refused.length}`,
    )
  },
})

const sendList = defineCommand({
  meta: { name: 'send-list', description: 'Builds, seals and posts today’s list' },
  async run() {
    const sent = await withSite('justice', async (context) => {
      const justice = await openSite(SITES.justice, context)
      try {
        return await justice.operation(SendDailyList)({ occasion: 'extra', actor: operator() })
      } finally {
        await justice.stop()
      }
    })
    const { number, entries, added, changed, removed } = orRefuse(sent)
    console.log(
      `list ${number}: ${entries.interception} interception, ${entries.silent} silent; added ${added}, changed ${changed}, removed ${removed}`,
    )
  },
})

export const justiceCommand = defineCommand({
  meta: { name: 'justice', description: 'The justice site' },
  subCommands: { import: importing, 'send-list': sendList, withdraw: withdrawing },
})
