/**
 * What the MDN HTTP Observatory would give a page, of 165 (algorithm 6, its tests as a table): 100, less for what is missing,
 * more for what is strict. What only a site on the internet can have, a place on the list of preloaded hosts, is left out.
 */
export type Headers = Readonly<Record<string, string | number | readonly string[] | undefined>>

interface Trait {
  readonly words: string
  readonly modifier: number
  holds(page: Answer): boolean
}

interface Answer {
  readonly policy: string
  readonly cookies: readonly string[]
  readonly scripts: readonly string[]
  header(name: string): string
}

const TRAITS: readonly Trait[] = [
  { words: 'no content security policy', modifier: -25, holds: ({ policy }) => policy === '' },
  {
    words: 'scripts may stand in the page',
    modifier: -20,
    holds: ({ policy }) => /(?:script|default)-src[^;]*'unsafe-(?:inline|eval)'/.test(policy),
  },
  {
    words: 'nothing but what is named',
    modifier: 10,
    holds: ({ policy }) => /default-src 'none'/.test(policy) && !policy.includes("'unsafe-"),
  },
  {
    words: 'no strict transport, or for less than half a year',
    modifier: -20,
    holds: ({ header }) =>
      Number(/max-age=(\d+)/.exec(header('strict-transport-security'))?.[1]) < 15_768_000,
  },
  {
    words: 'types are guessed',
    modifier: -5,
    holds: ({ header }) => header('x-content-type-options') !== 'nosniff',
  },
  {
    words: 'anybody may frame it',
    modifier: -20,
    holds: ({ policy, header }) =>
      !/frame-ancestors '(?:none|self)'/.test(policy) &&
      !/^(?:deny|sameorigin)$/i.test(header('x-frame-options')),
  },
  {
    words: 'nobody may frame it, by its policy',
    modifier: 5,
    holds: ({ policy }) => /frame-ancestors '(?:none|self)'/.test(policy),
  },
  {
    words: 'no address is given on',
    modifier: 5,
    holds: ({ header }) => /^(?:no-referrer|same-origin|strict-origin)/.test(header('referrer-policy')),
  },
  ...(
    [
      ['cross-origin-opener-policy', 'same-origin'],
      ['cross-origin-embedder-policy', 'require-corp'],
      ['cross-origin-resource-policy', 'same-origin'],
    ] as const
  ).map(([name, value]) => ({
    words: name,
    modifier: 10,
    holds: ({ header }: Answer) => header(name) === value,
  })),
  {
    words: 'a cookie that a script may read',
    modifier: -30,
    holds: ({ cookies }) => cookies.some((one) => !/;\s*httponly/i.test(one)),
  },
  {
    words: 'a cookie that travels in the clear',
    modifier: -40,
    holds: ({ cookies }) => cookies.some((one) => !/;\s*secure/i.test(one)),
  },
  {
    words: 'cookies with every flag',
    modifier: 5,
    holds: ({ cookies }) =>
      cookies.length > 0 && cookies.every((one) => /^__Host-/.test(one) && /;\s*samesite=/i.test(one)),
  },
  {
    words: 'a script of another host',
    modifier: -50,
    holds: ({ scripts }) => scripts.some((one) => /src="(?:https?:)?\/\//.test(one)),
  },
  {
    words: 'every script with the hash of its bytes',
    modifier: 5,
    holds: ({ scripts }) =>
      scripts.length > 0 && scripts.every((one) => /integrity="sha(?:256|384|512)-/.test(one)),
  },
]

/** What is added counts only where without it there would be 90 or more. */
const LEAST_FOR_MORE = 90

export function observatoryScore({ headers, html }: { readonly headers: Headers; readonly html: string }) {
  const header = (name: string) => {
    const value = headers[name]
    return typeof value === 'string' ? value : value === undefined ? '' : String(value)
  }
  const cookies = headers['set-cookie']
  const answer: Answer = {
    header,
    policy: header('content-security-policy'),
    cookies: Array.isArray(cookies) ? cookies.map(String) : cookies === undefined ? [] : [String(cookies)],
    scripts: html.match(/<script\b[^>]*>/g) ?? [],
  }
  const traits = TRAITS.filter(({ holds }) => holds(answer))
  const sum = (of: readonly Trait[]) => of.reduce((total, { modifier }) => total + modifier, 100)
  const least = sum(traits.filter(({ modifier }) => modifier < 0))
  return least < LEAST_FOR_MORE ? Math.max(0, least) : sum(traits)
}
