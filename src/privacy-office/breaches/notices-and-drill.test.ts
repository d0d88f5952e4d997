/** What people and the Commissioner are told of a breach, and the drill that tells nobody. */
import { Registry } from 'prom-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askAsAdmin } from '../../../testing/ask-as-admin.ts'
import { auditor, breachDesk, linkTo, NOTIFIABLE } from '../../../testing/breach-desk.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

const { open, recorded, assessed, enquiryOf, touchedRecords, told } = breachDesk(() => desk)

describe('what people are told', () => {
  it('never names another, nor how many they are, however it was written', async () => {
    const breach = await recorded()
    await assessed(breach, NOTIFIABLE)
    const people = [
      ['Ngaio Harakeke', 'ngaio@example.test'],
      ['Rewi Totara', 'rewi@example.test'],
    ] as const
    for (const [name, email] of people) await touchedRecords(breach, [await enquiryOf(name, email)])
    await told(breach, 'commissioner')
    for (const words of [
      'Also HARAKEKE, Ngaio was touched.',
      'rewi@example.test',
      'It was 12 other people.',
    ]) {
      const refused = await told(breach, 'people-notice', words)
      expect(refused.status).not.toBe(303)
      expect(refused.errorSummary().join()).toMatch(/The words (name|say)/)
    }
    expect((await told(breach, 'people-notice')).status).toBe(303)
    for (const [name] of people) {
      const list = await open(`${breach}/people`)
      const letter = await open(`${list.link(name)}?as=file`)
      expect(letter.html).toContain(`Kia ora ${name}`)
      for (const [other, email] of people)
        if (other !== name)
          expect(letter.html).not.toMatch(new RegExp(`${other.split(' ').join('|')}|${email}`, 'i'))
    }
  })

  it('waits for a ground of section 116, which never waits with the Commissioner', async () => {
    const breach = await recorded()
    await assessed(breach, NOTIFIABLE)
    const page = await open(`${breach}/exceptions`)
    const placed = await page.submit(
      {
        'On what ground?':
          page.field('On what ground?').choices.find((text) => text.startsWith('Delay')) ?? '',
        'Why does it apply?': 'The hole is still open.',
        'When is it looked at again?': '1 12 2027',
      },
      'Record the ground',
    )
    expect(placed.status).toBe(303)
    const draft = (await open(`${breach}/commissioner`)).field('The notice').value
    expect(draft).toContain('Why people are not told yet')
    expect(draft).toContain('1 December 2027')
    expect((await told(breach, 'commissioner')).status).toBe(303)
    await (await open(`${breach}/exceptions`)).submit({}, 'It no longer applies')
    expect((await open(`${breach}/exceptions`)).text()).toContain('ended')
  })

  it('comes in stages, each kept as it was given, to read and to save', async () => {
    const breach = await recorded()
    await assessed(breach, NOTIFIABLE)
    await told(breach, 'commissioner')
    await told(breach, 'commissioner', 'Now we know more.')
    const page = await open(breach, auditor)
    const [first, second] = ['stage 1', 'stage 2'].map((stage) =>
      page.link(linkTo(page, `To the commissioner, ${stage}`)),
    )
    expect((await open(first ?? '', auditor)).text()).not.toContain('Now we know more.')
    const saved = await open(`${second ?? ''}?as=file`, auditor)
    expect(saved.html).toContain('This adds to what we told you on')
    expect(saved.html).toContain('Now we know more.')
  })
})

describe('a drill', () => {
  it('is held by the job, stands among drills and never among breaches, and leaves no list', async () => {
    for (const one of ['ana', 'ben', 'cara']) await enquiryOf(one, `${one}@drill.test`)
    const before = (await open('/breaches')).table('Breaches, open ones first').rows.length
    const job = desk.site.rooms
      .flatMap(({ jobs = [] }) => jobs)
      .find(({ name }) => name === 'hold-breach-drill')
    await job?.run()
    expect((await open('/breaches')).table('Breaches, open ones first').rows).toHaveLength(before)
    const drills = (await open('/breaches/drills', auditor)).table('Drills, the newest first').rows
    expect(drills).toHaveLength(1)
    expect(Number(drills[0]?.[1])).toBeGreaterThanOrEqual(5)
    const left = await askAsAdmin(desk.database, 'select id from breaches.lists where is_drill')
    expect(left).toEqual([])

    const registry = new Registry()
    for (const room of desk.site.rooms) room.figures?.(registry)
    expect(await registry.metrics()).toMatch(/landfall_breach_drill_seconds [\d.]+/)
    const checks = desk.site.rooms.flatMap((room) => room.checks ?? [])
    const check = checks.find(({ name }) => name === 'Who a breach touches is known in time')
    expect(await check?.check()).toMatchObject({ facts: { drillRecords: Number(drills[0]?.[1]) } })
  })
})
