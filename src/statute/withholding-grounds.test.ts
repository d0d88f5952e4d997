/** Grounds follow from the Act under which something is asked. */
import { expect, it } from 'vitest'
import { RIGHT_KINDS, withholdingGround, withholdingGrounds } from '#statute'

const sections = (...of: Parameters<typeof withholdingGrounds>) =>
  withholdingGrounds(...of).map(({ section }) => section)

it('what somebody asks about themself is withheld on no ground of the Official Information Act, and the other way round', () => {
  const own = sections('access', 'part')
  expect(own).toContain('s 53(b)')
  expect(own.filter((section) => !/^s (49|5[0-3])/.test(section))).toEqual([])
  const official = sections('official-information', 'asked')
  expect(official.filter((section) => !/^s (6|7|9\(2\)|18)/.test(section))).toEqual([])
})

it('a request for official information is refused on any reason of s 18, and a document is cut on ss 6, 7 and 9 alone', () => {
  const asked = sections('official-information', 'asked')
  const letters = asked.flatMap((section) => /^s 18\((\w+)\)/.exec(section)?.[1] ?? [])
  expect([...new Set(letters)]).toEqual(['c', 'd', 'da', 'e', 'f', 'g', 'h'])
  expect(sections('official-information', 'part').some((section) => section.startsWith('s 18'))).toBe(false)
})

it('the public interest is weighed for s 9(2), and only what ss 6, 7 and 9(2)(b) protect hides that there is anything', () => {
  for (const { section, ...rule } of withholdingGrounds('official-information', 'asked')) {
    expect([section, 'isWeighed' in rule]).toEqual([section, section.startsWith('s 9(2)')])
    expect([section, 'hidesExistence' in rule]).toEqual([section, /^s (6|7|9\(2\)\(b\))/.test(section)])
  }
})

it('each ground has a name of its own, of whichever Act', () => {
  const all = RIGHT_KINDS.flatMap((kind) => withholdingGrounds(kind, 'asked'))
  for (const rule of all) expect(withholdingGround(rule.ground)).toBe(rule)
})
