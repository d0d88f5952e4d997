import { expect, test } from 'vitest'
import { differencesFromPublished, publishedHistory } from './published-history.ts'
import { playYears } from './play-years.ts'

test(
  'every published year, played through the real operations, comes out as it was published',
  {
    timeout: 1_200_000,
  },
  async () => {
    const history = publishedHistory()
    const results = await playYears(history, () => undefined)
    expect(results.map(({ year }) => year.name)).toEqual(history.years.map(({ name }) => name))
    expect(results.flatMap(differencesFromPublished)).toEqual([])
  },
)
