/** A document to be released is held until it is scanned. */
import { expect, it } from 'vitest'
import { KeepFiles } from '#rooms'
import { attachFile } from '../../../testing/attach-file.ts'
import { deskSite } from '../../../testing/desk-site.ts'
import { askByRight } from '../../../testing/pages/ask-by-right.ts'
import { aPerson } from '../../../testing/pages/index.ts'

const officer = aPerson('privacy-officer', { site: 'desk', id: 'priya' })

it('a document waits for its scan, and one in which malware is found is destroyed and left out', async () => {
  let found: 'unavailable' | 'malware' = 'unavailable'
  const scanner = {
    scan: () =>
      Promise.resolve(
        found === 'malware' ? { kind: found, scanner: 'of this test' } : { kind: 'unavailable' as const },
      ),
  }
  const scanned = await deskSite({ scanner })
  try {
    const confirmation = await askByRight(scanned, {
      kind: 'Other official information',
      words: 'The minutes',
    })
    const reference = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(confirmation.text())?.[0] ?? ''
    const at = `/requests/${reference}/documents`
    const open = (address = at) => scanned.web.open(address, officer)
    const file = { field: 'files', name: 'minutes.txt', bytes: Buffer.from('The fair.') }
    await attachFile(scanned.origin, await open(), file, { as: officer })
    const page = await open()
    expect(page.text()).toContain('Waits for its scan')
    expect((await open(page.link('minutes.txt'))).text()).toContain('has not been scanned for malware yet')
    expect((await open(`/requests/${reference}/decide`)).text()).toContain(
      '1 of the documents waits for a scan',
    )
    found = 'malware'
    await scanned.site.operation(KeepFiles).scanWaiting()
    expect((await open()).text()).toContain('Found, and the file destroyed')
    expect((await open(page.link('minutes.txt'))).text()).toContain('left out of the copy')
  } finally {
    await scanned.dispose()
  }
})
