/** Whom an officer meets first. */
import { expect, test } from 'vitest'
import { inBoardOrder, waitsForSomebody, type Waiting } from './board-order.ts'

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 21, 9, minutes))

/** @param minute when the alert came */
function entry(id: string, minute: number, it: Waiting['it'], departs?: number): Waiting {
  return {
    alert: { id, alertedAt: at(minute) },
    it,
    ...(departs === undefined ? {} : { departsAt: at(departs) }),
  }
}

const nobody = { state: 'alerted', holderId: null } as const
const held = { state: 'acknowledged', holderId: 'mere' } as const
const handedOver = { state: 'police-notified', holderId: null } as const
const closed = { state: 'closed', holderId: 'mere' } as const

const orderOf = (entries: readonly Waiting[]) =>
  [inBoardOrder(entries), inBoardOrder(entries.toReversed())].map((all) =>
    all.map(({ alert }) => alert.id).join(' '),
  )

test('whoever has waited longest stands first', () => {
  const entries = [entry('late', 9, nobody), entry('early', 1, nobody), entry('between', 5, nobody)]
  expect(orderOf(entries)).toEqual(['early between late', 'early between late'])
})

test('a craft that leaves sooner goes before a longer wait, and a known departure before an unknown one', () => {
  const entries = [
    entry('waits', 1, nobody),
    entry('leaves-last', 2, nobody, 50),
    entry('leaves-first', 8, nobody, 40),
  ]
  expect(orderOf(entries)[0]).toBe('leaves-first leaves-last waits')
  expect(orderOf(entries)[1]).toBe('leaves-first leaves-last waits')
})

test('a case that was handed over and that nobody took is as urgent as one that nobody met', () => {
  const entries = [entry('held', 1, held, 20), entry('new', 6, nobody), entry('handed-over', 3, handedOver)]
  expect(orderOf(entries)[0]).toBe('handed-over new held')
  expect([nobody, held, handedOver, closed, undefined].map((it) => waitsForSomebody({ it }))).toEqual([
    true,
    false,
    true,
    false,
    true,
  ])
})

test('an alert whose case is still to be opened waits for somebody too', () => {
  expect(orderOf([entry('held', 1, held), entry('caseless', 9, undefined)])[0]).toBe('caseless held')
})

test('what ended stands last, the newest first, wherever its craft went', () => {
  const entries = [entry('old', 1, closed, 2), entry('new', 9, closed), entry('open', 10, held)]
  expect(orderOf(entries)).toEqual(['open new old', 'open new old'])
})
