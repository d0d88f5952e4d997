/** `landfall alert replay ID`: proves that an interception alert comes out of its own evidence again, bit for bit. */
import { defineCommand } from 'citty'
import { replayAlert } from './alert/replay-alert.ts'
import { CommandRefused } from './command-refused.ts'
import { withSite } from './opened-site.ts'
import { operator } from './operator.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const replaying = defineCommand({
  meta: { name: 'replay', description: 'Scores the stored evidence of an interception alert again' },
  args: { id: { type: 'positional', required: true, description: 'The alert’s id' } },
  async run({ args }) {
    if (!UUID.test(args.id)) throw new CommandRefused('the id of an alert is a UUID')
    const replayed = await withSite('customs', ({ database, clock, programme: { versions } }) =>
      replayAlert({ database, clock, versions, actor: operator() }, args.id),
    )
    switch (replayed.outcome) {
      case 'equal':
        console.log(`equal: ${replayed.made}`)
        return
      case 'different':
        throw new CommandRefused(`different at ${replayed.place}: ${replayed.made}`)
      case 'agreement-not-held':
        throw new CommandRefused(
          `this site does not hold the agreement version of the alert: ${replayed.made}`,
        )
      case 'no-such-alert':
        throw new CommandRefused('there is no such interception alert')
    }
  },
})

export const alertCommand = defineCommand({
  meta: { name: 'alert', description: 'Interception alerts at Customs' },
  subCommands: { replay: replaying },
})
