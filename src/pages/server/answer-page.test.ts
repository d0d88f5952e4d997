/** The way of a request through a page, on a real database: what must not happen first. */
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { activitySchema, declareActivityEvents } from '#activity'
import { definePage, pagesActivityEvents, view } from '#pages'
import { testDatabase, type TestDatabase } from '#testing'
import { aPerson, testSite, type TestSite } from '../../../testing/pages/index.ts'
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
    const page = await site.send('/notes', { words: 'x', kind: 'other' }, officer)
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

describe('an address', () => {
  it('that does not fit its page is not found, and nothing is recorded', async () => {
    const site = await siteEnding('redirect')
    const before = await recordCount()
    for (const address of ['/notes?kind=other', '/notes/not-a-uuid', '/notes/%00', '/nowhere']) {
      const page = await site.open(address, officer)
      expect([address, page.status, page.heading()]).toEqual([address, 404, 'Page not found'])
    }
    expect(await recordCount()).toBe(before)
  })

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
