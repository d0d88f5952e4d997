/** Every generated document: some from the code alone, some from all four sites opened in a folder of their own. */
import { caseDiagram } from '#customs/interceptions'
import { activityEventsDocument } from './activity-events-document.ts'
import { agreementText, comparisonLevelsDocument, eligibilityCasesDocument } from './agreement-documents.ts'
import { dataMapDocument } from './data-map-document.ts'
import type { Documents } from './document-folder.ts'
import { withOpenedSites } from './opened-sites.ts'
import { permissionsDocument } from './permissions-document.ts'
import { pictureOfRooms } from './picture-of-rooms.ts'
import { privacyImageDocument } from './privacy-image-document.ts'
import { promisesDocument } from './promises-document.ts'
import { publishedAgreement } from './published-agreement.ts'
import { routesDocument } from './routes-document.ts'
import { schemaDocument } from './schema-document.ts'
import { settingsDocument } from './settings-document.ts'

export async function collectDocuments(): Promise<Documents> {
  const picture = pictureOfRooms()
  const fromSites = await withOpenedSites(async (sites) => [
    ['schema.sql', await schemaDocument(sites)],
    ['routes.md', routesDocument(sites)],
    ['activity-events.md', await activityEventsDocument(sites)],
  ])
  const versions = await publishedAgreement()
  return new Map([
    ...(fromSites as [string, string][]),
    ['permissions.md', permissionsDocument()],
    ['case-states.mmd', caseDiagram()],
    ['data-map.md', dataMapDocument()],
    ['settings.md', settingsDocument()],
    ['eligibility-cases.md', eligibilityCasesDocument(versions)],
    ['comparison-levels.md', comparisonLevelsDocument(versions)],
    ['agreement.txt', agreementText(versions)],
    ['dependencies.mmd', await picture],
    ['../promises.md', await promisesDocument()],
    ['privacy-image.json', await privacyImageDocument()],
  ])
}
