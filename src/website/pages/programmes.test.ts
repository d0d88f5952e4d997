import { expect, it } from 'vitest'
import { agreementInForce, loadAgreements } from '#agreement'
import { testSite } from '../../../testing/pages/index.ts'
import { programmesPage } from './programmes.ts'

it('a programme says each time limit with its length, and its dates in words', async () => {
  const loaded = await loadAgreements('agreements/customs-justice-fines.demonstration.yaml')
  if (!loaded.ok) throw new Error(String(loaded.error.map(({ code }) => code)))
  const versions = loaded.value
  const site = await testSite({
    pages: [programmesPage([{ versions, inForce: (at) => agreementInForce(versions, at) }])],
  })
  const text = (await site.open('/programmes')).text()
  expect(text).toContain('Its agreement is in force from 1 January 2006.')
  expect(text).toContain('60 working days, counted from when the agency becomes aware of the discrepancy')
  expect(text).toContain('12 months, counted from when the information is received')
  expect(text).toContain('As soon as practicable, counted from the match')
  expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/)
  await site.close()
})
