/** What enquiries leave in the activity log. */
import type { ActivityActor, ActivityEventDeclaration } from '#activity'

/** The desk's own work on them. */
export const ENQUIRIES: ActivityActor = { kind: 'process', id: 'desk-enquiries', role: 'enquiries' }

export const enquiriesActivityEvents = [
  { event: 'enquiry-asked', sentence: 'Somebody of the public asked a question.', readsPersonalData: false },
  {
    event: 'enquiry-acknowledged',
    sentence: 'An enquiry was acknowledged by email.',
    readsPersonalData: true,
  },
  {
    event: 'enquiry-looked-up',
    sentence: 'Somebody opened an enquiry by its private link.',
    readsPersonalData: true,
  },
  {
    event: 'enquiry-added-to',
    sentence: 'Somebody added to an enquiry by its private link.',
    readsPersonalData: false,
  },
  {
    event: 'enquiry-address-confirmed',
    sentence: 'Whoever reads the mailbox said that answers may go there.',
    readsPersonalData: false,
  },
  {
    event: 'enquiry-copied',
    sentence: 'Somebody took a copy of what is held in their enquiry.',
    readsPersonalData: true,
  },
  {
    event: 'enquiry-mail-taken',
    sentence: 'A mail became an enquiry, or part of one.',
    readsPersonalData: true,
  },
  {
    event: 'enquiry-recorded',
    sentence: 'An agent recorded a call, a letter or a visit as an enquiry.',
    readsPersonalData: true,
  },
  {
    event: 'enquiries-import-tried',
    sentence: 'A file of another system’s enquiries was handed in and read.',
    readsPersonalData: true,
  },
  {
    event: 'enquiries-imported',
    sentence: 'Enquiries of another system were brought in.',
    readsPersonalData: true,
  },
  {
    event: 'enquiries-moved',
    sentence: 'The database was moved: enquiries say where they lie now.',
    readsPersonalData: false,
  },
  {
    event: 'enquiry-queue-viewed',
    sentence: 'The queue of an agency was looked at.',
    readsPersonalData: true,
  },
  { event: 'enquiry-opened', sentence: 'An enquiry was opened.', readsPersonalData: true },
  { event: 'enquiry-searched', sentence: 'Enquiries were searched.', readsPersonalData: true },
  {
    event: 'enquiry-assigned',
    sentence: 'An enquiry was assigned to an agent, or given back.',
    readsPersonalData: false,
  },
  {
    event: 'enquiry-described',
    sentence: 'Topic, market or follow-up of an enquiry was set.',
    readsPersonalData: false,
  },
  {
    event: 'enquiry-corrected',
    sentence: 'What is held of an enquirer was corrected.',
    readsPersonalData: true,
  },
  {
    event: 'enquiry-mail-seen',
    sentence: 'A mail of an enquiry was looked at as it was sent.',
    readsPersonalData: true,
  },
  { event: 'enquiry-noted', sentence: 'A note was added to an enquiry.', readsPersonalData: false },
  { event: 'enquiry-replied', sentence: 'An enquiry was replied to.', readsPersonalData: true },
  {
    event: 'enquiry-reply-taken-back',
    sentence: 'A reply was taken back before it went out.',
    readsPersonalData: true,
  },
  {
    event: 'enquiry-joined',
    sentence: 'An enquiry was joined to another of the same address.',
    readsPersonalData: true,
  },
  { event: 'enquiry-parted', sentence: 'Two joined enquiries were parted.', readsPersonalData: false },
  {
    event: 'enquiry-split',
    sentence: 'Something said in an enquiry became an enquiry of its own.',
    readsPersonalData: true,
  },
  {
    event: 'enquiries-handled-together',
    sentence: 'Several enquiries were taken, given back, handed on or closed at once.',
    readsPersonalData: false,
  },
  { event: 'enquiry-template-saved', sentence: 'A template was saved.', readsPersonalData: false },
  { event: 'enquiry-template-dropped', sentence: 'A template was dropped.', readsPersonalData: false },
  { event: 'enquiry-view-saved', sentence: 'An agent saved a view of the queue.', readsPersonalData: false },
  {
    event: 'enquiry-view-dropped',
    sentence: 'An agent dropped a view of the queue.',
    readsPersonalData: false,
  },
  {
    event: 'enquiry-handed-on',
    sentence: 'An enquiry was handed on to another agency.',
    readsPersonalData: false,
  },
  { event: 'enquiry-closed', sentence: 'An enquiry was closed, or opened again.', readsPersonalData: false },
  { event: 'enquiry-shared', sentence: 'Parts of an enquiry were shared.', readsPersonalData: true },
  { event: 'enquiry-share-ended', sentence: 'A share of an enquiry was ended.', readsPersonalData: false },
  {
    event: 'enquiry-shares-viewed',
    sentence: 'What other agencies share was looked at.',
    readsPersonalData: true,
  },
  {
    event: 'enquiry-shared-opened',
    sentence: 'What another agency shares of an enquiry was opened.',
    readsPersonalData: true,
  },
  {
    event: 'enquiry-share-link-followed',
    sentence: 'Somebody followed the private link of what is shared with an office outside the desk.',
    readsPersonalData: false,
  },
  {
    event: 'enquiry-shared-opened-outside',
    sentence: 'An office outside the desk opened what is shared with it, by its private link.',
    readsPersonalData: true,
  },
  {
    event: 'enquiry-overview-viewed',
    sentence: 'How each agency’s queue stands was looked at.',
    readsPersonalData: false,
  },
] as const satisfies readonly ActivityEventDeclaration[]
