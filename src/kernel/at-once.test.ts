import { expect, test } from 'vitest'
import { atOnce } from './at-once.ts'

/** Work that ends when it is told to. */
function held() {
  const begun: number[] = []
  const ends = new Map<number, (error?: Error) => void>()
  return {
    begun,
    work: (number: number) => () =>
      new Promise<number>((resolve, reject) => {
        begun.push(number)
        ends.set(number, (error) => (error === undefined ? resolve(number) : reject(error)))
      }),
    end: (number: number, error?: Error) => ends.get(number)?.(error),
  }
}

test('so many work at the same time, and the next begins when one has ended, in the order of their coming', async () => {
  const { begun, work, end } = held()
  const gate = atOnce(2)
  const all = [1, 2, 3, 4].map((number) => gate(work(number)))
  expect(begun).toEqual([1, 2])
  end(2)
  await expect.poll(() => begun).toEqual([1, 2, 3])
  end(1)
  await expect.poll(() => begun).toEqual([1, 2, 3, 4])
  end(3)
  end(4)
  expect(await Promise.all(all)).toEqual([1, 2, 3, 4])
})

test('one that fails gives its place on', async () => {
  const { begun, work, end } = held()
  const gate = atOnce(1)
  const [first, second] = [gate(work(1)), gate(work(2))]
  end(1, new Error('no'))
  await expect(first).rejects.toThrow('no')
  await expect.poll(() => begun).toEqual([1, 2])
  end(2)
  expect(await second).toBe(2)
})
