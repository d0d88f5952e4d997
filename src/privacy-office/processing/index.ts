/** The record of processing, the register of suppliers with its broker, and what a change does to privacy. */
export { compareImages } from './impact/compare-images.ts'
export { impactInWords, needsAssessment } from './impact/impact-in-words.ts'
export { privacyImage, readPrivacyImage, writtenImage, type PrivacyImage } from './impact/privacy-image.ts'
export { QUESTIONS } from './impact/questions.ts'
export { processingRoom } from './room.ts'
