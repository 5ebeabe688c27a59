export const stages = ['trial', 'production'] as const;

/** Whether a site is there to be looked at, and nothing of it is frozen; or is the one that binds, for good. */
export type Stage = (typeof stages)[number];

/** What a site that says nothing of its stage is in: sites of earlier versions, which knew no other. */
export const unsaidStage: Stage = 'production';
