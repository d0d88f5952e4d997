/** `landfall disposal verify FILE`: proves a certificate of disposal, or says in one line what does not hold. */
import type { KeyObject } from 'node:crypto'
import { defineCommand } from 'citty'
import { SITE_NAMES } from '#database'
import { describeFault, fault } from '#kernel'
import { readCertificate, verifyCertificate } from '#privacy-office/disposal'
import { CommandRefused, orRefuse } from './command-refused.ts'
import { publicKeyIn, readNamed } from './named-files.ts'
import { withSite } from './opened-site.ts'

export const disposalVerify = defineCommand({
  meta: { name: 'verify', description: 'Proves a certificate of disposal' },
  args: {
    file: { type: 'positional', required: true, description: 'The certificate, JSON' },
    key: { type: 'string', description: 'The public key of its site, PEM; else the site’s own here' },
  },
  async run({ args }) {
    const text = (await readNamed(args.file)).toString('utf8')
    const keys = args.key === undefined ? await keysOfItsSite(text) : [await publicKeyIn(args.key)]
    const certificate = orRefuse(verifyCertificate(text, keys))
    const { site, records, table, askedBy, approvedBy, endedAt } = certificate
    console.log(
      `holds: ${site}, ${String(records)} records of ${table} disposed of by ${endedAt}, ` +
        `asked for by ${askedBy}, agreed to by ${approvedBy}`,
    )
  },
})

async function keysOfItsSite(text: string): Promise<readonly KeyObject[]> {
  const named = readCertificate(text)?.site
  const site = SITE_NAMES.find((one) => one === named)
  if (site === undefined) throw new CommandRefused(describeFault(fault('disposal-certificate-unreadable')))
  return withSite(site, ({ keys }) =>
    Promise.resolve([keys.activity.publicKey, ...keys.activity.earlierKeys]),
  )
}
