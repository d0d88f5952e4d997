import { describe, expect, test } from 'vitest'
import {
  extracted,
  hasExtractor,
  otherTraps,
  pdfTraps,
  pictureTraps,
  released,
  sheetTraps,
  wordTraps,
  type Trap,
} from '../../testing/documents/index.ts'
import { folded } from './gate/folded-words.ts'
import { searchBytes } from './gate/search-bytes.ts'

const pictures = pictureTraps()
const traps = [...(await pdfTraps()), ...pictures, ...wordTraps(), ...sheetTraps(), ...otherTraps()]

test('there are more than fifty traps', () => {
  expect(traps.length).toBeGreaterThan(50)
})

/** Reading a page in four directions takes ten times what all the rest does: every so many are read so, of every kind some. */
const READ_BY_OCR = 5

const isReadByOcr = (trap: Trap) => traps.indexOf(trap) % READ_BY_OCR === 0

/** Each once. */
const outcomes = new Map<Trap, ReturnType<typeof released>>()
function outcomeOf(trap: Trap): ReturnType<typeof released> {
  const known = outcomes.get(trap) ?? released(trap, isReadByOcr(trap))
  outcomes.set(trap, known)
  return known
}
async function releasedBytes(trap: Trap): Promise<Buffer> {
  const { rebuilt } = await outcomeOf(trap)
  if (!rebuilt.ok) throw new Error(`${rebuilt.error.code} ${rebuilt.error.detail ?? ''}`)
  return rebuilt.value.bytes
}

describe('it is released past the gate (every fifth past its OCR too), with what it hid in the list and not in the bytes', () => {
  test.each(traps)('$title', async (trap) => {
    const { read, spans } = await outcomeOf(trap)
    expect(spans.length).toBeGreaterThan(0)
    if (trap.lists !== undefined) expect(read.hidden.map(({ kind }) => kind)).toContain(trap.lists)
    expect([...searchBytes(await releasedBytes(trap), [...trap.hides, ...trap.withholds])]).toEqual([])
  })
})

for (const program of ['pdftotext', 'mutool', 'qpdf'] as const) {
  const isThere = hasExtractor(program)
  describe.skipIf(!isThere)(
    `${program} finds nothing of it${isThere ? '' : ' (skipped: not installed)'}`,
    () => {
      test.each(traps)('$title', async (trap) => {
        const text = folded(await extracted(program, await releasedBytes(trap)))
        for (const word of [...trap.hides, ...trap.withholds]) expect(text).not.toContain(folded(word))
        // Of a picture nothing but OCR can tell what stands in it; and mutool is asked for what is hidden alone: what it says
        // of words in the order of their drawing is not what a reader reads.
        const isRead = !pictures.includes(trap) || isReadByOcr(trap)
        if (program !== 'pdftotext' || !isRead) return
        for (const word of [...trap.keeps, 's 53(b)(i)']) expect(text).toContain(folded(word))
      })
    },
  )
}
