import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { activitySchema, declareActivityEvents } from '#activity'
import { sql } from '#database'
import { randomId } from '#kernel'
import { pagesActivityEvents } from '#pages'
import { fixedClock, testDatabase, type TestDatabase } from '#testing'
import { theOperator } from '../../../../testing/justice.ts'
import { aPerson, testSite, type TestSite } from '../../../../testing/pages/index.ts'
import { arrivalCardsActivityEvents } from '../activity-events.ts'
import { CARD_FIELDS } from '../card.ts'
import { importCards } from '../import-cards.ts'
import { arrivalCardsSchema } from '../store.ts'
import { arrivalCardsPages } from './index.ts'

const clock = fixedClock('2016-06-30T09:00:00+12:00')
const officer = aPerson('immigration-tracing-officer')
const auditor = aPerson('auditor', { site: 'immigration' })

let database: TestDatabase
let site: TestSite
beforeAll(async () => {
  database = await testDatabase({
    site: 'immigration',
    roles: ['immigration_tracing_officer', 'immigration_arrival_cards'],
    rooms: [activitySchema, arrivalCardsSchema],
  })
  await declareActivityEvents(database, [...arrivalCardsActivityEvents, ...pagesActivityEvents])
  site = await testSite({
    site: { name: 'immigration', agency: 'Immigration New Zealand', title: 'Immigration' },
    ...{ database, clock, newId: randomId, pages: arrivalCardsPages },
  })
})
afterAll(async () => {
  await site.close()
  await database.dispose()
})

const ROWS = [
  'LA1,Smith,Ana,1990-01-01,F,NZL,,"1 High Street, Gore",,NZ1,2016-06-30',
  'LA2,Jones,,1990-01-01,F,NZL,,,,NZ1,2016-06-30',
]
const handIn = (rows: readonly string[]) =>
  database.as('immigration_tracing_officer', (tx) =>
    importCards(tx, {
      ...{ importId: randomId(), actor: theOperator, at: clock.now(), newId: randomId },
      bytes: Buffer.from([CARD_FIELDS.join(), ...rows].join('\n')),
    }),
  )

describe('arrival cards', () => {
  test('are imported once; refused rows are told by row, field and reason', async () => {
    expect(await handIn(ROWS)).toMatchObject({ added: 1, heldAlready: 0, refusedRows: 1 })
    expect(await handIn(ROWS)).toMatchObject({ added: 0, heldAlready: 1, refusedRows: 1 })
    const imports = await site.open('/arrival-cards', officer)
    expect(imports.table('Imports').rows).toHaveLength(2)
    const report = await site.open(imports.link('Report'), officer)
    expect(report.table('Refused rows').rows).toEqual([['2', 'new_zealand_address', 'The value is missing.']])
  })

  test('of a file that cannot be trusted are not held at all', async () => {
    expect(await handIn(['LA9,Smith'])).toMatchObject({ outcome: 'refused', added: 0 })
  })

  test('are shown to nobody, and their import to officers only', async () => {
    expect((await site.open('/arrival-cards', auditor)).status).toBe(403)
    expect((await site.open('/tracing-requests', auditor)).text()).toContain('No request was answered yet')
    for (const role of [
      'immigration_tracing_officer',
      'immigration_auditor',
      'immigration_operator',
    ] as const) {
      await expect(
        database.as(role, (tx) => sql`select * from arrival_cards.cards`.execute(tx)),
      ).rejects.toThrow(/permission denied/)
    }
  })
})
