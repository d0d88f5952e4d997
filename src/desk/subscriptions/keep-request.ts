/** Keeps what somebody asked for; whether the address is subscribed is looked at by whoever answers, and not here. */
import { announce, type Tx } from '#database'
import type { Language } from '#pages'
import { SUBSCRIPTION_ASKED } from './channels.ts'
import { tokenHash, type PrivateLinks } from './private-links.ts'
import { insertRequest, type Choice } from './store.ts'

export async function keepRequest(
  links: PrivateLinks,
  { tx, at }: { readonly tx: Tx; readonly at: Date },
  asked: Choice & { readonly reference: string; readonly language: Language; readonly email: string },
): Promise<void> {
  const { reference, email } = asked
  await insertRequest(tx, {
    ...asked,
    at,
    addressMark: links.addressMark(email),
    mailboxMark: links.mailboxMark(email),
    linkHash: tokenHash(links.token(reference)),
    confirmHash: tokenHash(links.confirmToken(reference)),
  })
  await announce(tx, SUBSCRIPTION_ASKED)
}
