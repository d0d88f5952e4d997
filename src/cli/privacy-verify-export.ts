/** `landfall privacy verify-export FILE`: proves a copy of what a site holds about a person, or says what does not hold. */
import { stat } from 'node:fs/promises'
import { defineCommand } from 'citty'
import { describeFault, fault } from '#kernel'
import { verifyExport } from '#privacy-office/holdings'
import { CommandRefused, orRefuse } from './command-refused.ts'
import { publicKeyIn } from './named-files.ts'

export const exportVerify = defineCommand({
  meta: { name: 'verify-export', description: 'Proves a copy of what a site holds about a person' },
  args: {
    file: { type: 'positional', required: true, description: 'The copy, a zip' },
    key: { type: 'string', required: true, description: 'The public key of its site, PEM' },
  },
  async run({ args }) {
    const { file } = args
    await stat(file).catch(() => {
      throw new CommandRefused(describeFault(fault('file-not-found', { file })))
    })
    // A copy may be larger than memory: it is read where it lies.
    const manifest = orRefuse(await verifyExport(file, await publicKeyIn(args.key)))
    const { site, reference, writtenAt, files } = manifest
    console.log(
      `holds: ${site}, the copy of request ${reference}, written ${writtenAt}, ${String(files.length)} files`,
    )
  },
})
