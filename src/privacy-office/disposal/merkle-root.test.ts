import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { merkleRoot } from './merkle-root.ts'

const hashes = ['a', 'b', 'c', 'd', 'e'].map((text) => createHash('sha256').update(text).digest('hex')).sort()

/** RFC 6962, section 2.1, word for word. */
function treeHash(leaves: readonly string[]): Buffer {
  const sha = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
  if (leaves.length === 0) return sha()
  if (leaves.length === 1) return sha(Buffer.from([0]), Buffer.from(leaves[0]!, 'hex'))
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return sha(Buffer.from([1]), treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)))
}

test.each([0, 1, 2, 3, 4, 5])('a root over %i is that of RFC 6962', (count) => {
  const some = hashes.slice(0, count)
  expect(merkleRoot(some)).toBe(treeHash(some).toString('hex'))
})

test('a root is of the set: neither order nor a second reading changes it', () => {
  expect(merkleRoot([...hashes].reverse())).toBe(merkleRoot(hashes))
  expect(merkleRoot([...hashes, hashes[2]!])).toBe(merkleRoot(hashes))
  expect(merkleRoot(hashes.slice(1))).not.toBe(merkleRoot(hashes))
})
