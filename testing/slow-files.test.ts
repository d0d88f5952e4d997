import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { SLOW_FILES } from './slow-files.ts'

test.each([...SLOW_FILES.keys()])('%s, which may be slow, is a test file', (file) => {
  expect(file).toMatch(/\.test\.ts$/)
  expect(existsSync(fileURLToPath(new URL(`../${file}`, import.meta.url)))).toBe(true)
})
