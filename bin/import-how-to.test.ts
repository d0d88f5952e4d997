/** The import how-to names every code that an extract can be refused by, and none that does not exist. */
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { isErrorCode } from '#kernel'
import '#justice/extract'

const ROOMS = new URL('../src/', import.meta.url)
/** Where an extract is read and checked. */
const CHECKING = [
  ...['comma-separated', 'header-rule', 'plain-rows', 'quoted-rows', 'read-csv', 'read-text'].map(
    (file) => `csv-file/${file}.ts`,
  ),
  ...['broken-off-files', 'check-extract', 'field-checks', 'handed-extract', 'read-extract'].map(
    (file) => `justice/extract/${file}.ts`,
  ),
  'kernel/birth-date.ts',
]

it('names the codes of the code', async () => {
  const text = await readFile(new URL('../docs/how-to/import-the-register.md', import.meta.url), 'utf8')
  const used = new Set<string>()
  for (const file of CHECKING) {
    for (const [, word = ''] of (await readFile(new URL(file, ROOMS), 'utf8')).matchAll(/'([a-z0-9-]+)'/g))
      if (isErrorCode(word)) used.add(word)
  }
  const named = [...text.matchAll(/`([a-z0-9-]+)`/g)]
    .map(([, word = '']) => word)
    .filter((word) => word.includes('-') && !word.startsWith('-'))
  expect(used.size).toBeGreaterThan(15)
  expect([...used].filter((code) => !named.includes(code))).toEqual([])
  expect(named.filter((word) => !isErrorCode(word))).toEqual([])
})
