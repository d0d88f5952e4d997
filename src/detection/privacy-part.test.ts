/** What the privacy page says of watching, where events leave the site and where they do not. */
import { expect, it } from 'vitest'
import type { Tx } from '#database'
import { detectionPrivacy } from './privacy-part.ts'

const NONE = undefined as unknown as Tx

it.each(['en', 'mi'] as const)(
  'says that addresses are sent on exactly where they are (%s)',
  async (language) => {
    const [kept] = await detectionPrivacy(false)(NONE, language)
    const [sent] = await detectionPrivacy(true)(NONE, language)
    expect(sent?.paragraphs.slice(0, -1)).toEqual(kept?.paragraphs)
    expect(sent?.paragraphs.at(-1)).toMatch(
      /watches over all of its sites|e tiaki nei tēnei tari i ōna pae katoa/,
    )
  },
)
