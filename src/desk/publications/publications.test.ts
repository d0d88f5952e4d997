/** Publications as their author, a colleague, another agency and everybody see them: nobody publishes their own words. */
import { load } from 'cheerio'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askAsAdmin } from '../../../testing/ask-as-admin.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { publish, writeDraft } from '../../../testing/pages/publish.ts'
import { aPerson } from '../../../testing/pages/index.ts'
import { wrongLanguage } from '../../../testing/pages/wrong-language.ts'

const author = aPerson('desk-agent', { agency: 'mpi', id: 'agent-mpi', name: 'Mārama Keating' })
const reviewer = aPerson('desk-lead', { agency: 'mpi', id: 'lead-mpi', name: 'Tevita Moala' })
const stranger = aPerson('desk-agent', { agency: 'nzte', id: 'agent-nzte', name: 'Salote Vaka' })
const ofNone = aPerson('desk-agent', { id: 'agent-none' })

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

const TE_REO = {
  'Title in te reo Māori (optional)': 'He ture hou mō te mīere',
  'Summary in te reo Māori (optional)': 'Ka panoni ngā pepa.',
  'Text in te reo Māori (optional)': 'Tuhia te puka hou.\n\nKāore he utu.',
}

describe('a draft', () => {
  it('is seen by its own agency alone, and by nobody of the public', async () => {
    const id = await writeDraft(desk, author, { Title: 'Honey to Korea needs a new paper' })
    expect((await desk.web.open(`/publishing/${id}`, author)).text()).toContain(
      'Honey to Korea needs a new paper',
    )
    expect((await desk.web.open(`/publishing/${id}`, reviewer)).status).toBe(200)
    expect((await desk.web.open('/publishing', reviewer)).text()).toContain('Honey to Korea')
    for (const other of [stranger, ofNone]) {
      expect((await desk.web.open(`/publishing/${id}`, other)).status).toBe(404)
      expect((await desk.web.open('/publishing', other)).text()).not.toContain('Honey to Korea')
    }
    for (const address of [`/publications/${id}`, `/mi/publications/${id}`])
      expect((await desk.web.open(address)).status).toBe(404)
    for (const address of ['/publications', '/mi/publications', '/publications.atom'])
      expect((await desk.web.open(address)).html).not.toContain('Honey to Korea')
  })

  it('is changed by its author alone, and not while it is in review', async () => {
    const id = await writeDraft(desk, author, { Title: 'First words' })
    expect((await desk.web.open(`/publishing/${id}/change`, reviewer)).status).toBe(404)
    const form = await desk.web.open(`/publishing/${id}/change`, author)
    expect(form.field('Title').value).toBe('First words')
    await form.submit({ Title: 'Better words' })
    await (await desk.web.open(`/publishing/${id}/send`, author)).submit({}, 'Send to review')
    expect((await form.submit({ Title: 'Words in review' })).status).toBe(404)
    expect((await desk.web.open(`/publishing/${id}`, reviewer)).text()).toContain('Better words')
  })

  it('needs English, and te reo Māori wholly or not at all', async () => {
    const form = await desk.web.open('/publishing/new', author)
    const empty = await form.submit()
    expect(empty.errorSummary()).toEqual([
      'Select what it is',
      'Select the topic',
      'Enter the title',
      'Enter the summary',
      'Enter the text',
    ])
    const half = await form.submit({
      'What is it?': 'Alert',
      Topic: 'Labelling and packaging',
      Title: 'Labels',
      Summary: 'New labels.',
      Text: 'Use them.',
      'Title in te reo Māori (optional)': 'Ngā tapanga',
    })
    expect(half.errorSummary()).toEqual([
      'Enter the summary in te reo Māori too',
      'Enter the text in te reo Māori too',
    ])
  })

  it('is one however often its form is sent', async () => {
    const form = await desk.web.open('/publishing/new', author)
    const answers = {
      'What is it?': 'Alert',
      Topic: 'Labelling and packaging',
      Title: 'Sent twice',
      Summary: 'Once.',
      Text: 'Once.',
    }
    const sent = await Promise.all([form.submit(answers), form.submit(answers)])
    expect(new Set(sent.map(({ location }) => location)).size).toBe(1)
  })

  it('is written by nobody who works for none of the agencies', async () => {
    expect((await desk.web.open('/publishing/new', ofNone)).status).toBe(404)
  })
})

describe('the second person', () => {
  it('is never the author: not on the page, not by a forged form, not in the database', async () => {
    const id = await writeDraft(desk, author, { Title: 'Own words' })
    await (await desk.web.open(`/publishing/${id}/send`, author)).submit({}, 'Send to review')
    const preview = await desk.web.open(`/publishing/${id}`, author)
    expect(preview.text()).toContain('You wrote this. A colleague of your agency must publish it.')
    expect(() => preview.link('Publish')).toThrow()
    expect((await desk.web.send(`/publishing/${id}/publish`, {}, author)).status).toBe(404)
    expect((await desk.web.send(`/publishing/${id}/publish`, {}, stranger)).status).toBe(404)
    expect((await desk.web.open(`/publications/${id}`)).status).toBe(404)

    const publishAs = (me: string, by: string) =>
      askAsAdmin(
        desk.database,
        `select set_config('landfall.person', '${me}', false);
         update publications.publications set state = 'published', published_by = '${by}', published_at = now()
         where id = '${id}'`,
      )
    await expect(publishAs(author.id, author.id)).rejects.toThrow('publications_second_person')
    // Nor in a colleague's name.
    await expect(publishAs(author.id, reviewer.id)).rejects.toThrow('somebody else is signed in')
  })

  it('publishes the words that they have read, and no others', async () => {
    const id = await writeDraft(desk, author, { Title: 'Reviewed words' })
    const send = async () =>
      (await desk.web.open(`/publishing/${id}/send`, author)).submit({}, 'Send to review')
    await send()
    const preview = await desk.web.open(`/publishing/${id}`, reviewer)
    const open = await desk.web.open(preview.link('Publish'), reviewer)
    const toReturn = await desk.web.open(preview.link('Return it to its author'), reviewer)
    await (await desk.web.open(`/publishing/${id}/take-back`, author)).submit({}, 'Take it back')
    await (await desk.web.open(`/publishing/${id}/change`, author)).submit({ Text: 'Nobody read this.' })
    await send()

    const refused = await open.submit({}, 'Publish')
    expect(refused.errorSummary()).toEqual([
      'The words were changed after you had read them. Read them again before you go on',
    ])
    // It cannot be pressed again: those who are shown it have still not read it.
    expect(refused.buttons()).not.toContain('Publish')
    expect((await toReturn.submit({ 'What should be changed?': 'Shorter' })).errorSummary()).toHaveLength(1)
    // Nor from a preview of the words before.
    const late = await desk.web.open(preview.link('Publish'), reviewer)
    expect(late.text()).toContain('The words were changed after you had read them')
    expect(late.buttons()).not.toContain('Publish')
    expect((await desk.web.send(`/publishing/${id}/publish`, {}, reviewer)).status).not.toBe(303)
    expect((await desk.web.open(`/publications/${id}`)).status).toBe(404)

    const again = await desk.web.open(`/publishing/${id}`, reviewer)
    await (await desk.web.open(again.link('Publish'), reviewer)).submit({}, 'Publish')
    expect((await desk.web.open(`/publications/${id}`)).text()).toContain('Nobody read this.')
  })

  it('publishes it for everybody, in both languages', async () => {
    const id = await writeDraft(desk, author, { Title: 'A new rule for honey', ...TE_REO })
    await publish(desk, id, { author, reviewer })
    const english = await desk.web.open(`/publications/${id}`)
    expect(english.heading()).toBe('A new rule for honey')
    expect(english.text()).toContain('Ministry for Primary Industries')
    expect(english.headers).not.toHaveProperty('set-cookie')
    const teReo = await desk.web.open(`/mi/publications/${id}`)
    expect(teReo.heading()).toBe('He ture hou mō te mīere')
    expect(teReo.text()).toContain('Kāore he utu.')
    for (const page of [english, teReo]) {
      expect(page.html).not.toContain('Keating')
      expect(page.html).not.toContain('Moala')
      expect(wrongLanguage(page.html)).toEqual([])
    }
    expect((await desk.web.open(`/publishing/${id}`, reviewer)).text()).toContain('Published Tevita Moala')
  })

  it('is not overwritten by its author’s other tab: they are told, and save it all the same by pressing again', async () => {
    const id = await writeDraft(desk, author, { Title: 'Two tabs' })
    const [first, second] = [
      await desk.web.open(`/publishing/${id}/change`, author),
      await desk.web.open(`/publishing/${id}/change`, author),
    ]
    await first.submit({ Text: 'From the first tab.' }, 'Save and preview')
    const refused = await second.submit({ Text: 'From the second tab.' }, 'Save and preview')
    expect(refused.errorSummary()[0]).toContain('This draft was saved elsewhere since you opened this page')
    expect((await desk.web.open(`/publishing/${id}`, author)).text()).toContain('From the first tab.')
    await refused.submit({}, 'Save and preview')
    expect((await desk.web.open(`/publishing/${id}`, author)).text()).toContain('From the second tab.')
  })

  it('returns it with a reason, which its author reads', async () => {
    const id = await writeDraft(desk, author, { Title: 'Too long' })
    await (await desk.web.open(`/publishing/${id}/send`, author)).submit({}, 'Send to review')
    const form = await desk.web.open(`/publishing/${id}/return`, reviewer)
    expect((await form.submit({}, 'Return it to its author')).errorSummary()).toEqual(['Enter the reason'])
    await form.submit({ 'What should be changed?': 'Say by when.' }, 'Return it to its author')
    const preview = await desk.web.open(`/publishing/${id}`, author)
    expect(preview.text()).toContain('Returned to its author: Say by when.')
    expect(preview.link('Change the words')).toBe(`/publishing/${id}/change`)
  })

  it('withdraws what no longer holds: its address says when and why, lists and feed have it no more', async () => {
    const id = await writeDraft(desk, author, { Title: 'Soon out of date', Text: 'A rule that goes.' })
    await publish(desk, id, { author, reviewer })
    const form = await desk.web.open(`/publishing/${id}/withdraw`, author)
    await form.submit({ 'Why is it withdrawn? Everybody reads this.': 'Korea changed the rule.' }, 'Withdraw')
    const page = await desk.web.open(`/publications/${id}`)
    expect(page.text()).toContain('This was withdrawn on 21 November 2026. It no longer holds.')
    expect(page.text()).toContain('Korea changed the rule.')
    expect(page.text()).not.toContain('A rule that goes.')
    for (const address of ['/publications', '/publications.atom'])
      expect((await desk.web.open(address)).html).not.toContain('Soon out of date')
  })
})

describe('everybody', () => {
  it('is told in te reo Māori what is in English alone, and its language is marked', async () => {
    const id = await writeDraft(desk, author, {
      Title: 'The rule for the apples',
      Text: 'You need the paper.',
    })
    await publish(desk, id, { author, reviewer })
    for (const address of [`/mi/publications/${id}`, '/mi/publications']) {
      const page = await desk.web.open(address)
      expect(page.text()).toContain('Kei te reo Pākehā anake')
      expect(page.text()).toContain('The rule for the apples')
      expect(wrongLanguage(page.html)).toEqual([])
    }
  })

  it('finds an article that is in English alone by its headline, and its web addresses as links', async () => {
    const id = await writeDraft(desk, author, {
      Title: 'Wool to China needs the new form',
      Text: 'The form is at https://www.mpi.govt.nz/wool. Ask us.',
    })
    await publish(desk, id, { author, reviewer })
    for (const address of [`/publications/${id}`, `/mi/publications/${id}`]) {
      const page = await desk.web.open(address)
      expect(page.title).toBe('Wool to China needs the new form - Export Support Desk')
      expect(page.link('https://www.mpi.govt.nz/wool')).toBe('https://www.mpi.govt.nz/wool')
      expect(wrongLanguage(page.html)).toEqual([])
    }
    expect((await desk.web.open(`/publishing/${id}`, author)).link('https://www.mpi.govt.nz/wool')).toBe(
      'https://www.mpi.govt.nz/wool',
    )
  })

  it('filters by topic and market in the address, the newest first, page by page', async () => {
    await askAsAdmin(
      desk.database,
      `set session_replication_role = replica;
       insert into publications.publications (id, agency, kind, topic, market, title, summary, body, title_mi, summary_mi,
         body_mi, state, written_by, written_by_name, written_at, published_by, published_by_name, published_at, once_key)
       select gen_random_uuid(), 'mfat', 'publication', 'quotas', 'JP', 'Quota number ' || n || '.', 'S', 'B', '', '', '',
         'published', 'one', 'One', now(), 'two', 'Two', timestamptz '2026-11-20 09:00+13' + n * interval '1 minute', n
       from generate_series(1, 21) n`,
    )
    const all = await desk.web.open('/publications')
    const first = await all.submit({ Topic: 'Quotas and import licences', Market: 'Japan' }, 'Show these')
    expect(first.text()).toContain('21 published. Page 1 of 2')
    expect(first.text().indexOf('number 21.')).toBeLessThan(first.text().indexOf('number 20.'))
    expect(first.text()).not.toContain('number 1.')
    const second = await desk.web.open(first.link('Older'))
    expect(second.text()).toContain('Quota number 1.')
    expect(second.link('Newer')).toBe('/publications?topic=quotas&market=JP')
    const none = await desk.web.open('/publications?topic=quotas&market=FR')
    expect(none.text()).toContain('Nothing has been published about this topic and market.')
    expect((await desk.web.open('/publications?topic=nonsense')).status).toBe(404)
  })

  it('follows a feed that is well-formed, names no person, and is asked for anew by its digest', async () => {
    // Of what is published in one instant the order says nothing.
    desk.clock.advance(1000)
    const id = await writeDraft(desk, author, { Title: 'Fish & <chips> "to go"', 'What is it?': 'Alert' })
    await publish(desk, id, { author, reviewer })
    const { html, headers } = await desk.web.open('/publications.atom')
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    const $ = load(html, { xml: true })
    // Written out again by a parser of XML it is the same: nothing was mended.
    expect($.xml().replaceAll('&apos;', "'")).toBe(html.replaceAll('&apos;', "'"))
    expect($('feed > id').text()).toMatch(/^urn:uuid:/)
    const first = $('feed > entry').first()
    expect(first.children('id').text()).toBe(`urn:uuid:${id}`)
    expect(first.children('title').text()).toBe('Alert: Fish & <chips> "to go"')
    expect(first.find('author > name').text()).toBe('Ministry for Primary Industries')
    expect(first.children('summary').text()).toBe('What it says in short.')
    expect(first.children('updated').text()).toBe($('feed > updated').text())
    for (const name of ['Keating', 'Moala', 'agent-mpi']) expect(html).not.toContain(name)
    const again = await desk.web.server.inject({
      ...{ method: 'GET', url: '/publications.atom' },
      headers: { 'if-none-match': String(headers['etag']) },
    })
    expect(again.statusCode).toBe(304)
  })
})
