import { describe, expect, test } from 'vitest'
import { bombs } from '../../testing/documents/index.ts'
import { runInChild } from './child/run-in-child.ts'

const GIGABYTE = 1024 * 1024 * 1024

describe('a bomb is refused with a code, within ten seconds and a gigabyte', () => {
  test.each(bombs())('$title', async ({ bytes, name }) => {
    let peak = 0
    const began = performance.now()
    const read = await runInChild(
      'read',
      { bytes, name, recognise: false },
      ({ peakBytes }) => (peak = peakBytes),
    )
    expect(performance.now() - began).toBeLessThan(10_000)
    expect(read).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^document-/) as string } })
    expect(peak).toBeLessThan(GIGABYTE)
  })
})
