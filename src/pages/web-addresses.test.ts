import { expect, it } from 'vitest'
import { piecesOf } from './web-addresses.ts'

it.each([
  ['See https://www.mpi.govt.nz/export.', ['https://www.mpi.govt.nz/export']],
  ['(https://a.example/b_(c)) and http://d.example?', ['https://a.example/b_(c)', 'http://d.example']],
  ['javascript:alert(1) and www.example.nz', []],
  ['https://', []],
])('finds in “%s” its web addresses', (text, addresses) => {
  const pieces = piecesOf(text)
  expect(pieces.flatMap(({ href }) => (href === '' ? [] : [href]))).toEqual(addresses)
  expect(pieces.map((one) => one.text).join('')).toBe(text)
})
