import { expect, it } from 'vitest'
import { sequentialIds } from '../../testing/sequential-ids.ts'
import { keptInSession } from './kept-in-session.ts'

const at = new Date('2026-11-21T09:30:00+13:00')
const minutesLater = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
const [mine, theirs] = [{ sessionId: 'session-1' }, { sessionId: 'session-2' }]

it('shows what was asked again to the session that asked, and to nobody else', () => {
  const searches = keptInSession<string>()
  const name = searches.keep('raukawa', { person: mine, at, newId: sequentialIds() })
  expect(searches.find(name, { person: mine, at: minutesLater(29) })).toBe('raukawa')
  expect(searches.find(name, { person: mine, at: minutesLater(29) })).toBe('raukawa')
  expect(searches.find(name, { person: theirs, at })).toBeUndefined()
  expect(searches.find('another name', { person: mine, at })).toBeUndefined()
})

it('lets go of it after half an hour', () => {
  const searches = keptInSession<string>()
  const name = searches.keep('raukawa', { person: mine, at, newId: sequentialIds() })
  expect(searches.find(name, { person: mine, at: minutesLater(30) })).toBeUndefined()
})

it('lets the oldest go when there are too many', () => {
  const searches = keptInSession<number>()
  const newId = sequentialIds()
  const names = Array.from({ length: 1_001 }, (_, number) =>
    searches.keep(number, { person: mine, at, newId }),
  )
  expect(searches.find(names[0]!, { person: mine, at })).toBeUndefined()
  expect(searches.find(names[1]!, { person: mine, at })).toBe(1)
})
