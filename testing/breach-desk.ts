/** The breach desk at the export desk, as its people use it: one act each, by the pages. */
import { expect } from 'vitest'
import { CIVIL_TIME_ZONE } from '#kernel'
import { HARM_FACTORS } from '../src/privacy-office/breaches/harm-factors.ts'
import { askAsAdmin } from './ask-as-admin.ts'
import type { DeskSite } from './desk-site.ts'
import { aPerson, type OpenedPage } from './pages/index.ts'

export const HOUR_MS = 3_600_000
export const officer = aPerson('privacy-officer', { site: 'desk', id: 'priya' })
export const auditor = aPerson('auditor', { site: 'desk', id: 'callum' })
export const agent = aPerson('desk-agent', { agency: 'mfat' })

export const NOTIFIABLE = 'Notifiable: it has caused serious harm, or is likely to'
export const NOT_NOTIFIABLE = 'Not notifiable: serious harm is not likely'

/** As the date's three boxes and the clock take it. */
export function typed(at: Date): { readonly on: string; readonly at: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: CIVIL_TIME_ZONE,
    ...({ day: 'numeric', month: 'numeric', year: 'numeric' } as const),
    ...({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const),
  }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return { on: `${part('day')} ${part('month')} ${part('year')}`, at: `${part('hour')}:${part('minute')}` }
}

/** The words of the link that begins so. */
export const linkTo = (page: OpenedPage, beginning: string) =>
  [...page.html.matchAll(/<a[^>]*>([^<]*)<\/a>/g)]
    .map(([, text = '']) => text.trim())
    .find((text) => text.startsWith(beginning)) ?? ''

/** The acts, at a desk that is opened before the first of them. */
export function breachDesk(desk: () => DeskSite) {
  const open = (address: string, who = officer) => desk().web.open(address, who)

  const ago = (hours: number) => new Date(desk().clock.now().getTime() - hours * HOUR_MS)

  async function recorded(hoursAgo = 5): Promise<string> {
    const { on, at } = typed(ago(hoursAgo))
    const page = await open('/breaches/new')
    const sent = await page.submit(
      {
        'What is it?': 'Disclosure',
        'What happened?': 'A file of enquiries was sent to the wrong address.',
        'When was it detected?': on,
        'At what time was it detected?': at,
      },
      'Record the breach',
    )
    expect(sent.errorSummary()).toEqual([])
    return sent.location
  }

  async function assessed(breach: string, conclusion: string): Promise<void> {
    const page = await open(`${breach}/assess`)
    const factors = Object.values(HARM_FACTORS).flatMap(({ text, law }) => [
      [`${text} (${law})`, 'Looked at, and said in words.'],
      [`How it weighs: ${text.charAt(0).toLowerCase()}${text.slice(1)}`, 'Speaks for serious harm'],
    ])
    const sent = await page.submit(
      {
        ...(Object.fromEntries(factors) as Record<string, string>),
        'What do you conclude?': conclusion,
        'Why?': 'Names with what was asked.',
      },
      'Record the conclusion',
    )
    expect(sent.errorSummary()).toEqual([])
  }

  let planted = 0
  /** An enquiry as somebody sent it; its reference. */
  async function enquiryOf(name: string, email: string): Promise<string> {
    const reference = `ESD-${String(++planted).padStart(5, '0')}`
    await askAsAdmin(
      desk().database,
      `set session_replication_role = replica;
     do $$ declare c record; begin
       for c in select conname from pg_constraint where conrelid = 'enquiries.enquiries'::regclass and contype = 'c' loop
         execute format('alter table enquiries.enquiries drop constraint %I', c.conname); end loop;
       for c in select attname from pg_attribute where attrelid = 'enquiries.enquiries'::regclass and attnum > 0
         and attnotnull and attname not in ('reference') and not attisdropped
         and not exists (select from pg_index i where i.indrelid = attrelid and i.indisprimary and attnum = any (i.indkey)) loop
         execute format('alter table enquiries.enquiries alter column %I drop not null', c.attname); end loop;
     end $$;
     insert into enquiries.enquiries (reference, name, email) values ('${reference}', '${name}', '${email}')`,
    )
    return reference
  }

  async function touchedRecords(breach: string, keys: readonly string[], table = 'enquiries.enquiries') {
    const page = await open(`${breach}/touched/records`)
    const sent = await page.submit(
      {
        'In which table do they stand?': table,
        'Their identifiers, one on each line': keys.join('\n'),
        'Are members of staff listed too?': 'No, only those whom the records are about',
      },
      'List their people',
    )
    expect(sent.errorSummary()).toEqual([])
    await desk().site.work()
  }

  const people = async (breach: string) => (await open(`${breach}/people`)).table('People, each once').rows

  async function told(
    breach: string,
    page: 'commissioner' | 'people-notice',
    words = '',
  ): Promise<OpenedPage> {
    const form = await open(`${breach}/${page}`)
    const label =
      page === 'commissioner' ? 'How was it given, and under which reference?' : 'How are people told?'
    return form.submit({
      [label]: 'NotifyUs NU-1',
      ...(words === '' ? {} : { 'The notice': `${form.field('The notice').value}\n\n${words}` }),
    })
  }

  return { open, ago, recorded, assessed, enquiryOf, touchedRecords, people, told }
}
