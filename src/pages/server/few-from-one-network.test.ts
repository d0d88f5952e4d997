/** What strangers make that is kept is made a few times from one network; what they only press, and what staff do, is not counted. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defineForm, definePage, redirect, view } from '#pages'
import { aPerson, headersOf, testSite, type TestSite } from '../../../testing/pages/index.ts'

const template = new URL('../templates/message.njk', import.meta.url)
const officer = aPerson('customs-officer')
const KEY = '0a0a0a0a-0000-4000-8000-000000000001'

function formPage(address: `/${string}`, { once, isPublic }: { once: boolean; isPublic: boolean }) {
  const audience = isPublic ? ({ audience: 'public' } as const) : {}
  return definePage({
    ...{ address, ...audience, permission: 'public', title: 'A form', template },
    get: {
      activity: 'none-public',
      answer: () => Promise.resolve(view({ title: 'A form', lines: [], reference: '' })),
    },
    post: {
      activity: { exemptBecause: 'this one does nothing' },
      form: defineForm({ once, fields: {} }),
      answer: ({ onceKey }: { onceKey: string }) => Promise.resolve(redirect(onceKey === '' ? '/' : address)),
    },
  })
}

let site: TestSite
beforeAll(async () => {
  site = await testSite({
    pages: [
      formPage('/kept', { once: true, isPublic: true }),
      formPage('/pressed', { once: false, isPublic: true }),
      formPage('/of-staff', { once: true, isPublic: false }),
    ],
    journeysFromOneNetwork: 2,
    trustProxy: true,
    requestsPerMinute: 30,
  })
})
afterAll(() => site.close())

async function send(url: string, from = '203.0.113.9', headers: Record<string, string> = {}) {
  const { statusCode } = await site.server.inject({
    ...{ method: 'POST', url, payload: `once-key=${KEY}` },
    headers: {
      ...{ 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': from, ...headers },
    },
  })
  return statusCode
}
const thrice = async (url: string, from: readonly string[] = [], headers = {}) => [
  await send(url, from[0], headers),
  await send(url, from[1], headers),
  await send(url, from[2], headers),
]

describe('from one network', () => {
  it('strangers make only so much', async () => expect(await thrice('/kept')).toEqual([303, 303, 429]))
  it('an address of version 6 is the house that it stands in', async () =>
    expect(await thrice('/kept', ['2001:db8::1', '2001:db8::2:0:0:0', '2001:db8::3'])).toEqual([
      303, 303, 429,
    ]))
  it('what makes nothing is pressed as often as it must be: one click leaves a list', async () =>
    expect(await thrice('/pressed')).toEqual([303, 303, 303]))
  it('staff of one office do their work', async () =>
    expect(await thrice('/of-staff', [], headersOf(officer))).toEqual([303, 303, 303]))
  it('every request counts, whichever of a house’s addresses it comes from', async () => {
    const codes: number[] = []
    for (let one = 0; one < 31; one += 1) codes.push(await send('/pressed', `2001:db8:9::${String(one)}`))
    expect(codes.filter((code) => code === 429)).toHaveLength(1)
  })
})
