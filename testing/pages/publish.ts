/** Writes and publishes as two people of an agency do, without script. */
import type { SignedInPerson } from '#access'
import type { DeskSite } from '../desk-site.ts'

/** The draft's identifier. */
export async function writeDraft(
  { web }: Pick<DeskSite, 'web'>,
  author: SignedInPerson,
  answers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const form = await web.open('/publishing/new', author)
  const { location } = await form.submit(
    {
      'What is it?': 'Publication',
      Topic: 'Food, animal and plant rules',
      Title: 'A publication',
      Summary: 'What it says in short.',
      Text: 'What it says.',
      ...answers,
    },
    'Save and preview',
  )
  return location.replace('/publishing/', '')
}

export async function publish(
  { web }: Pick<DeskSite, 'web'>,
  id: string,
  { author, reviewer }: { readonly author: SignedInPerson; readonly reviewer: SignedInPerson },
): Promise<void> {
  await (await web.open(`/publishing/${id}/send`, author)).submit({}, 'Send to review')
  await (await web.open(`/publishing/${id}/publish`, reviewer)).submit({}, 'Publish')
}
