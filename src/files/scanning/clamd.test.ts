import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EICAR, hasClamd, makeArchive, startClamd, type RunningClamd } from '../../../testing/files/index.ts'
import { freePorts } from '../../../testing/free-ports.ts'
import { clamd } from './clamd.ts'

async function* stream(...pieces: readonly (Buffer | string)[]) {
  for (const piece of pieces) yield Buffer.from(piece)
}

describe.skipIf(!hasClamd)(`ClamAV${hasClamd ? '' : ' (skipped: clamd is not installed)'}`, () => {
  let daemon: RunningClamd
  beforeAll(async () => {
    daemon = await startClamd({ largestMegabytes: 2 })
  })
  afterAll(() => daemon.stop())

  it('finds nothing in a clean file, over TCP and over its socket, and says which scanner it was', async () => {
    for (const address of [`127.0.0.1:${String(daemon.port)}`, daemon.socket]) {
      const answer = await clamd(address).scan(stream('kia ora', '', Buffer.alloc(1_000_000)))
      expect(answer).toMatchObject({ kind: 'clean', scanner: expect.stringMatching(/^ClamAV \d/) as string })
    }
  })

  it('finds the test virus, however it is cut, and in an archive', async () => {
    const scanner = clamd(daemon.socket)
    const pieces = [EICAR.subarray(0, 30), EICAR.subarray(30)]
    expect(await scanner.scan(stream(...pieces))).toMatchObject({ kind: 'malware' })
    const archive = makeArchive([{ name: 'a.txt', bytes: EICAR }])
    expect(await scanner.scan(stream(archive))).toMatchObject({ kind: 'malware' })
  })

  // The daemon hangs up on us while we write: on a busy machine its reply can be lost with the line, and the file waits.
  it('says when a file is bigger than it takes', { retry: 3 }, async () => {
    const pieces = Array.from({ length: 64 }, () => Buffer.alloc(256 * 1024))
    expect(await clamd(daemon.socket).scan(stream(...pieces))).toEqual({ kind: 'too-big' })
  })
})

it('a daemon that does not answer is unavailable, on its port and on its socket', async () => {
  const port = await freePorts(1)
  for (const address of [`127.0.0.1:${String(port)}`, '/nowhere/clamd.sock']) {
    expect(await clamd(address).scan(stream('kia ora'))).toEqual({ kind: 'unavailable' })
  }
})
