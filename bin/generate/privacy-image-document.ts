/** privacy-image.json: what the programme holds, sends and lets be seen on this commit; later ones are held against it. */
import { presentImage } from '#cli'
import { writtenImage } from '#privacy-office/processing'

export async function privacyImageDocument(): Promise<string> {
  return writtenImage(await presentImage())
}
