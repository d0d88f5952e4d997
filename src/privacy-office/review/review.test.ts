/** The review as the Commissioner's reviewer meets it: agreements, clocks and proofs, and no page with anybody on it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { declaredAt } from '../../../testing/declared-at.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { aPerson } from '../../../testing/pages/index.ts'
import { personalColumns, planter, tablesOfPeople } from '../../../testing/planted-people.ts'
import { theAgreements } from '../../../testing/justice.ts'
import { programme } from '#agreement'
import { versionsInWords } from './versions-in-words.ts'

const reviewer = aPerson('commissioners-reviewer', { site: 'desk', id: 'ana' })
const officer = aPerson('privacy-officer', { site: 'desk', id: 'priya' })
const agent = aPerson('desk-agent', { agency: 'mfat' })
const MARK = 'CANARY'

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

describe('the review', () => {
  it('is opened by the reviewer and the privacy office, and by nobody of the desk’s own work', async () => {
    expect((await desk.web.open('/review', reviewer)).status).toBe(200)
    expect((await desk.web.open('/review', officer)).buttons()).toEqual([])
    expect((await desk.web.open('/review', agent)).status).toBe(403)
  })

  it('says that nothing was proved, then proves it anew by a press', async () => {
    const page = await desk.web.open('/review', reviewer)
    expect(page.text()).toContain('Not proved yet')
    expect(page.buttons()).toEqual(['Run the proofs now'])
    const waiting = await (await page.submit({}, 'Run the proofs now')).follow()
    expect(waiting.text()).toContain('The proofs are being run')
    expect(waiting.buttons()).toEqual([])
    await desk.site.work()
    const proved = await desk.web.open('/review', reviewer)
    expect(proved.text()).toContain('The chain holds')
    const clocks = proved.table('Clocks kept and missed').rows.map(([words]) => words)
    expect(clocks).toEqual([
      'A record goes by the last day of its class, unless something holds it',
      'What takes two people is answered before the request lapses',
    ])
    const proofs = proved.table('Proofs last run').rows.map(([, result]) => result)
    expect(proofs).toEqual(['Holds', 'Holds'])
    const walks = proved.table('The chain of the activity log, as it was last walked').rows
    expect(walks.every(([, result]) => result === 'Holds')).toBe(true)
  })

  it('is not proved anew for whoever may only look', async () => {
    expect((await desk.web.send('/review', { 'once-key': 'a' }, officer)).status).toBeGreaterThanOrEqual(400)
  })
})

describe('a version of an agreement', () => {
  it('says why it was varied and what it changed, and which is in force', async () => {
    const versions = versionsInWords(programme(await theAgreements()), new Date('2026-11-21T00:00:00Z'))
    expect(versions.filter(({ isInForce }) => isInForce)).toHaveLength(1)
    expect(versions.at(-1)).toMatchObject({ reason: '', changed: [] })
    const varied = versions.filter(({ reason }) => reason !== '')
    expect(varied.length).toBeGreaterThan(0)
    expect(varied.every(({ changed }) => !changed.includes('version'))).toBe(true)
  })
})

describe('every page of the site', () => {
  it('is either closed to the reviewer or shows nothing of anybody', async () => {
    const maps = declaredAt('desk').dataMaps
    const planting = await planter(desk.database, maps)
    const person = {
      mark: MARK,
      sought: {
        ...{ family_name: `${MARK}-family`, given_names: MARK, date_of_birth: '1979-03-14' },
        ...{ email: `${MARK}@example.nz`, document_number: MARK, reference: MARK },
      },
    }
    let planted = 0
    for (const [table, declaration] of tablesOfPeople(maps)) {
      if (personalColumns(declaration).length === 0) continue
      // What holds a type of its own is not planted here; its tables are no page's of the reviewer's either.
      await planting.row(table, person).then(
        () => (planted += 1),
        () => undefined,
      )
    }
    await planting.close()
    expect(planted).toBeGreaterThan(5)

    const pages = desk.site.rooms
      .flatMap((room) => room.pages ?? [])
      .filter(({ audience = 'staff' }) => audience === 'staff')
    const opened: string[] = []
    for (const { address } of pages) {
      const asked = address.replaceAll(/:[A-Za-z]+/g, '00000000-0000-4000-8000-000000000000')
      const page = await desk.web.open(asked, reviewer)
      if (page.status === 200) opened.push(address)
      expect([address, page.html.includes(MARK)]).toEqual([address, false])
      expect([address, [200, 303, 403, 404].includes(page.status)]).toEqual([address, true])
    }
    expect(opened).toEqual(expect.arrayContaining(['/review', '/privacy-office/processing', '/agreement']))
    expect(opened).not.toContain('/disposal')
    expect(opened).not.toContain('/privacy-office/suppliers')
  })

  it('is closed by the database, too: the reviewer’s role sees no column about anybody', () => {
    for (const site of ['customs', 'justice', 'desk', 'immigration'] as const) {
      const seen = declaredAt(site)
        .dataMaps.flatMap(({ tables }) => Object.entries(tables))
        .filter(([, { seenBy }]) => seenBy.includes('commissioners_reviewer'))
        .map(([table]) => table)
      expect(seen.filter((table) => !/^(review|results)\./.test(table))).toEqual([])
    }
  })
})
