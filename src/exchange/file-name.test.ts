import { expect, test } from 'vitest'
import { fileNameOf, readFileName } from './file-name.ts'

const id = '0b5c7a52-8a1c-4f0e-9f0e-2f6f1d3b7c11'
const name = `justice-customs.list.000005.${id}.pgp`

test('a file is named for its stream, number and identifier', () => {
  expect(fileNameOf({ from: 'justice', to: 'customs', type: 'list', sequence: 5, id })).toBe(name)
  expect(readFileName(name)).toEqual({ from: 'justice', to: 'customs', type: 'list', sequence: 5, id })
})

test.each([
  `${name}.part`,
  name.replace('000005', '0000005'),
  name.replace('000005', '5'),
  name.replace('justice', 'police'),
  name.replace('.pgp', '.asc'),
  name.replace(id, 'someone'),
  'README',
])('%s is none of the exchange', (other) => {
  expect(readFileName(other)).toBeUndefined()
})

test('numbers beyond a million stay readable', () => {
  const large = fileNameOf({ from: 'customs', to: 'justice', type: 'notice', sequence: 1_234_567, id })
  expect(readFileName(large)?.sequence).toBe(1_234_567)
})
