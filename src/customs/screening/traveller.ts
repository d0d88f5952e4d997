/** From the travel document to the traveller that is matched, and to the fields that an alert may disclose. */
import type { AlertedTraveller } from '#customs/alerts'
import { formatPartialDate } from '#kernel'
import type { Traveller } from '#matching'
import type { TravelDocument } from '#travel-document'

export function travellerOf(document: TravelDocument): Traveller {
  return {
    familyName: document.familyName,
    givenNames: document.givenNames,
    familyNameTruncated: document.familyNameTruncated,
    givenNamesTruncated: document.givenNamesTruncated,
    dateOfBirth: document.dateOfBirth,
    gender: document.gender,
  }
}

export function alertedTraveller(document: TravelDocument): AlertedTraveller {
  return {
    familyName: document.familyName,
    givenNames: document.givenNames,
    dateOfBirth: formatPartialDate(document.dateOfBirth),
    gender: document.gender,
    passportNumber: document.documentNumber,
    nationality: document.nationality,
  }
}
