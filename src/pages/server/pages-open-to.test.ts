import { describe, expect, it } from 'vitest'
import { aPerson } from '../../../testing/pages/index.ts'
import { pagesOpenTo, type DoorOfPage } from './pages-open-to.ts'

const pages: readonly DoorOfPage[] = [
  { address: '/about', permission: 'public' },
  { address: '/board', permission: 'board.view' },
  { address: '/cases/:id', permission: 'board.view' },
  { address: '/cases/new', permission: 'activity.view' },
]
const access = {
  may: (role: string, permission: string) => role === 'customs-officer' && permission === 'board.view',
}

describe('a link is drawn', () => {
  const opens = pagesOpenTo({ pages, access: access as never }, aPerson('customs-officer'))
  it.each([
    ['/board', true],
    ['/board?port=AKL#first', true],
    ['/cases/9', true],
    ['/cases/new', false],
    ['/about', true],
    ['/assets/landfall.css', true],
  ])('to %s: %s', (href, open) => expect(opens(href)).toBe(open))

  it('to nothing but public pages for somebody who has not signed in', () => {
    const forStrangers = pagesOpenTo({ pages, access: access as never }, undefined)
    expect(['/about', '/board', '/cases/9'].map(forStrangers)).toEqual([true, false, false])
  })
})
