/** Names of the publisher's environment variables; the stack sets them and the handler reads them. */
export const environment = {
  bucket: 'PROMULGATE_BUCKET',
  distribution: 'PROMULGATE_DISTRIBUTION',
  /** Scheme and host that canonical links name, such as `https://policy.example.com`. */
  origin: 'PROMULGATE_ORIGIN',
} as const;
