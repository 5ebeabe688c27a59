/**
 * Why a place that a resource names may get nothing, or may be the owner's own: no stack says its account, or what is named is a
 * mailbox, a role, an encryption key or an organisation. A doubt is reported, and stops
 * nothing.
 */
export type Doubt = 'ownAccount' | 'mailbox' | 'role' | 'key' | 'organisation';
