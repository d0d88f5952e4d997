/** At Customs the pages and the dry run are the same, to the byte, whether anybody is under silent alert or nobody is. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { disposalSite, type DisposalSite } from '../../../testing/disposal-site.ts'
import { aPerson, testSite, type TestSite } from '../../../testing/pages/index.ts'
import { everyPermission } from '../../../testing/pages/persons.ts'
import { sealedTables } from './disposable-tables.ts'
import { disposalPages } from './pages/index.ts'
import { proposeDisposals } from './propose-disposals.ts'

const officer = aPerson('privacy-officer', { site: 'customs' })
const auditor = aPerson('auditor', { site: 'customs' })

let at: DisposalSite
let web: TestSite
beforeAll(async () => {
  at = await disposalSite('customs')
  web = await testSite({
    ...{ database: at.database, clock: at.clock, newId: at.d.newId },
    pages: disposalPages({
      tables: at.d.tables,
      sealed: sealedTables(at.maps),
      permissions: everyPermission,
    }),
  })
})
afterAll(async () => {
  await web.close()
  await at.dispose()
})

async function seen(): Promise<readonly string[]> {
  await proposeDisposals(at.d)
  const pages = ['/disposal', '/disposal/holds', '/disposal/certificates'].flatMap((address) =>
    [officer, auditor].map(async (who) => (await web.open(address, who)).html),
  )
  return Promise.all(pages)
}

test('nothing that is sealed changes a page, however much of it is past its time', async () => {
  const before = await seen()
  const sought = { family_name: '', given_names: '', date_of_birth: '' }
  const person = { mark: 'Silently', sought: { ...sought, email: '', document_number: '', reference: '' } }
  await at.planting(async (planting) => {
    for (const { table, process } of sealedTables(at.maps))
      if (process === 'screening') await planting.row(table, person)
  })
  expect(await seen()).toEqual(before)
  expect(before[0]).toContain('nothing on this page changes')
})

test('no table that is sealed is counted, proposed or held', () => {
  const sealed = sealedTables(at.maps).map(({ table }) => table)
  expect(sealed).toContain('silent.alerts')
  expect(at.d.tables.filter(({ table }) => sealed.includes(table))).toEqual([])
})
