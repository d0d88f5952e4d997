import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomId } from '#kernel'
import { justiceSite, type JusticeTestSite } from '../../../../testing/justice-site.ts'
import { aPerson } from '../../../../testing/pages/index.ts'
import { noticeReceiver } from '../receive-notice.ts'

const officer = aPerson('justice-list-officer')
const auditor = aPerson('auditor', { site: 'justice' })
let site: JusticeTestSite
beforeAll(async () => {
  site = await justiceSite()
})
afterAll(() => site.close())

async function receive(alertType: 'interception' | 'silent', fullName: string) {
  const receiver = noticeReceiver(site)
  await site.database.as('justice_notices', (tx) =>
    receiver.receive(tx, {
      header: {
        id: randomId(),
        type: 'notice',
        from: 'customs',
        to: 'justice',
        agreement: 'customs-justice-fines',
        agreementVersion: '2016',
        sequence: 1,
        previousHash: '',
        createdAt: site.clock.now().toISOString(),
      },
      body: Buffer.from(
        JSON.stringify({
          person_profile_number: 'P-1',
          alert_type: alertType,
          full_name: fullName,
          date_of_birth: '1979-03-14',
          gender: 'M',
          passport_number: 'LA123456',
          nationality: null,
          craft: 'NZ103',
          travel_date: '2016-06-30',
          direction: 'departure',
        }),
      ),
    }),
  )
}

describe('the notices', () => {
  test('are empty at first, and say what will come', async () => {
    expect((await site.open('/notices', officer)).text()).toContain('No notice has come yet')
  })

  test('are listed, filtered by type, and opened one by one', async () => {
    await receive('silent', 'RAUKAWA, TANE')
    await receive('interception', 'TAYLOR, JO')
    const all = await site.open('/notices', officer)
    expect(all.table('Notices').rows).toHaveLength(2)
    const silent = await site.open('/notices?type=silent', officer)
    expect(silent.table('Notices').rows.map((row) => row[1])).toEqual(['RAUKAWA, TANE'])
    const one = await site.open(silent.link('RAUKAWA, TANE'), officer)
    expect(one.text()).toContain('Passport number LA123456')
    expect(one.text()).toContain('Nationality Not provided')
  })

  test('are counted per day for those who may see figures and no name', async () => {
    const figures = await site.open('/notices/figures', auditor)
    expect(figures.table('Notices per day').rows.at(-1)).toEqual(['30 June 2016', '1', '1'])
    expect(figures.text()).not.toContain('RAUKAWA')
  })

  test('are closed to the contact centre’s agents and to auditors', async () => {
    for (const person of [aPerson('justice-contact-agent'), auditor]) {
      expect((await site.open('/notices', person)).status).toBe(403)
    }
  })
})
