/** Every sentence of the notices is answered for, and every proof that is named is there. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import {
  NOTICES,
  PRIVACY_STATEMENT,
  readVerified,
  standingOf,
  TENSIONS,
  versionOf,
  type Kept,
  type Verified,
} from '#statements'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const KEPT: readonly (readonly [string, Kept])[] = NOTICES.flatMap(({ name, sentences }) =>
  sentences.flatMap(({ kept }, i) =>
    typeof kept === 'object' ? [[`${name} ${String(i + 1)}`, kept] as const] : [],
  ),
)

describe('the notices', () => {
  it.each(NOTICES)('$name is there whole, sentence by sentence', ({ digest, sentences }) => {
    const text = sentences.map(({ words }) => words.replace(/\s/g, '')).join('')
    expect(createHash('sha256').update(text).digest('hex')).toBe(digest)
    // What goes on with a sentence has one above it.
    expect(sentences[0]?.kept).not.toBe('part')
  })

  it('promise what files of this project keep', () => {
    const missing = KEPT.flatMap(([place, { by }]) =>
      by.filter((file) => !existsSync(join(ROOT, file))).map((file) => `${place}: ${file}`),
    )
    expect(missing).toEqual([])
    expect(KEPT.filter(([, { by, proofs }]) => by.length === 0 || proofs.length === 0)).toEqual([])
  })

  it('are proved by tests that are there, each by a title of its own', () => {
    const ours = PRIVACY_STATEMENT.flatMap(({ sentences }) =>
      sentences.map(({ en, proofs }) => [en, { proofs }] as const),
    )
    expect(ours.every(([, { proofs }]) => proofs.length > 0)).toBe(true)
    const wrong = [...KEPT, ...ours].flatMap(([place, { proofs }]) =>
      proofs.flatMap(({ file, title }) => {
        const path = join(ROOT, file)
        const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
        return text.split(title).length === 2 ? [] : [`${place}: ${file}: ${title}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('contradict each other where the tensions say, each with its record', () => {
    const named = new Set(KEPT.flatMap(([, { tension }]) => tension ?? []))
    expect([...named].sort()).toEqual(Object.keys(TENSIONS).sort())
    const records = Object.values(TENSIONS).map(({ record }) => record)
    const there = readFileSync(join(ROOT, 'docs', 'promises.md'), 'utf8')
    for (const record of records) expect(there).toMatch(new RegExp(`decisions/${record}-[a-z-]+\\.md`))
  })
})

it('a statement has another version when a word of it is another, in either language', () => {
  const sentence = { en: 'We keep it.', mi: 'Ka puritia.', proofs: [] }
  const of = (more: Partial<typeof sentence>) =>
    versionOf([{ heading: { en: 'Kept', mi: 'Puritia' }, sentences: [{ ...sentence, ...more }] }])
  expect(of({})).toMatch(/^[0-9a-f]{8}$/)
  expect(new Set([of({}), of({ en: 'We kept it.' }), of({ mi: 'I puritia.' })]).size).toBe(3)
})

describe('a sentence', () => {
  const proofs = [
    { file: 'a.test.ts', title: 'is refused at %s' },
    { file: 'b.test.ts', title: 'holds' },
  ]
  const monday = { heldAt: '2026-11-23T01:00:00.000Z', failed: [], skipped: [] }
  const tuesday = { heldAt: '2026-11-24T01:00:00.000Z', failed: [], skipped: [] }
  const standing = (verified: Verified) => standingOf(proofs, verified)

  it('says when every proof of a sentence last held', () => {
    expect(standing({ 'a.test.ts': tuesday, 'b.test.ts': monday })).toEqual({
      state: 'held',
      at: new Date('2026-11-23T01:00:00.000Z'),
    })
  })

  it('is not verified while one of its proofs did not run, or was skipped', () => {
    expect(standing({ 'a.test.ts': tuesday }).state).toBe('not-verified')
    const skipped = { ...monday, skipped: ['the door holds'] }
    expect(standing({ 'a.test.ts': tuesday, 'b.test.ts': skipped }).state).toBe('not-verified')
    expect(standingOf([], {}).state).toBe('not-verified')
  })

  it('is not kept when one of its proofs failed, by name or with its whole file', () => {
    const failed = {
      ...monday,
      failedAt: '2026-11-25T01:00:00.000Z',
      failed: ['a door is refused at customs'],
    }
    expect(standing({ 'a.test.ts': failed, 'b.test.ts': monday })).toMatchObject({
      state: 'not-kept',
      failing: [proofs[0]],
    })
    const broken = { failedAt: '2026-11-25T01:00:00.000Z', failed: [], skipped: [] }
    expect(standing({ 'a.test.ts': tuesday, 'b.test.ts': broken }).state).toBe('not-kept')
  })

  it('is kept when it is another test of its file that failed', () => {
    const other = { ...monday, failedAt: '2026-11-25T01:00:00.000Z', failed: ['something else'] }
    expect(standing({ 'a.test.ts': tuesday, 'b.test.ts': other }).state).toBe('held')
  })
})

describe('what was verified', () => {
  it('is nothing where nobody ran anything, and where the file is none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'landfall-verified-'))
    try {
      const file = join(folder, 'verified.json')
      expect(await readVerified(file)).toEqual({})
      await writeFile(file, '{"a.test.ts": {"heldAt": 7}}')
      expect(await readVerified(file)).toEqual({})
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
