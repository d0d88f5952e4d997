import { expect, it } from 'vitest'
import { testSite } from '../../../testing/pages/index.ts'
import { securityTxtPage } from './security-txt.ts'

it('says whom to tell of a hole, for more than a month and less than a year', async () => {
  const site = await testSite({ pages: [securityTxtPage('https://desk.example')] })
  const file = await site.open('/.well-known/security.txt')
  expect(file.headers['content-type']).toBe('text/plain; charset=utf-8')
  expect(file.html).toBe(
    [
      'Contact: https://desk.example/contact',
      'Expires: 2027-05-20T00:00:00Z',
      'Preferred-Languages: en, mi',
      'Canonical: https://desk.example/.well-known/security.txt',
      '',
    ].join('\n'),
  )
  await site.close()
})
