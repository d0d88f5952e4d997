/** Asks a question of the desk as somebody of the public, without script. */
import type { DeskSite } from '../desk-site.ts'
import type { OpenedPage } from './opened-page.ts'

export const QUESTION =
  'Our container of mānuka honey is stuck at the wharf in Busan: which certificate is missing?'

export interface Asked {
  readonly name?: string
  readonly email?: string
  readonly company?: string
  readonly question?: string
}

/** The answers to check. */
export async function toCheckQuestion(
  { web }: { readonly web: Pick<DeskSite['web'], 'open'> },
  asked: Asked = {},
): Promise<OpenedPage> {
  const {
    name = 'Hēmi Ruatapu',
    email = 'hemi@honey.example',
    company = 'Ruatapu Honey',
    question = QUESTION,
  } = asked
  const first = await web.open('/ask')
  const second = await first.submit({ 'What is your name?': name }, 'Continue')
  const third = await second.submit({ 'What is your email address?': email }, 'Continue')
  const fourth = await third.submit({ 'What is your company called?': company }, 'Continue')
  const file = await fourth.submit({ 'What is your question or problem?': question }, 'Continue')
  return file.submit({}, 'Continue')
}

/** The confirmation. */
export async function askQuestion(
  desk: Parameters<typeof toCheckQuestion>[0],
  asked: Asked = {},
): Promise<OpenedPage> {
  return (await (await toCheckQuestion(desk, asked)).submit({}, 'Send your question')).follow()
}
