// Names under which chat widgets tell a data layer that a visitor has begun to ask; for whoever reads the data layer.

/**
 * Only names that the makers document; many others are written by each shop for itself.
 * Watermelon: https://docs.watermelon.ai/docs/help-center/developer-resources/event-listeners (2026-11-22);
 * OpenDialog: https://docs.opendialog.ai/developing-with-opendialog/webchat/user-tracking (2026-11-22);
 * Segment's live chat events: https://www.twilio.com/docs/segment/connections/spec/live-chat (2026-11-22).
 */
export const chatEvents: readonly string[] = [
  'widget_conversation_started',
  'message_sent_to_chatbot',
  'Live Chat Conversation Started',
];
