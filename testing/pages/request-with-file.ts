/** A request for what is held, of somebody who wrote to the desk with a file: proven, searched, and what was found said to be theirs. */
import type { SignedInPerson } from '#access'
import { attachFile } from '../attach-file.ts'
import type { DeskSite } from '../desk-site.ts'
import { askByRight } from './ask-by-right.ts'
import { openedPage, type OpenedPage } from './opened-page.ts'

export interface FileOfEnquiry {
  readonly familyName: string
  readonly name: string
  readonly bytes: Uint8Array
}

export interface RequestWithFile {
  readonly reference: string
  /** By the private link that the confirmation shows. */
  readonly link: string
  /** Of the file on the workbench. */
  readonly address: string
}

export async function requestWithFile(
  desk: DeskSite,
  officer: SignedInPerson,
  file: FileOfEnquiry,
): Promise<RequestWithFile> {
  const email = `${file.familyName.toLowerCase()}@file.example`
  await askWithFile(desk, email, file)
  const confirmation = await askByRight(desk, { familyName: file.familyName, givenNames: 'Ana', email })
  const reference = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(confirmation.text())?.[0] ?? ''
  const open = (below: string) => desk.web.open(`/requests/${reference}${below}`, officer)
  await (
    await open('/proof')
  ).submit(
    {
      'What was made sure of?': 'Who the person is',
      'By what?': 'A passport or other official document with a photo was seen in person',
      'Is it enough?': 'Yes, I am satisfied',
    },
    'Record it',
  )
  await (await open('/search')).submit({}, 'Search')
  await desk.site.work()
  for (let number = 1; ; number += 1) {
    const found = await open(`/found/${String(number)}`)
    if (found.status === 404) break
    await found.submit(
      { 'Is this record theirs?': 'Yes, it is about them', 'What tells you so?': 'The address is theirs.' },
      'Say so',
    )
  }
  const files = await open('/files')
  const [name = ''] = files
    .table('Files and mails of their records')
    .rows.flatMap(([, ...row], i, rows) => (row.includes('file') ? [rows[i]?.[0] ?? ''] : []))
  return { reference, link: confirmation.link('See how your request is going'), address: files.link(name) }
}

async function askWithFile(
  { web, origin }: DeskSite,
  email: string,
  { familyName, name, bytes }: FileOfEnquiry,
): Promise<OpenedPage> {
  const answers: readonly Readonly<Record<string, string>>[] = [
    { 'What is your name?': `Ana ${familyName}` },
    { 'What is your email address?': email },
    { 'What is your company called?': 'Apples' },
    { 'What is your question or problem?': 'Which certificate is missing?' },
  ]
  let page = await web.open('/ask')
  for (const answer of answers) page = await page.submit(answer, 'Continue')
  const checked = await attachFile(origin, page, { field: 'file', name, bytes })
  const check = openedPage({ ...checked, headers: {} }, '/ask/file', {
    get: (address) => web.open(address),
    post: (address, fields) => web.send(address, Object.fromEntries(fields)),
  })
  return (await check.submit({}, 'Send your question')).follow()
}
