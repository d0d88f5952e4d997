/** The way of a request through a page, on a real database: what must not happen first. */
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { activitySchema, declareActivityEvents } from '#activity'
import { definePage, pagesActivityEvents, view } from '#pages'
import { testDatabase, type TestDatabase } from '#testing'
import { aPerson, headersOf, testSite, type TestSite } from '../../../testing/pages/index.ts'
import {
  notePage,
  notesActivityEvents,
  notesPage,
  notesSchema,
  type Ending,
} from '../../../testing/pages/notes-room/notes-pages.ts'
import type { FailureRecord } from './site-log.ts'

const officer = aPerson('customs-officer', { port: 'AKL' })
const constable = aPerson('police-officer')
/** The same as a browser sends it. */
const SENT = {
  'once-key': '3f0c9a52-6f5e-4b5c-9c1e-7a3b5d2e8f10',
  words: 'Gate changed',
  'seen-day': '14',
  'seen-month': '3',
  'seen-year': '2026',
  kind: 'urgent',
}
const NOTE = { Note: 'Gate changed', 'Seen on': '14 Mar 2026', Kind: 'Urgent' }

let database: TestDatabase
let admin: pg.Client
let failures: FailureRecord[] = []
const sites: TestSite[] = []

beforeAll(async () => {
  const roles = ['customs_officer', 'customs_police']
  database = await testDatabase({ site: 'customs', rooms: [activitySchema, notesSchema], roles })
  await declareActivityEvents(database, [...pagesActivityEvents, ...notesActivityEvents])
  admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
})

beforeEach(async () => {
  failures = []
  await admin.query('truncate notes.notes')
})

afterAll(async () => {
  for (const site of sites) await site.close()
  await admin.end()
  await database.dispose()
})

async function siteEnding(ending: Ending): Promise<TestSite> {
  const site = await testSite({
    pages: [notesPage(ending), notePage],
    database,
    newId: () => crypto.randomUUID(),
    log: { failure: (record) => failures.push(record) },
  })
  sites.push(site)
  return site
}

async function notes(): Promise<readonly { words: string; written_by: string; port: string }[]> {
  return (await admin.query<{ words: string; written_by: string; port: string }>('select * from notes.notes'))
    .rows
}

async function lastEvents(count: number): Promise<readonly string[]> {
  const { rows } = await admin.query<{ event: string }>(
    'select event from activity.records order by number desc limit $1',
    [count],
  )
  return rows.map(({ event }) => event)
}

async function recordCount(): Promise<number> {
  return Number(
    (await admin.query<{ count: string }>('select count(*) from activity.records')).rows[0]?.count,
  )
}

describe('a page behind a permission', () => {
  it('sends somebody who is not signed in to the sign-in and back', async () => {
    const site = await siteEnding('redirect')
    const page = await site.open('/notes?kind=plain')
    expect(page.status).toBe(303)
    expect(page.location).toBe('/sign-in?return=%2Fnotes%3Fkind%3Dplain')
    expect((await site.send('/notes', { words: 'x' })).location).toBe('/sign-in?return=%2Fnotes')
    expect(await notes()).toEqual([])
  })

  it('refuses another role, says who may, shows nothing and records the refusal', async () => {
    const site = await siteEnding('redirect')
    const page = await site.open('/notes', constable)
    expect(page.status).toBe(403)
    expect(page.text()).toContain('It can be opened by: Customs officer, Customs supervisor.')
    expect(page.title).toBe('You do not have access to this page - Customs - Landfall')
    expect(await lastEvents(1)).toEqual(['page-refused'])
    expect((await site.send('/notes', { words: 'x', kind: 'plain' }, constable)).status).toBe(403)
    expect(await notes()).toEqual([])
  })

  it('cannot be put on a site without an activity', async () => {
    const page = definePage({
      address: '/unrecorded',
      permission: 'board.view',
      title: 'Unrecorded',
      template: new URL('./unused.njk', import.meta.url),
      get: { activity: 'none-public', answer: async () => view({}) },
    })
    await expect(testSite({ pages: [page], database })).rejects.toThrow('records an activity')
  })
})

describe('a form', () => {
  it('is never answered by a page: reload and Back would ask to send it again', async () => {
    const site = await siteEnding('shown')
    const page = await (await site.open('/notes', officer)).submit(NOTE)
    expect(page.status).toBe(500)
    expect(failures).toHaveLength(1)
    expect(await notes()).toEqual([])
  })
})

describe('a form that a page’s script sends', () => {
  const key = 'a'.repeat(32)
  const sending = async (
    site: TestSite,
    more: { readonly words?: string; readonly key?: string; readonly form?: string } = {},
  ) => {
    const { words = SENT.words, key: named = key, form = SENT['once-key'] } = more
    return site.server.inject({
      ...{
        method: 'POST',
        url: '/notes',
        payload: new URLSearchParams({ ...SENT, words, 'once-key': form }).toString(),
      },
      headers: {
        ...headersOf(officer),
        'content-type': 'application/x-www-form-urlencoded',
        'idempotency-key': named,
      },
    })
  }

  it('is told where to go, so that no form stands in the history', async () => {
    const { statusCode, headers } = await sending(await siteEnding('redirect'))
    expect([statusCode, headers.location]).toEqual([204, '/notes'])
  })

  it('is done once under one key, asked again or twice at the same moment', async () => {
    const site = await siteEnding('redirect')
    const before = await recordCount()
    const answers = [...(await Promise.all([sending(site), sending(site)])), await sending(site)]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([204, 204, 204])
    expect([(await notes()).length, await recordCount()]).toEqual([1, before + 1])
  })

  it('is another act with another key, or with other things in it', async () => {
    const site = await siteEnding('redirect')
    const before = await recordCount()
    await sending(site)
    await sending(site, { key: 'b'.repeat(32) })
    await sending(site, { words: 'Gate changed back', form: crypto.randomUUID() })
    expect([(await notes()).length, await recordCount()]).toEqual([2, before + 3])
  })

  it('is tried again when it failed', async () => {
    const site = await siteEnding('throws')
    for (const expected of [1, 2]) {
      expect((await sending(site)).statusCode).toBe(500)
      expect(failures).toHaveLength(expected)
    }
  })
})

describe('an act that is refused', () => {
  it('undoes what it wrote when its activity cannot be recorded', async () => {
    const site = await siteEnding('undeclared')
    const page = await (await site.open('/notes', officer)).submit(NOTE)
    expect(page.status).toBe(500)
    expect(await notes()).toEqual([])
  })

  it('undoes what it wrote and its record when the page answers with field errors', async () => {
    const site = await siteEnding('field-errors')
    const page = await (await site.open('/notes', officer)).submit(NOTE)
    expect(page.status).toBe(422)
    expect(page.errorSummary()).toEqual(['Another note says this'])
    expect(page.field('Note')).toMatchObject({ value: 'Gate changed', error: 'Another note says this' })
    expect(await notes()).toEqual([])
    expect(await lastEvents(2)).toEqual(['notes-viewed', 'notes-viewed'])
  })

  it('undoes what it wrote and records the refusal when the page forbids it', async () => {
    const site = await siteEnding('forbidden')
    const page = await (await site.open('/notes', officer)).submit(NOTE)
    expect(page.status).toBe(403)
    expect(await notes()).toEqual([])
    expect(await lastEvents(1)).toEqual(['page-refused'])
  })

  it('undoes what it wrote when the page finds nothing', async () => {
    const site = await siteEnding('not-found')
    expect((await (await site.open('/notes', officer)).submit(NOTE)).status).toBe(404)
    expect(await notes()).toEqual([])
  })

  it('undoes what it wrote when it throws, and neither page nor log repeats what was sent', async () => {
    const site = await siteEnding('throws')
    const page = await (await site.open('/notes', officer)).submit({ ...NOTE, Note: 'Tui Canary' })
    expect(page.status).toBe(500)
    expect(await notes()).toEqual([])
    expect(failures).toHaveLength(1)
    expect(failures[0]).toMatchObject({ route: '/notes', code: '22007' })
    expect(JSON.stringify(failures)).not.toContain('Canary')
    expect(page.html).not.toContain('Canary')
    expect(page.text()).toContain(`Reference: ${failures[0]?.reference ?? 'none'}`)
  })
})

describe('a form that breaks rules', () => {
  it('is shown again with what was typed, a summary that has the focus, and the same words beside the fields', async () => {
    const site = await siteEnding('redirect')
    const page = await (await site.open('/notes', officer)).submit({ Note: ' ', 'Seen on': '31 2 2026' })
    expect(page.status).toBe(422)
    expect(page.title).toBe('Error: Notes (0) - Customs - Landfall')
    expect(page.errorSummary()).toEqual(['Enter the note', 'Enter a real date', 'Choose the kind'])
    expect(page.field('Seen on')).toMatchObject({ value: '31 2 2026', error: 'Enter a real date' })
    expect(page.field('Kind').error).toBe('Choose the kind')
    expect(page.html).toMatch(/class="govuk-error-summary" tabindex="-1" autofocus/)
    for (const href of ['words', 'seen-day', 'kind']) expect(page.html).toContain(`id="${href}"`)
  })

  it('does not reach the page, and records no act', async () => {
    const site = await siteEnding('redirect')
    const page = await site.open('/notes', officer)
    const before = await recordCount()
    await page.submit({})
    expect(await notes()).toEqual([])
    expect(await recordCount()).toBe(before + 1)
    expect(await lastEvents(1)).toEqual(['notes-viewed'])
  })

  it('does not take a choice that was not offered', async () => {
    const site = await siteEnding('redirect')
    const page = await site.send('/notes', { ...SENT, kind: 'other' }, officer)
    expect(page.errorSummary()).toEqual(['Choose the kind'])
  })
})

describe('an act', () => {
  it('is written as the person, at their port, with its record, and answered with 303', async () => {
    const site = await siteEnding('redirect')
    const page = await (await site.open('/notes', officer)).submit({ ...NOTE, Note: ' Hēmi at gate 8 ' })
    expect(page).toMatchObject({ status: 303, location: '/notes' })
    expect(await lastEvents(1)).toEqual(['note-written'])
    expect(await notes()).toMatchObject([
      { words: 'Hēmi at gate 8', written_by: 'test-customs-officer', port: 'AKL' },
    ])
    expect((await page.follow()).title).toBe('Notes (1) - Customs - Landfall')
  })

  it('is one act however often the same form is sent', async () => {
    const site = await siteEnding('redirect')
    const page = await site.open('/notes', officer)
    await Promise.all([page.submit(NOTE), page.submit(NOTE), page.submit(NOTE)])
    expect(await notes()).toHaveLength(1)
    await (await site.open('/notes', officer)).submit(NOTE)
    expect(await notes()).toHaveLength(2)
  })

  it.each([
    ['no key', undefined],
    ['an empty key', ''],
    ['a key that no page of ours made', 'aaaaaaaaaaaaaaaa'],
    ['a key with more to it', `${SENT['once-key']}\n`],
  ])('whose form carries %s is refused whole: sent again it would be done again', async (_, key) => {
    const site = await siteEnding('redirect')
    const before = await recordCount()
    const others = Object.entries(SENT).filter(([name]) => name !== 'once-key')
    const sent = Object.fromEntries([...others, ...(key === undefined ? [] : [['once-key', key] as const])])
    const page = await site.send('/notes', sent, officer)
    expect([page.status, page.heading()]).toEqual([400, 'That could not be read'])
    expect(page.text()).toContain('Open the page again')
    expect([await notes(), await recordCount(), failures]).toEqual([[], before, []])
  })

  it('from another web site is refused before anything else', async () => {
    const site = await siteEnding('redirect')
    const before = await recordCount()
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
    ]) {
      const response = await site.server.inject({ method: 'POST', url: '/notes', headers, payload: {} })
      expect(response.statusCode).toBe(403)
      expect(response.body).toContain('This did not come from this site')
    }
    expect(await recordCount()).toBe(before)
  })
})

describe('what no record could hold', () => {
  it.each([
    ['U+0000', { words: 'Gate\u0000' }, 'This answer holds a character that cannot be kept'],
    ['half a pair', { words: 'Gate\udc00 8' }, 'This answer holds a character that cannot be kept'],
    ['a date with it', { 'seen-day': '1\u0000' }, 'Enter a real date'],
  ])('is told beside the field where it was typed: %s', async (_, changes: object, sentence) => {
    const site = await siteEnding('redirect')
    const before = await recordCount()
    const response = await site.server.inject({
      method: 'POST',
      url: '/notes',
      headers: { ...headersOf(officer), 'content-type': 'application/json' },
      payload: { ...SENT, ...changes },
    })
    expect(response.statusCode).toBe(422)
    expect(response.body).toContain(sentence)
    expect([await notes(), await recordCount(), failures]).toEqual([[], before + 1, []])
  })

  it.each([
    ['a choice', { kind: 'plain\u0000' }],
    ['the key of the form', { 'once-key': '\ud800' }],
    ['a field of nobody’s', { more: ['sound', '\u0000'] }],
    ['the name of a field', { 'more\u0000': 'sound' }],
  ])('is refused whole where no person types: %s', async (_, changes: object) => {
    const site = await siteEnding('redirect')
    const before = await recordCount()
    const response = await site.server.inject({
      method: 'POST',
      url: '/notes',
      headers: { ...headersOf(officer), 'content-type': 'application/json' },
      payload: { ...SENT, ...changes },
    })
    expect(response.statusCode).toBe(400)
    expect(response.body).toContain('That could not be read')
    expect([await notes(), await recordCount(), failures]).toEqual([[], before, []])
  })

  it('is refused in a form with files too, in a field as in the name of a file', async () => {
    const site = await siteEnding('redirect')
    for (const part of ['name="words"\r\n\r\nGate\u0000', 'name="f"; filename="a\u0000.csv"\r\n\r\nx']) {
      const response = await site.server.inject({
        method: 'POST',
        url: '/notes',
        headers: { ...headersOf(officer), 'content-type': 'multipart/form-data; boundary=b' },
        payload: `--b\r\nContent-Disposition: form-data; ${part}\r\n--b--\r\n`,
      })
      expect([400, 422]).toContain(response.statusCode)
    }
    expect([await notes(), failures]).toEqual([[], []])
  })
})

describe('an address', () => {
  it('that does not fit its page is not found, and nothing is recorded', async () => {
    const site = await siteEnding('redirect')
    const before = await recordCount()
    for (const address of ['/notes?kind=other', '/notes/not-a-uuid', '/nowhere']) {
      const page = await site.open(address, officer)
      expect([address, page.status, page.heading()]).toEqual([address, 404, 'Page not found'])
    }
    expect(await recordCount()).toBe(before)
  })

  it.each(['/notes/%00', '/notes?kind=%00', '/notes?%00=plain', '/nowhere/%00', '/?state=%00', '/%ff'])(
    'that no record could hold (%s) is refused, and nothing is recorded',
    async (address) => {
      const site = await siteEnding('redirect')
      const before = await recordCount()
      const page = await site.open(address, officer)
      expect([page.status, page.heading()]).toEqual([400, 'That could not be read'])
      expect(page.html).not.toContain(address)
      expect([await recordCount(), failures]).toEqual([before, []])
    },
  )

  it('that names something records it as the subject, and gives the file', async () => {
    const site = await siteEnding('redirect')
    const id = '00000000-0000-4000-8000-000000000009'
    const file = await site.open(`/notes/${id}`, officer)
    expect(file.headers['content-disposition']).toBe(
      `attachment; filename="note-1.csv"; filename*=UTF-8''note%201.csv`,
    )
    expect(file.headers['cache-control']).toBe('no-store')
    const { rows } = await admin.query(
      'select subject_kind, subject_id from activity.records order by number desc limit 1',
    )
    expect(rows).toEqual([{ subject_kind: 'note', subject_id: id }])
  })
})
