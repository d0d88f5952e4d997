import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { worksUnderWay } from './work-under-way.ts'

describe('work under way', () => {
  test('that fails is told as failed, and its trouble is told once', async () => {
    const troubles: unknown[] = []
    const works = worksUnderWay<number>((error) => troubles.push(error))
    works.start('a', () => Promise.reject(new Error('the power goes')))
    await nextTurn()
    expect(works.find('a')).toEqual({ state: 'failed', done: 0, of: 0 })
    expect(troubles).toHaveLength(1)
  })

  test('tells how far it is, then what came of it', async () => {
    const works = worksUnderWay<string>(() => undefined)
    let finish: (outcome: string) => void = () => undefined
    works.start('a', (tell) => {
      tell(3, 10)
      return new Promise((resolve) => (finish = resolve))
    })
    expect(works.find('a')).toEqual({ state: 'running', done: 3, of: 10 })
    finish('sent')
    await nextTurn()
    expect(works.find('a')).toMatchObject({ state: 'done', outcome: 'sent' })
    expect(works.find('b')).toBeUndefined()
  })

  test('does not run inside what its starter is inside of', async () => {
    const inside = new AsyncLocalStorage<string>()
    const works = worksUnderWay<string | undefined>(() => undefined)
    inside.run('a transaction', () => works.start('a', () => Promise.resolve(inside.getStore())))
    await nextTurn()
    expect(works.find('a')).toEqual({ state: 'done', done: 0, of: 0, outcome: undefined })
  })

  test('that finished long ago is forgotten; what runs is not', async () => {
    const works = worksUnderWay<number>(() => undefined)
    works.start('running', () => new Promise(() => undefined))
    for (let n = 0; n < 60; n += 1) works.start(`w${n}`, () => Promise.resolve(n))
    await nextTurn()
    expect(works.find('w0')).toBeUndefined()
    expect(works.find('w59')).toMatchObject({ outcome: 59 })
    expect(works.find('running')).toMatchObject({ state: 'running' })
  })
})
