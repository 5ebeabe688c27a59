/**
 * What stores and laws ask a policy to say, by the name that the front matter uses, each with the section ids that mean it by
 * themselves.
 */
export const topicIds = {
  controller: ['controller', 'who-we-are', 'responsible'],
  collects: ['collects', 'collection', 'data-collected', 'data-we-collect', 'information-we-collect'],
  purposes: ['purposes', 'purpose', 'use', 'uses', 'legal-basis'],
  shares: ['shares', 'sharing', 'share', 'disclosure', 'disclosures'],
  recipients: ['recipients', 'processors', 'third-parties', 'sdks', 'subprocessors'],
  security: ['security', 'safety', 'data-security'],
  retention: ['retention', 'data-retention', 'retention-periods', 'keeping'],
  deletion: ['deletion', 'data-deletion', 'delete', 'erasure', 'account-deletion'],
  withdraw: ['withdraw', 'withdrawal', 'withdraw-consent', 'consent-withdrawal', 'revoke-consent'],
  thirdPartyProtection: ['third-party-protection', 'equal-protection', 'protection-by-third-parties'],
  personalisation: ['personalisation', 'personalization', 'personalised-content', 'recommendations'],
  rights: ['rights', 'your-rights', 'data-subject-rights'],
  complaint: ['complaint', 'complaints', 'supervisory-authority'],
  changes: ['changes', 'updates', 'amendments', 'changes-to-this-policy'],
  transferConsent: ['separate-consent', 'overseas-consent', 'transfer-consent'],
  doNotTrack: ['do-not-track', 'dnt', 'tracking-signals'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Something that stores and laws ask a policy to say. */
export type Topic = keyof typeof topicIds;

/** Every topic, in the order in which a policy usually comes to it. */
export const topics = Object.keys(topicIds) as readonly Topic[];

/** Where a text says what: the ids of sections or clauses by topic. */
export type TopicPlaces = Readonly<Partial<Record<Topic, readonly string[]>>>;
