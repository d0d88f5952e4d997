/** Asks for something by right as somebody of the public, without script. */
import type { OpenedPage } from './opened-page.ts'

export interface AskedByRight {
  readonly kind?: string
  readonly familyName?: string
  readonly givenNames?: string
  readonly born?: readonly [day: string, month: string, year: string]
  readonly email?: string
  readonly words?: string
  /** Who asks for them. */
  readonly representative?: string
}

interface Site {
  readonly web: { open(address: string): Promise<OpenedPage> }
}

/** The answers to check. */
export async function toCheckRequest({ web }: Site, asked: AskedByRight = {}): Promise<OpenedPage> {
  const {
    kind = 'What you hold about me',
    familyName = 'Ruatapu',
    givenNames = 'Hēmi',
    born: [day, month, year] = ['', '', ''],
    email = 'hemi@honey.example',
    words = 'Everything that you hold about me.',
    representative,
  } = asked
  const first = await web.open('/your-information/ask')
  const forWhom = await first.submit({ 'What would you like to ask for?': kind }, 'Continue')
  const chosen =
    representative === undefined ? 'Myself' : 'Somebody else, who asked me to or for whom I may act'
  const next = await forWhom.submit({ 'Whom do you ask for?': chosen }, 'Continue')
  const name =
    representative === undefined
      ? next
      : await next.submit({ 'What is your own name?': representative }, 'Continue')
  const born = await name.submit(
    { 'Family name': familyName, 'Given names (optional)': givenNames },
    'Continue',
  )
  const mailbox = await born.submit({ Day: day, Month: month, Year: year }, 'Continue')
  const numbers = await mailbox.submit({ 'What is your email address?': email }, 'Continue')
  const asks = await numbers.submit({}, 'Continue')
  const urgent = await asks.submit({ 'What do you ask us?': words }, 'Continue')
  return urgent.submit({}, 'Continue')
}

/** The confirmation. */
export async function askByRight(site: Site, asked: AskedByRight = {}): Promise<OpenedPage> {
  return (await (await toCheckRequest(site, asked)).submit({}, 'Send your request')).follow()
}
