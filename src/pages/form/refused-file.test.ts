import { expect, it } from 'vitest'
import { refusedFile } from './refused-file.ts'

const field = { kind: 'file', label: 'A file', accept: '.pdf,.png', errors: { tooBig: 'Too big' } } as const

it('a file of a kind that is not taken is told which kinds are', () => {
  expect(refusedFile(field, 'file-type-not-allowed')).toBe(
    'A file of this kind cannot be taken here. It may be one of these: PDF, PNG.',
  )
  expect(refusedFile(field, 'file-type-not-allowed', 'mi')).toContain('PDF, PNG')
  expect(refusedFile(field, 'file-damaged')).toBe('The file is damaged. Save it again, or choose another.')
})
