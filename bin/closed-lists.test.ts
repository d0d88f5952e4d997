/** Error codes and permissions are closed lists: what nobody raises, and what no code asks for, has no place in them. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { declarationsOf } from '#rooms'
import { SITES } from '#sites'

const SOURCE = fileURLToPath(new URL('../src/', import.meta.url))
/** Where they are declared is no use of them, and neither is a test. */
const DECLARING = /(error-codes|permissions|declare-[a-z]+|\.test)\.ts$/

const texts: string[] = []
const declaredErrors: string[] = []

beforeAll(async () => {
  const names = (await readdir(SOURCE, { recursive: true })).filter((name) => name.endsWith('.ts'))
  for (const name of names) {
    const text = await readFile(join(SOURCE, name), 'utf8')
    if (!DECLARING.test(name)) texts.push(text)
    else if (name.endsWith('error-codes.ts'))
      // One step further in where each is said in two languages.
      declaredErrors.push(...[...text.matchAll(/^ {2,4}'([a-z0-9-]+)':/gm)].map(([, code = '']) => code))
  }
})

const unused = (names: readonly string[]) =>
  names.filter((name) => !texts.some((text) => text.includes(`'${name}'`)))

const rooms = [...new Set(Object.values(SITES).flatMap((site) => declarationsOf(site).rooms))]

describe('an error code', () => {
  it('is raised somewhere', () => {
    expect(declaredErrors.length).toBeGreaterThan(100)
    expect(unused(declaredErrors)).toEqual([])
  })

  it('that nothing raises is found', () => {
    expect(unused(['raised-by-nothing-at-all'])).toEqual(['raised-by-nothing-at-all'])
  })

  it('stands in its room’s manifest', () => {
    const inManifests = rooms.flatMap(({ errors = {} }) => Object.keys(errors))
    expect(inManifests.length).toBeGreaterThan(80)
    expect(inManifests.filter((code) => !declaredErrors.includes(code))).toEqual([])
  })

  it('has a sentence with an end', () => {
    for (const { errors = {} } of rooms)
      for (const sentence of Object.values(errors)) expect(sentence).toMatch(/^[A-Z].*\.$/s)
  })
})

describe('a permission', () => {
  it('is asked for by a page, a route, a stream or the navigation', () => {
    const names = rooms.flatMap(({ permissions = {} }) => Object.keys(permissions))
    expect(names.length).toBeGreaterThan(25)
    expect(unused(names)).toEqual([])
  })
})
