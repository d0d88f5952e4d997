import { expect, test } from 'vitest'
import { changedListing } from './changed-listing.ts'

/** A server whose clock has nothing to do with ours: it tells whole seconds. */
function server(now = 7_000) {
  const names: string[] = []
  const asked = { times: 0, listings: 0 }
  let changed: number | undefined = now
  return {
    asked,
    put(name: string, at: number | undefined): void {
      names.push(name)
      changed = at
    },
    folder: {
      changeTime: async () => {
        asked.times += 1
        return changed
      },
      names: async () => {
        asked.listings += 1
        return [...names]
      },
    },
  }
}

function hands() {
  let now = 0
  return { read: () => now, advance: (by: number) => void (now += by) }
}

test('an idle mailbox is listed until its listing can be trusted, then once a minute', async () => {
  const clock = hands()
  const { folder, asked } = server()
  const list = changedListing(clock.read)
  for (let look = 0; look < 600; look += 1) {
    await list('justice-customs', folder)
    clock.advance(200)
  }
  expect(asked.times).toBe(600)
  expect(asked.listings).toBeLessThanOrEqual(14)
})

test('a file is seen at the next look', async () => {
  const clock = hands()
  const { folder, put } = server()
  const list = changedListing(clock.read)
  for (let look = 0; look < 30; look += 1) {
    await list('justice-customs', folder)
    clock.advance(200)
  }
  put('first', 7_006)
  expect(await list('justice-customs', folder)).toEqual(['first'])
})

test('a file that was put in the second of a listing is seen within that second, though no time changed', async () => {
  const clock = hands()
  const { folder, put } = server()
  const list = changedListing(clock.read)
  put('first', 7_001)
  expect(await list('justice-customs', folder)).toEqual(['first'])
  clock.advance(900)
  put('second', 7_001)
  expect(await list('justice-customs', folder)).toEqual(['first', 'second'])
})

test('a server that tells no time is listed at every look', async () => {
  const clock = hands()
  const { folder, put, asked } = server()
  put('first', undefined)
  const list = changedListing(clock.read)
  for (let look = 0; look < 20; look += 1) {
    await list('justice-customs', folder)
    clock.advance(5_000)
  }
  expect(asked.listings).toBe(20)
})

test('whatever the clocks do, nothing lies unseen for longer than a minute', async () => {
  const clock = hands()
  const { folder, put } = server()
  const list = changedListing(clock.read)
  for (let look = 0; look < 30; look += 1) {
    await list('justice-customs', folder)
    clock.advance(200)
  }
  // The server's clock was set back, and the second came again.
  put('unseen', 7_000)
  clock.advance(60_000)
  expect(await list('justice-customs', folder)).toEqual(['unseen'])
})
