import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { justiceSite, type JusticeTestSite } from '../../../../testing/justice-site.ts'
import { anExtract } from '../../../../testing/justice.ts'
import { aPerson, headersOf, type OpenedPage } from '../../../../testing/pages/index.ts'
import type { Extract } from '../read-extract.ts'

const officer = aPerson('justice-list-officer')
const agent = aPerson('justice-contact-agent')
let site: JusticeTestSite
beforeAll(async () => {
  site = await justiceSite()
})
afterAll(() => site.close())

/** Hands in files as a browser does. */
type Files = Partial<Record<'people' | 'debts' | 'warrants', Uint8Array>>

async function handIn(files: Files, full = false) {
  const boundary = 'landfall-boundary'
  const parts = Object.entries(files).map(
    ([name, bytes]) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"; filename="${name}.csv"\r\n` +
      `content-type: text/csv\r\n\r\n${Buffer.from(bytes).toString('latin1')}\r\n`,
  )
  if (full) parts.push(`--${boundary}\r\ncontent-disposition: form-data; name="full"\r\n\r\nfull\r\n`)
  return site.server.inject({
    method: 'POST',
    url: '/register/imports',
    headers: {
      ...headersOf(officer),
      'sec-fetch-site': 'same-origin',
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload: Buffer.from(`${parts.join('')}--${boundary}--\r\n`, 'latin1'),
  })
}

async function reportOf({ full, ...files }: Extract): Promise<OpenedPage> {
  const answer = await handIn(files, full)
  expect(answer.statusCode).toBe(303)
  for (let tries = 0; ; tries += 1) {
    const page = await site.open(String(answer.headers.location), officer)
    if (!page.text().includes('You may leave this page') || tries > 200) return page
    await pause(25)
  }
}

describe('an import', () => {
  test('needs a list officer', async () => {
    expect((await site.open('/register/imports', agent)).status).toBe(403)
  })

  test('needs all three files', async () => {
    const answer = await handIn({ people: anExtract({}).people })
    expect(answer.body).toContain('Choose the file debts.csv')
    expect(answer.body).toContain('Choose the file warrants.csv')
  })

  test('is told with its counts and its refused rows', async () => {
    const page = await reportOf(
      anExtract({ people: ['P-4,Ngata,Mere,1990-01-01,F', 'P-5,Ngata,Hemi,1990-02-30,M'] }),
    )
    expect(page.text()).toContain('The extract was applied.')
    expect(page.text()).toMatch(/1 added .* 1 held back/)
    expect(page.table('Refused rows').rows).toEqual([
      ['people.csv', '2', 'date_of_birth', 'The date of birth is not a date with unknown parts as 00.'],
    ])
    const list = await site.open('/register/imports', officer)
    expect(list.table('Imports').rows[0]?.slice(2, 5)).toEqual(['applied', 'changes', '1'])
  })

  test('of a file that cannot be trusted says that nothing was applied', async () => {
    const page = await reportOf({ ...anExtract({}), people: Buffer.from('name,born\n') })
    expect(page.text()).toContain('The extract was refused whole: nothing was applied.')
    expect(page.table('Refused rows').rows[0]?.slice(0, 2)).toEqual(['people.csv', 'whole file'])
  })

  test('that nobody knows is not found', async () => {
    expect((await site.open('/register/imports/00000000-0000-4000-8000-000000000000', officer)).status).toBe(
      404,
    )
  })
})
